extension Session {
  /// The number of the entry that the analyst's next undo reverses.
  /// - Throws: `RuleError.nothingToUndo`.
  public func entryToUndo(by analyst: String) throws(RuleError) -> Int {
    guard let entry = spellings(of: analyst).compactMap({ remainingSteps[$0]?.last }).max() else {
      throw .nothingToUndo(
        analyst: analyst,
        others: analysts.filter {
          !AnalystName.areSame($0, analyst) && remainingSteps[$0]?.isEmpty == false
        })
    }
    return entry
  }

  /// The spellings of an analyst's name in the log.
  private func spellings(of analyst: String) -> [String] {
    analysts.filter { AnalystName.areSame($0, analyst) }
  }

  /// The spelling of an analyst's name under which a step is listed.
  func spelling(
    of analyst: String, among steps: [String: [Int]], having step: Int
  ) -> String? {
    if steps[analyst]?.lastIndex(of: step) != nil { return analyst }
    return spellings(of: analyst).first { steps[$0]?.lastIndex(of: step) != nil }
  }

  /// The number of the entry that the analyst's next redo restores.
  /// - Throws: `RuleError.nothingToRedo`.
  public func entryToRedo(by analyst: String) throws(RuleError) -> Int {
    // The one undone last is the oldest that can be redone.
    guard let entry = spellings(of: analyst).compactMap({ undoneSteps[$0]?.last }).min() else {
      throw .nothingToRedo(analyst: analyst)
    }
    return entry
  }

  /// Undoes a step.
  /// - Parameters:
  ///   - entry: the entry that `entryToUndo` returned, as in the log.
  ///   - later: the entries after it.
  /// - Throws: `RuleError.builtUpon` if later steps that were not undone depend on it, or removed its item.
  public func undo(_ entry: Entry, before later: [Entry]) throws(RuleError) -> [Change] {
    let changes = entry.step.changes.inverted
    try refuse(changes, turning: entry, ifHinderedBy: later)
    return [.undone(entry: entry.sequence, changes: changes)]
  }

  /// Redoes an undone step.
  /// - Parameters:
  ///   - entry: the entry that `entryToRedo` returned, as in the log.
  ///   - later: the entries after it.
  /// - Throws: `RuleError.builtUpon` if later steps that were not undone changed what it depends on.
  public func redo(_ entry: Entry, before later: [Entry]) throws(RuleError) -> [Change] {
    let changes = entry.step.changes.inverted.inverted
    try refuse(changes, turning: entry, ifHinderedBy: later)
    return [.redone(entry: entry.sequence, changes: changes)]
  }

  /// Refuses changes that undo or redo an entry if later entries that were not undone depend on the entry, or
  /// removed what the changes need.
  private func refuse(
    _ changes: [Change], turning entry: Entry, ifHinderedBy later: [Entry]
  ) throws(RuleError) {
    let unmet = unmetNeeds(of: changes)
    let written = entry.step.changes.writes
    let leavesVerdicts = leavesVerdictsOffScale(changes)
    let blocking = Self.remaining(later, after: entry.sequence).filter {
      $0.step.changes.buildOn(entry.step.changes)
        || !$0.step.changes.writes.isDisjoint(with: unmet)
        || !existence(of: $0.step.changes.restored.flatMap(ancestors)).isDisjoint(with: written)
        || (leavesVerdicts && !ratings(broughtBackBy: $0.step.changes).isEmpty)
    }
    guard blocking.isEmpty else {
      throw .builtUpon(entry: entry.sequence, by: blocking.map(\.sequence))
    }
  }

  /// The missing parts on which the changes depend and that later ones may have removed: items that do not
  /// exist, the words that a restored verdict judged, and the scale if its rating is not on it. (A change of
  /// scale also converts hidden verdicts where it can.)
  private func unmetNeeds(of changes: [Change]) -> Set<Aspect> {
    var items = changes.removedOrRestored
    var unmet: Set<Aspect> = []
    for aspect in changes.needs {
      switch aspect {
      case .existence(let item): items.append(item)
      case .field: unmet.insert(aspect)
      case .scale, .report: break
      }
    }
    let restored = Set(changes.restored)
    let hidden = items.flatMap { [$0] + ancestors(of: $0) }
      .filter { !isThere($0) && !restored.contains($0) }
    unmet.formUnion(existence(of: hidden))
    if !ratings(broughtBackBy: changes).allSatisfy(scale.holds) { unmet.insert(.scale) }
    return unmet
  }

  /// The ratings of the verdicts and conclusions that these changes restore, themselves or with their claims and
  /// articles.
  private func ratings(broughtBackBy changes: [Change]) -> [RatingScale.Level] {
    changes.secondVerdicts.map(\.level)
      + changes.restored.flatMap { item -> [RatingScale.Level] in
        switch item {
        case .claim(let id):
          allClaims[id.index].remainingVerdicts.map(\.level)
            + [allClaims[id.index].second?.level].compactMap { $0 }
        case .verdict(let id, let number): [allClaims[id.index].verdicts[number - 1].level]
        case .article(let id): allArticles[id.index].remainingConclusions.compactMap(\.level)
        case .conclusion(let id, let number):
          [allArticles[id.index].conclusions[number - 1].level].compactMap { $0 }
        default: []
        }
      }
  }

