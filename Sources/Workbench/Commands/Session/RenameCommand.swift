import ArgumentParser
import Presentation
import SessionStore

struct RenameCommand: Command {
  static let card = CommandCard(
    name: "rename", group: .session,
    summary: "Rename the session.",
    usage: "rename NAME",
    discussion: """
      A session is never overwritten. If another program is writing to the session, rename waits \
      for it. Another program that has the session open can still show it, but no longer change \
      it. To continue there, open the session by its new name.
      """,
    examples: [.init(setUp: Examples.loaded + ["save harbour"], line: "rename harbour-fees")])

  @Argument(help: ArgumentHelp("The new name.", valueName: "name"))
  var name: OptionText

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let target = try desk.target(name.text)
    try target.refuseSpecialFile()
    let old = desk.session.name
    guard !target.isSame(as: desk.session) else { throw DeskError.sameSessionName(old) }
    try desk.creating(name.text) {
      if desk.session.store == nil {
        try desk.name(as: target)
      } else {
        try desk.rename(to: target)
      }
    }
    return SessionAnswer("\(old) is now \(target.name)", at: desk)
  }
}
