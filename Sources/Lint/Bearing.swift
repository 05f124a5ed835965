import FactCheck

/// Which side of a claim its evidence supports, and which side its verdict takes.
///
/// Evidence that only gives context supports no side. The scale defines the side of a label
/// (`RatingScale.stand(of:)`); one that takes none is not compared with the evidence.
struct Bearing {
  /// A side of a claim.
  enum Side {
    /// More of the claim is right than wrong.
    case right
    /// More of the claim is wrong than right.
    case wrong
  }

  /// The side of all evidence that supports one; `nil` if it supports both, or none.
  let evidence: Side?
  /// Whether there is evidence, and all of it only gives context.
  let isOnlyContext: Bool
  /// The stand of the current verdict.
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

  /// The side of the current verdict.
  var verdict: Side? {
    switch stand {
    case .right, .partlyRight: .right
    case .wrong, .partlyWrong: .wrong
    case .mixed, nil: nil
    }
  }

  /// Whether the verdict itself admits that something supports the other side, like Half True.
  var isMiddling: Bool { stand == .partlyRight || stand == .partlyWrong }

  /// Whether the verdict says that something supports each side, and all evidence supports one.
  var isHalfProven: Bool { stand == .mixed && evidence != nil }

  /// Whether all evidence that supports a side supports the other one than the verdict.
  var isContrary: Bool { evidence != nil && verdict != nil && evidence != verdict }
}

extension Bearing {
  /// The finding on a claim whose verdict contradicts its evidence.
  func remark(on claim: LintedClaim) -> LintRemark {
    let rating = claim.verdict?.rating.inShort ?? ""
    return claim.remark(
      evidence == .wrong
        ? "the verdict is \(rating), and its evidence only refutes the claim"
        : "the verdict is \(rating), and its evidence only supports the claim",
      SuggestedFix(
        "evidence", .address(claim.id), .blank("URL"),
        evidence == .wrong ? "--supports" : "--refutes"), of: .bearing)
  }
}
