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
      original. NAME can be a file's path, or on a server ADDRESS#NAME: save \
      postgres://db.example/news#harbour. The copy has the same entries with the same hashes.
      """,
    examples: [.init(setUp: Examples.loaded, line: "save harbour")])

  @Argument(help: ArgumentHelp("The name, a file's path, or an address.", valueName: "name"))
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
      let created = target.shown == target.name ? desk.session.toBeCreated : target.location
      return SessionAnswer("named \(target.name); the first change creates \(created)", at: desk)
    }
    // A file that has gone cannot be renamed, but everything in it can still be read.
    if desk.session.isNamed || desk.session.hasLostItsFile || desk.movesBetweenServers(to: target) {
      try desk.session.copy(to: target, waiting: desk.setup.waiting) { done in
        desk.tell { "saving \(target.shown): entry \(Counted.text(done, of: desk.state.sequence))" }
      }
      // Leaving a session whose file has gone loses nothing now.
      if desk.session.hasLostItsFile { desk.refusedToLeave = desk.session }
      return SessionAnswer(
        "copied to \(desk.shown(target)) as of entry \(desk.state.sequence); to continue there: open \(desk.shown(target))",
        at: desk)
    }
    try desk.rename(to: target)
    return SessionAnswer("saved as \(target.name)", at: desk)
  }
}

extension Desk {
  /// Whether a copy of the session at the target would be on another server, or in a file instead of on a server: an
  /// untitled session cannot be renamed to there.
  fileprivate func movesBetweenServers(to target: SessionTarget) -> Bool {
    !target.isBeside(session) && (target.file == nil || !(session.repository is SessionFolder))
  }

  /// What `open` needs to find a session from here: its name in the current repository, else its path or address.
  fileprivate func shown(_ target: SessionTarget) -> String {
    target.location == setup.sessions.location(of: target.name) ? target.name : target.location
  }
}
