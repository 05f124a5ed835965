import ArticleText
import FactCheck

/// Sentences of an article with the claims in them.
struct ReadAnswer: AnswerInPieces {
  private struct Sentence: Encodable {
    var number: Int
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
    paragraphStarts = Set(text.paragraphs.map(\.lowerBound))
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
        number: number, start: codePoints.codePoint(at: range.lowerBound),
        end: codePoints.codePoint(at: range.upperBound), text: body.words(at: range),
        claims: claims.filter { $0.passage.range.overlaps(range) }.map(\.id))
    }
    try container.encode(sentences, forKey: .sentences)
  }

  func writer() -> (inout Page) -> Bool {
    var number = numbers.lowerBound
    // Claims by where they begin, so that each sentence looks only at those near it.
    var opened = claims[...]
    var reaching: [Claim] = []
    return { page in
      guard number <= numbers.upperBound, number <= body.sentences.count else { return false }
      let range = body.sentences[number - 1]
      if number > numbers.lowerBound, paragraphStarts.contains(range.lowerBound) { page.line() }
      reaching.removeAll { $0.passage.range.upperBound <= range.lowerBound }
      while let claim = opened.first, claim.passage.range.lowerBound < range.upperBound {
        if claim.passage.range.upperBound > range.lowerBound { reaching.append(claim) }
        opened = opened.dropFirst()
      }
      let digits = String(number)
      page.wrapped(
        runs(of: range, claims: reaching),
        first: String(repeating: " ", count: max(0, 4 - digits.count)) + digits + "  ",
        indent: "      ")
      number += 1
      return true
    }
  }

  /// A sentence cut at the edges of claims, with brackets and labels there.
  private func runs(of range: Range<Int>, claims: [Claim]) -> [Page.Run] {
    var edges: Set<Int> = [range.lowerBound, range.upperBound]
    for claim in claims {
      edges.insert(max(claim.passage.range.lowerBound, range.lowerBound))
      edges.insert(min(claim.passage.range.upperBound, range.upperBound))
    }
    var runs: [Page.Run] = []
    let offsets = edges.sorted()
    for (start, end) in zip(offsets, offsets.dropFirst() + [range.upperBound]) {
      // What ends here is closed before what begins here is opened; the inner one first.
      let closing = claims.filter { min($0.passage.range.upperBound, range.upperBound) == start }
        .sorted { $0.passage.range.lowerBound > $1.passage.range.lowerBound }
      for claim in closing {
        let look = VerdictLook(claim, on: scale)
        runs.append(.init("]", look.style))
        if claim.passage.range.upperBound == start {
          runs.append(.init("\(claim.id) \(look.word)", look.style))
        }
      }
      let opening = claims.filter { max($0.passage.range.lowerBound, range.lowerBound) == start }
        .sorted { $0.passage.range.upperBound > $1.passage.range.upperBound }
      for claim in opening where start < range.upperBound {
        runs.append(.init("[", VerdictLook(claim, on: scale).style))
      }
      guard start < end else { continue }
      let inner = claims.filter {
        $0.passage.range.lowerBound <= start && $0.passage.range.upperBound >= end
      }.min { $0.passage.range.count < $1.passage.range.count }
      runs.append(
        .init(
          body.words(at: start..<end), inner.map { VerdictLook($0, on: scale).style } ?? .plain))
    }
    return runs
  }
}
