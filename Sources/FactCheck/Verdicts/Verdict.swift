/// The conclusion on a claim: one step of a history that is never overwritten.
public struct Verdict: Decided {
  /// The rating, why, who and when.
  public var decision: Decision<String>
  /// The second person who approved it.
  public internal(set) var approvedBy: String?

  /// Makes a decision a claim's; only a verdict can be approved.
  public init(_ decision: Decision<String>, approvedBy: String? = nil) {
    self.decision = decision
    self.approvedBy = approvedBy
  }
}

extension Verdict {
  var level: RatingScale.Level { RatingScale.Level(rating, value) }

  /// Who approved it, unless that is its author.
  public var secondPerson: String? {
    approvedBy.flatMap { AnalystName.areSame($0, analyst) ? nil : $0 }
  }
}

extension Verdict: Record {
  package static var blank: Self { Self(.blank("")) }

  package static let fields: FieldList<Self> = .decision(
    RecordField("rating", \.decision.rating), RecordField("approvedBy", \.approvedBy))
}
