/// How many claims are open, checked and skipped, and how many have each rating.
public struct ClaimTally: Hashable, Sendable {
  /// Claims without a verdict yet.
  public private(set) var open = 0
  /// Claims with a verdict.
  public private(set) var checked = 0
  /// Claims that somebody decided not to check.
  public private(set) var skipped = 0
  /// Claims by the rating of their current verdict.
  public private(set) var ratings: [String: Int] = [:]

  /// All claims.
  public var claims: Int { open + checked + skipped }

  mutating func count(_ status: ClaimStatus, _ rating: String?) {
    switch status {
    case .open: open += 1
    case .checked: checked += 1
    case .skipped: skipped += 1
    }
    if let rating { ratings[rating, default: 0] += 1 }
  }
}

extension Session {
  /// The numbers of claims by status.
  public var tally: ClaimTally {
    var tally = ClaimTally()
    // Each claim is examined in place: copying tens of thousands costs more than counting them.
    for index in allClaims.indices where isPresent(allClaims[index]) {
      tally.count(allClaims[index].progress.status, allClaims[index].rating)
    }
    return tally
  }
}
