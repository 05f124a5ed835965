import FactCheck

/// The places of a review.
struct ReviewWalk {
  /// The places, in order.
  let stops: [Review.Stop]
  /// The article of the sentences; `nil` for claims.
  let article: ArticleID?
  /// Why the sentences of these numbers are worth checking.
  private(set) var why: [Int: String] = [:]
  /// Whether verdicts are second ones, given without seeing the first.
  private(set) var isBlind = false
  /// The name under which a position is stored for the session: the kind of review and the text, so that a
  /// reloaded article begins again.
  let name: String

  /// From sentence to sentence of an article or a part of it.
  init(_ article: Article, _ sentences: ClosedRange<Int>?) {
    let all = sentences ?? 1...max(1, article.content.sentenceCount)
    stops = all.map { .sentence($0) }
    self.article = article.id
    name = article.content.text.hex
  }

  /// From sentence to sentence of an article or a part of it, in another order.
  /// - Parameters:
  ///   - order: the numbers of all its sentences.
  ///   - why: why those of these numbers are worth checking.
  init(
    suggestedIn article: Article, _ sentences: ClosedRange<Int>?, inOrder order: [Int],
    why: [Int: String] = [:]
  ) {
    stops = order.filter { sentences?.contains($0) ?? true }.map { .sentence($0) }
    self.article = article.id
    name = article.content.text.hex + " suggested"
    self.why = why
  }

  /// From open claim to open claim of articles, or of some sentences of one.
  init(openIn articles: [Article], _ sentences: ClosedRange<Int>? = nil, of session: Session) {
    let claims = articles.flatMap { session.claims(of: $0.id) }.filter { claim in
      claim.progress == .open && (sentences.map { $0.overlaps(claim.passage.sentences) } ?? true)
    }
    stops = claims.map { .claim($0.id) }
    article = nil
    name = (articles.count == 1 ? articles[0].content.text.hex : "") + " open"
  }

  /// From claim to claim of those whose verdicts are hidden.
  init(
    blindIn articles: [Article], _ sentences: ClosedRange<Int>? = nil, of session: Session,
    hidden: Set<ClaimID>
  ) {
    let claims = articles.flatMap { session.claims(of: $0.id) }.filter { claim in
      hidden.contains(claim.id)
        && (sentences.map { $0.overlaps(claim.passage.sentences) } ?? true)
    }
    stops = claims.map { .claim($0.id) }
    article = nil
    name = (articles.count == 1 ? articles[0].content.text.hex : "") + " blind"
    isBlind = true
  }

  /// The index at which to begin: of the stored position, if it is one of these places.
  func start(from number: Int?) -> Int {
    guard let number else { return 0 }
    return stops.firstIndex { $0.number == number } ?? 0
  }
}

extension Review.Stop {
  /// The number of the sentence or claim, as stored.
  var number: Int {
    switch self {
    case .sentence(let number): number
    case .claim(let id): id.number
    }
  }
}
