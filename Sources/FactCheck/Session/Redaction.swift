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
    switch self {
    case .claim(let id, let change) where item == .claim(id): .claim(id, change.withoutSource)
    case .evidence(let id, let change) where item == .evidence(id):
      .evidence(id, change.withoutSource)
    case .note(let change) where item == .note(change.id): .note(change.withoutSource)
    case .imported(let record): .imported(record: record.redacted(item))
    case .undone(let entry, let changes):
      .undone(entry: entry, changes: changes.map { $0.redacted(item) })
    case .redone(let entry, let changes):
      .redone(entry: entry, changes: changes.map { $0.redacted(item) })
    default: self
    }
  }
}

extension [Change] {
  /// The changes of an entry without what they tell of a source. A report that was imported by them goes as a
  /// whole: its file names the source too.
  package func redacted(_ item: ItemID) -> [Change] {
    let rest = map { $0.redacted(item) }
    guard rest != self else { return self }
    return rest.map { change in
      if case .imported(let record) = change {
        .imported(record: record.withoutDocument)
      } else {
        change
      }
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
