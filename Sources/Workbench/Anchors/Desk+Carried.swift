import ArticleText
import FactCheck
import JSON
import Presentation
import ReportModel

extension CarriedClaim {
  /// - Parameters:
  ///   - old: the version that contains the claim.
  ///   - difference: the differences of the new version.
  init(
    _ claim: Claim, of old: AnchorTarget, _ difference: VersionDifference, to new: AnchorTarget,
    _ article: ArticleID
  ) throws {
    let quote = new.quote(
      claim.passage.words, of: claim.id.description, at: claim.passage.range, of: old, difference)
    self.init(
      claim: claim.id, article: article, quote: quote,
      to: try quote.range.map { try new.body.passage(at: $0, in: article) })
  }
}

extension Entry {
  /// Claims that the step reopened.
  var reopened: [ClaimID] {
    step.changes.compactMap { change in
      if case .claim(let id, .statusChanged(_, let to)) = change, to.status == .open {
        id
      } else {
        nil
      }
    }
  }

  /// The remarks that the step reopened a claim, and that it lost its earlier checks, because both were of other words; none
  /// if neither happened.
  func remarks(on claim: ClaimID) -> [String] {
    let lost = step.changes.lazy.compactMap { change -> Int? in
      guard case .claim(claim, .edited(let edits, _)) = change, edits.to.earlierChecks.isEmpty
      else { return nil }
      return edits.from.earlierChecks.count
    }.reduce(0, +)
    return (reopened.contains(claim) ? ["reopened, because its verdict judged other words"] : [])
      + (lost > 0
        ? [
          "no longer checked before, because \(Counted.text(lost, "earlier check")) "
            + "\(lost == 1 ? "was" : "were") of other words"
        ] : [])
  }
}

extension Desk {
  /// What happened to claims in the newest version of their article.
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
