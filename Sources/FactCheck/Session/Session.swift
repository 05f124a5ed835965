import FoundationEssentials

/// The state of a session: articles, claims, verdicts, evidence and notes.
///
/// The log of changes defines the session; this value is the result of replaying it. Its rules are methods that
/// return changes, and only `apply` changes it.
public struct Session: Sendable {
  /// All articles ever loaded, by number, including removed ones.
  public internal(set) var allArticles: [Article] = []
  /// All claims ever tagged, by number, including removed ones.
  public internal(set) var allClaims: [Claim] = []
  /// All evidence ever added, by number, including removed pieces.
  public internal(set) var allEvidence: [Evidence] = []
  /// All notes ever written, by number, including removed ones.
  public internal(set) var allNotes: [Note] = []
  /// All questions ever asked, by number, including removed ones.
  public internal(set) var allQuestions: [Question] = []
  /// All publications, including undone ones.
  public internal(set) var allPublications: [Publication] = []
  /// All reviews ever imported, by number, including removed ones.
  public internal(set) var allReviews: [PublishedReview] = []
  /// All files ever imported, including undone ones.
  public internal(set) var imports: [ImportRecord] = []
  /// The verdicts of imported files, including undone ones.
  public internal(set) var importedVerdicts: Set<ItemID> = []
  /// Who gave a second verdict on each claim, even if it was undone: they have seen the first one.
  var secondReaders: [ClaimID: Set<String>] = [:]
  /// All steps of copies that conflicted when they were merged, decided or not.
  public internal(set) var allConflicts: [MergeConflict] = []
  /// The labels that a verdict may have; Politifact's until `scale` sets another.
  public internal(set) var scale = RatingScale.politifact
  /// Title, language, method and what else readers of all reports see.
  public internal(set) var report = ReportSettings()
  /// The number of the last entry applied; 0 for an empty log.
  public internal(set) var sequence = 0
  /// The first entry's id, from which the report's id is made.
  public internal(set) var firstEntryID: UUID?
  /// Whether the first entry gave the settings of the desk.
  var hasBeginning = false
  /// When the first entry was made.
  public internal(set) var created: Timestamp?
  /// When the last entry was made.
  public internal(set) var modified: Timestamp?
  /// The analysts, in order of appearance.
  public internal(set) var analysts: [String] = []
  /// Each analyst's steps that were not undone, oldest first.
  var remainingSteps: [String: [Int]] = [:]
  /// Each analyst's undone steps that can still be redone, the newest last.
  var undoneSteps: [String: [Int]] = [:]
  /// The numbers of the undone entries, whether they can still be redone or not.
  public internal(set) var undoneEntries: Set<Int> = []
  /// The items that the entries of the log mention, in its order.
  var mentionedItems: [Mention] = []

  /// The articles that replace each article directly, also removed ones.
  var replacements: [ArticleID: [ArticleID]] = [:]

  /// The largest number of sentences that each article was ever split into.
  var mostSentences: [Int] = []

  /// The highest number of a capture in the log; 0 if there is none.
  var newestCapture = 0

  /// The number of claims of each topic in use.
  var topicCounts: [String: Int] = [:]

  /// An empty session.
  public init() {}
}

extension Session {
  /// The articles, by number.
  public var articles: [Article] { allArticles.filter { !$0.isRemoved } }
  /// The claims, by number.
  public var claims: [Claim] { allClaims.filter { isPresent($0) } }
  /// The claims of an article, by place in its text, then by number.
  public func claims(of article: ArticleID) -> [Claim] {
    guard let article = self.article(article) else { return [] }
    return article.claims.compactMap { claim($0) }
      .filter { $0.passage.article == article.id }
      .sorted {
        ($0.passage.range.lowerBound, $0.passage.range.upperBound, $0.id.number)
          < ($1.passage.range.lowerBound, $1.passage.range.upperBound, $1.id.number)
      }
  }
  /// The evidence of a claim, by number.
  public func evidence(of claim: Claim) -> [Evidence] {
    claim.evidence.sorted().compactMap { evidence($0) }.filter { $0.claim == claim.id }
  }
  /// The evidence of a claim that reports show, by number: private evidence never leaves the session.
  public func publicEvidence(of claim: Claim) -> [Evidence] {
    evidence(of: claim).filter { !$0.details.isPrivate }
  }
  /// The evidence of this number; `nil` if it is private, or if it or its claim was removed.
  public func publicEvidence(_ id: EvidenceID) -> Evidence? {
    evidence(id).flatMap { $0.details.isPrivate ? nil : $0 }
  }
  /// The notes on a subject, by number.
  public func notes(on subject: Note.Subject) -> [Note] {
    let ids: [NoteID] =
      switch subject {
      case .article(let id): article(id)?.notes ?? []
      case .claim(let id): claim(id)?.notes ?? []
      }
    return ids.sorted().compactMap { note($0) }.filter { $0.subject == subject }
  }
  /// The questions about a claim, by number.
  public func questions(about claim: Claim) -> [Question] {
    claim.questions.sorted().compactMap { question($0) }.filter { $0.claim == claim.id }
  }
  /// The reviews by others, by number.
  public var reviews: [PublishedReview] { allReviews.filter { !$0.isRemoved } }
  /// The publications that were not undone, oldest first.
  public var publications: [Publication] { allPublications.filter { !$0.isRemoved } }

  /// The article of this number; `nil` if it was removed.
  public func article(_ id: ArticleID) -> Article? {
    guard allArticles.indices.contains(id.index), !allArticles[id.index].isRemoved else {
      return nil
    }
    return allArticles[id.index]
  }
  /// The claim of this number; `nil` if it was removed.
  public func claim(_ id: ClaimID) -> Claim? {
    guard allClaims.indices.contains(id.index), isPresent(allClaims[id.index]) else { return nil }
    return allClaims[id.index]
  }
  /// The evidence of this number; `nil` if it or its claim was removed.
  public func evidence(_ id: EvidenceID) -> Evidence? {
    guard allEvidence.indices.contains(id.index) else { return nil }
    let evidence = allEvidence[id.index]
    return evidence.isRemoved || claim(evidence.claim) == nil ? nil : evidence
  }
  /// The note of this number; `nil` if it or its item was removed.
  public func note(_ id: NoteID) -> Note? {
    guard allNotes.indices.contains(id.index), !allNotes[id.index].isRemoved else { return nil }
    let note = allNotes[id.index]
    let subjectStands =
      switch note.subject {
      case .article(let article): self.article(article) != nil
      case .claim(let claim): self.claim(claim) != nil
      }
    return subjectStands ? note : nil
  }

  /// The question of this number; `nil` if it or its claim was removed.
  public func question(_ id: QuestionID) -> Question? {
    guard allQuestions.indices.contains(id.index) else { return nil }
    let question = allQuestions[id.index]
    return question.isRemoved || claim(question.claim) == nil ? nil : question
  }

  /// The review by others of this number; `nil` if it was removed.
  public func review(_ id: ReviewID) -> PublishedReview? {
    guard allReviews.indices.contains(id.index), !allReviews[id.index].isRemoved else { return nil }
    return allReviews[id.index]
  }

  func isPresent(_ claim: Claim) -> Bool {
    !claim.isRemoved && !allArticles[claim.passage.article.index].isRemoved
  }
}
