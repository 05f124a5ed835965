/// Edits of an article's details.
public struct ArticleEdits: FieldEdits {
  /// The `title`.
  public var title: Replacement<String>?
  /// The `titleIsInferred`.
  public var titleIsInferred: Replacement<Bool>?
  /// The `authors`.
  public var authors: Replacement<[Agent]>?
  /// The `publisher`.
  public var publisher: Replacement<String>?
  /// The `url`.
  public var url: Replacement<WebAddress>?
  /// The `published`.
  public var published: Replacement<PartialDate>?
  /// The `modified`.
  public var modified: Replacement<PartialDate>?
  /// The `language`.
  public var language: Replacement<String>?
  /// The `archives`.
  public var archives: Replacement<[Archive]>?

  /// No edits.
  package init() {}

  /// The edits that turn one record into another.
  public init(from old: ArticleDetails, to new: ArticleDetails) {
    title = Replacement(old.title, new.title)
    titleIsInferred = Replacement(old.titleIsInferred, new.titleIsInferred)
    authors = Replacement(old.authors, new.authors)
    publisher = Replacement(old.publisher, new.publisher)
    url = Replacement(old.url, new.url)
    published = Replacement(old.published, new.published)
    modified = Replacement(old.modified, new.modified)
    language = Replacement(old.language, new.language)
    archives = Replacement(old.archives, new.archives)
  }

  /// Makes the edits.
  public func apply(to record: inout ArticleDetails) {
    if let title { record.title = title.to ?? record.title }
    if let titleIsInferred { record.titleIsInferred = titleIsInferred.to ?? false }
    if let authors { record.authors = authors.to ?? [] }
    if let publisher { record.publisher = publisher.to }
    if let url { record.url = url.to }
    if let published { record.published = published.to }
    if let modified { record.modified = modified.to }
    if let language { record.language = language.to ?? "und" }
    if let archives { record.archives = archives.to ?? [] }
  }

  /// The edits that take these back.
  public var inverse: Self {
    var edits = self
    edits.title = title?.inverse
    edits.titleIsInferred = titleIsInferred?.inverse
    edits.authors = authors?.inverse
    edits.publisher = publisher?.inverse
    edits.url = url?.inverse
    edits.published = published?.inverse
    edits.modified = modified?.inverse
    edits.language = language?.inverse
    edits.archives = archives?.inverse
    return edits
  }

  /// The names of the fields that change.
  public var fields: [String] {
    [
      changed("title", title),
      changed("titleIsInferred", titleIsInferred),
      changed("authors", authors),
      changed("publisher", publisher),
      changed("url", url),
      changed("published", published),
      changed("modified", modified),
      changed("language", language),
      changed("archives", archives),
    ].compactMap { $0 }
  }
}
