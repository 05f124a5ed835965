extension Session {
  /// Records that a person finds a check to be of the same claim. A newer record of a check that the claim has replaces
  /// it.
  public func judgeSame(
    _ id: ClaimID, as check: EarlierCheck
  ) throws(RuleError) -> [Change] {
    try edit(id) { $0.earlierChecks.add(check) }
  }

  /// Withdraws that judgement.
  /// - Parameters:
  ///   - id: the claim.
  ///   - number: the number of the check among those of the claim, from 1; `nil` for the only one.
  /// - Throws: `RuleError.noSuchEarlierCheck`.
  public func withdrawSame(_ id: ClaimID, number: Int?) throws(RuleError) -> [Change] {
    let count = try existing(id).details.earlierChecks.count
    guard let number = number ?? (count == 1 ? 1 : nil), (1...max(1, count)).contains(number),
      count > 0
    else { throw .noSuchEarlierCheck(id, number: number, count: count) }
    return try edit(id) { $0.earlierChecks.remove(at: number - 1) }
  }
}

extension [EarlierCheck] {
  /// Adds a check; a record of the same check that is there is replaced.
  package mutating func add(_ check: EarlierCheck) {
    if let index = firstIndex(where: { $0.isSameCheck(as: check) }) {
      self[index] = check
    } else {
      append(check)
    }
  }
}
