// Values that no desk writes, but that do no harm when a log is replayed: checks of a log report them.

extension Session {
  /// Checks an entry that was just applied.
  /// - Throws: `ReplayError.impossible` for the rating of a verdict with a value outside the scale.
  public func checkValues(of entry: Entry) throws(ReplayError) {
    for change in entry.step.changes { try checkValues(change, entry.sequence) }
  }

  private func checkValues(_ change: Change, _ entry: Int) throws(ReplayError) {
    switch change {
    case .claim(let id, .decided(let verdict)): try check(id, verdict.number, entry)
    case .scaleChanged(_, _, let ratings):
      for rating in ratings { try check(rating.claim, rating.verdict, entry) }
    case .undone(_, let changes), .redone(_, let changes):
      for change in changes { try checkValues(change, entry) }
    default: break
    }
  }

  /// Checks a verdict as the whole entry left it.
  private func check(_ claim: ClaimID, _ number: Int, _ entry: Int) throws(ReplayError) {
    guard let value = allClaims[claim.index].verdicts[number - 1].value, let ends = scale.ends
    else {
      return
    }
    guard (ends.worst...ends.best).contains(value) else {
      throw .impossible(.verdict(claim, number: number), entry: entry)
    }
  }
}
