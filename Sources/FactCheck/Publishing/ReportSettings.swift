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
  /// How the check was made.
  public var method: String?
  /// The licence of the report.
  public var license: WebAddress?
  /// The report's language as a BCP 47 tag.
  public var language: String?

  /// Makes settings; all may be missing.
  public init(
    title: String? = nil, url: WebAddress? = nil, summary: String? = nil, reviewer: Agent? = nil,
    method: String? = nil, license: WebAddress? = nil, language: String? = nil
  ) {
    self.title = title
    self.url = url
    self.summary = summary
    self.reviewer = reviewer
    self.method = method
    self.license = license
    self.language = language
  }
}

/// One publication of the report.
public struct Publication: Hashable, Sendable {
  /// Its number, from 1.
  public internal(set) var number: Int
  /// The day of publication: the given one, else the entry's own time.
  public internal(set) var on: PartialDate
  /// The entry that published it.
  public internal(set) var entry: Int = 0
  /// Whether it was undone.
  public internal(set) var isRemoved = false
}

extension Publication {
  /// Makes a publication; `apply` sets the entry.
  package init(number: Int, on: PartialDate) {
    self.number = number
    self.on = on
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
  ]
}

extension Publication: Record {
  package static var blank: Self { Self(number: 0, on: .year(1)) }

  package static let fields: FieldList<Self> = [
    RecordField("number", \.number),
    RecordField("on", \.on),
  ]
}
