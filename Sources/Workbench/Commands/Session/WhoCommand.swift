import ArgumentParser
import Presentation
import SessionStore

struct WhoCommand: Command {
  static let card = CommandCard(
    name: "who", group: .session,
    summary: "Show who is in which session on the server.",
    usage: "who",
    discussion: """
      It lists the analysts whose programs are connected to the server with a session open. That is not recorded \
      anywhere, and ends with the connection. Only a server knows it: files do not tell who has opened them.
      """,
    examples: [.init(line: "who")])

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let repository = desk.setup.sessions
    let presences = try repository.presences()?.map { (analyst: $0.analyst, session: $0.session) }
    return WhoAnswer(presences, at: repository.location, analyst: desk.analyst)
  }
}
