/// The conclusion on a claim: one step of a history that is never overwritten.
public struct Verdict: Hashable, Sendable, Rationalized {
  /// Its number in the claim's history, from 1; never used twice.
  public internal(set) var number: Int
  /// The label of the rating scale, or any words on the scale of free text.
  public internal(set) var rating: String
  /// The label's value on the scale; `nil` off the axis.
  public internal(set) var value: Int?
  /// Why.
  public internal(set) var rationale: String?
  /// How the rationale is marked up; `nil` for plain text, which older versions of the program stored.
  public internal(set) var markup: TextMarkup?
  /// Who decided; empty if the imported report did not say.
  public internal(set) var analyst: String
  /// When; `nil` if the imported report did not say.
  public internal(set) var decided: Timestamp?
  /// The second person who approved it.
  public internal(set) var approvedBy: String?
  /// Whether it was removed.
  public internal(set) var isRemoved = false

  /// Makes a verdict.
  public init(
    number: Int, rating: String, value: Int?, rationale: String?, analyst: String,
    decided: Timestamp?, approvedBy: String? = nil, markup: TextMarkup? = nil
  ) {
    self.number = number
    self.rating = rating
    self.value = value
    self.rationale = rationale
    self.markup = markup
    self.analyst = analyst
    self.decided = decided
    self.approvedBy = approvedBy
  }
}

extension Verdict {
  /// The rating with its value.
  var level: RatingScale.Level { RatingScale.Level(rating, value) }

  /// Who approved it, unless that is its author.
  public var secondPerson: String? {
    approvedBy.flatMap { AnalystName.areSame($0, analyst) ? nil : $0 }
  }
}

extension Verdict: Record {
  package static var blank: Self {
    Self(number: 0, rating: "", value: nil, rationale: nil, analyst: "", decided: nil)
  }

  package static let fields: FieldList<Self> = [
    RecordField("number", \.number),
    RecordField("rating", \.rating),
    RecordField("value", \.value),
    RecordField("rationale", \.rationale),
    RecordField("markup", \.markup),
    RecordField("analyst", \.analyst),
    RecordField("decided", \.decided),
    RecordField("approvedBy", \.approvedBy),
  ]
}
