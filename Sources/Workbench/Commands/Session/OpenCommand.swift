import ArgumentParser
import FactCheck
import Presentation

struct OpenCommand: Command {
  static let card = CommandCard(
    name: "open", aliases: ["resume"], group: .session,
    summary: "Open a session.",
    usage: "open NAME",
    discussion: """
      Everything is as you left it, including undo, and the answer shows how far the work is. For \
      the names, see sessions.
      """,
    examples: [.init(setUp: Examples.loaded + ["save harbour", "close"], line: "open harbour")])

  @Argument(help: ArgumentHelp("Its name, or its file.", valueName: "session"))
  var name: OptionText

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let next = try desk.openExisting(name.text, mayBeNew: true)
    try desk.use(next)
    return SessionAnswer("opened \(desk.session.name)", work: try desk.workSummary(), at: desk)
  }
}
