// Values that no desk writes, but that do no harm when a log is replayed: checks of a log report them.

extension Session {
  /// Checks an entry that was just applied.
  /// - Throws: `ReplayError.impossible` for the rating of a verdict or conclusion with a value outside the scale.
  public func checkValues(of entry: Entry) throws(ReplayError) {
    for change in entry.step.changes { try checkValues(change, entry.sequence) }
  }

  private func checkValues(_ change: Change, _ entry: Int) throws(ReplayError) {
    switch change {
    case .claim(let id, .decided(let verdict)): try check(id, verdict.number, entry)
    case .claim(let id, .secondVerdictChanged(_, let second?)):
      try check(second.value, of: .verdict(id, number: second.number), entry)
    case .article(let id, .concluded(let conclusion)):
      try check(conclusion: conclusion.number, on: id, entry)
    case .article(let id, .conclusionConverted(let number, _, _)):
      try check(conclusion: number, on: id, entry)
    case .scaleChanged(_, _, let ratings):
      for rating in ratings { try check(rating.claim, rating.verdict, entry) }
    // An undone or redone change brings back what was checked before, perhaps beside another scale.
    default: break
    }
  }

  /// Checks a verdict as the whole entry left it.
  private func check(_ claim: ClaimID, _ number: Int, _ entry: Int) throws(ReplayError) {
    try check(
      allClaims[claim.index].verdicts[number - 1].value, of: .verdict(claim, number: number), entry)
  }

  /// Checks a conclusion as the whole entry left it.
  private func check(
    conclusion number: Int, on article: ArticleID, _ entry: Int
  ) throws(ReplayError) {
    try check(
      allArticles[article.index].conclusions[number - 1].value,
      of: .conclusion(article, number: number), entry)
  }

  private func check(_ value: Int?, of item: ItemID, _ entry: Int) throws(ReplayError) {
    guard let value, let ends = scale.ends, !(ends.worst...ends.best).contains(value) else {
      return
    }
    throw .impossible(item, entry: entry)
  }
}
