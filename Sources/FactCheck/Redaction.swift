/// What a redaction left in place of an entry's body.
public struct RedactedEntry: Hashable, Sendable {
  /// The entry's number.
  public internal(set) var entry: Int
  /// SHA-256 of the bytes that stand in place of its body.
  public internal(set) var body: Digest

  /// Names an entry and what stands in it now.
  public init(entry: Int, body: Digest) {
    self.entry = entry
    self.body = body
  }
}

extension Session {
  /// Refuses to redact what names no source.
  ///
  /// - Throws: `RuleError.notRedactable` for an article, as its text carries its claims.
  public func checkRedactable(_ item: ItemID) throws(RuleError) {
    switch item {
    case .evidence, .note, .claim: break
    case .article, .verdict, .publication, .review, .importing: throw .notRedactable(item)
    }
  }

  /// The names and addresses by which a thing gives its source away, also where it was taken away.
  public func words(naming item: ItemID) -> [String] {
    let words: [String?]
    switch item {
    case .evidence(let id):
      let details = allEvidence[id.index].details
      words = [
        details.title, details.url?.text, details.file?.name, details.publisher, details.author,
      ]
    case .note: words = []
    case .claim(let id):
      let details = allClaims[id.index].details
      words = [details.claimant, details.reportingSource].flatMap { [$0?.name, $0?.url?.text] }
    case .article, .verdict, .publication, .review, .importing: words = []
    }
    return words.compactMap { $0 }.filter { $0 != Change.redactedWords }
  }
}

extension Change {
  /// What stands where words were struck out.
  public static let redactedWords = "[protected source]"

  /// Whether it tells that something was struck out.
  public var isRedaction: Bool {
    if case .redacted = self { true } else { false }
  }

  /// The change without what it tells of a source; itself when it tells nothing.
  ///
  /// It moves a session as before, but for the words: of evidence its stance and its level stay, of a
  /// note that there is one, of a claim all but who said it, who carried it, where, and what they
  /// replied.
  public func redacted(_ item: ItemID) -> Change {
    switch (self, item) {
    case (.evidenceAdded(let id, let claim, let details), .evidence(let own)) where id == own:
      .evidenceAdded(evidence: id, claim: claim, details: details.redacted)
    case (.evidenceEdited(let id, let edits), .evidence(let own)) where id == own:
      .evidenceEdited(evidence: id, edits: edits.redacted)
    case (.noted(let note), .note(let own)) where note.id == own:
      .noted(note: note.redacted)
    case (.noteEdited(let id, _, _), .note(let own)) where id == own:
      .noteEdited(note: id, from: Self.redactedWords, to: Self.redactedWords)
    case (.claimTagged(let id, let passage, let details), .claim(let own)) where id == own:
      .claimTagged(claim: id, passage: passage, details: details.redacted)
    case (.claimEdited(let id, let edits, let reason), .claim(let own)) where id == own:
      .claimEdited(claim: id, edits: edits.redacted, sameMeaning: reason)
    case (.contactChanged(let id, let from, let to), .claim(let own)) where id == own:
      .contactChanged(claim: id, from: from?.redacted, to: to?.redacted)
    case (.imported(let record), _) where record.wordings.contains { $0.item == item }:
      .imported(record: record.redacted(item))
    case (.undone(let entry, let changes), _):
      .undone(entry: entry, changes: changes.map { $0.redacted(item) })
    case (.redone(let entry, let changes), _):
      .redone(entry: entry, changes: changes.map { $0.redacted(item) })
    default: self
    }
  }
}

extension RedactedEntry: Record {
  package static var blank: Self { Self(entry: 0, body: .zero) }

  package static let fields: FieldList<Self> = [
    RecordField("entry", \.entry),
    RecordField("body", \.body),
  ]
}
