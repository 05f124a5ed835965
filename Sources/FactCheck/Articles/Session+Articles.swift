extension Session {
  /// Loads a text.
  /// - Throws: `RuleError.alreadyLoaded` if the session has this text.
  ///
  /// - Parameters:
  ///   - content: the text and where it came from.
  ///   - details: what is known of it.
  ///   - replaced: the article of which it is a newer version.
  public func load(
    _ content: ArticleContent, details: ArticleDetails, replacing replaced: ArticleID? = nil
  ) throws(RuleError) -> [Change] {
    if let replaced { _ = try existing(replaced) }
    // What is wrong in the details is refused even if the text is known and they are not used.
    let details = try Self.checked(details)
    // A page can return to an earlier text.
    func isEarlierVersion(_ id: ArticleID) -> Bool { replaced.map { replaces($0, id) } ?? false }
    if let twin = articles.first(where: {
      $0.content.text == content.text && !isEarlierVersion($0.id)
    }) {
      throw .alreadyLoaded(twin.id)
    }
    let id = ArticleID(allArticles.count + 1)
    return [
      .article(
        id, .loaded(details: details, content: content, replaces: replaced))
    ]
  }

  /// Corrects facts about an article.
  public func edit(
    _ id: ArticleID, _ edit: (inout ArticleDetails) -> Void
  ) throws(RuleError) -> [Change] {
    let article = try existing(id)
    var details = article.details
    edit(&details)
    let edits = Edits(from: article.details, to: try Self.checked(details))
    guard !edits.isEmpty else { throw .nothingChanges(.article(id)) }
    var edited = article
    edited.details = details
    for claim in claims(of: id) { try refuseOwnEvidence(of: claim, in: edited) }
    return [.article(id, .edited(edits))]
  }

  /// Records that sentences contain nothing to check, so that what has been read is known.
  /// - Parameters:
  ///   - sentences: their places in the article's text.
  ///   - id: the article.
  public func dismiss(
    _ sentences: [Range<Int>], of id: ArticleID
  ) throws(RuleError) -> [Change] {
    var places = TextRanges(sentences)
    places.remove(try existing(id).dismissed)
    guard !places.isEmpty else { throw .nothingChanges(.article(id)) }
    return [.article(id, .dismissed(places))]
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
