import ArticleLoading
import FactCheck
import SessionStore

/// Searches the copies of sources in a log for words.
struct CopiesWithWords {
  let words: RedactionWords
  let desk: Desk
  /// The results for bytes that were searched: several pieces of evidence can have the same source.
  private var known: [Digest: Bool] = [:]
  /// The copies that contain the words.
  private(set) var found = StruckCopies()

  init(_ words: RedactionWords, at desk: Desk) {
    self.words = words
    self.desk = desk
  }

  /// Searches all copies that an entry of the log names, also those of evidence that was removed or undone since.
  mutating func searchLog() throws {
    var details: [EvidenceDetails] = []
    try desk.forEachEntry(numbered: RangeSet(1..<desk.state.sequence + 1)) { entry in
      details += entry.step.changes.evidenceDetails.filter { !$0.keptBytes.isEmpty }
    }
    for details in details { try search(details) }
    // Another capture can have the same bytes, and not the address with the words.
    for capture in details.flatMap(\.captures) where found.bytes.contains(capture.content.original)
    {
      found.insert(capture)
    }
  }

  /// Searches the copies of evidence: captures, the kept file, local archived copies.
  /// - Returns: whether one contains the words.
  @discardableResult
  mutating func search(_ details: EvidenceDetails) throws -> Bool {
    var isIn = false
    for capture in details.captures where try isFound(in: capture) {
      found.insert(capture)
      isIn = true
    }
    let files =
      [details.file.map { ($0.name, $0.sha256) }]
      + details.archives.map { archive in archive.keptBytes.map { (archive.file ?? "", $0) } }
    for (name, digest) in files.compactMap({ $0 }) {
      guard try isFound(in: digest, { .kept(name: name, bytes: $0) }) else { continue }
      found.bytes.insert(digest)
      isIn = true
    }
    return isIn
  }

  private mutating func isFound(in capture: Capture) throws -> Bool {
    let content = capture.content
    if found.bytes.contains(content.original) { return true }
    // What a page says of itself can be packed in its bytes.
    let facts = capture.facts
    let said =
      [capture.title, facts?.made, facts?.place, facts?.device] + content.found.map(\.value)
    if said.contains(where: { $0.map(words.occur) ?? false }) { return true }
    if let text = bytes(content.text), try isFound(in: text, content.text) { return true }
    let response = content.fetch.flatMap { bytes($0.response) }
    if let response, let digest = content.fetch?.response, try isFound(in: response, digest) {
      return true
    }
    return try isFound(in: content.original) { bytes in
      response.flatMap { FetchedPage(record: $0, body: bytes) }
        .map { .page($0, at: capture.captured) }
        ?? .kept(name: content.fileName ?? capture.name, bytes: bytes)
    }
  }

  /// Searches the bytes of a source in every way in which they can be read.
  private mutating func isFound(
    in digest: Digest, _ source: ([UInt8]) -> LoadSource
  ) throws -> Bool {
    if let known = known[digest] { return known }
    try desk.checkInterrupted()
    guard let bytes = bytes(digest) else { return false }
    let input = try? desk.input(from: source(bytes), limits: LoadLimits(maxBytes: .max))
    let isIn = (input.map { AllWords(of: $0).texts } ?? [bytes]).contains { words.occur(in: $0) }
    known[digest] = isIn
    return isIn
  }

  private mutating func isFound(in bytes: [UInt8], _ digest: Digest) throws -> Bool {
    if let known = known[digest] { return known }
    try desk.checkInterrupted()
    let isIn = words.occur(in: bytes)
    known[digest] = isIn
    return isIn
  }

  /// The bytes of a hash; `nil` if they are missing.
  private func bytes(_ digest: Digest) -> [UInt8]? {
    desk.session.store.flatMap { try? $0.blob(digest) }
  }
}
