import ArgumentParser
import JSON
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
    // Of a file that another program moved or overwrote nobody can say that it holds the session.
    let isThere = (try? desk.refresh()) != nil
    return QuitAnswer(session: isThere && desk.session.store != nil ? desk.session.name : nil)
  }
}

/// Good-bye.
struct QuitAnswer: Answer {
  /// The session that was left behind; nothing when it had no entry, or its file is no longer the one opened.
  var session: String?

  var json: JSONValue { ["session": session] }

  func write(to page: inout Page) {
    if let session { page.line("saved as \(session)", .faint) }
  }
}
