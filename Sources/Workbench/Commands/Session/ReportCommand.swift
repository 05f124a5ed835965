import ArgumentParser
import FactCheck
import Presentation

struct ReportCommand: Command {
  static let card = CommandCard(
    name: "report", group: .session,
    summary: "Set the title, summary and other data of the report.",
    usage: "report [--title T] [--url U] [--summary S] [--reviewer NAME] [--reviewer-url U] "
      + "[--method TEXT] [--license U] [--language TAG]",
    discussion: """
      Without options, report prints the current values. An empty value clears a field.
      """,
    examples: [
      .init(
        setUp: Examples.loaded,
        line: "report --title \"Did ferry traffic fall by half?\" --reviewer \"Ellery Fact Desk\"")
    ])

  @Option(parsing: .unconditional, help: ArgumentHelp("The report's title.", valueName: "title"))
  var title: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("Where it is published.", valueName: "url"))
  var url: OptionText?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The findings in short.", valueName: "text"))
  var summary: OptionText?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Who publishes the check.", valueName: "name"))
  var reviewer: OptionText?

  @Option(
    name: .customLong("reviewer-url"), parsing: .unconditional,
    help: ArgumentHelp("The publisher's page.", valueName: "url"))
  var reviewerAddress: OptionText?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("How the claims were checked.", valueName: "text"))
  var method: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("The report's licence.", valueName: "url"))
  var license: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The report's language, as a BCP 47 tag.", valueName: "tag"))
  var language: OptionText?

  @OptionGroup var output: OutputOptions

  private var given: [(name: String, value: OptionText?)] {
    [
      ("title", title), ("address", url), ("summary", summary), ("reviewer", reviewer),
      ("reviewer's address", reviewerAddress), ("method", method), ("licence", license),
      ("language", language),
    ].filter { $0.value != nil }
  }

  private var isGiven: Bool { !given.isEmpty }

  /// The fields that the line clears, if it does nothing else.
  private var cleared: [String] {
    given.allSatisfy { $0.value?.text.isEmpty == true } ? given.map(\.name) : []
  }

  func currentText(of option: String, at desk: Desk) throws -> String? {
    switch option {
    case "--title": desk.state.report.title
    case "--summary": desk.state.report.summary
    case "--reviewer": desk.state.report.reviewer?.name
    case "--method": desk.state.report.method
    default: nil
    }
  }

  func answer(at desk: Desk) throws -> any Answer {
    if isGiven {
      do {
        try desk.change { session in
          var settings = session.report
          try apply(to: &settings)
          return try session.editReport { $0 = settings }
        }
      } catch RuleError.nothingChanges(nil) where !cleared.isEmpty {
        throw DeskError.alreadyEmpty(cleared)
      }
    }
    return ReportAnswer(report: try desk.existingState().report)
  }

  private func apply(to settings: inout ReportSettings) throws {
    if let title { settings.title = OptionValues.text(title) }
    if let url { settings.url = try OptionValues.address(url, "--url") }
    if let summary { settings.summary = OptionValues.text(summary) }
    if let reviewer {
      settings.reviewer =
        reviewer.text.isEmpty
        ? nil : Agent(name: reviewer.text, kind: .organization, url: settings.reviewer?.url)
    }
    if let reviewerAddress {
      guard settings.reviewer != nil else {
        throw DeskError.options("--reviewer-url needs a reviewer: add --reviewer NAME")
      }
      settings.reviewer?.url = try OptionValues.address(reviewerAddress, "--reviewer-url")
    }
    if let method { settings.method = OptionValues.text(method) }
    if let license { settings.license = try OptionValues.address(license, "--license") }
    if let language { settings.language = OptionValues.text(language) }
  }
}
