import FactCheck

/// What the desk knows of the place where a review stands; a value, so that keys and frames can be
/// tried without a desk.
struct ReviewScene: Sendable {
  /// The article.
  var article: Article
  /// Its text.
  var body: ArticleBody
  /// Where its paragraphs begin: UTF-8 offsets.
  var paragraphStarts: Set<Int>
  /// The sentences that are looked at.
  var sentences: ClosedRange<Int>
  /// The article's claims, by place.
  var claims: [Claim]
  /// The claim that is looked at, where the walk is from claim to claim.
  var claim: ClaimID?
  /// The scale of verdicts.
  var scale: RatingScale
  /// The sentences as they would be typed: `7`, or `a2.7` where another article is the current one.
  var address: String
  /// How many pieces of evidence and how many notes a claim has.
  var holdings: [ClaimID: (evidence: Int, notes: Int)] = [:]

  /// The claims on the sentences that are looked at.
  var here: [Claim] {
    guard let range = body.range(ofSentences: sentences) else { return [] }
    return claims.filter { $0.passage.range.overlaps(range) }
  }

  /// The claim whose words are these sentences and no others.
  var whole: Claim? {
    here.first { $0.passage.range == body.range(ofSentences: sentences) }
  }

  /// The labels that have a number: the first nine, and the tenth by 0.
  var numbered: [(digit: Unicode.Scalar, level: RatingScale.Level)] {
    Array(zip("1234567890".unicodeScalars.map { $0 }, scale.levels)).map {
      (digit: $0.0, level: $0.1)
    }
  }
}
