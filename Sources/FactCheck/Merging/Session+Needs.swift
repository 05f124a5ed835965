extension Session {
  /// Whether the items exist on which changes depend, except for those that they make themselves.
  func hasNeeds(of changes: [Change]) -> Bool {
    let made = Set(changes.flatMap(\.made))
    return changes.needs.allSatisfy { aspect in
      guard case .existence(let item) = aspect, !made.contains(item) else { return true }
      return wasMade(item) && isThere(item)
    }
  }

  /// Whether the session ever had an item.
  func wasMade(_ item: ItemID) -> Bool {
    switch item {
    case .article(let id): allArticles.indices.contains(id.index)
    case .claim(let id): allClaims.indices.contains(id.index)
    case .evidence(let id): allEvidence.indices.contains(id.index)
    case .note(let id): allNotes.indices.contains(id.index)
    case .question(let id): allQuestions.indices.contains(id.index)
    case .review(let id): allReviews.indices.contains(id.index)
    case .verdict(let id, let number):
      wasMade(.claim(id)) && allClaims[id.index].verdicts.indices.contains(number - 1)
    case .conclusion(let id, let number):
      wasMade(.article(id)) && allArticles[id.index].conclusions.indices.contains(number - 1)
    case .publication(let number): allPublications.indices.contains(number - 1)
    case .importing(let number): imports.indices.contains(number - 1)
    }
  }
}
