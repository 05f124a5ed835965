/// How many claims wait, are checked, are set aside, and how many have which rating.
public struct ClaimTally: Hashable, Sendable {
  /// Claims that wait for a verdict.
  public private(set) var open = 0
  /// Claims with a verdict.
  public private(set) var checked = 0
  /// Claims that will not be checked.
  public private(set) var skipped = 0
  /// Claims by the rating of the verdict in force.
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
  /// How many claims stand where.
  public var tally: ClaimTally {
    var tally = ClaimTally()
    // Each claim is looked at in its place: to take tens of thousands in hand costs more than to
    // count them.
    for index in allClaims.indices where isStanding(allClaims[index]) {
      tally.count(allClaims[index].standing.status, allClaims[index].rating)
    }
    return tally
  }
}
