import ArticleText
import FactCheck
import Reports

/// What became of a claim's words in a newer version of its article.
struct CarriedClaim: Encodable, Sendable {
  /// What became of them.
  enum Outcome: String, Encodable, Sendable {
    /// They stand in the sentence of the same number.
    case same
    /// They stand elsewhere.
    case moved
    /// Something else stands there; somebody must look.
    case changed
    /// Nothing like them is there.
    case lost
  }

  var claim: ClaimID
  var outcome: Outcome
  /// The version that was looked at.
  var article: ArticleID
  /// The words as they were, and the sentences that they stood in.
  var words: String
  var sentences: String
  /// The words that stand there now, and their sentences.
  var newWords: String?
  var newSentences: String?
  /// Where the claim is put.
  var to: Passage?

  private enum CodingKeys: String, CodingKey {
    case claim, outcome, article, words, sentences, newWords, newSentences
  }

  /// - Parameter body: the new version's text.
  init(
    _ claim: Claim, in difference: VersionDifference, of article: ArticleID, body: ArticleBody
  ) throws {
    self.claim = claim.id
    self.article = article
    words = claim.passage.words
    sentences = claim.passage.sentenceAddress
    switch difference.place(of: claim.passage.range) {
    case .exact(let range):
      let passage = try body.passage(at: range, in: article)
      outcome = passage.sentences == claim.passage.sentences ? .same : .moved
      to = passage
    case .near(let range):
      outcome = .changed
      to = try body.passage(at: range, in: article)
    case .lost: outcome = .lost
    }
    newWords = to?.words
    newSentences = to?.sentenceAddress
  }

  func write(to page: inout Page, isMoved: Bool) {
    let style: Page.Style =
      switch outcome {
      case .same, .moved: .plain
      case .changed: .middling
      case .lost: .bad
      }
    var runs: [Page.Run] = [.init(claim.description, .bold), .init("  \(outcome.rawValue)", style)]
    if let newSentences {
      runs.append(.init("  \(sentences) \(isMoved ? "→" : "?→") \(newSentences)", .faint))
    } else {
      runs.append(.init("  \(sentences)", .faint))
    }
    page.wrapped(runs + [.init("  \(words)")], indent: "    ")
    if outcome == .changed, let newWords {
      page.wrapped([.init("now: ", .faint), .init(newWords)], first: "    ", indent: "    ")
    }
  }
}

extension Entry {
  /// Claims that the step opened again.
  var reopened: [ClaimID] {
    step.changes.compactMap { change in
      if case .claim(let id, .statusChanged(_, let to)) = change, to.status == .open {
        id
      } else {
        nil
      }
    }
  }
}

extension Desk {
  /// What became of claims in the newest version of their article.
  func carried(_ claims: [Claim]) throws -> [CarriedClaim] {
    var differences: [ArticleID: VersionDifference] = [:]
    return try claims.map { claim in
      let old = claim.passage.article
      let newest = try state.existing(state.newestVersion(of: old))
      let body = try text(of: newest).body
      let difference = try differences[old] ?? difference(from: state.existing(old), to: body)
      differences[old] = difference
      return try CarriedClaim(claim, in: difference, of: newest.id, body: body)
    }
  }

  /// What became of an article's text in another.
  func difference(from old: Article, to new: ArticleBody) throws -> VersionDifference {
    VersionDifference(from: try text(of: old).body, to: new)
  }
}
