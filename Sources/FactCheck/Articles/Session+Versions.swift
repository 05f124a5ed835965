extension Session {
  /// The newest version of an article that was not removed: the article itself if nothing replaces it.
  public func newestVersion(of id: ArticleID) -> ArticleID {
    newestVersion(of: id) { _ in }
  }

  /// The newest version of an article, found among those that replace it.
  /// - Parameter look: called with each article that is looked at.
  func newestVersion(of id: ArticleID, look: (ArticleID) -> Void) -> ArticleID {
    guard var rest = replacements[id] else { return id }
    var newest: ArticleID?
    // An article replaces at most one, an earlier one: none is found twice.
    while let next = rest.popLast() {
      look(next)
      if !allArticles[next.index].isRemoved { newest = max(newest ?? next, next) }
      rest += replacements[next] ?? []
    }
    return newest ?? id
  }

  /// The first version of an article, whether it was removed or not: the article itself if it replaces nothing.
  public func firstVersion(of id: ArticleID) -> ArticleID {
    var first = id
    // A log can contain anything, also versions in a circle.
    for _ in allArticles {
      guard allArticles.indices.contains(first.index),
        let earlier = allArticles[first.index].replaces
      else { break }
      first = earlier
    }
    return first
  }

  /// The versions of an article that were not removed, oldest first; the last one is the newest.
  public func versions(of id: ArticleID) -> [Article] {
    let newest = newestVersion(of: id)
    var versions: [Article] = []
    var next: ArticleID? = newest
    // A log can contain anything, also versions in a circle.
    for _ in allArticles {
      guard let id = next, allArticles.indices.contains(id.index) else { break }
      let article = allArticles[id.index]
      // Two articles can replace the same one: then it is a version of the last.
      if !article.isRemoved, newestVersion(of: id) == newest { versions.append(article) }
      next = article.replaces
    }
    return versions.reversed()
  }

  /// The claims of an article and of its other versions, version by version.
  public func claims(ofVersionsOf id: ArticleID) -> [Claim] {
    versions(of: id).flatMap { claims(of: $0.id) }
  }

  /// The articles without those that a newer version replaces.
  public var newestArticles: [Article] {
    var replaced: Set<ArticleID> = []
    for article in articles {
      var id = article.id
      // A version is always newer than what it replaces, but a log can contain anything.
      while let earlier = allArticles[id.index].replaces, earlier < id, earlier.index >= 0,
        replaced.insert(earlier).inserted
      {
        id = earlier
      }
    }
    return articles.filter { !replaced.contains($0.id) }
  }

  /// Whether an article is a newer version of another, directly or through others.
  public func replaces(_ newer: ArticleID, _ older: ArticleID) -> Bool {
    var next = allArticles[newer.index].replaces
    // A version is always newer than what it replaces, but a log can contain anything.
    for _ in allArticles {
      guard next != nil else { return false }
      if next == older { return true }
      next = next.flatMap { $0.index < allArticles.count ? allArticles[$0.index].replaces : nil }
    }
    return false
  }

  /// Loads a newer version of an article, and moves claims to the same words in it.
  ///
  /// - Parameters:
  ///   - replaced: the article of which it is a newer version.
  ///   - content: the new text and where it came from.
  ///   - details: what is known of it.
  ///   - sentences: the places of sentences of the new text that had nothing to check in the old one.
  ///   - passages: returns the passages of claims whose exact words are in the new text, for the number that the
  ///     new article gets.
  /// - Throws: `RuleError.alreadyLoaded` if the session has this text, and what `passages` throws.
  public func reload(
    _ replaced: ArticleID, with content: ArticleContent, details: ArticleDetails,
    dismissing sentences: [Range<Int>] = [],
    carrying passages: (ArticleID) throws -> [(claim: ClaimID, to: Passage)]
  ) throws -> [Change] {
    var changes = try load(content, details: details, replacing: replaced)
    let new = changes.made(Article.self)[0]
    if !sentences.isEmpty { changes.append(.article(new, .dismissed(TextRanges(sentences)))) }
    for (id, passage) in try passages(new) {
      let claim = try existing(id)
      changes.append(.claim(id, .moved(from: claim.passage, to: passage)))
    }
    return changes
  }

  /// Moves claims to the newest version of their article.
  public func carry(_ passages: [(claim: ClaimID, to: Passage)]) throws(RuleError) -> [Change] {
    var changes: [Change] = []
    for (id, passage) in passages {
      let old = try existing(id).passage.article
      guard old != passage.article, newestVersion(of: old) == passage.article else {
        throw .onNewestVersion(id, old)
      }
      changes += try move(id, to: passage)
    }
    return changes
  }

  /// Numbers an article's sentences as other rules split them. Its claims stay on their words.
  ///
  /// - Parameters:
  ///   - id: the article.
  ///   - split: the rules and the number of sentences.
  ///   - body: the article's text with the new sentences.
  /// - Throws: `RuleError.nothingChanges` if these rules split it already.
  public func resegment(
    _ id: ArticleID, to split: SentenceSplit, in body: ArticleBody
  ) throws(RuleError) -> [Change] {
    let article = try existing(id)
    guard article.content.split != split else { throw .nothingChanges(.article(id)) }
    var changes = [
      Change.article(id, .resegmented(from: article.content.split, to: split))
    ]
    for claim in allClaims where claim.passage.article == id && claim.passage.isPlaced {
      let passage = try body.passage(at: claim.passage.range, in: id)
      guard passage != claim.passage else { continue }
      changes.append(.claim(claim.id, .moved(from: claim.passage, to: passage)))
    }
    return changes
  }
}
