import ClaimSearch
import FactCheck

/// The desk's data for a review's current place; a value, so that keys and frames can be tested without a desk.
struct ReviewScene: Sendable {
  var article: Article
  var body: ArticleBody
  /// UTF-8 offsets at which its paragraphs begin.
  var paragraphStarts: Set<Int>
  /// The current sentences.
  var sentences: ClosedRange<Int>
  /// The article's claims, by position.
  var claims: [Claim]
  /// The current claim, in a review from claim to claim.
  var claim: ClaimID?
  var scale: RatingScale
  /// The sentences' address as typed: `7`, or `a2.7` in an article that is not the current one.
  var address: String
  /// The numbers of a claim's evidence and notes.
  var holdings: [ClaimID: (evidence: Int, notes: Int)] = [:]
  /// Known names of claimants, and topics, by how often they occur.
  var claimants: [String] = []
  var topics: [String] = []
  /// Who says the words of a claim, as the article's text has it.
  var speech: [ClaimID: [ReportedSpeech]] = [:]
  /// Why the sentence is worth checking, in a review in that order.
  var why: String?

  /// The claims on the current sentences.
  var here: [Claim] {
    guard let range = body.range(ofSentences: sentences) else { return [] }
    return claims.filter { $0.passage.range.overlaps(range) }
  }

  /// The claim whose words are exactly these sentences.
  var whole: Claim? {
    here.first { $0.passage.range == body.range(ofSentences: sentences) }
  }

  /// The labels with digits: 1 to 9 for the first nine, 0 for the tenth.
  var numbered: [(digit: Unicode.Scalar, level: RatingScale.Level)] {
    Array(zip("1234567890".unicodeScalars.map { $0 }, scale.levels)).map {
      (digit: $0.0, level: $0.1)
    }
  }
}
