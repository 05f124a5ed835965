import ArticleLoading
import ArticleText
import FactCheck
import Pictures
import Presentation
import ReportModel
import SessionStore

/// A copy of a source that was read and is not part of the session yet.
struct ReadCopy {
  let loaded: LoadedArticle
  /// The length of its bytes.
  let byteCount: Int
  let captured: Timestamp
  /// The name of the web archive from which it was read; `nil` if it was fetched or is a file.
  var archiveFile: String?
  /// The page as people see it, if pictures of it were made.
  var pictures: PagePictures?
  /// What it says of itself, if it is a picture.
  var facts: PictureFacts?

  /// All bytes that the session keeps of it.
  var blobs: [Blob] {
    loaded.blobs + [pictures?.picture, pictures?.print].compactMap { $0.map(Blob.init) }
  }

  /// What the session keeps of it.
  /// - Parameter page: the address of the evidence.
  func capture(numbered number: Int, of page: WebAddress?) -> Capture {
    let details = loaded.details
    var capture = Capture(
      number: number, captured: captured, content: loaded.content, byteCount: byteCount,
      title: details.titleIsInferred ? nil : details.title, published: details.published,
      archiveFile: archiveFile, page: page)
    capture.picture = pictures.map { Digest(of: $0.picture) }
    capture.print = pictures.map { Digest(of: $0.print) }
    capture.facts = facts
    return capture
  }
}

extension Desk {
  /// Reads a copy of a source; does not change the session.
  /// - Parameter isTyped: whether a person typed the address, or at least its host.
  func copy(
    of source: ArticleSource, limits: LoadLimits, isTyped: Bool = true
  ) throws -> ReadCopy {
    try copy(of: input(source, limits: limits, isTyped: isTyped))
  }

  /// Reads a copy of the source of evidence: its page, else the file that the session keeps.
  /// - Parameter isTyped: whether the line contains the address; otherwise it comes from the session, which
  ///   anyone may have written.
  /// - Throws: `DeskError.nothingToCapture` if it has neither.
  func copy(
    of details: EvidenceDetails, _ id: EvidenceID, limits: LoadLimits, isTyped: Bool
  ) throws -> ReadCopy {
    if let url = details.url {
      return try copy(of: .address(url), limits: limits, isTyped: isTyped)
    }
    guard let file = details.file, let store = session.store else {
      throw DeskError.nothingToCapture(id.description)
    }
    let kept = LoadSource.kept(name: file.name, bytes: try store.blob(file.sha256))
    return try copy(of: input(from: kept, limits: limits))
  }

  /// Adds pictures of the page to a copy that was fetched.
  /// - Parameter typed: the address that a person typed; nobody typed a host to which it redirects.
  /// - Throws: `DeskError.options` for a copy of a file, and what the camera throws.
  func addPictures(
    to copy: inout ReadCopy, of id: EvidenceID, limits: LoadLimits, typed: WebAddress?
  ) throws {
    guard let address = copy.loaded.content.fetch?.url else {
      throw DeskError.options("--screenshot is for pages, and \(id) has no address")
    }
    tell { "making pictures of \(address.host)" }
    let camera = setup.camera ?? ChromiumCamera(setup.programs)
    copy.pictures = try camera.pictures(
      of: address, isTyped: typed?.host == address.host, limits: limits)
  }

  /// Reads a copy of a file whose bytes the session will keep.
  func copy(of file: ReadFile, limits: LoadLimits = LoadLimits()) throws -> ReadCopy {
    try copy(of: input(from: .kept(name: file.name, bytes: file.blob.bytes), limits: limits))
  }

  /// Reads a copy of such a file if it has a text that can be read.
  /// - Returns: the copy, and the reason if there is none; pictures have no text.
  func copyIfReadable(of file: ReadFile) throws -> (ReadCopy?, remark: String?) {
    guard PictureKind(fileName: file.name) == nil else { return (nil, nil) }
    do {
      return (try copy(of: file), nil)
    } catch let error as LoadError {
      try checkInterrupted()
      return (nil, "no text was read: \(Explanations.explanation(of: error).message)")
    }
  }

  /// Reads a copy of a page that was fetched.
  /// - Parameter time: when an archive made the copy; `nil` for now.
  func copy(
    of page: FetchedPage, limits: LoadLimits, at time: Timestamp? = nil
  ) throws -> ReadCopy {
    try copy(of: input(from: .page(page, at: time ?? now), limits: limits), at: time)
  }

  /// Reads a copy of an input.
  func copy(of input: LoaderInput, at time: Timestamp? = nil) throws -> ReadCopy {
    guard let kind = PictureKind(signature: input.bytes) else {
      return ReadCopy(
        loaded: try read(input), byteCount: input.bytes.count, captured: time ?? now)
    }
    let (facts, remark) = try pictureFacts(
      ofWhole: input.bytes, as: kind, in: input.path, isAsked: false)
    if let remark { console.diagnose("\(input.path): \(remark)\n") }
    var copy = ReadCopy(
      loaded: LoadedArticle(textless: input, by: Capture.pictureLoader),
      byteCount: input.bytes.count, captured: time ?? now)
    copy.facts = facts
    return copy
  }

