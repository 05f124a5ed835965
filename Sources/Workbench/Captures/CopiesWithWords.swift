import ArticleLoading
import FactCheck
import Pictures
import SessionStore

/// Searches the copies of sources in a log for words. The texts of each copy are made once for all of them.
struct CopiesWithWords {
  private let words: [RedactionWords]
  private let desk: Desk
  /// The words in bytes that were searched, by their indices: several pieces of evidence can have the same source.
  private var known: [Digest: Set<Int>] = [:]
  /// The copies that contain the words.
  private(set) var found = StruckCopies()
  /// The evidence whose kept file is one of them.
  private(set) var files: Set<EvidenceID> = []
  /// The evidence with a local archived copy that is one of them.
  private(set) var archives: Set<EvidenceID> = []
  /// What could not be searched, because the log has not its bytes, or others.
  private(set) var unsearched: [String] = []
  /// The files whose metadata only exiftool could have read.
  private(set) var unread: [String] = []

  init(_ words: [RedactionWords], at desk: Desk) {
    self.words = words
    self.desk = desk
  }

  /// Searches all copies that an entry of the log names, also those of evidence that was removed or undone since, and
  /// the imported reports.
  mutating func searchLog() throws {
    var all: [ChangedEvidence] = []
    var reports: [(entry: Int, Digest)] = []
    try desk.forEachEntry(numbered: RangeSet(1..<desk.state.sequence + 1)) { entry in
      all += entry.step.changes.evidence
      if let report = entry.step.changes.document { reports.append((entry.sequence, report)) }
    }
    for (entry, report) in reports {
      _ = bytes(report, "the report that was imported in entry \(entry)")
    }
    let kept = all.filter { Self.hasCopies($0.details) }
    for (index, evidence) in kept.enumerated() {
      desk.tell { "redact: searching copies of sources: \(index + 1) of \(kept.count)" }
      try search(evidence.details, of: evidence.id)
    }
    searchFacts(in: all)
    for (id, details, _) in kept {
      // Another capture can have the same bytes, and not the address with the words.
      for capture in details.captures where found.bytes.contains(capture.content.original) {
        found.insert(capture)
      }
      if let file = details.file, found.bytes.contains(file.sha256) { files.insert(id) }
      if details.archives.contains(where: { $0.keptBytes.map(found.bytes.contains) ?? false }) {
        archives.insert(id)
      }
    }
  }

  /// Whether the log keeps a copy of the source of evidence.
  static func hasCopies(_ details: EvidenceDetails) -> Bool {
    details.file != nil || !details.captures.isEmpty
      || details.archives.contains { $0.keptBytes != nil }
  }

  /// Searches what was read of kept pictures when they were added.
  private mutating func searchFacts(in all: [ChangedEvidence]) {
    var files: [EvidenceID: Digest] = [:]
    for (id, details, namesFile) in all {
      if namesFile { files[id] = details.file?.sha256 }
      guard let picture = details.picture, let file = files[id] else { continue }
      let facts = [picture.made, picture.place, picture.device].compactMap { $0 }
      if words.contains(where: { facts.contains(where: $0.occur) }) { found.bytes.insert(file) }
    }
  }

  /// Searches the copies of evidence: captures, the kept file, local archived copies.
  /// - Returns: the indices of the words that they contain.
  @discardableResult
  mutating func search(_ details: EvidenceDetails, of id: EvidenceID) throws -> Set<Int> {
    var all: Set<Int> = []
    for capture in details.captures {
      let found = try indices(in: capture)
      if !found.isEmpty { self.found.insert(capture) }
      all.formUnion(found)
    }
    let files =
      [details.file.map { ($0.name, $0.sha256, "the kept file of \(id)") }]
      + details.archives.map { archive in
        archive.keptBytes.map { (archive.file ?? "", $0, "an archived copy of \(id)") }
      }
    for (name, digest, label) in files.compactMap({ $0 }) {
      let found = try indices(in: digest, label, { .kept(name: name, bytes: $0) })
      if !found.isEmpty { self.found.bytes.insert(digest) }
      all.formUnion(found)
    }
    return all
  }

  private mutating func indices(in capture: Capture) throws -> Set<Int> {
    let content = capture.content
    // What a page says of itself can be packed in its bytes.
    let facts = capture.facts
    let said =
      ([capture.title, facts?.made, facts?.place, facts?.device] + content.found.map(\.value))
      .compactMap { $0 }
    var all = Set(words.indices.filter { said.contains(where: words[$0].occur) })
    all.formUnion(try indices(in: content.text, capture.name))
    let response = content.fetch.flatMap { bytes($0.response, capture.name) }
    if let digest = content.fetch?.response, response != nil {
      all.formUnion(try indices(in: digest, capture.name))
    }
    all.formUnion(
      try indices(in: content.original, capture.name) { bytes in
        response.flatMap { FetchedPage(record: $0, body: bytes) }
          .map { .page($0, at: capture.captured) }
          ?? .kept(name: content.fileName ?? capture.name, bytes: bytes)
      })
    return all
  }

  /// Searches the bytes of a source in every way in which they can be read.
  private mutating func indices(
    in digest: Digest, _ label: String, _ source: ([UInt8]) -> LoadSource
  ) throws -> Set<Int> {
    if let known = known[digest] { return known }
    try desk.checkInterrupted()
    var found: Set<Int> = []
    if let bytes = bytes(digest, label) {
      let input = try? desk.input(from: source(bytes), limits: LoadLimits(maxBytes: .max))
      for text in input.map({ AllWords(of: $0).texts }) ?? [bytes] {
        try desk.checkInterrupted()
        found.formUnion(indices(in: text))
      }
      if HiddenTexts.canBe(in: bytes) {
        _ = HiddenTexts.contain(in: bytes) { text in
          found.formUnion(indices(in: text))
          return found.count == words.count
        }
      }
      // Text has no such bytes, and metadata only where they are read anyway.
      if bytes.contains(0) { found.formUnion(try metadata(of: bytes, label)) }
    }
    known[digest] = found
    return found
  }

  private mutating func indices(in digest: Digest, _ label: String) throws -> Set<Int> {
    if let known = known[digest] { return known }
    try desk.checkInterrupted()
    let found = bytes(digest, label).map { indices(in: $0) } ?? []
    known[digest] = found
    return found
  }

  /// The indices of the words in a text.
  private func indices(in text: [UInt8]) -> Set<Int> {
    Set(words.indices.filter { words[$0].occur(in: text) })
  }

  /// Searches what exiftool reads of a file: metadata can be packed in forms that only it knows.
  private mutating func metadata(of bytes: [UInt8], _ label: String) throws -> Set<Int> {
    do {
      let texts = try PictureReader(desk.setup.programs).texts(of: bytes, for: label)
      return Set(words.indices.filter { texts.contains(where: words[$0].occur) })
    } catch let error {
      try desk.checkInterrupted()
      switch error {
      // Of a file that is none of its kinds, it reads nothing.
      case .programFailed where !Self.isPicture(bytes): break
      default: unread.append(label)
      }
      return []
    }
  }

  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    PictureKind.allCases.contains { (try? Picture(bytes, as: $0)) != nil }
  }

  /// The bytes of a hash; `nil` if they are missing or damaged.
  mutating func bytes(_ digest: Digest, _ label: String) -> [UInt8]? {
    guard let store = desk.session.store else { return nil }
    if let bytes = try? store.blob(digest) { return bytes }
    if !unsearched.contains(label) { unsearched.append(label) }
    return nil
  }
}
