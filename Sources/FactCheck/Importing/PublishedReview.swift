/// A check that somebody else published, as it was taken in from a feed, a page or a file. It is
/// kept apart from the analyst's own verdicts: it says what others found, and changes nothing.
public struct PublishedReview: Hashable, Sendable {
  /// Its number.
  public internal(set) var id: ReviewID
  /// What it says.
  public internal(set) var details: ReviewDetails
  /// Which file it came from, by the number of its import.
  public internal(set) var source: Int
  /// Whether it was taken away.
  public internal(set) var isRemoved = false

  /// A review that is there.
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
