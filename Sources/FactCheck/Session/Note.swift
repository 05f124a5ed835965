/// A remark on an article or a claim.
public struct Note: Hashable, Sendable {
  /// The item that a note is about.
  public enum Subject: Hashable, Sendable {
    /// An article.
    case article(ArticleID)
    /// A claim.
    case claim(ClaimID)
  }

  /// The note's number.
  public internal(set) var id: NoteID
  /// The item that it is about.
  public internal(set) var subject: Subject
  /// The remark.
  public internal(set) var text: String
  /// Whether it stays in the session: exports omit private notes.
  public internal(set) var isPrivate: Bool
  /// Who wrote it.
  public internal(set) var analyst: String
  /// Whether it was removed.
  public internal(set) var isRemoved = false
  /// Its original text, if it was changed since.
  public internal(set) var written: String?
}

extension Note {
  /// Makes a note.
  package init(id: NoteID, subject: Subject, text: String, isPrivate: Bool, analyst: String) {
    self.id = id
    self.subject = subject
    self.text = text
    self.isPrivate = isPrivate
    self.analyst = analyst
  }
}

extension Note.Subject: CustomStringConvertible {
  /// The address as typed.
  public var description: String {
    switch self {
    case .article(let id): id.description
    case .claim(let id): id.description
    }
  }

  /// The item to which the note belongs.
  public var item: ItemID {
    switch self {
    case .article(let id): .article(id)
    case .claim(let id): .claim(id)
    }
  }
}

extension Note: Record {
  package static var blank: Self {
    Self(id: NoteID(0), subject: .claim(ClaimID(0)), text: "", isPrivate: false, analyst: "")
  }

  package static let fields: FieldList<Self> = [
    RecordField("id", \.id),
    RecordField("subject", \.subject),
    RecordField("text", \.text, redacted: Change.redactedWords),
    RecordField("isPrivate", \.isPrivate),
    RecordField("analyst", \.analyst),
  ]
}
