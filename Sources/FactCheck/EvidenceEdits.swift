/// Edits of a piece of evidence's details.
public struct EvidenceEdits: FieldEdits {
  /// The `title`.
  public var title: Replacement<String>?
  /// The `stance`.
  public var stance: Replacement<Stance>?
  /// The `url`.
  public var url: Replacement<WebAddress>?
  /// The `file`.
  public var file: Replacement<KeptFile>?
  /// The `publisher`.
  public var publisher: Replacement<String>?
  /// The `author`.
  public var author: Replacement<String>?
  /// The `published`.
  public var published: Replacement<PartialDate>?
  /// The `accessed`.
  public var accessed: Replacement<Timestamp>?
  /// The `archives`.
  public var archives: Replacement<[Archive]>?
  /// The `quote`.
  public var quote: Replacement<String>?
  /// The `locator`.
  public var locator: Replacement<String>?
  /// The `level`.
  public var level: Replacement<SourceLevel>?
  /// The `interest`.
  public var interest: Replacement<String>?
  /// The `note`.
  public var note: Replacement<String>?

  /// No edits.
  package init() {}

  /// The edits that turn one record into another.
  public init(from old: EvidenceDetails, to new: EvidenceDetails) {
    title = Replacement(old.title, new.title)
    stance = Replacement(old.stance, new.stance)
    url = Replacement(old.url, new.url)
    file = Replacement(old.file, new.file)
    publisher = Replacement(old.publisher, new.publisher)
    author = Replacement(old.author, new.author)
    published = Replacement(old.published, new.published)
    accessed = Replacement(old.accessed, new.accessed)
    archives = Replacement(old.archives, new.archives)
    quote = Replacement(old.quote, new.quote)
    locator = Replacement(old.locator, new.locator)
    level = Replacement(old.level, new.level)
    interest = Replacement(old.interest, new.interest)
    note = Replacement(old.note, new.note)
  }

  /// Makes the edits.
  public func apply(to record: inout EvidenceDetails) {
    if let title { record.title = title.to }
    if let stance { record.stance = stance.to ?? record.stance }
    if let url { record.url = url.to }
    if let file { record.file = file.to }
    if let publisher { record.publisher = publisher.to }
    if let author { record.author = author.to }
    if let published { record.published = published.to }
    if let accessed { record.accessed = accessed.to }
    if let archives { record.archives = archives.to ?? [] }
    if let quote { record.quote = quote.to }
    if let locator { record.locator = locator.to }
    if let level { record.level = level.to }
    if let interest { record.interest = interest.to }
    if let note { record.note = note.to }
  }

  /// The edits that take these back.
  public var inverse: Self {
    var edits = self
    edits.title = title?.inverse
    edits.stance = stance?.inverse
    edits.url = url?.inverse
    edits.file = file?.inverse
    edits.publisher = publisher?.inverse
    edits.author = author?.inverse
    edits.published = published?.inverse
    edits.accessed = accessed?.inverse
    edits.archives = archives?.inverse
    edits.quote = quote?.inverse
    edits.locator = locator?.inverse
    edits.level = level?.inverse
    edits.interest = interest?.inverse
    edits.note = note?.inverse
    return edits
  }

  /// The names of the fields that change.
  public var fields: [String] {
    [
      changed("title", title),
      changed("stance", stance),
      changed("url", url),
      changed("file", file),
      changed("publisher", publisher),
      changed("author", author),
      changed("published", published),
      changed("accessed", accessed),
      changed("archives", archives),
      changed("quote", quote),
      changed("locator", locator),
      changed("level", level),
      changed("interest", interest),
      changed("note", note),
    ].compactMap { $0 }
  }
}
