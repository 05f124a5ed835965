/// The settings of a session's report.
public struct ReportSettings: Hashable, Sendable {
  /// The report's title.
  public var title: String?
  /// Where it is published.
  public var url: WebAddress?
  /// A short account of the findings.
  public var summary: String?
  /// Who publishes the check.
  public var reviewer: Agent?
  /// How the claims were checked.
  public var method: String?
  /// The licence of the report.
  public var license: WebAddress?
  /// The report's language as a BCP 47 tag.
  public var language: String?
  /// The order of the claims; `nil` for that of their numbers.
  public var order: ClaimOrder?

  /// Makes settings; all may be missing.
  public init(
    title: String? = nil, url: WebAddress? = nil, summary: String? = nil, reviewer: Agent? = nil,
    method: String? = nil, license: WebAddress? = nil, language: String? = nil,
    order: ClaimOrder? = nil
  ) {
    self.title = title
    self.url = url
    self.summary = summary
    self.reviewer = reviewer
    self.method = method
    self.license = license
    self.language = language
    self.order = order
  }
}

extension ReportSettings: Record {
  package static var blank: Self { Self() }

  package static let fields: FieldList<Self> = [
    RecordField("title", \.title),
    RecordField("url", \.url),
    RecordField("summary", \.summary),
    RecordField("reviewer", \.reviewer),
    RecordField("method", \.method),
    RecordField("license", \.license),
    RecordField("language", \.language),
    RecordField("order", \.order),
  ]
}
