import ArgumentParser
import SessionStore

struct RenameCommand: Command {
  static let card = CommandCard(
    name: "rename", group: .session,
    summary: "Give the session another name.",
    usage: "rename NAME",
    discussion: """
      No session is ever overwritten. A program that has the session open is not asked, only one that \
      writes to it just now: it finds at its next command that the session has moved, changes nothing \
      any more, and opens it by its new name.
      """,
    examples: [.init(setUp: Examples.loaded + ["save harbour"], line: "rename harbour-fees")])

  @Argument(help: ArgumentHelp("The new name.", valueName: "name"))
  var name: Words

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let target = try desk.target(name.text)
    let old = desk.session.name
    if desk.session.store == nil {
      guard !OutputFile.exists(target.path) else { throw StoreError.exists(target.path) }
      desk.session.name(target.name, path: target.path)
    } else {
      try desk.rename(to: target)
    }
    return SessionAnswer("\(old) is now \(target.name)", at: desk)
  }
}
