/// What a verdict on a claim and the conclusion on an article have in common.
public struct Decision<Rating: Hashable & Sendable>: Hashable, Sendable {
  /// Its number in the history of its claim or article, from 1; never used twice.
  public internal(set) var number: Int
  /// The label of the rating scale, or any words on the scale of free text.
  public internal(set) var rating: Rating
  /// The label's value on the scale; `nil` off the axis, and without a rating.
  public internal(set) var value: Int?
  /// Why, with references to evidence.
  public internal(set) var rationale: String?
  /// How the rationale is marked up; `nil` for plain text, which older versions of the program stored.
  public internal(set) var markup: TextMarkup?
  /// Who decided; empty if the imported report did not say.
  public internal(set) var analyst: String
  /// When; `nil` if the imported report did not say.
  public internal(set) var decided: Timestamp?
  /// Whether it was removed.
  public internal(set) var isRemoved = false

  /// Takes the parts as they are, without checking the rating against a scale.
  public init(
    number: Int, rating: Rating, value: Int?, rationale: String?, markup: TextMarkup? = nil,
    analyst: String, decided: Timestamp?
  ) {
    self.number = number
    self.rating = rating
    self.value = value
    self.rationale = rationale
    self.markup = markup
    self.analyst = analyst
    self.decided = decided
  }

  /// Makes a decision of an analyst, whose rationale is Markdown.
  init(
    number: Int, rating: Rating, value: Int?, because rationale: String?, analyst: String,
    at time: Timestamp
  ) {
    self.init(
      number: number, rating: rating, value: value, rationale: rationale,
      markup: rationale == nil ? nil : .markdown, analyst: analyst, decided: time)
  }

  /// An empty decision, which reading fills.
  static func blank(_ rating: Rating) -> Self {
    Self(number: 0, rating: rating, value: nil, rationale: nil, analyst: "", decided: nil)
  }
}

/// A verdict on a claim, or the conclusion on an article.
public protocol Decided: Hashable, Sendable {
  /// The type of a rating; optional if there can be none.
  associatedtype Rating: Hashable & Sendable
  /// The rating, why, who and when.
  var decision: Decision<Rating> { get set }
}

extension Decided {
  /// Its number in the history of its claim or article, from 1; never used twice.
  public internal(set) var number: Int {
    get { decision.number }
    set { decision.number = newValue }
  }

  /// The label of the rating scale, or any words on the scale of free text.
  public internal(set) var rating: Rating {
    get { decision.rating }
    set { decision.rating = newValue }
  }

  /// The label's value on the scale; `nil` off the axis, and without a rating.
  public internal(set) var value: Int? {
    get { decision.value }
    set { decision.value = newValue }
  }

  /// Why, with references to evidence.
  public internal(set) var rationale: String? {
    get { decision.rationale }
    set { decision.rationale = newValue }
  }

  /// How the rationale is marked up; `nil` for plain text, which older versions of the program stored.
  public var markup: TextMarkup? { decision.markup }

  /// Who decided; empty if the imported report did not say.
  public var analyst: String { decision.analyst }

  /// When; `nil` if the imported report did not say.
  public var decided: Timestamp? { decision.decided }

  /// Whether it was removed.
  public internal(set) var isRemoved: Bool {
    get { decision.isRemoved }
    set { decision.isRemoved = newValue }
  }

  /// The rationale if it is Markdown; `nil` for plain text, and without one.
  public var markdownRationale: String? { markup == .markdown ? rationale : nil }

  /// Whether readers see the same label for the same reason.
  package func saysTheSame(as other: Self) -> Bool {
    rating == other.rating && rationale == other.rationale && markup == other.markup
  }
}

extension FieldList where Owner: Decided {
  /// The fields of a decision, in the order in which people read them.
  /// - Parameters:
  ///   - rating: the field of the rating.
  ///   - others: those that only this kind of decision has.
  static func decision(_ rating: RecordField<Owner>, _ others: RecordField<Owner>...) -> Self {
    Self(
      [
        RecordField("number", \.decision.number),
        rating,
        RecordField("value", \.decision.value),
        RecordField("rationale", \.decision.rationale),
        RecordField("markup", \.decision.markup),
        RecordField("analyst", \.decision.analyst),
        RecordField("decided", \.decision.decided),
      ] + others)
  }
}
