import FactCheck

/// What an input says about its article, besides title and text.
public struct ExtractedFacts: Equatable, Sendable {
  /// Who wrote it, in the order of the byline.
  public var authors: [Agent] = []
  /// Who published it.
  public var publisher: String?
  /// Where it was published.
  public var url: WebAddress?
  /// When it was published.
  public var published: PartialDate?
  /// When it was last changed.
  public var modified: PartialDate?
  /// The language it is written in, as a BCP 47 tag.
  public var language: String?

  /// All findings with their places; for each fact the value that counts first.
  public var found: [FoundDetail] = []

  /// Makes empty facts.
  public init() {}
}
