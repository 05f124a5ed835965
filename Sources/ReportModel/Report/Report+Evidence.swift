import FactCheck
import Pictures

extension Report {
  /// A source that supports or refutes a claim, or gives context.
  public struct Evidence: Equatable, Sendable {
    /// Its id, unique over articles, claims and evidence.
    public var id: String
    /// The source's own, else a name for it.
    public var title: String
    /// Its relation to the claim.
    public var stance: Stance
    /// Where the source was read.
    public var url: WebAddress?
    /// Where copies of it are kept.
    public var archives: [Archive]?
    /// Who published it.
    public var publisher: String?
    /// Who wrote it.
    public var author: String?
    /// When it was published.
    public var published: PartialDate?
    /// When the analyst looked at it.
    public var accessed: Timestamp?
    /// A quotation from it.
    public var quote: String?
    /// How a copy of the source has these words.
    public var quoteCheck: QuoteCheck?
    /// The place in the source: page, table, minute.
    public var locator: String?
    /// Primary or secondary; `nil` if unknown.
    public var level: SourceLevel?
    /// The source's interest in the matter.
    public var interest: String?
    /// The analyst's remark.
    public var note: String?
    /// What the kept picture shows, for readers who do not see it.
    public var alt: String?
    /// The kept picture, for formats that show pictures; not in JSON.
    public var picture: Picture?
  }

  /// The comparison of a quote with a copy of its source.
  public typealias QuoteCheck = ReportedQuoteCheck
}
