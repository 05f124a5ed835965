extension Session {
  /// Applies one entry of the log: the only code that changes the state.
  ///
  /// It checks no rule of fact-checking: the content of the log was accepted when it was written.
  /// - Throws: `ReplayError` if the entry cannot follow this state. Then discard the session, because the entry
  ///   may be half applied. (Keeping a copy would cost every entry of a long log a copy of all before it.)
  public mutating func apply(_ entry: Entry) throws(ReplayError) {
    guard entry.sequence == sequence + 1 else {
      throw .gap(expected: sequence + 1, found: entry.sequence)
    }
    guard !entry.step.changes.isEmpty else { throw .empty(entry: entry.sequence) }
    for change in entry.step.changes {
      // Undo and redo reverse one entry with one entry.
      if let target = change.turnedEntry, entry.step.changes.count > 1 {
        throw .misplacedUndo(of: target, entry: entry.sequence)
      }
      try apply(change, of: entry)
    }
    keepJudgedEvidence(of: entry)
    sequence = entry.sequence
    firstEntryID = firstEntryID ?? entry.step.id
    created = created ?? entry.step.at
    modified = entry.step.at
    if standingSteps[entry.step.analyst] == nil {
      analysts.append(entry.step.analyst)
      standingSteps[entry.step.analyst] = []
    }
    keepSteps(of: entry)
  }

  /// Updates the lists by which undo and redo find their step.
  private mutating func keepSteps(of entry: Entry) {
    let analyst = entry.step.analyst
    switch entry.step.changes[0] {
    case .undone(let target, _):
      let owner = spelling(of: analyst, among: standingSteps, having: target) ?? analyst
      standingSteps[owner]?.removeNewest(target)
      undoneSteps[owner, default: []].append(target)
      undoneEntries.insert(target)
    case .redone(let target, _):
      let owner = spelling(of: analyst, among: undoneSteps, having: target) ?? analyst
      undoneSteps[owner]?.removeNewest(target)
      undoneEntries.remove(target)
      standingSteps[owner, default: []].append(target)
    case .redacted: break
    default:
      standingSteps[analyst]?.append(entry.sequence)
      undoneSteps[analyst] = nil
    }
  }

  private mutating func apply(_ change: Change, of entry: Entry) throws(ReplayError) {
    let number = entry.sequence
    switch change {
    case .article(let id, .loaded(let details, let content, let replaced)):
      guard id.index == allArticles.count else {
        throw .misnumbered(.article(id), entry: number)
      }
      if let replaced { _ = try known(replaced, number) }
      try check(content, of: id, number)
      allArticles.append(
        Article(
          id: id, details: details, content: content, loaded: entry.step.at, replaces: replaced))
      mostSentences.append(content.sentenceCount)
    case .article(let id, .resegmented(_, let split)):
      let index = try known(id, number)
      try check(split, of: id, number)
      allArticles[index].content.split = split
      mostSentences[index] = max(mostSentences[index], split.sentenceCount)
    case .article(let id, .edited(let edits)):
      edits.apply(to: &allArticles[try known(id, number)].details)
    case .claim(let id, .tagged(let passage, let details)):
      guard id.index == allClaims.count else { throw .misnumbered(.claim(id), entry: number) }
      let article = try known(passage.article, number)
      try check(passage, of: id, in: article, number)
      allArticles[article].claims.append(id)
      allClaims.append(Claim(id: id, passage: passage, details: details))
      countTopics(of: id.index, by: 1)
    case .claim(let id, .edited(let edits, _)):
      let index = try known(id, number)
      if !edits.changes("topics") {
        edits.apply(to: &allClaims[index].details)
      } else {
        countTopics(of: [index]) { edits.apply(to: &$0.allClaims[index].details) }
      }
    case .claim(let id, .moved(_, let passage)):
      let index = try known(id, number)
      let article = try known(passage.article, number)
      try check(passage, of: id, in: article, number)
      if !allArticles[article].claims.contains(id) { allArticles[article].claims.append(id) }
      countTopics(of: [index]) { $0.allClaims[index].passage = passage }
    case .claim(let id, .statusChanged(_, let standing)):
      allClaims[try known(id, number)].standing = standing
    case .claim(let id, .contactChanged(_, let contact)):
      allClaims[try known(id, number)].contact = contact
    case .claim(let id, .decided(let verdict)):
      let index = try known(id, number)
      guard verdict.number == allClaims[index].verdicts.count + 1 else {
        throw .misnumbered(.verdict(id, number: verdict.number), entry: number)
      }
      allClaims[index].judgedTexts.append(allClaims[index].text)
      allClaims[index].judgedEvidence.append([])
      allClaims[index].verdicts.append(verdict)
      if case .imported? = entry.step.changes.last {
        importedVerdicts.insert(.verdict(id, number: verdict.number))
      }
    case .claim(let id, .approvalChanged(let verdict, _, let analyst)):
      let index = try known(id, number)
      try check(verdict: verdict, of: index, number)
      allClaims[index].verdicts[verdict - 1].approvedBy = analyst
    case .evidence(let id, .added(let claim, let details)):
      guard id.index == allEvidence.count else {
        throw .misnumbered(.evidence(id), entry: number)
      }
      allClaims[try known(claim, number)].evidence.append(id)
      allEvidence.append(Evidence(id: id, claim: claim, details: details))
    case .evidence(let id, .edited(let edits)):
      edits.apply(to: &allEvidence[try known(id, number)].details)
    case .evidence(let id, .moved(_, let claim)):
      let index = try known(id, number)
      let target = try known(claim, number)
      if !allClaims[target].evidence.contains(id) { allClaims[target].evidence.append(id) }
      allEvidence[index].claim = claim
    case .note(.written(let note)):
      guard note.id.index == allNotes.count else {
        throw .misnumbered(.note(note.id), entry: number)
      }
      try hang(note.id, on: note.subject, number)
      allNotes.append(note)
    case .note(.edited(let id, _, let text)):
      let index = try known(id, number)
      let written = allNotes[index].written ?? allNotes[index].text
      allNotes[index].text = text
      allNotes[index].written = text.isSpelledDifferently(from: written) ? written : nil
    case .note(.moved(let id, _, let subject)):
      let index = try known(id, number)
      try hang(id, on: subject, number)
      allNotes[index].subject = subject
    case .scaleChanged(_, let scale, let ratings):
      for conversion in ratings {
        let index = try known(conversion.claim, number)
        try check(verdict: conversion.verdict, of: index, number)
        allClaims[index].verdicts[conversion.verdict - 1].rating = conversion.to.label
        allClaims[index].verdicts[conversion.verdict - 1].value = conversion.to.value
      }
      self.scale = scale
    case .reportEdited(let edits):
      edits.apply(to: &report)
    case .published(var publication):
      guard publication.number == allPublications.count + 1 else {
        throw .misnumbered(.publication(number: publication.number), entry: number)
      }
      publication.entry = number
      allPublications.append(publication)
    case .reviewsAdded(let reviews):
      allReviews.reserveCapacity(allReviews.count + reviews.count)
      for review in reviews {
        guard review.id.index == allReviews.count else {
          throw .misnumbered(.review(review.id), entry: number)
        }
        allReviews.append(review)
      }
    case .imported(var record):
      guard record.number == imports.count + 1 else {
        throw .misnumbered(.importing(number: record.number), entry: number)
      }
      record.entry = number
      imports.append(record)
    case .removed(let items):
      for item in items { try set(item, removed: true, number) }
    case .restored(let items):
      for item in items { try set(item, removed: false, number) }
    case .redacted: break
    case .undone(let target, let changes):
      let analyst = entry.step.analyst
      guard spelling(of: analyst, among: standingSteps, having: target) != nil else {
        throw .misplacedUndo(of: target, entry: number)
      }
      try turn(target, by: changes, of: entry)
    case .redone(let target, let changes):
      let analyst = entry.step.analyst
      guard spelling(of: analyst, among: undoneSteps, having: target) != nil else {
        throw .misplacedUndo(of: target, entry: number)
      }
      try turn(target, by: changes, of: entry)
    }
    keepMentions(in: change, number)
  }

  private mutating func turn(
    _ target: Int, by changes: [Change], of entry: Entry
  ) throws(ReplayError) {
    for change in changes {
      guard change.turnedEntry == nil else {
        throw .misplacedUndo(of: target, entry: entry.sequence)
      }
      try apply(change, of: entry)
    }
  }

  private mutating func hang(
    _ note: NoteID, on subject: Note.Subject, _ entry: Int
  ) throws(ReplayError) {
    switch subject {
    case .article(let id):
      let index = try known(id, entry)
      if !allArticles[index].notes.contains(note) { allArticles[index].notes.append(note) }
    case .claim(let id):
      let index = try known(id, entry)
      if !allClaims[index].notes.contains(note) { allClaims[index].notes.append(note) }
    }
  }

  private mutating func set(_ item: ItemID, removed: Bool, _ entry: Int) throws(ReplayError) {
    switch item {
    case .article(let id):
      let index = try known(id, entry)
      // Claims that were moved elsewhere are still in the list.
      let claims = allArticles[index].claims.map(\.index)
        .filter { allClaims[$0].passage.article == id }
      countTopics(of: claims) { $0.allArticles[index].isRemoved = removed }
    case .claim(let id):
      let index = try known(id, entry)
      countTopics(of: [index]) { $0.allClaims[index].isRemoved = removed }
    case .evidence(let id): allEvidence[try known(id, entry)].isRemoved = removed
    case .note(let id): allNotes[try known(id, entry)].isRemoved = removed
    case .verdict(let id, let number):
      let index = try known(id, entry)
      try check(verdict: number, of: index, entry)
      allClaims[index].verdicts[number - 1].isRemoved = removed
    case .publication(let number):
      guard number >= 1, number <= allPublications.count else {
        throw .unknown(item, entry: entry)
      }
      allPublications[number - 1].isRemoved = removed
    case .review(let id): allReviews[try known(id, entry)].isRemoved = removed
    case .importing(let number):
      guard imports.indices.contains(number - 1) else { throw .unknown(item, entry: entry) }
      imports[number - 1].isRemoved = removed
    }
  }

  private func check(verdict: Int, of index: Int, _ entry: Int) throws(ReplayError) {
    guard verdict >= 1, verdict <= allClaims[index].verdicts.count else {
      throw .unknown(.verdict(allClaims[index].id, number: verdict), entry: entry)
    }
  }

  private func known(_ id: ArticleID, _ entry: Int) throws(ReplayError) -> Int {
    guard allArticles.indices.contains(id.index) else { throw .unknown(.article(id), entry: entry) }
    return id.index
  }
  private func known(_ id: ClaimID, _ entry: Int) throws(ReplayError) -> Int {
    guard allClaims.indices.contains(id.index) else { throw .unknown(.claim(id), entry: entry) }
    return id.index
  }
  private func known(_ id: EvidenceID, _ entry: Int) throws(ReplayError) -> Int {
    guard allEvidence.indices.contains(id.index) else {
      throw .unknown(.evidence(id), entry: entry)
    }
    return id.index
  }
  private func known(_ id: ReviewID, _ entry: Int) throws(ReplayError) -> Int {
    guard allReviews.indices.contains(id.index) else { throw .unknown(.review(id), entry: entry) }
    return id.index
  }
  private func known(_ id: NoteID, _ entry: Int) throws(ReplayError) -> Int {
    guard allNotes.indices.contains(id.index) else { throw .unknown(.note(id), entry: entry) }
    return id.index
  }
}

extension [Int] {
  /// Removes a number that is nearly always the last.
  fileprivate mutating func removeNewest(_ number: Int) {
    if let index = lastIndex(of: number) { remove(at: index) }
  }
}