  /// The evidence that an address means: itself, or of claims or an article all that has a source to read.
  /// - Throws: `DeskError.nothingToCapture` if none has.
  func evidenceWithSource(_ address: AddressWord) throws -> [EvidenceID] {
    let session = try existingState()
    let kinds: [AddressKind] = [.evidence, .claim, .article]
    let ids: [EvidenceID]
    switch address.text == "@" ? listedKind?.letter : address.text.first {
    case "e": return try evidence(address)
    case "a":
      ids = try articles(address).flatMap { session.claims(of: $0) }
        .flatMap { session.evidence(of: $0) }.map(\.id)
    case "c":
      ids = try claims(address).flatMap { id in
        session.evidence(of: try session.existing(id)).map(\.id)
      }
    default:
      _ = try item(address, expected: kinds)
      throw AddressError.wrongKind(address.text, expected: AddressKind.choice(kinds))
    }
    let found = ids.filter { id in
      session.evidence(id).map { $0.details.url != nil || $0.details.file != nil } ?? false
    }
    guard !found.isEmpty else { throw DeskError.nothingToCapture(address.text) }
    return found
  }

  /// Adds a copy to the details of evidence, and compares the quote with it.
  func add(_ copy: ReadCopy, numbered number: Int, to details: inout EvidenceDetails) throws {
    let capture = copy.capture(numbered: number, of: details.url)
    details.captures.append(capture)
    details.quoteCheck = try quoteCheck(of: details) {
      try $0 == capture ? copy.loaded.body : text(of: $0)
    }
  }

  /// Compares the quote of evidence with its captures, if one of them or the address has changed.
  func compareQuote(of details: inout EvidenceDetails, before: EvidenceDetails?) throws {
    guard
      details.quote != before?.quote || details.captures != before?.captures
        || details.url != before?.url
    else { return }
    details.quoteCheck = try quoteCheck(of: details, text: text(of:))
  }

  /// The captures that are compared with a quote, from the newest on.
  private static let mostCompared = 10

  /// How the captures of the source have the words of the quote: the newest of those that have them best.
  private func quoteCheck(
    of details: EvidenceDetails, text: (Capture) throws -> ArticleBody
  ) throws -> QuoteCheck? {
    guard let quote = details.quote, !details.hasRedactedQuote else { return nil }
    var best: (comparison: QuoteComparison, capture: Capture, body: ArticleBody)?
    // A copy from an archive can be older than those before it.
    let captures = details.capturesByTime.filter { details.isOfSource($0) && $0.hasText }
    for capture in captures.reversed().prefix(Self.mostCompared) {
      let body = try text(capture)
      let comparison = QuoteComparison(of: quote, with: body.text)
      if best.map({ comparison.outcome < $0.comparison.outcome }) ?? true {
        best = (comparison, capture, body)
      }
      if comparison.outcome == .verbatim { break }
    }
    return best.map { QuoteCheck($0.comparison, of: $0.capture, $0.body) }
  }

  func text(of capture: Capture) throws -> ArticleBody {
    guard let store = session.store else { throw StoreError.unknownBlob(capture.content.text) }
    return try CaptureText.body(of: capture, in: session.location) { try store.blob($0) }
  }
}

extension EvidenceDetails {
  /// Refuses a typed address that is not that of the evidence: its copy would be of another page.
  func refuse(other typed: WebAddress?, of id: EvidenceID) throws {
    guard let typed, typed != url else { return }
    guard let url else { throw DeskError.nothingToCapture(id.description) }
    throw DeskError.otherSource(id, url)
  }
}

/// Reads the text of a capture from what a store keeps.
package enum CaptureText {
  /// - Throws: `StoreError.damaged` if its lists do not fit its text, and what `blob` throws.
  static func body(
    of capture: Capture, in path: String, blob: (Digest) throws -> [UInt8]
  ) throws -> ArticleBody {
    let content = capture.content
    guard
      let body = ArticleBody(
        text: try blob(content.text), sentenceList: try blob(content.sentences),
        pageList: try content.pages.map(blob) ?? []), content.fits(body)
    else {
      throw StoreError.damaged(
        path, detail: "the sentences, pages or headline of \(capture.name) do not fit its text")
    }
    return body
  }
}

extension QuoteCheck {
  /// Longer differences are cut: the quote and the capture have all of the words.
  private static let longestDifference = 2000

  /// What is stored of a comparison.
  package init(_ comparison: QuoteComparison, of capture: Capture, _ body: ArticleBody) {
    let start = comparison.places.first
    let omitted = comparison.omissions.reduce(0) {
      $0 + body.words(at: $1).split(whereSeparator: \.isWhitespace).count
    }
    self.init(
      outcome: Outcome(comparison.outcome), capture: capture.number,
      sentence: start.flatMap { body.sentenceNumbers(of: $0)?.lowerBound },
      page: start.flatMap { body.page(at: $0.lowerBound) },
      difference: comparison.changes.isEmpty ? nil : Self.line(comparison.changes),
      omitted: omitted == 0 ? nil : omitted, insertions: comparison.insertions)
  }

  private static func line(_ changes: [WordChange]) -> String {
    let line = changes.map { change in
      switch change.kind {
      case .same: change.words
      case .removed: "[-\(change.words)-]"
      case .added: "{+\(change.words)+}"
      }
    }.joined(separator: " ")
    return line.count > longestDifference ? String(line.prefix(longestDifference)) + " …" : line
  }
}
