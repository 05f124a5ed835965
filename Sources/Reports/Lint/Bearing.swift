import FactCheck

/// How a claim's evidence bears on it, all in all, and on which side of its scale the verdict stands.
///
/// What only gives context speaks for no side. A label off the axis, a rating of free text and the
/// label right in the middle of the axis stand on no side either: they are not held against the
/// evidence.
struct Bearing {
  /// A side of the scale.
  enum Side {
    /// The upper half of the axis: more of the claim is right than wrong.
    case right
    /// The lower half.
    case wrong
  }

  /// The side that all evidence which takes one is on; `nil` where it is on both, or on none.
  let evidence: Side?
  /// The side of the verdict in force.
  let verdict: Side?
  /// Whether the verdict's label lies in the middle third of the axis, as Half True does: it says
  /// itself that there is something to be said for the other side.
  let isMiddling: Bool

  init(_ claim: LintedClaim, on scale: RatingScale) {
    let stances = Set(claim.evidence.map(\.details.stance))
    switch (stances.contains(.supports), stances.contains(.refutes)) {
    case (true, false): evidence = .right
    case (false, true): evidence = .wrong
    default: evidence = nil
    }
    guard let value = claim.verdict?.value, let ends = scale.ends, ends.worst < ends.best else {
      verdict = nil
      isMiddling = false
      return
    }
    // Twice the distance from the middle, so that whole numbers do.
    let distance = 2 * value - ends.worst - ends.best
    verdict = distance > 0 ? .right : distance < 0 ? .wrong : nil
    isMiddling = 3 * abs(distance) < ends.best - ends.worst
  }

  /// Whether all evidence that takes a side is on the other side than the verdict.
  var isContrary: Bool { evidence != nil && verdict != nil && evidence != verdict }
}

extension Bearing {
  /// What is wrong with a claim whose verdict is contrary to its evidence.
  func remark(on claim: LintedClaim) -> LintRemark {
    let rating = claim.verdict?.rating.inShort ?? ""
    return claim.remark(
      evidence == .wrong
        ? "the verdict is \(rating), and its evidence only refutes the claim"
        : "the verdict is \(rating), and its evidence only supports the claim",
      Mending(
        "evidence", .address(claim.id), .blank("URL"),
        evidence == .wrong ? "--supports" : "--refutes"))
  }
}
