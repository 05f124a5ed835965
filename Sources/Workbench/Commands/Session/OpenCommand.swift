import ArgumentParser
import FactCheck
import Glibc
import Presentation
import SafeFiles
import SessionStore

struct OpenCommand: Command {
  static let card = CommandCard(
    name: "open", aliases: ["resume"], group: .session,
    summary: "Open a session.",
    usage: "open NAME[:ADDRESS]",
    discussion: """
      Everything is as you left it, including undo, and the answer shows how far the work is. For \
      the names, see sessions.
      With the address of a result of find --everywhere or claims --everywhere, open also shows \
      the claim: open harbour:c1. A record of an archive is shown only.
      A session on another server is ADDRESS#NAME: open postgres://db.example/news#harbour. The \
      address is that of libpq, without a password.
      """,
    examples: [
      .init(setUp: Examples.loaded + ["save harbour", "close"], line: "open harbour"),
      .init(setUp: Examples.decided + ["save harbour", "close"], line: "open harbour:c1"),
    ])

  @Argument(
    help: ArgumentHelp("Its name, its file, or its address on a server.", valueName: "session"))
  var name: OptionText

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    if let colon = name.text.lastIndex(of: ":"), !name.text.hasSuffix(":"),
      !name.text.contains("/"), !ServerAddress.isOne(name.text),
      access(name.text, F_OK) != 0
    {
      let address = String(name.text[name.text.index(after: colon)...])
      if let record = try desk.archiveRecord(at: name.text) {
        return LibraryClaimsAnswer([record], remarks: [])
      }
      let next = try desk.openExisting(String(name.text[..<colon]))
      return try desk.use(next, if: { try ShowCommand.parse([address]).answer(at: desk) })
    }
    let next = try desk.openExisting(name.text, mayBeNew: true)
    try desk.use(next)
    return SessionAnswer("opened \(desk.session.name)", work: try desk.workSummary(), at: desk)
  }
}
