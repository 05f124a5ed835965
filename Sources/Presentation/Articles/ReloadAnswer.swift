import ArticleText
import FactCheck
import JSON
import ReportModel

/// An article's newer version: the differences, and what happened to the claims.
package struct ReloadAnswer: Answer {
  package var article: ArticleValue
  /// Whether there is a new version.
  package var changed: Bool
  /// Whether only the headline is new, which early versions of the program left out; else `nil`.
  var headlineAdded: Bool?
  /// The details that the source now gives differently, if the text is the same.
  var edited: [String]
  private var sentences: SentenceDifferences
  package var claims: [CarriedClaim]

  package var json: JSONValue {
    [
      "article": article, "changed": changed, "headlineAdded": headlineAdded, "edited": edited,
      "same": sentences.same, "differences": sentences.differences, "claims": claims,
    ]
  }

  package var isPaged: Bool { true }

  package init(unchanged article: Article, edited: [String] = [], in session: Session) {
    self.article = ArticleValue(article, in: session)
    changed = false
    self.edited = edited
    sentences = SentenceDifferences(same: article.content.sentenceCount)
    claims = []
  }

  package init(
    _ article: Article, _ difference: VersionDifference, claims: [CarriedClaim],
    addsHeadline: Bool, in session: Session
  ) {
    headlineAdded = addsHeadline ? true : nil
    self.article = ArticleValue(article, in: session)
    changed = true
    edited = []
    sentences = SentenceDifferences(difference)
    self.claims = claims
  }

  package func write(to page: inout TextOutput) {
    guard changed else {
      guard !edited.isEmpty else {
        page.line("\(article.article.id) has not changed; nothing was added")
        return
      }
      page.line(
        "the text of \(article.article.id) has not changed; \(edited.joined(separator: ", ")) did:")
      ArticleAnswer(article, remarks: []).write(to: &page)
      return
    }
    let remark =
      "the source is the same; its headline, not part of the text before, is now included"
    ArticleAnswer(article, remarks: headlineAdded == true ? [remark] : []).write(to: &page)
    page.line()
    sentences.write(to: &page)
    guard !claims.isEmpty else { return }
    page.line()
    page.line("Claims:")
    for claim in claims { claim.write(to: &page, isMoved: claim.outcome != .changed) }
    let open = claims.filter { $0.outcome == .changed }.map(\.claim.description)
    if !open.isEmpty {
      page.wrapped(
        [.init("to move the changed ones: carry \(open.joined(separator: ","))", .faint)],
        first: "    ", indent: "    ")
    }
  }
}
