/// A fact-check published by others, imported from a feed, a page or a file. It is separate from the analyst's
/// own verdicts, and does not affect them.
public struct PublishedReview: Hashable, Sendable {
  /// Its number.
  public internal(set) var id: ReviewID
  /// What the other desk published.
  public internal(set) var details: ReviewDetails
  /// The number of the import that it came with.
  public internal(set) var source: Int
  /// Whether it was removed.
  public internal(set) var isRemoved = false

  /// Makes a review.
  package init(id: ReviewID, details: ReviewDetails, source: Int) {
    self.id = id
    self.details = details
    self.source = source
  }
}

extension PublishedReview: Record {
  package static var blank: Self { Self(id: ReviewID(0), details: .blank, source: 0) }

  package static let fields: FieldList<Self> = [
    RecordField("id", \.id),
    RecordField("details", \.details),
    RecordField("source", \.source),
  ]
}
