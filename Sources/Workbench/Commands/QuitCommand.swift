import ArgumentParser
import JSON

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
    return QuitAnswer(session: desk.session.store == nil ? nil : desk.session.name)
  }
}

/// Good-bye.
struct QuitAnswer: Answer {
  /// The session that was left behind; nothing when it had no entry.
  var session: String?

  var json: JSONValue { ["session": session] }

  func write(to page: inout Page) {
    if let session { page.line("saved as \(session)", .faint) }
  }
}
