import ArgumentParser
import Presentation

struct CloseCommand: Command {
  static let card = CommandCard(
    name: "close", group: .session,
    summary: "Close the session; everything is saved.",
    usage: "close",
    discussion: """
      An untitled session keeps its name, and sessions lists it.
      """,
    examples: [.init(setUp: Examples.loaded + ["save harbour"], line: "close")])

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let name = desk.session.name
    let wasSaved = desk.session.store != nil
    desk.use(desk.untitled())
    return SessionAnswer(wasSaved ? "closed \(name)" : "closed \(name), which was empty", at: desk)
  }
}
