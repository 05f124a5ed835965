// What the changes of each subject do to the state. `number` is that of the entry.

extension Session {
  /// Checks that an item is an article or a claim of the session, of which a text can have been handed over.
  func checkHasText(_ item: ItemID, _ number: Int) throws(ReplayError) {
    switch item {
    case .article(let id): _ = try index(of: id, in: allArticles, number)
    case .claim(let id): _ = try index(of: id, in: allClaims, number)
    default: throw .impossible(item, entry: number)
    }
  }

  // MARK: Articles

  mutating func apply(
    _ change: ArticleChange, to id: ArticleID, of entry: Entry
  ) throws(ReplayError) {
    let number = entry.sequence
    switch change {
    case .loaded(let details, let content, let replaced):
      try checkNext(id, in: allArticles, number)
      if let replaced { _ = try index(of: replaced, in: allArticles, number) }
      try check(content, of: id, number)
      allArticles.append(
        Article(
          id: id, details: details, content: content,
          loaded: entry.step.origin?.at ?? entry.step.at, replaces: replaced))
      mostSentences.append(content.sentenceCount)
      if let replaced { replacements[replaced, default: []].append(id) }
    case .resegmented(_, let split):
      let index = try index(of: id, in: allArticles, number)
      try check(split, of: id, number)
      allArticles[index].content.split = split
      mostSentences[index] = max(mostSentences[index], split.sentenceCount)
    case .dismissed(let places):
      let index = try index(of: id, in: allArticles, number)
      guard places.ranges.last?.upperBound ?? 0 <= allArticles[index].content.byteCount else {
        throw .impossible(.article(id), entry: number)
      }
      allArticles[index].dismissed.add(places)
    case .undismissed(let places):
      allArticles[try index(of: id, in: allArticles, number)].dismissed.remove(places)
    case .edited(let edits):
      edits.apply(to: &allArticles[try index(of: id, in: allArticles, number)].details)
    case .concluded(let conclusion):
      let index = try index(of: id, in: allArticles, number)
      guard conclusion.number == allArticles[index].conclusions.count + 1 else {
        throw .misnumbered(.conclusion(id, number: conclusion.number), entry: number)
      }
      allArticles[index].conclusions.append(conclusion)
    case .conclusionConverted(let conclusion, _, let level):
      let index = try index(of: id, in: allArticles, number)
      try check(conclusion: conclusion, of: index, number)
      allArticles[index].conclusions[conclusion - 1].level = level
    }
  }

  private func check(conclusion: Int, of index: Int, _ number: Int) throws(ReplayError) {
    guard allArticles[index].conclusions.indices.contains(conclusion - 1) else {
      throw .unknown(.conclusion(allArticles[index].id, number: conclusion), entry: number)
    }
  }

  // MARK: Claims

  mutating func apply(
    _ change: ClaimChange, to id: ClaimID, of entry: Entry
  ) throws(ReplayError) {
    let number = entry.sequence
    if case .tagged(let passage, let details) = change {
      try checkNext(id, in: allClaims, number)
      let article = try index(of: passage.article, in: allArticles, number)
      try check(passage, of: id, in: article, number)
      allArticles[article].claims.append(id)
      allClaims.append(Claim(id: id, passage: passage, details: details))
      countTopics(of: id.index, by: 1)
      return
    }
    let index = try index(of: id, in: allClaims, number)
    switch change {
    case .tagged: break
    case .edited(let edits, _):
      if !edits.changes("topics") {
        edits.apply(to: &allClaims[index].details)
      } else {
        countTopics(of: [index]) { edits.apply(to: &$0.allClaims[index].details) }
      }
    case .moved(_, let passage):
      let article = try self.index(of: passage.article, in: allArticles, number)
      try check(passage, of: id, in: article, number)
      if !allArticles[article].claims.contains(id) { allArticles[article].claims.append(id) }
      countTopics(of: [index]) { $0.allClaims[index].passage = passage }
    case .statusChanged(_, let progress): allClaims[index].progress = progress
    case .contactsChanged(_, let contacts): allClaims[index].contacts = contacts
    case .assigned(_, let assignment):
      guard assignment.assignee.map(Self.hasWords) ?? true else {
        throw .impossible(.claim(id), entry: number)
      }
      allClaims[index].assignment = assignment
    case .decided(let verdict):
      guard verdict.number == allClaims[index].verdicts.count + 1 else {
        throw .misnumbered(.verdict(id, number: verdict.number), entry: number)
      }
      allClaims[index].judgedTexts.append(allClaims[index].text)
      allClaims[index].judgedEvidence.append([])
      allClaims[index].verdicts.append(verdict)
      if entry.step.importsFile {
        importedVerdicts.insert(.verdict(id, number: verdict.number))
      }
    case .approvalChanged(let verdict, _, let analyst):
      try check(verdict: verdict, of: index, number)
      allClaims[index].verdicts[verdict - 1].approvedBy = analyst
    case .secondVerdictChanged(_, let second):
      for verdict in [second?.number, second?.settledBy].compactMap({ $0 }) {
        try check(verdict: verdict, of: index, number)
      }
      allClaims[index].second = second
      if let second { secondReaders[id, default: []].insert(second.analyst) }
    }
  }

