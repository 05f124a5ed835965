import ArgumentParser
import FactCheck
import Reports

struct PublishCommand: Command {
  static let card = CommandCard(
    name: "publish", group: .session,
    summary: "Mark the report as published.",
    usage: "publish [--url U] [--on DATE]",
    discussion: """
      From then on every change of a verdict or a wording is a correction, which reports list. \
      Nothing is sent anywhere: export writes the report.
      """,
    examples: [
      .init(
        setUp: Examples.decided, line: "publish --url https://desk.example/ferries --on 2026-02-04")
    ])

  @Option(parsing: .unconditional, help: ArgumentHelp("Where it is published.", valueName: "url"))
  var url: Words?

  @Option(
    name: .customLong("on"), parsing: .unconditional,
    help: ArgumentHelp("The day from which it counts.", valueName: "date"))
  var date: Words?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let address = try url.flatMap { try OptionValues.address($0, "--url") }
    let day = try date.flatMap { try OptionValues.date($0, "--on") }
    let time = desk.now
    try desk.change { try $0.publish(on: day, url: address, at: time) }
    // It is published, whatever becomes of the look at it.
    let findings = (try? Lint.findings(in: desk.reportSource(), now: desk.setup.clock())) ?? []
    return PublishAnswer(
      published: desk.state.publications.last!.on, url: desk.state.report.url,
      open: desk.state.tally.open,
      errors: findings.count { $0.severity == .error })
  }
}

/// A publication.
struct PublishAnswer: Answer {
  var published: PartialDate
  var url: WebAddress?
  /// Claims that were still open.
  var open: Int
  /// Errors that lint finds.
  var errors: Int

  func write(to page: inout Page) {
    page.wrapped(
      [
        .init(
          "published \(DateWords.text(published))" + (url.map { " at \($0.text)" } ?? "")
            + "; changes from now on are corrections")
      ], indent: "  ")
    let faults = [
      open > 0 ? "\(Counted.text(open, "claim")) still open" : nil,
      errors > 0 ? "lint tells \(Counted.text(errors, "error"))" : nil,
    ].compactMap { $0 }
    if !faults.isEmpty { page.line("  \(faults.joined(separator: "; "))", .faint) }
  }
}
