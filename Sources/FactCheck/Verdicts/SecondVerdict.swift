/// The verdict of a second person on a claim, beside the first one.
///
/// It is no step of the claim's history: readers see the first verdict, or the one that settled both.
public struct SecondVerdict: Decided {
  /// The decision. Its number is that of the first verdict, the current one when the second was given.
  public var decision: Decision<String>
  /// Whether the program hid the first verdict from the one who gave the second.
  public internal(set) var isBlind: Bool
  /// The number of the verdict by which a third person settled the two; `nil` if nobody did.
  public internal(set) var settledBy: Int?

  /// Makes a second verdict of a decision that has the number of the first one.
  public init(_ decision: Decision<String>, isBlind: Bool, settledBy: Int? = nil) {
    self.decision = decision
    self.isBlind = isBlind
    self.settledBy = settledBy
  }

  var level: RatingScale.Level {
    get { RatingScale.Level(rating, value) }
    set { (rating, value) = (newValue.label, newValue.value) }
  }

  /// The same decision as a verdict.
  public var verdict: Verdict { Verdict(decision) }
}

extension SecondVerdict: Record {
  package static var blank: Self { Self(.blank(""), isBlind: false) }

  package static let fields: FieldList<Self> = .decision(
    RecordField("rating", \.decision.rating), RecordField("blind", \.isBlind),
    RecordField("settledBy", \.settledBy))
}