  private func check(verdict: Int, of index: Int, _ number: Int) throws(ReplayError) {
    guard verdict >= 1, verdict <= allClaims[index].verdicts.count else {
      throw .unknown(.verdict(allClaims[index].id, number: verdict), entry: number)
    }
  }

  // MARK: Evidence

  mutating func apply(
    _ change: EvidenceChange, to id: EvidenceID, _ number: Int
  ) throws(ReplayError) {
    switch change {
    case .added(let claim, let details):
      try checkNext(id, in: allEvidence, number)
      allClaims[try index(of: claim, in: allClaims, number)].evidence.append(id)
      try check(details, of: id, number)
      allEvidence.append(Evidence(id: id, claim: claim, details: details))
      keepPrivateAnswer(by: id)
    case .edited(let edits):
      let index = try index(of: id, in: allEvidence, number)
      edits.apply(to: &allEvidence[index].details)
      try check(allEvidence[index].details, of: id, number)
      keepPrivateAnswer(by: id)
    case .moved(_, let claim):
      let index = try index(of: id, in: allEvidence, number)
      let target = try self.index(of: claim, in: allClaims, number)
      if !allClaims[target].evidence.contains(id) { allClaims[target].evidence.append(id) }
      allEvidence[index].claim = claim
    }
  }

  /// Refuses impossible values of a log.
  private mutating func check(
    _ details: EvidenceDetails, of id: EvidenceID, _ number: Int
  ) throws(ReplayError) {
    try count(capturesOf: id, details, number)
    guard let answers = details.answers else { return }
    _ = try index(of: answers.question, in: allQuestions, number)
    guard answers.text.map(Self.hasWords) ?? true else {
      throw .impossible(.evidence(id), entry: number)
    }
  }

