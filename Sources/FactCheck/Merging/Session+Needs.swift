extension Session {
  /// Whether the items exist on which changes depend, except for those that they make themselves.
  func hasNeeds(of changes: [Change]) -> Bool {
    let made = Set(changes.flatMap(\.made))
    return changes.needs.allSatisfy { aspect in
      guard case .existence(let item) = aspect, !made.contains(item) else { return true }
      return wasMade(item) && isThere(item)
    }
  }

  /// Whether the session ever had all items that changes need without making them.
  func hadNeeds(of changes: [Change]) -> Bool {
    let made = Set(changes.flatMap(\.made))
    return changes.needs.allSatisfy { aspect in
      guard case .existence(let item) = aspect else { return true }
      return made.contains(item) || wasMade(item)
    }
  }

  /// Whether a claim is there without its article, as no rule allows.
  var hasStrandedClaim: Bool {
    allClaims.contains { !$0.isRemoved && article($0.passage.article) == nil }
  }

  /// The session with a step as its next entry.
  /// - Returns: `nil` if it cannot have the step, or the step would leave a claim without its article.
  func applying(_ step: Step) -> Session? {
    var next = self
    let entry = Entry(sequence: sequence + 1, step: step, hash: .zero)
    guard (try? next.apply(entry)) != nil, !next.hasStrandedClaim || hasStrandedClaim else {
      return nil
    }
    return next
  }

  /// The items to which an item belongs, the nearest first; none for an item that the session never had. Of evidence, which
  /// can have been moved, only `EvidenceClaims` knows it.
  func owners(of item: ItemID) -> [ItemID] {
    if case .evidence = item { return [] }
    return wasMade(item) ? ancestors(of: item) : []
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
