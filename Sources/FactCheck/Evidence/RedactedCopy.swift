/// What is left of a copy of a source whose bytes a redaction of words removed from the log: that it existed.
public struct RedactedCopy: Hashable, Sendable {
  /// The number of the capture; `nil` for a kept file or a local archived copy.
  public var number: Int?
  /// When it was made.
  public var captured: Timestamp

  /// Makes the mark of a copy.
  public init(number: Int?, captured: Timestamp) {
    self.number = number
    self.captured = captured
  }
}

extension RedactedCopy: Record {
  package static var blank: Self { Self(number: nil, captured: Timestamp(seconds: 0)) }

  package static let fields: FieldList<Self> = [
    RecordField("number", \.number),
    RecordField("captured", \.captured),
  ]
}

/// The copies of sources that contain redacted words. Their bytes cannot be changed, because a copy is what its hash
/// says, so they are removed whole.
public struct StruckCopies: Hashable, Sendable {
  /// The hashes of the bytes of captures, of kept files and of local archived copies.
  public var bytes: Set<Digest> = []
  /// The numbers of the captures among them.
  public var captures: Set<Int> = []
  /// The evidence whose kept file is one of them, at the entry that `follow` read last.
  private var evidenceWithFile: Set<EvidenceID> = []

  /// None.
  public init() {}

  /// Adds a capture.
  public mutating func insert(_ capture: Capture) {
    bytes.insert(capture.content.original)
    captures.insert(capture.number)
  }

  fileprivate func contains(_ capture: Capture) -> Bool {
    bytes.contains(capture.content.original)
  }

  /// Reads which file each piece of evidence has after the next entry of the log: an edit of what was found in a
  /// picture does not name it.
  package mutating func follow(_ changes: [Change]) {
    for change in changes {
      switch change {
      case .evidence(let id, .added(_, let details)): follow(details.file, of: id)
      case .evidence(let id, .edited(let edits)) where edits.changes("file"):
        follow(edits.to.file, of: id)
      case .undone(_, let changes), .redone(_, let changes): follow(changes)
      default: continue
      }
    }
  }

  private mutating func follow(_ file: KeptFile?, of id: EvidenceID) {
    if let file, bytes.contains(file.sha256) {
      evidenceWithFile.insert(id)
    } else {
      evidenceWithFile.remove(id)
    }
  }

  fileprivate func haveFile(of id: EvidenceID) -> Bool { evidenceWithFile.contains(id) }
}

extension EvidenceDetails {
  /// The details without these copies, and without what was found in them.
  fileprivate func without(_ copies: StruckCopies) -> Self {
    var details = self
    let struck = captures.filter(copies.contains)
    details.captures.removeAll(where: copies.contains)
    details.redactedCaptures += struck.map { .init(number: $0.number, captured: $0.captured) }
    if let file, copies.bytes.contains(file.sha256) {
      details.file = nil
      details.redactedFile = RedactedCopy(number: nil, captured: file.captured)
      details = details.withoutPicture
    }
    details.archives = archives.compactMap { archive in
      guard let digest = archive.keptBytes, copies.bytes.contains(digest) else { return archive }
      // This program always writes the time.
      let captured = archive.captured ?? Timestamp(seconds: 0)
      details.redactedArchives.append(RedactedCopy(number: nil, captured: captured))
      return archive.url.map {
        Archive(url: $0, file: nil, sha256: nil, captured: archive.captured)
      }
    }
    if let check = quoteCheck, copies.captures.contains(check.capture) { details.quoteCheck = nil }
    return details
  }

  /// The details without what its picture says and shows.
  fileprivate var withoutPicture: Self {
    var details = self
    details.picture = nil
    details.alt = nil
    return details
  }
}

/// What a change says of evidence, and whether it says which file that keeps.
package typealias ChangedEvidence = (id: EvidenceID, details: EvidenceDetails, namesFile: Bool)

extension Change {
  /// What the change says of evidence, also before an edit.
  fileprivate var evidence: [ChangedEvidence] {
    switch self {
    case .evidence(let id, .added(_, let details)): [(id, details, true)]
    case .evidence(let id, .edited(let edits)):
      [edits.from, edits.to].map { (id, $0, edits.changes("file")) }
    case .undone(_, let changes), .redone(_, let changes): changes.evidence
    case .conflictRecorded(let conflict): conflict.changes.evidence
    default: []
    }
  }

  fileprivate func without(_ copies: StruckCopies) -> Change {
    switch self {
    case .evidence(let id, .added(let claim, let details)):
      .evidence(id, .added(claim: claim, details: details.without(copies)))
    case .evidence(let id, .edited(let edits)):
      .evidence(
        id,
        .edited(
          edits.mapped { details in
            let rest = details.without(copies)
            return copies.haveFile(of: id) && !edits.changes("file") ? rest.withoutPicture : rest
          }))
    case .undone(let entry, let changes):
      .undone(entry: entry, changes: changes.without(copies))
    case .redone(let entry, let changes):
      .redone(entry: entry, changes: changes.without(copies))
    case .conflictRecorded(let conflict):
      .conflictRecorded(conflict: conflict.without(copies))
    default: self
    }
  }
}

extension [Change] {
  /// What these changes say of evidence, also before an edit.
  package var evidence: [ChangedEvidence] { flatMap(\.evidence) }

  /// The same without the evidence.
  package var evidenceDetails: [EvidenceDetails] { evidence.map(\.details) }

  /// The changes without these copies of sources; the log keeps that they existed.
  package func without(_ copies: StruckCopies) -> [Change] { map { $0.without(copies) } }
}
