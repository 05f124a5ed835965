/// One verdict's rating before and after a change of scale.
public struct RatingConversion: Hashable, Sendable {
  /// The claim with the verdict.
  public internal(set) var claim: ClaimID
  /// The verdict's number in the claim's history.
  public internal(set) var verdict: Int
  /// The rating and its value before.
  public internal(set) var from: RatingScale.Level
  /// The rating and its value after.
  public internal(set) var to: RatingScale.Level

  /// Converts one verdict, chosen by its number, to a label of another scale.
  public init(claim: ClaimID, verdict: Int, from: RatingScale.Level, to: RatingScale.Level) {
    self.claim = claim
    self.verdict = verdict
    self.from = from
    self.to = to
  }

  /// The reverse conversion.
  var inverse: Self { Self(claim: claim, verdict: verdict, from: to, to: from) }
}

extension RatingConversion: Record {
  package static var blank: Self { Self(claim: ClaimID(0), verdict: 0, from: .blank, to: .blank) }

  package static let fields: FieldList<Self> = [
    RecordField("claim", \.claim),
    RecordField("verdict", \.verdict),
    RecordField("from", \.from),
    RecordField("to", \.to),
  ]
}
