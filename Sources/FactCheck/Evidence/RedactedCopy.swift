/// What is left of a copy of a source whose bytes a redaction of words removed from the log: that it existed.
public struct RedactedCopy: Hashable, Sendable {
  /// The number of the capture; `nil` for a kept file.
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
    }
    details.archives.removeAll { $0.keptBytes.map(copies.bytes.contains) ?? false }
    if let check = quoteCheck, copies.captures.contains(check.capture) { details.quoteCheck = nil }
    return details
  }
}

extension Change {
  /// What the change says of evidence, also before an edit.
  fileprivate var evidenceDetails: [EvidenceDetails] {
    switch self {
    case .evidence(_, .added(_, let details)): [details]
    case .evidence(_, .edited(let edits)): [edits.from, edits.to]
    case .undone(_, let changes), .redone(_, let changes): changes.evidenceDetails
    default: []
    }
  }

  fileprivate func without(_ copies: StruckCopies) -> Change {
    switch self {
    case .evidence(let id, .added(let claim, let details)):
      .evidence(id, .added(claim: claim, details: details.without(copies)))
    case .evidence(let id, .edited(let edits)):
      .evidence(id, .edited(edits.mapped { $0.without(copies) }))
    case .undone(let entry, let changes):
      .undone(entry: entry, changes: changes.without(copies))
    case .redone(let entry, let changes):
      .redone(entry: entry, changes: changes.without(copies))
    default: self
    }
  }
}

extension [Change] {
  /// What these changes say of evidence, also before an edit.
  package var evidenceDetails: [EvidenceDetails] { flatMap(\.evidenceDetails) }

  /// The changes without these copies of sources; the log keeps that they existed.
  package func without(_ copies: StruckCopies) -> [Change] { map { $0.without(copies) } }
}
