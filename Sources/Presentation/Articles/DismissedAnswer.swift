import FactCheck
import JSON

/// Sentences with nothing to check.
package struct DismissedAnswer: Answer {
  private let article: ArticleID
  private let sentences: [Int]

  package init(article: ArticleID, sentences: [Int]) {
    self.article = article
    self.sentences = sentences
  }

  package var json: JSONValue {
    ["article": article, "sentences": sentences]
  }

  package func write(to page: inout TextOutput) {
    page.line(
      "\(Counted.text(sentences.count, "sentence")) of \(article) skipped: nothing to check")
  }
}
