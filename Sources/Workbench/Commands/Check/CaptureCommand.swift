import ArgumentParser
import ArticleLoading
import FactCheck
import Presentation
import SessionStore

struct CaptureCommand: Command {
  static let card = CommandCard(
    name: "capture", group: .check,
    summary: "Keep a copy of a source, and compare the quoted words with it.",
    usage: "capture EVIDENCE|CLAIMS|aN|@ [URL] [--file FILE] [--max-size BYTES]",
    discussion: """
      Factdesk fetches the page of the evidence as load does, and the session keeps its bytes, the \
      server's answers, the text in it and its hash: a copy with a number of its own. For claims \
      or an article, it does so for all their evidence with an address or a kept file; all copies \
      are one step to undo, and Ctrl-C keeps those that are complete. Several copies of a source \
      stay beside each other; to read one: show k1.
      Of evidence without an address, Factdesk reads the file that the session keeps. With --file, \
      it reads a page that was saved by hand, or another file of the source. You must type an \
      address in a private network yourself (capture e1 http://…), because anyone may have \
      written the session.
      If the evidence has a quote, the answer says how the copy has the words: verbatim, with \
      other typography, close, or missing. The comparison is repeated when the quote changes. See \
      docs/evidence.md.
      """,
    examples: [
      .init(setUp: Examples.evident, line: "capture e1 --file sessions/harbour/ferries.html")
    ],
    takesSources: true)

  @Argument(
    help: ArgumentHelp(
      "The evidence, or claims or an article with evidence.",
      valueName: "evidence|claims|article"))
  var address: AddressWord

  @Argument(help: ArgumentHelp("The address of the evidence, typed again.", valueName: "url"))
  var url: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A file with the source's content.", valueName: "file"))
  var file: OptionText?

  @OptionGroup var size: SizeOptions
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try evidence(at: desk)
    let typed: WebAddress? = try url.flatMap { try OptionValues.address($0, "URL") }
    guard typed == nil || file == nil else {
      throw DeskError.options("capture takes an address or --file, not both")
    }
    if typed != nil || file != nil, ids.count != 1 {
      throw DeskError.options("an address and --file are for one piece of evidence: capture e1 …")
    }
    let run = CaptureRun(desk: desk, limits: try size.limits)
    if let id = ids.first, ids.count == 1 {
      return try run.capture(id, typed: typed, file: file?.text)
    }
    return try run.capture(all: ids)
  }

  /// The evidence that the address means: itself, or all of claims or an article that has a source to read.
  private func evidence(at desk: Desk) throws -> [EvidenceID] {
    let session = try desk.existingState()
    let kinds: [AddressKind] = [.evidence, .claim, .article]
    let ids: [EvidenceID]
    switch address.text == "@" ? desk.listedKind?.letter : address.text.first {
    case "e": return try desk.evidence(address)
    case "a":
      guard case .article(let id) = try desk.item(address, expected: kinds) else {
        throw AddressError.wrongKind(address.text, expected: AddressKind.choice(kinds))
      }
      ids = session.claims(of: id).flatMap { session.evidence(of: $0) }.map(\.id)
    case "c":
      ids = try desk.claims(address).flatMap { id in
        session.evidence(of: try session.existing(id)).map(\.id)
      }
    default:
      _ = try desk.item(address, expected: kinds)
      throw AddressError.wrongKind(address.text, expected: AddressKind.choice(kinds))
    }
    let found = ids.filter { id in
      session.evidence(id).map { $0.details.url != nil || $0.details.file != nil } ?? false
    }
    guard !found.isEmpty else { throw DeskError.nothingToCapture(address.text) }
    return found
  }
}
