import ArgumentParser
import Presentation

struct NewCommand: Command {
  static let card = CommandCard(
    name: "new", group: .session,
    summary: "Create a session.",
    usage: "new [NAME]",
    discussion: """
      The first change creates the session's file; until then, nothing is stored. Without NAME \
      the session is untitled, named after the day, and still saved.
      """,
    examples: [.init(line: "new budget-speech")])

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
  var name: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard let name else {
      try desk.use(try desk.untitled())
      return SessionAnswer("new session \(desk.session.name)", at: desk)
    }
    let next = try desk.openOrBegin(name.text)
    guard next.store == nil else {
      next.close()
      throw DeskError.sessionExists(typed: name.text, path: next.location)
    }
    try desk.use(next)
    return SessionAnswer(
      "new session \(desk.session.name); the first change creates \(desk.session.toBeCreated)",
      at: desk)
  }
}
