import ArticleText
import FactCheck
import ReportModel

/// A quote must be in the text that readers can open now.
struct QuoteChanged: LintRule {
  let name = "quote-changed"
  let summary = "a quote no longer matches the article's newest text"
  let severities = LintSeverities(house: .warning, ifcn: .error, google: .warning)

  func remarks(on subject: LintSubject) throws -> [LintRemark] {
    var differences: [ArticleID: VersionDifference] = [:]
    return try subject.claims.compactMap { claim in
      let passage = claim.claim.passage
      let body = try subject.body(of: passage.article)
      guard body.words(at: passage.range).utf8.elementsEqual(passage.words.utf8) else {
        return claim.remark(
          "its quote is not in \(passage.article)",
          SuggestedFix("move", .address(claim.id), .blank("PLACE")))
      }
      let newest = subject.session.newestVersion(of: passage.article)
      guard newest != passage.article else { return nil }
      let difference =
        try differences[passage.article]
        ?? VersionDifference(from: body, to: subject.body(of: newest))
      differences[passage.article] = difference
      return Self.remark(on: claim, difference.place(of: passage.range), newest)
    }
  }

  private static func remark(
    on claim: LintedClaim, _ place: VersionDifference.Place, _ newest: ArticleID
  ) -> LintRemark {
    switch place {
    case .exact:
      claim.remark("its quote is also in \(newest), the newer version", carry(claim))
    case .near:
      claim.remark("its quote has changed in \(newest), the newer version", carry(claim))
    case .gone, .unsought:
      claim.remark(
        "its quote is missing from \(newest), the newer version",
        SuggestedFix("move", .address(claim.id), .blank("PLACE")))
    }
  }

  private static func carry(_ claim: LintedClaim) -> SuggestedFix {
    SuggestedFix("carry", .address(claim.id))
  }
}
