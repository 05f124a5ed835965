import ArgumentParser
import Presentation

struct QuitCommand: Command {
  static let card = CommandCard(
    name: "quit", aliases: ["exit"], group: .desk,
    summary: "Quit; everything is saved.",
    usage: "quit",
    discussion: "Ctrl-D on an empty line does the same.",
    examples: [.init(line: "quit")])

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    desk.isLeft = true
    do {
      try desk.refresh()
      // After another program has moved or overwritten the file, it may not contain the session.
      try desk.session.checkPlace()
    } catch {
      return QuitAnswer(session: nil, failure: Explanations.explanation(of: error))
    }
    return QuitAnswer(session: desk.session.store == nil ? nil : desk.session.name)
  }
}
