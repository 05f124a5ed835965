import FactCheck
import JSON

/// The numbers of an article's sentences before and after.
package struct ResegmentAnswer: Answer {
  private let article: ArticleID
  private let from: SentenceSplit
  private let to: SentenceSplit
  /// The number of claims whose sentence numbers changed.
  private let renumbered: Int
  private var changed: Bool { from != to }

  package init(_ article: ArticleID, _ from: SentenceSplit, _ to: SentenceSplit, _ renumbered: Int)
  {
    self.article = article
    self.from = from
    self.to = to
    self.renumbered = renumbered
  }

  package var json: JSONValue {
    func json(_ split: SentenceSplit) -> JSONValue {
      ["sentences": split.sentenceCount, "segmenterVersion": split.segmenterVersion]
    }
    return [
      "article": article, "changed": changed, "from": json(from), "to": json(to),
      "renumbered": renumbered,
    ]
  }

  package func write(to page: inout TextOutput) {
    guard changed else {
      page.line("\(article) already has the sentences of these rules; nothing changed")
      return
    }
    page.wrapped(
      [
        .init(article.description, .bold),
        .init(
          "  \(Counted.text(to.sentenceCount, "sentence")), was \(from.sentenceCount); rules "
            + "\(to.segmenterVersion), was \(from.segmenterVersion)"),
      ], indent: "    ")
    let claims =
      renumbered == 0
      ? "all claims keep their sentence numbers"
      : "\(Counted.text(renumbered, "claim")) with new sentence numbers, on the same words"
    page.wrapped([.init(claims, .faint)], first: "    ", indent: "    ")
  }
}
