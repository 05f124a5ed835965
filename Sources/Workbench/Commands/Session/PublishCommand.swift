import ArgumentParser
import FactCheck
import JSON
import Lint
import Presentation
import ReportModel

struct PublishCommand: Command {
  static let card = CommandCard(
    name: "publish", group: .session,
    summary: "Record that the report is published.",
    usage: "publish [--url U] [--on DATE] [--anyway]",
    discussion: """
      From then on, every change of a verdict or wording is a correction, and reports list it; \
      several changes before the next publish are one correction. publish sends nothing: export \
      writes the report.
      With open claims, or errors found by lint, publish asks first; a script needs --anyway. \
      --on sets the day, which must have come and must not be before the last publication or the \
      newest verdict. If readers would see no difference since the last publish, nothing \
      happens; to change the day, undo, then publish --on DATE.
      """,
    examples: [
      .init(
        setUp: Examples.decided,
        line: "publish --url https://desk.example/ferries --on 2026-02-04 --anyway")
    ])

  @Option(parsing: .unconditional, help: ArgumentHelp("Where it is published.", valueName: "url"))
  var url: OptionText?

  @Option(
    name: .customLong("on"), parsing: .unconditional,
    help: ArgumentHelp("The day of publication.", valueName: "date"))
  var date: OptionText?

  @Flag(
    name: .customLong("anyway"), help: "Publish despite open claims and errors, without asking.")
  var isSure = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let address = try url.flatMap { try OptionValues.address($0, "--url") }
    let time = desk.now
    // The rule itself refuses a day in the future.
    let dates = DateValues(now: time, allowsFuture: true)
    let day = try date.flatMap { try dates.date($0, "--on") }
    guard try !desk.existingState().articles.isEmpty else { throw DeskError.nothingToReport }
    // The rules' refusals come before any check.
    _ = try desk.state.publish(on: day, url: address, at: time)
    let errors = try Lint.findings(in: desk.reportSource(), now: time).count {
      $0.severity == .error
    }
    var isUnchanged = false
    if address == nil || address == desk.state.report.url {
      isUnchanged = try desk.isPublishedAsItIs()
    }
    if !isUnchanged {
      try confirm(errors: errors, at: desk)
      try desk.change { try $0.publish(on: day, url: address, at: time) }
    }
    return PublishAnswer(
      published: desk.state.publications.last!.on, url: desk.state.report.url,
      unchanged: isUnchanged, open: desk.state.tally.open, errors: errors)
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
    return try then.tellsTheSame(as: report(ReportScope()))
  }
}

extension Report {
  /// Whether two reports show readers the same, regardless of when and by which program they were written.
  fileprivate func tellsTheSame(as other: Report) -> Bool {
    var other = other
    other.modified = modified
    other.generator = generator
    other.provenance = provenance
    // The same verdict decided again by the same person is no change.
    let decisions = Dictionary(
      claims.map { ($0.id, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    for index in other.claims.indices {
      guard let decided = decisions[other.claims[index].id] ?? nil else { continue }
      var verdict = other.claims[index].verdict
      verdict?.decided = decided.decided
      if verdict == decided { other.claims[index].verdict = decided }
    }
    return self == other
  }
}

/// A publication.
struct PublishAnswer: Answer {
  var published: PartialDate
  var url: WebAddress?
  /// Whether readers would see the same as in the last publication, so that nothing was done.
  var unchanged: Bool
  /// The number of open claims.
  var open: Int
  /// The number of lint's errors.
  var errors: Int

  var json: JSONValue {
    [
      "published": published, "url": url, "unchanged": unchanged, "open": open, "errors": errors,
    ]
  }

  func write(to page: inout TextOutput) {
    let publication = "\(DateWords.text(published))" + (url.map { " at \($0.text)" } ?? "")
    page.wrapped(
      [
        .init(
          unchanged
            ? "already published on \(publication), and nothing has changed for readers; nothing was recorded"
            : "published \(publication); later changes are corrections")
      ], indent: "  ")
    if open > 0 || errors > 0 {
      page.line("  \(Self.faults(open: open, errors: errors))", .faint)
    }
  }

  /// What is missing: `1 claim is open, and lint finds 2 errors`.
  static func faults(open: Int, errors: Int) -> String {
    [
      open > 0 ? "\(Counted.text(open, "claim")) \(open == 1 ? "is" : "are") open" : nil,
      errors > 0 ? "lint finds \(Counted.text(errors, "error"))" : nil,
    ].compactMap { $0 }.joined(separator: ", and ")
  }
}
