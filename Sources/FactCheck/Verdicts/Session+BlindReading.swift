extension Session {
  /// The claims on which an analyst can give the second verdict: those that one other person has decided. Who reads
  /// blind does not see their verdicts.
  public func claimsToReadBlind(by analyst: String) -> [Claim] {
    claims.filter { claim in
      guard case .one(let first) = claim.secondReading else { return false }
      return !AnalystName.areSame(first.analyst, analyst)
    }
  }

  /// The session as an analyst sees it who reads blind: the claims to be read are open and without verdicts and notes by
  /// others, and their articles without conclusions by others. It is only to be looked at: rules need the session as it is.
  public func hidingVerdicts(from analyst: String) -> Session {
    var view = self
    let hidden = claimsToReadBlind(by: analyst)
    let subjects = Set(hidden.map { Note.Subject.claim($0.id) })
    for (index, note) in allNotes.enumerated()
    where subjects.contains(note.subject) && !AnalystName.areSame(note.analyst, analyst) {
      view.allNotes[index].isRemoved = true
    }
    for claim in hidden {
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

extension MergeConflict {
  /// The conflict without what its step does, for whoever must not see that.
  /// - Parameter line: what is shown in place of the line.
  public func hidingStep(behind line: String) -> Self {
    var conflict = self
    conflict.line = line
    conflict.changes = []
    return conflict
  }
}