  private static func hasWords(_ text: String) -> Bool {
    !text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  // MARK: Notes

  mutating func apply(_ change: NoteChange, _ number: Int) throws(ReplayError) {
    switch change {
    case .written(let note):
      try checkNext(note.id, in: allNotes, number)
      try attach(note.id, to: note.subject, isNew: true, number)
      allNotes.append(note)
    case .edited(let id, _, let text):
      let index = try index(of: id, in: allNotes, number)
      let written = allNotes[index].written ?? allNotes[index].text
      allNotes[index].text = text
      allNotes[index].written = text.isSpelledDifferently(from: written) ? written : nil
    case .moved(let id, _, let subject):
      let index = try index(of: id, in: allNotes, number)
      try attach(id, to: subject, isNew: false, number)
      allNotes[index].subject = subject
    }
  }

  /// - Parameter isNew: whether the note was just written: then no list has it, and none is searched.
  private mutating func attach(
    _ note: NoteID, to subject: Note.Subject, isNew: Bool, _ number: Int
  ) throws(ReplayError) {
    switch subject {
    case .article(let id):
      let index = try index(of: id, in: allArticles, number)
      if isNew || !allArticles[index].notes.contains(note) {
        allArticles[index].notes.append(note)
      }
    case .claim(let id):
      let index = try index(of: id, in: allClaims, number)
      if isNew || !allClaims[index].notes.contains(note) { allClaims[index].notes.append(note) }
    }
  }

  // MARK: Questions

  mutating func apply(_ change: QuestionChange, _ number: Int) throws(ReplayError) {
    switch change {
    case .asked(let question):
      try checkNext(question.id, in: allQuestions, number)
      guard Self.hasWords(question.text) else {
        throw .impossible(.question(question.id), entry: number)
      }
      try attach(question.id, to: question.claim, isNew: true, number)
      allQuestions.append(question)
    case .edited(let id, _, let text):
      allQuestions[try index(of: id, in: allQuestions, number)].text = text
    case .moved(let id, _, let claim):
      let index = try index(of: id, in: allQuestions, number)
      try attach(id, to: claim, isNew: false, number)
      allQuestions[index].claim = claim
    }
  }

  private mutating func attach(
    _ question: QuestionID, to claim: ClaimID, isNew: Bool, _ number: Int
  ) throws(ReplayError) {
    let index = try index(of: claim, in: allClaims, number)
    if isNew || !allClaims[index].questions.contains(question) {
      allClaims[index].questions.append(question)
    }
  }

  // MARK: The session itself

  mutating func convert(
    _ ratings: [RatingConversion], to scale: RatingScale, _ number: Int
  ) throws(ReplayError) {
    for conversion in ratings {
      let index = try index(of: conversion.claim, in: allClaims, number)
      try check(verdict: conversion.verdict, of: index, number)
      allClaims[index].verdicts[conversion.verdict - 1].rating = conversion.to.label
      allClaims[index].verdicts[conversion.verdict - 1].value = conversion.to.value
    }
    self.scale = scale
  }

  mutating func add(_ publication: Publication, _ number: Int) throws(ReplayError) {
    guard publication.number == allPublications.count + 1 else {
      throw .misnumbered(.publication(number: publication.number), entry: number)
    }
    var publication = publication
    publication.entry = number
    allPublications.append(publication)
  }

  mutating func set(
    _ signature: ReportSignature?, ofPublication ordinal: Int, _ number: Int
  ) throws(ReplayError) {
    guard allPublications.indices.contains(ordinal - 1) else {
      throw .unknown(.publication(number: ordinal), entry: number)
    }
    allPublications[ordinal - 1].signature = signature
  }

  mutating func add(_ reviews: [PublishedReview], _ number: Int) throws(ReplayError) {
    allReviews.reserveCapacity(allReviews.count + reviews.count)
    for review in reviews {
      try checkNext(review.id, in: allReviews, number)
      allReviews.append(review)
    }
  }

  mutating func add(_ record: ImportRecord, _ number: Int) throws(ReplayError) {
    guard record.number == imports.count + 1 else {
      throw .misnumbered(.importing(number: record.number), entry: number)
    }
    var record = record
    record.entry = number
    imports.append(record)
  }

  /// Removes or restores an item.
  mutating func set(_ item: ItemID, removed: Bool, _ number: Int) throws(ReplayError) {
    switch item {
    case .article(let id):
      let index = try index(of: id, in: allArticles, number)
      // Claims that were moved elsewhere are still in the list.
      let claims = allArticles[index].claims.map(\.index)
        .filter { allClaims[$0].passage.article == id }
      countTopics(of: claims) { $0.allArticles[index].isRemoved = removed }
    case .claim(let id):
      let index = try index(of: id, in: allClaims, number)
      countTopics(of: [index]) { $0.allClaims[index].isRemoved = removed }
    case .evidence(let id):
      allEvidence[try index(of: id, in: allEvidence, number)].isRemoved = removed
      // What was undone is there again.
      if !removed { keepPrivateAnswer(by: id) }
    case .note(let id): allNotes[try index(of: id, in: allNotes, number)].isRemoved = removed
    case .question(let id):
      allQuestions[try index(of: id, in: allQuestions, number)].isRemoved = removed
    case .verdict(let id, let verdict):
      let index = try index(of: id, in: allClaims, number)
      try check(verdict: verdict, of: index, number)
      allClaims[index].verdicts[verdict - 1].isRemoved = removed
    case .conclusion(let id, let conclusion):
      let index = try index(of: id, in: allArticles, number)
      try check(conclusion: conclusion, of: index, number)
      allArticles[index].conclusions[conclusion - 1].isRemoved = removed
    case .publication(let ordinal):
      guard allPublications.indices.contains(ordinal - 1) else {
        throw .unknown(item, entry: number)
      }
      allPublications[ordinal - 1].isRemoved = removed
    case .review(let id):
      allReviews[try index(of: id, in: allReviews, number)].isRemoved = removed
    case .importing(let ordinal):
      guard imports.indices.contains(ordinal - 1) else { throw .unknown(item, entry: number) }
      imports[ordinal - 1].isRemoved = removed
    }
  }

  // MARK: Numbers

  /// The index of an item that must exist.
  private func index<Kind>(
    of id: Identifier<Kind>, in list: [Kind], _ number: Int
  ) throws(ReplayError) -> Int {
    guard list.indices.contains(id.index) else { throw .unknown(Kind.item(id), entry: number) }
    return id.index
  }

  /// Checks that a new item has the next number of its kind.
  private func checkNext<Kind>(
    _ id: Identifier<Kind>, in list: [Kind], _ number: Int
  ) throws(ReplayError) {
    guard id.index == list.count else { throw .misnumbered(Kind.item(id), entry: number) }
  }
}
