import ArgumentParser
import Presentation

struct QuitCommand: Command {
  static let card = CommandCard(
    name: "quit", aliases: ["exit", "q"], group: .desk,
    summary: "Quit; everything is saved.",
    usage: "quit",
    discussion: "Ctrl-D on an empty line does the same.",
    examples: [.init(line: "quit")])

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    if desk.console.isInteractive {
      try desk.checkLeaving()
    }
    desk.isLeft = true
    // The person was asked to save it elsewhere, and left again.
    if desk.refusedToLeave === desk.session, desk.session.hasLostItsFile {
      return QuitAnswer(session: nil)
    }
    do {
      try desk.refresh()
      // After another program has moved or overwritten the file, it may not contain the session.
      try desk.session.checkFile()
    } catch {
      return QuitAnswer(session: nil, failure: Explanations.explanation(of: error))
    }
    return QuitAnswer(session: desk.session.store == nil ? nil : desk.session.name)
  }
}
