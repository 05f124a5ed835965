import ArgumentParser
import FactCheck
import SessionStore

struct SaveCommand: Command {
  static let card = CommandCard(
    name: "save", group: .session,
    summary: "Name an untitled session, or copy the session under a new name.",
    usage: "save [NAME]",
    discussion: """
      Nothing needs saving: every change is on the disc before its answer is shown. save NAME gives \
      an untitled session its name; a session that has one is copied, and work goes on in the \
      original.
      """,
    examples: [.init(setUp: Examples.loaded, line: "save harbour")])

  @Argument(help: ArgumentHelp("The name.", valueName: "name"))
  var name: Words?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard let name else {
      guard desk.session.store != nil else {
        return SessionAnswer("nothing to save yet", at: desk)
      }
      return SessionAnswer(
        "\(desk.session.name) is saved up to entry \(desk.state.sequence)", at: desk)
    }
    let target = try desk.target(name.text)
    if desk.session.store == nil {
      guard !OutputFile.exists(target.path) else { throw StoreError.exists(target.path) }
      desk.session.name(target.name, path: target.path)
      return SessionAnswer("named \(target.name), kept from its first change on", at: desk)
    }
    if desk.session.isNamed {
      try SQLiteStore.copy(
        from: desk.session.path, to: target.path, isInterrupted: desk.setup.isInterrupted)
      return SessionAnswer(
        "copied to \(target.name) as of entry \(desk.state.sequence); open \(target.name) goes there",
        at: desk)
    }
    try desk.rename(to: target)
    return SessionAnswer("saved as \(target.name)", at: desk)
  }
}