  /// Whether an undone or redone change of scale does not include verdicts or conclusions that were restored
  /// since, and would leave their ratings on no scale.
  private func leavesVerdictsOffScale(_ changes: [Change]) -> Bool {
    for case .scaleChanged(_, let scale, let ratings) in changes {
      if leavesConclusions(off: scale, changes) { return true }
      let known = Dictionary(grouping: ratings, by: \.claim)
      for claim in claims {
        for var verdict in claim.remainingVerdicts {
          if let rating = known[claim.id]?.first(where: { $0.verdict == verdict.number })?.to {
            (verdict.rating, verdict.value) = (rating.label, rating.value)
          }
          if !scale.holds(verdict) { return true }
        }
        var second = claim.second
        for case .claim(claim.id, .secondVerdictChanged(_, let to)) in changes { second = to }
        if let second, !scale.holds(second.level) { return true }
      }
    }
    return false
  }

  private func leavesConclusions(off scale: RatingScale, _ changes: [Change]) -> Bool {
    articles.contains { article in
      article.remainingConclusions.contains { conclusion in
        var level = conclusion.level
        for case .article(article.id, .conclusionConverted(conclusion.number, _, let to)) in changes
        {
          level = to
        }
        return level.map { !scale.holds($0) } ?? false
      }
    }
  }

  /// The items to which an item belongs, the nearest first.
  func ancestors(of item: ItemID) -> [ItemID] {
    parent(of: item).map { [$0] + ancestors(of: $0) } ?? []
  }

  /// The item to which an item belongs.
  func parent(of item: ItemID) -> ItemID? {
    switch item {
    case .article, .publication, .review, .importing: nil
    case .claim(let id): .article(allClaims[id.index].passage.article)
    case .evidence(let id): .claim(allEvidence[id.index].claim)
    case .note(let id): allNotes[id.index].subject.item
    case .question(let id): .claim(allQuestions[id.index].claim)
    case .verdict(let id, _): .claim(id)
    case .conclusion(let id, _): .article(id)
    }
  }

  private func existence(of items: [ItemID]) -> Set<Aspect> {
    Set(items.map { .existence($0) })
  }

  /// Whether an item that was made exists, and what it belongs to.
  func isThere(_ item: ItemID) -> Bool {
    switch item {
    case .article(let id): article(id) != nil
    case .claim(let id): claim(id) != nil
    case .evidence(let id): evidence(id) != nil
    case .note(let id): note(id) != nil
    case .question(let id): question(id) != nil
    case .verdict(let id, let number): claim(id)?.verdicts[number - 1].isRemoved == false
    case .conclusion(let id, let number): article(id)?.conclusions[number - 1].isRemoved == false
    case .review(let id): review(id) != nil
    case .publication(let number): !allPublications[number - 1].isRemoved
    case .importing(let number): !imports[number - 1].isRemoved
    }
  }

  /// The entries of a log's tail that have an effect: steps that were not undone, and the last undo or redo of
  /// a step before the tail, if it left the step otherwise than at the beginning of the tail.
  /// - Parameters:
  ///   - tail: the last entries of a log, in order.
  ///   - start: the number of the entry before the tail.
  public static func remaining(_ tail: [Entry], after start: Int) -> [Entry] {
    var turns: [Int: (count: Int, last: Int)] = [:]
    for entry in tail {
      guard let target = entry.step.changes.first?.turnedEntry else { continue }
      turns[target] = ((turns[target]?.count ?? 0) + 1, entry.sequence)
    }
    return tail.filter { entry in
      guard let target = entry.step.changes.first?.turnedEntry, let turned = turns[target] else {
        return (turns[entry.sequence]?.count ?? 0).isMultiple(of: 2)
      }
      // Within the tail, the step itself is kept or dropped; undoing it is not a step.
      return target < start && !turned.count.isMultiple(of: 2) && turned.last == entry.sequence
    }
  }
}

extension Change {
  /// The entry that this change undoes or redoes.
  var turnedEntry: Int? {
    switch self {
    case .undone(let target, _), .redone(let target, _): target
    default: nil
    }
  }
}

extension [Change] {
  /// The items that these changes remove or restore.
  fileprivate var removedOrRestored: [ItemID] {
    flatMap { change -> [ItemID] in
      switch change {
      case .removed(let items), .restored(let items): items
      default: []
      }
    }
  }

  /// The second verdicts that these changes leave.
  fileprivate var secondVerdicts: [SecondVerdict] {
    flatMap { change -> [SecondVerdict] in
      switch change {
      case .claim(_, .secondVerdictChanged(_, let second?)): [second]
      case .undone(_, let changes), .redone(_, let changes): changes.secondVerdicts
      default: []
      }
    }
  }

  /// The items that these changes restore.
  fileprivate var restored: [ItemID] {
    flatMap { change -> [ItemID] in
      switch change {
      case .restored(let items): items
      case .undone(_, let changes), .redone(_, let changes): changes.restored
      default: []
      }
    }
  }
}
