import ArticleText
import FactCheck
import JSON
import Templates

/// Sentences of an article with the claims in them.
package struct ReadAnswer: AnswerInPieces {
  private let article: Article
  private let body: ArticleBody
  private let codePoints: CodePointIndex
  /// UTF-8 offsets at which paragraphs begin.
  private let paragraphStarts: Set<Int>
  private let numbers: ClosedRange<Int>
  private let claims: [Claim]
  private let scale: RatingScale

  package init(
    article: Article, text: IndexedText, sentences: ClosedRange<Int>, claims: [Claim],
    scale: RatingScale
  ) {
    self.article = article
    body = text.body
    codePoints = text.codePoints
    paragraphStarts = text.paragraphStarts
    numbers = sentences
    self.claims = claims
    self.scale = scale
  }

  package var json: JSONValue {
    let sentences = numbers.filter { $0 <= body.sentences.count }.map { number -> JSONValue in
      let range = body.sentences[number - 1]
      return [
        "number": number, "part": article.content.front?.part(at: range)?.rawValue,
        "page": body.page(at: range.lowerBound),
        "start": codePoints.codePoint(at: range.lowerBound),
        "end": codePoints.codePoint(at: range.upperBound), "text": body.words(at: range),
        "skipped": article.dismissed.contains(range) ? true : nil,
        "claims": claims.filter { $0.passage.range.overlaps(range) }.map(\.id),
      ]
    }
    return ["article": article.id, "title": article.details.title, "sentences": sentences]
  }

  package func writer() -> (inout TextOutput) -> Bool {
    let marked = BracketedText(body: body, scale: scale)
    var number = numbers.lowerBound
    // Claims by their beginnings, so that each sentence considers only claims near it.
    var opened = claims[...]
    var reaching: [Claim] = []
    var printed: Int?
    var part: ArticleFront.Part?
    return { page in
      guard number <= numbers.upperBound, number <= body.sentences.count else { return false }
      let range = body.sentences[number - 1]
      if number > numbers.lowerBound, paragraphStarts.contains(range.lowerBound) { page.line() }
      if let next = body.page(at: range.lowerBound), next != printed {
        page.line("p. \(next)", .faint)
        printed = next
      }
      let next = article.content.front?.part(at: range)
      if let next, next != part { page.line(next.rawValue, .faint) }
      part = next
      reaching.removeAll { $0.passage.range.upperBound <= range.lowerBound }
      while let claim = opened.first, claim.passage.range.lowerBound < range.upperBound {
        if claim.passage.range.upperBound > range.lowerBound { reaching.append(claim) }
        opened = opened.dropFirst()
      }
      let digits = String(number)
      page.wrapped(
        marked.runs(of: range, claims: reaching),
        first: String(repeating: " ", count: max(0, 4 - digits.count)) + digits
          + (article.dismissed.contains(range) ? "· " : "  ")
          + marked.emptyCells(before: range, in: page.textWidth),
        indent: "      ", within: page.textWidth)
      number += 1
      return true
    }
  }
}
