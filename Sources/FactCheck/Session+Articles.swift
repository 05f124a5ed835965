extension Session {
  /// Takes a text in.
  /// - Throws: `RuleError.alreadyLoaded` when the very text is in the session.
  ///
  /// - Parameter replaced: the article that it is a newer version of.
  public func load(
    _ content: ArticleContent, details: ArticleDetails, replacing replaced: ArticleID? = nil
  ) throws(RuleError) -> [Change] {
    if let replaced { _ = try existing(replaced) }
    if let twin = articles.first(where: { $0.content.text == content.text }) {
      throw .alreadyLoaded(twin.id)
    }
    let id = ArticleID(allArticles.count + 1)
    return [
      .articleLoaded(
        article: id, details: try Self.checked(details), content: content, replaces: replaced)
    ]
  }

  /// Corrects facts about an article.
  public func edit(
    _ id: ArticleID, _ edit: (inout ArticleDetails) -> Void
  ) throws(RuleError) -> [Change] {
    let article = try existing(id)
    var details = article.details
    edit(&details)
    let edits = ArticleEdits(from: article.details, to: try Self.checked(details))
    guard !edits.fields.isEmpty else { throw .nothingChanges(.article(id)) }
    var edited = article
    edited.details = details
    for claim in claims(of: id) { try refuseOwnEvidence(of: claim, in: edited) }
    return [.articleEdited(article: id, edits: edits)]
  }

  private static func checked(_ details: ArticleDetails) throws(RuleError) -> ArticleDetails {
    var details = details
    details.title = try required(details.title, "title")
    details.publisher = try optional(details.publisher, "publisher")
    var authors: [Agent] = []
    for author in details.authors {
      if let author = try checked(author, "author") { authors.append(author) }
    }
    details.authors = authors
    details.language = try language(details.language)
    return details
  }
}

extension Session {
  /// The newest standing version of an article: itself when nothing replaces it.
  public func newestVersion(of id: ArticleID) -> ArticleID {
    articles.last { self.replaces($0.id, id) }?.id ?? id
  }

  /// Whether an article is a newer version of another, directly or through others.
  public func replaces(_ newer: ArticleID, _ older: ArticleID) -> Bool {
    var next = allArticles[newer.index].replaces
    // A version is always newer than what it replaces, but a log may say anything.
    for _ in allArticles where next != nil {
      if next == older { return true }
      next = next.flatMap { $0.index < allArticles.count ? allArticles[$0.index].replaces : nil }
    }
    return false
  }

  /// Numbers an article's sentences as other rules split them. Its claims stay on their words.
  ///
  /// - Parameter body: the article's text with the new sentences.
  /// - Throws: `RuleError.nothingChanges` when it is split by these very rules already.
  public func resegment(
    _ id: ArticleID, to split: SentenceSplit, in body: ArticleBody
  ) throws(RuleError) -> [Change] {
    let article = try existing(id)
    guard article.content.split != split else { throw .nothingChanges(.article(id)) }
    var changes = [
      Change.articleResegmented(article: id, from: article.content.split, to: split)
    ]
    for claim in allClaims where claim.passage.article == id {
      let passage = try body.passage(at: claim.passage.range, in: id)
      guard passage != claim.passage else { continue }
      changes.append(.claimMoved(claim: claim.id, from: claim.passage, to: passage))
    }
    return changes
  }
}
