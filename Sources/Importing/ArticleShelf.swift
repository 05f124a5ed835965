import ArticleText
import FactCheck

/// The articles of the session, found by the identifiers that imported files use.
public final class ArticleShelf {
  let articles: [Article]
  private let text: (Article) throws -> ArticleBody
  private var bodies: [ArticleID: ArticleBody] = [:]

  /// Makes a shelf of articles; `text` loads a text, at most once for each article.
  public init(_ articles: [Article], text: @escaping (Article) throws -> ArticleBody) {
    self.articles = articles
    self.text = text
  }

  /// The text of an article.
  func body(of article: Article) throws -> ArticleBody {
    if let known = bodies[article.id] { return known }
    let body = try text(article)
    bodies[article.id] = body
    return body
  }

  /// The newest article at an address: its page, or an archived copy of it.
  func article(at address: WebAddress) -> Article? {
    articles.last { article in
      ([article.details.url].compactMap { $0 } + article.details.archives.compactMap(\.url))
        .contains { $0.namesSamePage(as: address) }
    }
  }

  /// The article whose text has this hash.
  func article(with text: Digest) -> Article? { articles.last { $0.content.text == text } }

  /// The article of this number.
  func article(_ id: ArticleID) -> Article? { articles.last { $0.id == id } }
}

extension ArticleShelf {
  /// The only article with this title; `nil` if there are several or none.
  func article(titled title: String) -> Article? {
    let found = articles.filter { $0.details.title.utf8.elementsEqual(title.utf8) }
    return found.count == 1 ? found[0] : nil
  }

  /// The only article with these words; `nil` if there are several or none.
  func article(holding words: String) throws -> Article? {
    let found = try articles(holding: words)
    return found.count == 1 ? found[0] : nil
  }

  /// The articles with these words.
  func articles(holding words: String) throws -> [Article] {
    try articles.filter { article in
      try !QuoteFinder.matches(of: Array(words.utf8), in: body(of: article).text, limit: 1).isEmpty
    }
  }
}
