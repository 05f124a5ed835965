import FactCheck

/// The order of a list of claims, as a spreadsheet sorts: equal ones by number, and those without a value last,
/// also in reverse.
enum ClaimOrder: String, CaseIterable, Sendable {
  /// By the date on which they were made; a month comes before its days.
  case made
  /// By label, the best first; then open claims, then skipped ones.
  case verdict
  /// By the claimant's name, in any letter case.
  case claimant
  /// By the number of pieces of evidence, the fewest first.
  case evidence

  /// The claims in this order.
  func sorted(_ claims: [Claim], in session: Session, isReversed: Bool) -> [Claim] {
    switch self {
    // The stored form begins with the year; what is not known is missing at its end.
    case .made: sorted(claims, isReversed) { $0.details.made?.description }
    case .claimant: sorted(claims, isReversed) { $0.claimant?.name.lowercased() }
    case .evidence: sorted(claims, isReversed) { session.evidence(of: $0).count }
    case .verdict:
      {
        let labels =
          session.scale.isFree ? session.ratingsInUse.sorted() : session.scale.labelsBestFirst
        let ranks = Dictionary(
          labels.enumerated().map { ($0.element, $0.offset) },
          uniquingKeysWith: { first, _ in first })
        return sorted(claims, isReversed) { claim in
          switch claim.standing.status {
          case .checked: claim.rating.flatMap { ranks[$0] } ?? labels.count
          case .open: isReversed ? nil : labels.count + 1
          case .skipped: nil
          }
        }
      }()
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
