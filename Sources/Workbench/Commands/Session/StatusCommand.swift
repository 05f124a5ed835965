import ArgumentParser
import FactCheck
import Presentation

struct StatusCommand: Command {
  static let card = CommandCard(
    name: "status", group: .session,
    summary: "Show the progress of the check.",
    usage: "status",
    discussion: """
      It counts the claims, by verdict and open, and shows the conclusion on each article and the \
      last saved entry. If claims are assigned or due, it also shows how much waits for each person.
      """,
    examples: [.init(setUp: Examples.concluded, line: "status")])

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    StatusAnswer(
      try desk.existingState(), named: desk.session.name,
      isSaved: !desk.session.hasLostItsFile, today: desk.today)
  }
}
