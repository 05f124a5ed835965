import FactCheck

/// What an input says about its article, beside title and text.
public struct ExtractedFacts: Equatable, Sendable {
  /// Who wrote it, in the order of the byline.
  public var authors: [Agent] = []
  /// Who published it.
  public var publisher: String?
  /// Where it was published.
  public var url: WebAddress?
  /// When it was published.
  public var published: PartialDate?
  /// When it was changed last.
  public var modified: PartialDate?
  /// The language it is written in, as a BCP 47 tag.
  public var language: String?

  /// All that was found, of each fact the value that was taken first, and where it stood.
  public var found: [FoundDetail] = []

  /// Nothing, to be filled in.
  public init() {}
}
