import FactCheck

/// The sentences that `suggest` listed last, for `@1,3`.
struct SuggestedSentences {
  let article: ArticleID
  /// The newest version of the article when they were listed: a later one may have other sentences.
  let newest: ArticleID
  /// The hashes of the text and of its sentences: in another text the numbers mean other sentences.
  private let text: [Digest]
  /// Their numbers in the article, in the order of the list.
  let numbers: [Int]

  init(_ numbers: [Int], of article: Article, in session: Session) {
    self.article = article.id
    newest = session.newestVersion(of: article.id)
    self.numbers = numbers
    text = [article.content.text, article.content.sentences]
  }

  /// Whether the article still has the sentences that were listed, and no newer version.
  func fits(_ article: Article, in session: Session) -> Bool {
    [article.content.text, article.content.sentences] == text
      && session.newestVersion(of: article.id) == newest
  }
}
