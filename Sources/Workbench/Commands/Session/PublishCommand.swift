import ArgumentParser
import FactCheck
import Lint
import Presentation
import ReportModel

struct PublishCommand: Command {
  static let card = CommandCard(
    name: "publish", group: .session,
    summary: "Record that the report is published.",
    usage: "publish [--url U] [--on DAY] [--sign KEY [--timestamp URL]] [--anyway]",
    discussion: """
      From then on, every change of a verdict, wording or conclusion is a correction, and reports list it; \
      several changes before the next publish are one correction. Nothing is sent: export writes \
      the report.
      With open claims, or errors found by lint, publish asks first; a script needs --anyway. \
      --on must not be in the future (in your time zone, TZ), or before the day of the last \
      publication or of the newest verdict. If nothing has changed for readers since the last \
      publish, nothing happens; to change the day: undo, then publish --on DAY.
      With --sign KEY, ssh-keygen signs the report that readers then get, and --timestamp URL \
      dates the signature, as for export; if either fails, nothing is published. Both are kept in \
      the session, in an entry after the publication; export json FILE --signed writes the signed \
      report. A report that is published already can be signed later in the same way.
      """,
    examples: [
      .init(
        setUp: Examples.decided,
        line: "publish --url https://desk.example/ferries --on 2026-02-03 --anyway")
    ])

  @Option(parsing: .unconditional, help: ArgumentHelp("Where it is published.", valueName: "url"))
  var url: OptionText?

  @Option(
    name: .customLong("on"), parsing: .unconditional,
    help: ArgumentHelp("The day of publication.", valueName: "day"))
  var date: OptionText?

  @Flag(
    name: .customLong("anyway"), help: "Publish despite open claims and errors, without asking.")
  var isSure = false

  @OptionGroup var signing: SigningOptions
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let address = try url.map { try OptionValues.required($0, "--url") }
    let time = desk.now
    // The rule itself refuses a day in the future.
    let dates = DateValues(at: desk, allowsFuture: true)
    let day = try date.map { try dates.day($0, "--on") }
    let publication = try signing.signer(at: desk).map {
      SignedPublication(desk: desk, signer: $0)
    }
    guard try !desk.existingState().articles.isEmpty else { throw DeskError.nothingToReport }
    // The rules' refusals come before any check.
    let dayOf = desk.setup.clockOnWall.day
    _ = try desk.state.publish(on: day, url: address, at: time, dayOf: dayOf)
    let errors = try desk.lintErrors(now: time)
    var isUnchanged = false
    if address == nil || address == desk.state.report.url {
      isUnchanged = try desk.isPublishedAsItIs()
    }
    var signature: ReportSignature?
    if isUnchanged, let last = desk.state.publications.last {
      signature = try publication?.signPublished(last)
    } else {
      try confirm(errors: errors, at: desk)
      let rule = { (session: Session) in
        try session.publish(on: day, url: address, at: time, dayOf: dayOf)
      }
      if let publication {
        signature = try publication.publish(rule)
      } else {
        try desk.change(rule)
      }
    }
    return PublishAnswer(
      published: desk.state.publications.last!.on, url: desk.state.report.url,
      unchanged: isUnchanged, open: desk.state.tally.open, errors: errors,
      signature: signature)
  }

  /// Asks the person at the prompt whether to publish a report with errors.
  /// - Throws: `DeskError.notReady` if no one can be asked.
  private func confirm(errors: Int, at desk: Desk) throws {
    let open = desk.state.tally.open
    guard !isSure, open > 0 || errors > 0 else { return }
    guard desk.console.isInteractive else { throw DeskError.notReady(open: open, errors: errors) }
    let question = "\(PublishAnswer.faults(open: open, errors: errors)). Publish anyway?"
    guard desk.asker?(question) ?? desk.console.confirm(question) else {
      throw DeskError.declined
    }
  }
}

extension Desk {
  /// Whether readers would see the same as in the last publication.
  fileprivate func isPublishedAsItIs() throws -> Bool {
    guard let last = state.publications.last else { return false }
    if last.entry == state.sequence { return true }
    let then = try Report(
      of: session.reportSource(at: last.entry), generatorVersion: Version.current)
    return try then.saysTheSame(as: report(ReportScope()))
  }
}

extension Report {
  /// Whether two reports show readers the same, regardless of when and by which program they were written.
  fileprivate func saysTheSame(as other: Report) -> Bool {
    var other = other
    other.modified = modified
    other.generator = generator
    other.provenance = provenance
    // What the same person decided again is no change.
    let verdicts = Dictionary(
      claims.map { ($0.id, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    for index in other.claims.indices {
      guard let verdict = verdicts[other.claims[index].id] ?? nil else { continue }
      other.claims[index].verdict?.decided = verdict.decided
    }
    let conclusions = Dictionary(
      articles.map { ($0.id, $0.conclusion) }, uniquingKeysWith: { first, _ in first })
    for index in other.articles.indices {
      guard let conclusion = conclusions[other.articles[index].id] ?? nil else { continue }
      other.articles[index].conclusion?.decided = conclusion.decided
    }
    return self == other
  }
}
