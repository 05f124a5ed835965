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
      server's answers, the text in it and its hash: a copy with a number of its own. For a claim \
      or an article, it does so for all evidence with an address, each as a step of its own; \
      Ctrl-C keeps what is done. Several copies of a source stay beside each other; to read one: \
      show k1.
      With --file, Factdesk reads a page that was saved by hand, or another file of the source. You must type an \
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
      return CaptureAnswer([try run.capture(id, typed: typed, file: file?.text)], in: desk.state)
    }
    return try run.capture(all: ids)
  }

  /// The evidence that the address means: itself, or all of claims or an article that has an address.
  private func evidence(at desk: Desk) throws -> [EvidenceID] {
    let session = try desk.existingState()
    let kinds: [AddressKind] = [.evidence, .claim, .article]
    let ids: [EvidenceID]
    switch address.text == "@" ? desk.listedKind?.letter : address.text.first {
    case "e": return try desk.evidence(address)
    case "a":
      guard case .article(let id) = try desk.item(address, wanted: kinds) else {
        throw AddressError.wrongKind(address.text, wanted: AddressKind.choice(kinds))
      }
      ids = session.claims(of: id).flatMap { session.evidence(of: $0) }.map(\.id)
    case "c":
      ids = try desk.claims(address).flatMap { id in
        session.evidence(of: try session.existing(id)).map(\.id)
      }
    default:
      _ = try desk.item(address, wanted: kinds)
      throw AddressError.wrongKind(address.text, wanted: AddressKind.choice(kinds))
    }
    let found = ids.filter { session.evidence($0)?.details.url != nil }
    guard !found.isEmpty else { throw DeskError.nothingToCapture(address.text) }
    return found
  }
}

/// Captures the sources of evidence, each as an entry of its own that can be undone.
struct CaptureRun {
  let desk: Desk
  let limits: LoadLimits

  /// Captures the source of one piece of evidence.
  /// - Parameters:
  ///   - typed: its address, if the line contains it.
  ///   - file: a file with its content instead.
  func capture(_ id: EvidenceID, typed: WebAddress? = nil, file: String? = nil) throws -> EvidenceID
  {
    let details = try desk.state.existing(id).details
    let source: ArticleSource
    if let file {
      source = try desk.source(file)
      if case .address = source {
        throw DeskError.options("--file takes a file; to fetch an address: capture \(id) URL")
      }
    } else {
      guard let url = details.url else { throw DeskError.nothingToCapture(id.description) }
      if let typed, typed != url { throw DeskError.otherSource(id, url) }
      source = .address(url)
    }
    return try keep(
      try desk.copy(of: source, limits: limits, isTyped: typed != nil || file != nil), of: id)
  }

  private func keep(_ copy: ReadCopy, of id: EvidenceID) throws -> EvidenceID {
    try desk.change(blobs: copy.loaded.blobs) { session in
      var details = try session.existing(id).details
      try desk.add(copy, to: &details, in: session)
      return try session.edit(id) { $0 = details }
    }
    return id
  }

  /// Captures several sources in order, continuing after failures. Evidence with the same address gets the same
  /// bytes.
  func capture(all ids: [EvidenceID]) throws -> CaptureAnswer {
    var done: [EvidenceID] = []
    var failed: [CaptureAnswer.Failed] = []
    var copies: [WebAddress: ReadCopy] = [:]
    defer { desk.progressLead = "" }
    for (number, id) in ids.enumerated() {
      desk.progressLead = "\(number + 1) of \(ids.count): "
      do {
        let url = try desk.state.existing(id).details.url
        if let url, let known = copies[url] {
          done.append(try keep(known, of: id))
          continue
        }
        guard let url else { throw DeskError.nothingToCapture(id.description) }
        let copy = try desk.copy(of: .address(url), limits: limits, isTyped: false)
        copies[url] = copy
        done.append(try keep(copy, of: id))
      } catch {
        let explanation = Explanations.explanation(of: error)
        if desk.setup.isInterrupted() {
          guard !done.isEmpty else { throw error }
          return CaptureAnswer(
            done, failed: failed, stopped: .interrupted, of: ids.count, in: desk.state)
        }
        // A full disk stops the rest.
        if error is StoreError { throw error }
        failed.append(.init(id, explanation))
      }
    }
    return CaptureAnswer(done, failed: failed, of: ids.count, in: desk.state)
  }
}
