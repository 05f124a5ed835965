import FactCheck

extension Report {
  /// What a report that is taken in says otherwise than this one, which a session would make of it:
  /// to be kept with the import.
  ///
  /// - Parameters:
  ///   - said: the report that is taken in.
  ///   - session: the session as it would be.
  public func wordings(saidBy said: Report, in session: Session) -> [KeptWording] {
    let ids = PublicIDs(session)
    var items: [String: ItemID] = [:]
    for article in session.articles { items[ids[.article(article.id)]] = .article(article.id) }
    for claim in session.claims { items[ids[.claim(claim.id)]] = .claim(claim.id) }
    for evidence in session.allEvidence where session.evidence(evidence.id) != nil {
      items[ids[.evidence(evidence.id)]] = .evidence(evidence.id)
    }
    var wordings = wordings(of: nil, saidBy: said)
    for (own, other) in zip(articles, said.articles) {
      wordings += own.wordings(of: items[own.id], saidBy: other)
    }
    for (own, other) in zip(claims, said.claims) {
      wordings += own.wordings(of: items[own.id], saidBy: other)
      for (own, other) in zip(own.evidence ?? [], other.evidence ?? []) {
        wordings += own.wordings(of: items[own.id], saidBy: other)
      }
    }
    return wordings
  }
}
