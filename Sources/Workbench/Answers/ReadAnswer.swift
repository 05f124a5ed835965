import ArticleText
import FactCheck

/// Sentences of an article with the claims in them.
struct ReadAnswer: AnswerInPieces {
  private struct Sentence: Encodable {
    var number: Int
    /// What it is, where it is no running text.
    var part: ArticleFront.Part?
    /// The printed page that it begins on.
    var page: Int?
    /// Code points in the article's text; the end is exclusive.
    var start: Int
    var end: Int
    var text: String
    var claims: [ClaimID]
  }

  private let article: Article
  private let body: ArticleBody
  private let codePoints: CodePointIndex
  /// Where paragraphs begin: UTF-8 offsets.
  private let paragraphStarts: Set<Int>
  private let numbers: ClosedRange<Int>
  private let claims: [Claim]
  private let scale: RatingScale

  init(
    article: Article, text: OpenSession.ArticleText, sentences: ClosedRange<Int>, claims: [Claim],
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

  func encode(to encoder: any Encoder) throws {
    enum Key: String, CodingKey { case article, title, sentences }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(article.id, forKey: .article)
    try container.encode(article.details.title, forKey: .title)
    let sentences = numbers.filter { $0 <= body.sentences.count }.map { number in
      let range = body.sentences[number - 1]
      return Sentence(
        number: number, part: article.content.front?.part(at: range),
        page: body.page(at: range.lowerBound),
        start: codePoints.codePoint(at: range.lowerBound),
        end: codePoints.codePoint(at: range.upperBound), text: body.words(at: range),
        claims: claims.filter { $0.passage.range.overlaps(range) }.map(\.id))
    }
    try container.encode(sentences, forKey: .sentences)
  }

  func writer() -> (inout Page) -> Bool {
    let marked = MarkedText(body: body, scale: scale)
    var number = numbers.lowerBound
    // Claims by where they begin, so that each sentence looks only at those near it.
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
        first: String(repeating: " ", count: max(0, 4 - digits.count)) + digits + "  ",
        indent: "      ")
      number += 1
      return true
    }
  }
}
