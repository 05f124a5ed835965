/// Numbers the parts of a draft, and makes the changes that import them.
struct DraftImport {
  let session: Session
  private let draft: ImportDraft
  private let analyst: String
  /// Whether the session continues the report.
  private let isContinued: Bool
  var changes: [Change] = []
  private var names: [PublicName] = []
  private var homes: [ArticleID] = []
  private var articles: Int
  private var claims: Int
  private var evidence: Int
  private var notes: Int
  private var questions: Int
  /// The existing claims, by what makes two records of a file without ids the same.
  private var known: [Known: ClaimID]
  /// The new evidence, by its ids in the file.
  private var evidenceNames: [String: EvidenceID] = [:]
  /// The details of the claims that got records of others.
  var details: [ClaimID: ClaimDetails] = [:]
  /// The new notes on the claims that got records of others.
  var foreignNotes: [ClaimID: [String]] = [:]

  private struct Known: Hashable {
    let article: ArticleID
    let range: Range<Int>
    let text: String
  }

  init(_ session: Session, _ draft: ImportDraft, analyst: String) {
    self.session = session
    self.draft = draft
    self.analyst = analyst
    isContinued = draft.report != nil && session.isOpenToReport
    articles = session.allArticles.count
    claims = session.allClaims.count
    evidence = session.allEvidence.count
    notes = session.allNotes.count
    questions = session.allQuestions.count
    known = Dictionary(
      session.claims.map {
        (Known(article: $0.passage.article, range: $0.passage.range, text: $0.text), $0.id)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The changes, with the record of the import last.
  mutating func made() throws(RuleError) -> [Change] {
    let scale = try chooseScale()
    addArticles()
    for claim in draft.claims {
      if let id = twin(of: claim) { join(claim, to: id) } else { add(claim, on: scale) }
    }
    addConclusions(on: scale)
    addReviews()
    if isContinued { try adoptSettings() }
    var report = draft.report
    report?.isContinued = isContinued
    changes.append(
      .imported(
        record: ImportRecord(
          number: session.imports.count + 1, source: draft.source, report: report, names: names,
          document: draft.document)))
    return changes
  }

  /// The scale of the imported verdicts: the report's, unless a verdict is on another.
  private mutating func chooseScale() throws(RuleError) -> RatingScale {
    guard let scale = draft.scale, scale != session.scale else { return session.scale }
    if isContinued || session.ratingsInUse.isEmpty {
      changes += try session.change(to: scale)
      return scale
    }
    let labels =
      draft.claims.flatMap(\.verdicts).map(\.rating)
      + draft.articles.compactMap(\.conclusion?.rating)
    var missing: [String] = []
    for label in labels where (try? session.level(label)) == nil && !missing.contains(label) {
      missing.append(label)
    }
    guard missing.isEmpty else { throw .importOffScale(labels: missing, scale: session.scale) }
    return session.scale
  }

  private mutating func addArticles() {
    var numbers: [String: ArticleID] = [:]
    // A version that is before the one it replaces stays a text of its own: a log names only what it has.
    for article in draft.articles {
      if article.content.withheld == nil,
        let known = session.articles.first(where: { $0.content.text == article.content.text })
      {
        homes.append(known.id)
        numbers[article.name] = known.id
        // Add only those of the report's notes on the article that the session does not have.
        let said = session.notes(on: .article(known.id)).map(\.text)
        note(article.notes.filter { !said.contains($0) }, on: .article(known.id))
        continue
      }
      self.articles += 1
      let id = ArticleID(self.articles)
      homes.append(id)
      changes.append(
        .article(
          id,
          .loaded(
            details: article.details, content: article.content,
            replaces: article.replaces.flatMap { numbers[$0] })))
      numbers[article.name] = id
      name(.article(id), article.name)
      note(article.notes, on: .article(id))
    }
  }

  private func home(_ home: ImportDraft.Home) -> ArticleID {
    switch home {
    case .new(let index): homes[index]
    case .known(let id): id
    }
  }

  private mutating func add(_ claim: ImportDraft.Claim, on scale: RatingScale) {
    claims += 1
    let id = ClaimID(claims)
    changes.append(
      .claim(
        id,
        .tagged(
          passage: Passage(
            article: home(claim.home), range: claim.range, words: claim.words,
            sentences: claim.sentences),
          details: claim.details)))
    if let name = claim.name { self.name(.claim(id), name) }
    if !claim.contacts.isEmpty {
      changes.append(.claim(id, .contactsChanged(from: [], to: claim.contacts)))
    }
    let references = Dictionary(
      claim.evidence.enumerated().map { ($1.name, EvidenceID(evidence + $0 + 1)) },
      uniquingKeysWith: { first, _ in first })
    for verdict in claim.verdicts {
      var verdict = verdict
      verdict.rationale = verdict.rationale(naming: references)
      if let level = level(of: verdict.rating, on: scale) {
        (verdict.rating, verdict.value) = (level.label, level.value)
      }
      changes.append(.claim(id, .decided(verdict)))
    }
    if claim.progress != .open {
      changes.append(.claim(id, .statusChanged(from: .open, to: claim.progress)))
    }
    let asked = ask(claim.questions, about: id)
    for piece in claim.evidence {
      evidence += 1
      let evidenceID = EvidenceID(evidence)
      evidenceNames[piece.name] = evidenceID
      var details = piece.details
      details.answers = piece.answers.flatMap { answer in
        asked[answer.question].map {
          QuestionAnswer(question: $0, text: answer.text, kind: answer.kind)
        }
      }
      changes.append(.evidence(evidenceID, .added(claim: id, details: details)))
      name(.evidence(evidenceID), piece.name)
    }
    note(claim.notes, on: .claim(id))
    guard let foreign = claim.foreign else { return }
    details[id] = claim.details
    foreignNotes[id] = [foreign.note]
    note([foreign.note], on: .claim(id), isPrivate: true)
  }

  /// Asks the questions about a claim, and returns their numbers by their ids in the file.
  private mutating func ask(
    _ texts: [ImportDraft.Question], about claim: ClaimID
  ) -> [String: QuestionID] {
    var asked: [String: QuestionID] = [:]
    for question in texts {
      questions += 1
      let id = QuestionID(questions)
      asked[question.name] = id
      changes.append(
        .question(
          .asked(Question(id: id, claim: claim, text: question.text, analyst: analyst))))
      name(.question(id), question.name)
    }
    return asked
  }

  /// The level of a rating on the session's own scale; `nil` if the file's scale is chosen.
  private func level(of rating: String, on scale: RatingScale) -> RatingScale.Level? {
    scale == draft.scale ? nil : try? session.level(rating)
  }

  /// Adds the conclusions of the file, after the evidence to which they refer. An article that the session has
  /// already keeps its own.
  private mutating func addConclusions(on scale: RatingScale) {
    var concluded: Set<ArticleID> = []
    for (article, id) in zip(draft.articles, homes) {
      let known = session.article(id)
      guard var conclusion = article.conclusion, session.conclusion(on: id) == nil,
        concluded.insert(id).inserted
      else { continue }
      conclusion.number = (known?.conclusions.count ?? 0) + 1
      conclusion.rationale = conclusion.rationale(naming: evidenceNames)
      if let level = conclusion.rating.flatMap({ level(of: $0, on: scale) }) {
        conclusion.level = level
      }
      changes.append(.article(id, .concluded(conclusion)))
    }
  }

  mutating func note(
    _ texts: [String], on subject: Note.Subject, isPrivate: Bool = false
  ) {
    for text in texts {
      notes += 1
      changes.append(
        .note(
          .written(
            Note(
              id: NoteID(notes), subject: subject, text: text, isPrivate: isPrivate,
              analyst: analyst))))
    }
  }

  /// Stores the file's id of an item, if the session continues the report that readers know.
  private mutating func name(_ item: ItemID, _ name: String) {
    if isContinued, item.description != name { names.append(PublicName(item, name)) }
  }

  private mutating func addReviews() {
    var known = Set(session.reviews.map(\.details))
    var reviews: [PublishedReview] = []
    let old = known
    for details in draft.reviews
    where !old.contains(details.withoutOthers) && known.insert(details).inserted {
      reviews.append(
        PublishedReview(
          id: ReviewID(session.allReviews.count + reviews.count + 1), details: details,
          source: session.imports.count + 1))
    }
    if !reviews.isEmpty { changes.append(.reviewsAdded(reviews: reviews)) }
  }

  private mutating func adoptSettings() throws(RuleError) {
    let edits = Edits(from: session.report, to: draft.settings)
    if !edits.isEmpty { changes.append(.reportEdited(edits: edits)) }
    if let published = draft.published {
      changes.append(
        .published(
          publication: Publication(number: session.allPublications.count + 1, on: published)))
    }
  }

  /// The claim on the same words, in the session or from an earlier record of the file; a report is imported
  /// completely.
  private mutating func twin(of claim: ImportDraft.Claim) -> ClaimID? {
    guard draft.report == nil else { return nil }
    let text = claim.details.wording ?? claim.words
    let key = Known(article: home(claim.home), range: claim.range, text: text)
    if let twin = known[key] { return twin }
    known[key] = ClaimID(claims + 1)
    return nil
  }
}

extension Decided {
  /// The rationale with the session's names of the evidence to which it refers.
  fileprivate func rationale(naming evidence: [String: EvidenceID]) -> String? {
    guard let rationale = markdownRationale else { return rationale }
    return EvidenceReference.renaming(rationale) { name in
      evidence[name].map { .rename($0.description) } ?? .keep
    }
  }
}
