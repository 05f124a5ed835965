/// An entry that a redaction rewrote.
public struct RedactedEntry: Hashable, Sendable {
  /// The entry's number.
  public internal(set) var entry: Int
  /// SHA-256 of the new body.
  public internal(set) var body: Digest
  /// Where the redaction left marks: pointers (RFC 6901) to texts of the entry's changes; `nil` in logs of earlier programs.
  public internal(set) var marks: [String]?

  /// Makes a record of a rewritten entry.
  public init(entry: Int, body: Digest, marks: [String]? = nil) {
    self.entry = entry
    self.body = body
    self.marks = marks
  }
}

extension Session {
  /// Refuses to redact what names no source.
  ///
  /// - Throws: `RuleError.notRedactable` for an article, because its claims depend on its text.
  public func checkRedactable(_ item: ItemID) throws(RuleError) {
    switch item {
    case .evidence, .note, .question, .claim: break
    case .article, .verdict, .conclusion, .publication, .review, .importing:
      throw .notRedactable(item)
    }
  }

  /// The names and addresses in an item that identify its source, even if it was removed.
  public func words(naming item: ItemID) -> [String] {
    let words: [String?]
    switch item {
    case .evidence(let id):
      let details = allEvidence[id.index].details
      words = [
        details.title, details.url?.text, details.file?.name, details.publisher, details.author,
      ]
    case .note, .question: words = []
    case .claim(let id):
      let claim = allClaims[id.index]
      words =
        [claim.details.claimant, claim.details.reportingSource].flatMap {
          [$0?.name, $0?.url?.text] + ($0?.otherNames ?? [])
        } + claim.contacts.map(\.person)
    case .article, .verdict, .conclusion, .publication, .review, .importing: words = []
    }
    return words.compactMap { $0 }.filter { $0 != Change.redactedWords }
  }
}

extension Change {
  /// The text in place of removed words.
  public static let redactedWords = "[protected source]"

  /// Whether it records a redaction.
  public var isRedaction: Bool {
    if case .redacted = self { true } else { false }
  }

  /// The change without what it says about the source of an item; unchanged if it says nothing.
  ///
  /// It changes a session as before, except for the words: evidence keeps its stance, its level and which question it
  /// answers, a note and a question their existence, and a claim everything but the claimant, the reporting source, the place, and of each
  /// contact the person, the way and the reply.
  public func redacted(_ item: ItemID) -> Change {
    switch self {
    case .claim(let id, let change) where item == .claim(id): .claim(id, change.withoutSource)
    case .evidence(let id, let change) where item == .evidence(id):
      .evidence(id, change.withoutSource)
    case .note(let change) where item == .note(change.id): .note(change.withoutSource)
    case .question(let change) where item == .question(change.id):
      .question(change.withoutSource)
    case .imported(let record): .imported(record: record.redacted(item))
    case .conflictRecorded(let conflict): .conflictRecorded(conflict: conflict.redacted(item))
    case .undone(let entry, let changes):
      .undone(entry: entry, changes: changes.map { $0.redacted(item) })
    case .redone(let entry, let changes):
      .redone(entry: entry, changes: changes.map { $0.redacted(item) })
    default: self
    }
  }
}

extension [Change] {
  /// The changes of an entry without what they say about a source. If they imported a report, its whole file is
  /// dropped, because it names the source too.
  package func redacted(_ item: ItemID) -> [Change] {
    let rest = map { $0.redacted(item) }
    guard rest != self else { return self }
    // The report's values for an article or a claim include all its notes, and all its questions.
    let list: String
    switch item {
    case .note: list = "notes"
    case .question: list = "questions"
    default: return rest.withoutDocument
    }
    return rest.withoutDocument.mapImports { record in
      var record = record
      record.wordings.removeAll { $0.field == list }
      return record
    }
  }

  /// The file of the report that these changes imported, if it is kept.
  package var document: Digest? {
    for change in self {
      switch change {
      case .imported(let record): return record.document
      case .conflictRecorded(let conflict): return conflict.changes.document
      default: continue
      }
    }
    return nil
  }

  /// The changes without the file of a report that they imported.
  package var withoutDocument: [Change] { mapImports(\.withoutDocument) }

  /// The changes with the values of a report that they imported which must outlast its file.
  package func keeping(_ wordings: [KeptWording]) -> [Change] {
    wordings.isEmpty ? self : mapImports { $0.keeping(wordings) }
  }

  private func mapImports(_ transform: (ImportRecord) -> ImportRecord) -> [Change] {
    map { change in
      switch change {
      case .imported(let record): return .imported(record: transform(record))
      case .conflictRecorded(var conflict):
        conflict.changes = conflict.changes.mapImports(transform)
        return .conflictRecorded(conflict: conflict)
      default: return change
      }
    }
  }
}

extension RedactedEntry: Record {
  package static var blank: Self { Self(entry: 0, body: .zero) }

  package static let fields: FieldList<Self> = [
    RecordField("entry", \.entry),
    RecordField("body", \.body),
    RecordField("marks", \.marks),
  ]
}
