import FactCheck

/// How a claim's evidence bears on it, all in all, and for which side of it the verdict speaks.
///
/// What only gives context speaks for no side. What a label says is the scale's to tell
/// (`RatingScale.stand(of:)`); one that takes no stand is not held against the evidence.
struct Bearing {
  /// A side of a claim.
  enum Side {
    /// More of the claim is right than wrong.
    case right
    /// More is wrong.
    case wrong
  }

  /// The side that all evidence which takes one is on; `nil` where it is on both, or on none.
  let evidence: Side?
  /// Whether there is evidence, and all of it only gives context.
  let isOnlyContext: Bool
  /// What the verdict in force says.
  let stand: RatingScale.Stand?

  init(_ claim: LintedClaim, on scale: RatingScale) {
    let stances = Set(claim.evidence.map(\.details.stance))
    switch (stances.contains(.supports), stances.contains(.refutes)) {
    case (true, false): evidence = .right
    case (false, true): evidence = .wrong
    default: evidence = nil
    }
    isOnlyContext = stances == [.context]
    stand = claim.verdict.flatMap { scale.stand(of: $0) }
  }

  /// The side of the verdict in force.
  var verdict: Side? {
    switch stand {
    case .right, .partlyRight: .right
    case .wrong, .partlyWrong: .wrong
    case .mixed, nil: nil
    }
  }

  /// Whether the verdict says itself that there is something to be said for the other side, as Half
  /// True does.
  var isMiddling: Bool { stand == .partlyRight || stand == .partlyWrong }

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
        evidence == .wrong ? "--supports" : "--refutes"), of: .bearing)
  }
}
