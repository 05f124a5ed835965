import ArgumentParser
import FactCheck
import Presentation
import SessionStore

struct SaveCommand: Command {
  static let card = CommandCard(
    name: "save", group: .session,
    summary: "Name an untitled session, or copy the session under a new name.",
    usage: "save [NAME]",
    discussion: """
      You need not save: every change is on the disk before its answer is shown. An untitled \
      session gets the name; a session that has a name is copied, and you continue in the \
      original.
      """,
    examples: [.init(setUp: Examples.loaded, line: "save harbour")])

  @Argument(help: ArgumentHelp("The name.", valueName: "name"))
  var name: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard let name else {
      guard desk.session.store != nil else {
        return SessionAnswer("nothing to save yet", at: desk)
      }
      try desk.session.checkFile()
      return SessionAnswer(
        "\(desk.session.name): all changes are saved (entry \(desk.state.sequence))", at: desk)
    }
    let target = try desk.target(name.text)
    try target.refuseSpecialFile()
    return try desk.creating(name.text) { try save(as: target, name.text, at: desk) }
  }

  private func save(
    as target: SessionTarget, _ typed: String, at desk: Desk
  ) throws -> SessionAnswer {
    if desk.session.store == nil {
      try desk.name(as: target)
      // A path may name folders that do not exist yet.
      let file = typed.contains("/") ? target.path : "its file"
      return SessionAnswer("named \(target.name); the first change creates \(file)", at: desk)
    }
    // A file that has gone cannot be renamed, but everything in it can still be read.
    if desk.session.isNamed || desk.session.hasLostItsFile {
      try desk.session.copy(to: target.path, isInterrupted: desk.setup.isInterrupted)
      // Leaving a session whose file has gone loses nothing now.
      if desk.session.hasLostItsFile { desk.refusedToLeave = desk.session }
      return SessionAnswer(
        "copied to \(target.name) as of entry \(desk.state.sequence); to continue there: open \(target.name)",
        at: desk)
    }
    try desk.rename(to: target)
    return SessionAnswer("saved as \(target.name)", at: desk)
  }
}
