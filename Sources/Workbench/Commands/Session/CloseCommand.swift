import ArgumentParser
import Presentation

struct CloseCommand: Command {
  static let card = CommandCard(
    name: "close", group: .session,
    summary: "Close the session.",
    usage: "close",
    discussion: """
      Every change was saved before its answer was shown. An untitled session keeps its name, and \
      sessions lists it. If the session's file has gone, close refuses once, so that save NAME can \
      copy what was read from it.
      """,
    examples: [.init(setUp: Examples.loaded + ["save harbour"], line: "close")])

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let name = desk.session.name
    let wasSaved = desk.session.store != nil
    try desk.use(try desk.untitled())
    return SessionAnswer(wasSaved ? "closed \(name)" : "closed \(name), which was empty", at: desk)
  }
}
