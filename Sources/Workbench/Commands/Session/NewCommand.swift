import ArgumentParser
import Presentation
import SessionStore

struct NewCommand: Command {
  static let card = CommandCard(
    name: "new", group: .session,
    summary: "Create a session.",
    usage: "new [NAME]",
    discussion: """
      The first change creates the session's file; without one, nothing is left behind. Without \
      NAME the session is untitled, named after the day, and saved all the same.
      """,
    examples: [.init(line: "new budget-speech")])

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
  var name: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard let name else {
      desk.take(desk.untitled())
      return SessionAnswer("new session \(desk.session.name)", at: desk)
    }
    let next = try desk.openOrBegin(name.text)
    guard next.store == nil else {
      next.close()
      throw StoreError.exists(next.path)
    }
    desk.take(next)
    return SessionAnswer(
      "new session \(desk.session.name); the first change creates its file", at: desk)
  }
}
