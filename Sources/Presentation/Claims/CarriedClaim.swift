import ArticleText
import FactCheck
import JSON
import Reports

/// What became of a claim's words in a newer version of its article.
struct CarriedClaim: JSONWritable {
  let claim: ClaimID
  /// The version that was looked at.
  let article: ArticleID
  /// What became of the words there.
  let quote: AnchoredQuote
  /// Where the claim is put.
  let to: Passage?

  var outcome: QuoteOutcome { quote.outcome }

  /// - Parameters:
  ///   - old: the version that the claim stands in.
  ///   - difference: how the new version differs from it.
  init(
    _ claim: Claim, of old: AnchorTarget, _ difference: VersionDifference, to new: AnchorTarget,
    _ article: ArticleID
  ) throws {
    self.claim = claim.id
    self.article = article
    quote = new.quote(
      claim.passage.words, of: claim.id.description, at: claim.passage.range, of: old, difference)
    to = try quote.range.map { try new.body.passage(at: $0, in: article) }
  }

  var json: JSONValue { quote.json.adding(["article": article]) }

  func write(to page: inout Page, isMoved: Bool) {
    var runs: [Page.Run] = [
      .init(claim.description, .bold), .init("  \(outcome.rawValue)", outcome.style),
    ]
    let old = quote.sentences ?? ""
    if let new = quote.newSentences {
      runs.append(.init("  \(old) \(isMoved ? "→" : "?→") \(new)", .faint))
    } else {
      runs.append(.init("  \(old)", .faint))
    }
    page.wrapped(runs + [.init("  \(quote.quote.exact)")], indent: "    ")
    quote.writeNewWords(to: &page, indent: "    ")
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
    var compared: [ArticleID: (old: AnchorTarget, VersionDifference, new: AnchorTarget)] = [:]
    return try claims.map { claim in
      let article = claim.passage.article
      let newest = state.newestVersion(of: article)
      let (old, difference, new) =
        try compared[article]
        ?? { () throws in
          let (old, new) = (try target(state.existing(article)), try target(state.existing(newest)))
          return (old, VersionDifference(from: old.body, to: new.body), new)
        }()
      compared[article] = (old, difference, new)
      return try CarriedClaim(claim, of: old, difference, to: new, newest)
    }
  }
}
