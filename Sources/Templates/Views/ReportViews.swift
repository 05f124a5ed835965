/// What templates may tell of a report, one file a kind of thing; `docs/formats/templates.md` is held
/// against these lists.
enum ReportViews {
  typealias Part = ReportPage.Part

  /// All of them, from the whole to its parts.
  static let all: [TemplateShape] = [
    report.shape, words.shape, tally.shape, verdictCount.shape, chart.shape, bar.shape,
    article.shape, textParagraph.shape, textPiece.shape, markedClaim.shape,
    claim.shape, claimGroup.shape, origin.shape, originPart.shape, quoteParagraph.shape,
    contact.shape,
    verdict.shape, evidenceGroup.shape, evidence.shape, media.shape, archive.shape, agent.shape,
    scale.shape, level.shape, correction.shape, notice.shape, provenance.shape,
  ]
}
