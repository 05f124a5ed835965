/// The conclusion on an article as a whole: one step of a history that is never overwritten.
public struct Conclusion: Decided {
  /// The rating, why, who and when; a conclusion in words only has no rating.
  public var decision: Decision<String?>

  /// Makes a decision an article's.
  public init(_ decision: Decision<String?>) { self.decision = decision }
}

extension Conclusion {
  /// The rating with its value; `nil` without one.
  var level: RatingScale.Level? {
    get { rating.map { RatingScale.Level($0, value) } }
    set { (rating, value) = (newValue?.label, newValue?.value) }
  }
}

extension Conclusion: Record {
  package static var blank: Self { Self(.blank(nil)) }

  package static let fields: FieldList<Self> = .decision(RecordField("rating", \.decision.rating))
}
