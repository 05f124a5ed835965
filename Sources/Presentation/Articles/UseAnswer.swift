import FactCheck
import JSON

/// The current article.
package struct UseAnswer: Answer {
  package var article: ArticleID
  package var title: String

  package init(article: ArticleID, title: String) {
    self.article = article
    self.title = title
  }

  package var json: JSONValue { ["article": article, "title": title] }

  package func write(to page: inout TextOutput) {
    page.wrapped([.init(article.description, .bold), .init("  \(title)")], indent: "    ")
  }
}
