import FactCheck

/// The order of a list of claims, as a spreadsheet sorts: equal ones by number, and those without a value last,
/// also in reverse.
enum ClaimSorting: String, CaseIterable, Sendable {
  /// By the date on which they were made; a month comes before its days.
  case made
  /// By label, the best first; then open claims, then skipped ones.
  case verdict
  /// By the claimant's name, in any letter case.
  case claimant
  /// By the number of pieces of evidence, the fewest first.
  case evidence
  /// By the day on which they are due, the earliest first.
  case due

  /// The claims in this order.
  func sorted(_ claims: [Claim], in session: Session, isReversed: Bool) -> [Claim] {
    switch self {
    // The stored form begins with the year; what is not known is missing at its end.
    case .made: sorted(claims, isReversed) { $0.details.made?.description }
    case .claimant: sorted(claims, isReversed) { $0.claimant?.name.lowercased() }
    case .due: sorted(claims, isReversed) { $0.assignment.due }
    case .evidence: sorted(claims, isReversed) { session.evidence(of: $0).count }
    case .verdict:
      sorted(claims, isReversed, by: Self.rank(on: session, isReversed: isReversed))
    }
  }

  /// The place of a claim's verdict in the order; `nil` where there is no verdict and none is expected.
  private static func rank(
    on session: Session, isReversed: Bool
  ) -> (Claim) -> Int? {
    let scale = session.scale
    let labels = scale.isFree ? session.ratingsInUse.sorted() : scale.labelsBestFirst
    var ranks: [String: Int] = [:]
    for (index, label) in labels.enumerated() { ranks[label] = index }
    return { claim in
      switch claim.progress.status {
      case .checked: return claim.rating.flatMap { ranks[$0] } ?? labels.count
      case .open: return isReversed ? nil : labels.count + 1
      case .skipped: return nil
      }
    }
  }

  private func sorted<Key: Comparable>(
    _ claims: [Claim], _ isReversed: Bool, by key: (Claim) -> Key?
  ) -> [Claim] {
    let keyed = claims.map { (key: key($0), claim: $0) }
    return keyed.sorted { left, right in
      switch (left.key, right.key) {
      case (let one?, let other?) where one != other: isReversed ? one > other : one < other
      case (.some, nil): true
      case (nil, .some): false
      default: left.claim.id < right.claim.id
      }
    }.map(\.claim)
  }
}
