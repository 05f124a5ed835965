/// Edits of the report's settings.
public struct ReportEdits: FieldEdits {
  /// The `title`.
  public var title: Replacement<String>?
  /// The `url`.
  public var url: Replacement<WebAddress>?
  /// The `summary`.
  public var summary: Replacement<String>?
  /// The `reviewer`.
  public var reviewer: Replacement<Agent>?
  /// The `method`.
  public var method: Replacement<String>?
  /// The `license`.
  public var license: Replacement<WebAddress>?
  /// The `language`.
  public var language: Replacement<String>?

  /// No edits.
  package init() {}

  /// The edits that turn one record into another.
  public init(from old: ReportSettings, to new: ReportSettings) {
    title = Replacement(old.title, new.title)
    url = Replacement(old.url, new.url)
    summary = Replacement(old.summary, new.summary)
    reviewer = Replacement(old.reviewer, new.reviewer)
    method = Replacement(old.method, new.method)
    license = Replacement(old.license, new.license)
    language = Replacement(old.language, new.language)
  }

  /// Makes the edits.
  public func apply(to record: inout ReportSettings) {
    if let title { record.title = title.to }
    if let url { record.url = url.to }
    if let summary { record.summary = summary.to }
    if let reviewer { record.reviewer = reviewer.to }
    if let method { record.method = method.to }
    if let license { record.license = license.to }
    if let language { record.language = language.to }
  }

  /// The edits that take these back.
  public var inverse: Self {
    var edits = self
    edits.title = title?.inverse
    edits.url = url?.inverse
    edits.summary = summary?.inverse
    edits.reviewer = reviewer?.inverse
    edits.method = method?.inverse
    edits.license = license?.inverse
    edits.language = language?.inverse
    return edits
  }

  /// The names of the fields that change.
  public var fields: [String] {
    [
      changed("title", title),
      changed("url", url),
      changed("summary", summary),
      changed("reviewer", reviewer),
      changed("method", method),
      changed("license", license),
      changed("language", language),
    ].compactMap { $0 }
  }
}
