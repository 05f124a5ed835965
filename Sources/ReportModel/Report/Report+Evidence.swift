import FactCheck

extension Report {
  /// What supports, refutes or gives context to a claim.
  public struct Evidence: Equatable, Sendable {
    /// Its id, unique over articles, claims and evidence.
    public var id: String
    /// What it is called.
    public var title: String
    /// How it bears on the claim.
    public var stance: Stance
    /// Where it is.
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
    /// The place in the source: page, table, minute.
    public var locator: String?
    /// Primary or secondary; `nil` when nobody said.
    public var level: SourceLevel?
    /// The source's interest in the matter.
    public var interest: String?
    /// The analyst's remark.
    public var note: String?
  }
}
