/// The conclusion on an article as a whole: one step of a history that is never overwritten.
public struct Conclusion: Hashable, Sendable, Rationalized {
  /// Its number in the article's history, from 1; never used twice.
  public internal(set) var number: Int
  /// The label of the rating scale, or any words on the scale of free text; `nil` for a conclusion in words only.
  public internal(set) var rating: String?
  /// The label's value on the scale; `nil` off the axis, and without a rating.
  public internal(set) var value: Int?
  /// What follows from the claims, with references to their evidence.
  public internal(set) var rationale: String?
  /// How the rationale is marked up; `nil` for plain text.
  public internal(set) var markup: TextMarkup?
  /// Who concluded; empty if the imported report did not say.
  public internal(set) var analyst: String
  /// When; `nil` if the imported report did not say.
  public internal(set) var decided: Timestamp?
  /// Whether it was removed.
  public internal(set) var isRemoved = false

  /// Makes a conclusion.
  public init(
    number: Int, rating: String?, value: Int?, rationale: String?, analyst: String,
    decided: Timestamp?, markup: TextMarkup? = nil
  ) {
    self.number = number
    self.rating = rating
    self.value = value
    self.rationale = rationale
    self.markup = markup
    self.analyst = analyst
    self.decided = decided
  }
}

extension Conclusion {
  /// The rating with its value; `nil` without one.
  var level: RatingScale.Level? {
    get { rating.map { RatingScale.Level($0, value) } }
    set { (rating, value) = (newValue?.label, newValue?.value) }
  }
}

extension Conclusion: Record {
  package static var blank: Self {
    Self(number: 0, rating: nil, value: nil, rationale: nil, analyst: "", decided: nil)
  }

  package static let fields: FieldList<Self> = [
    RecordField("number", \.number),
    RecordField("rating", \.rating),
    RecordField("value", \.value),
    RecordField("rationale", \.rationale),
    RecordField("markup", \.markup),
    RecordField("analyst", \.analyst),
    RecordField("decided", \.decided),
  ]
}
