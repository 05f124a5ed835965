import FactCheck

extension Report {
  /// What supports, refutes or gives context to a claim.
  public struct Evidence: Equatable, Sendable {
    /// How evidence bears on its claim.
    public enum Stance: String, Sendable, CaseIterable {
      /// Speaks for the claim.
      case supports
      /// Speaks against it.
      case refutes
      /// Helps to judge it.
      case context
    }

    /// How near a source is to the matter.
    public enum Level: String, Sendable, CaseIterable {
      /// The matter itself.
      case primary
      /// A report about it.
      case secondary
    }

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
    public var level: Level?
    /// The source's interest in the matter.
    public var interest: String?
    /// The analyst's remark.
    public var note: String?
  }
}
