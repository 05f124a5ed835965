import FactCheck

/// What a review walks through.
struct ReviewWalk {
  /// The places, in order.
  let stops: [Review.Stop]
  /// The article whose sentences these are; `nil` for claims.
  let article: ArticleID?
  /// What a place in it is kept under, beside the session: the text, so that an article that was
  /// loaded anew begins anew, and the kind of walk.
  let name: String

  /// From sentence to sentence of an article, or of some of it.
  init(_ article: Article, _ sentences: ClosedRange<Int>?) {
    let all = sentences ?? 1...max(1, article.content.sentenceCount)
    stops = all.map { .sentence($0) }
    self.article = article.id
    name = article.content.text.hex
  }

  /// From open claim to open claim of articles, or of some sentences of one.
  init(openIn articles: [Article], _ sentences: ClosedRange<Int>? = nil, of session: Session) {
    let claims = articles.flatMap { session.claims(of: $0.id) }.filter { claim in
      claim.standing == .open && (sentences.map { $0.overlaps(claim.passage.sentences) } ?? true)
    }
    stops = claims.map { .claim($0.id) }
    article = nil
    name = (articles.count == 1 ? articles[0].content.text.hex : "") + " open"
  }

  /// Where to begin: at the place that was kept, when it is one of these.
  func start(from place: Int?) -> Int {
    guard let place else { return 0 }
    return stops.firstIndex { $0.number == place } ?? 0
  }
}

extension Review.Stop {
  /// The number of the sentence or the claim, under which the place is kept.
  var number: Int {
    switch self {
    case .sentence(let number): number
    case .claim(let id): id.number
    }
  }
}
