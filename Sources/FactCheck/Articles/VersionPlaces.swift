/// The versions whose places the articles of a session have in reports, worked out for all articles in one walk.
///
/// An article with its versions has the place of its first one, whether that was removed or not.
package struct VersionPlaces {
  /// The newest version of each article that has another, as `Session.newestVersion`.
  private var newest: [ArticleID: ArticleID] = [:]
  /// The first version of each newest one.
  private var first: [ArticleID: ArticleID] = [:]

  /// Works out the places.
  package init(_ session: Session) {
    let articles = session.allArticles
    func earlier(than id: ArticleID) -> ArticleID? {
      articles.indices.contains(id.index) ? articles[id.index].replaces : nil
    }
    // The last article that replaces another is its newest version, so the first one found from the end counts; what
    // that one replaces has been visited then, also where a forged log has versions in a circle.
    for article in articles.reversed() where !article.isRemoved {
      var next = article.replaces
      while let id = next, id != article.id, newest[id] == nil {
        newest[id] = article.id
        next = earlier(than: id)
      }
    }
    for version in Set(newest.values) where newest[version] == nil {
      var id = version
      var seen: Set = [id]
      // Two articles can replace the same one: then it is a version of the last.
      while let before = earlier(than: id), newest[before] == version, seen.insert(before).inserted
      {
        id = before
      }
      first[version] = id
    }
  }

  /// The version whose place an article has: the article itself if it has no other version.
  package func version(of id: ArticleID) -> ArticleID {
    let newest = newest[id] ?? id
    return first[newest] ?? newest
  }
}
