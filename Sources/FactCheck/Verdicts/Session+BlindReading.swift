extension Session {
  /// The claims on which an analyst can give the second verdict: those that one other person has decided. Who reads
  /// blind does not see their verdicts.
  public func claimsToReadBlind(by analyst: String) -> [Claim] {
    claims.filter { claim in
      guard case .one(let first) = claim.secondReading else { return false }
      return !AnalystName.areSame(first.analyst, analyst)
    }
  }

  /// The session as an analyst sees it who reads blind: the claims to be read are open and without verdicts, and their
  /// articles without conclusions by others. It is only to be looked at: rules need the session as it is.
  public func hidingVerdicts(from analyst: String) -> Session {
    var view = self
    for claim in claimsToReadBlind(by: analyst) {
      let index = claim.id.index
      view.allClaims[index].progress = .open
      for verdict in claim.verdicts.indices {
        view.allClaims[index].verdicts[verdict].isRemoved = true
      }
      for version in versions(of: claim.passage.article).map(\.id.index) {
        for conclusion in allArticles[version].conclusions.indices
        where !AnalystName.areSame(allArticles[version].conclusions[conclusion].analyst, analyst) {
          view.allArticles[version].conclusions[conclusion].isRemoved = true
        }
      }
    }
    return view
  }
}
