import ArgumentParser
import FactCheck
import Presentation

struct OpenCommand: Command {
  static let card = CommandCard(
    name: "open", aliases: ["resume"], group: .session,
    summary: "Open a session.",
    usage: "open NAME",
    discussion: """
      Everything is as you left it, including undo. For the names, see sessions.
      """,
    examples: [.init(setUp: Examples.loaded + ["save harbour", "close"], line: "open harbour")])

  @Argument(help: ArgumentHelp("Its name, or its file.", valueName: "session"))
  var name: OptionText

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let next = try desk.openExisting(name.text, mayBeNew: true)
    desk.use(next)
    let session = desk.state
    return SessionAnswer(
      "opened \(desk.session.name): \(Counted.text(session.articles.count, "article")), "
        + Counted.text(session.tally.claims, "claim"), at: desk)
  }
}
