/// The names for templates, one file for each kind of thing. A test compares `docs/formats/templates.md` with
/// these lists.
enum ReportViews {
  typealias Part = ReportPage.Part

  /// All kinds of things, from the whole to its parts.
  static let all: [TemplateShape] = [
    report.shape, words.shape, tally.shape, verdictCount.shape, chart.shape, bar.shape,
    article.shape, revision.shape, textChange.shape, textParagraph.shape, textPiece.shape,
    markedClaim.shape,
    claim.shape, claimGroup.shape, origin.shape, originPart.shape, quoteParagraph.shape,
    contact.shape, earlierCheck.shape,
    verdict.shape, conclusion.shape, question.shape, answer.shape, evidenceGroup.shape,
    evidence.shape, picture.shape, pictureFact.shape,
    media.shape, archive.shape,
    agent.shape,
    scale.shape, level.shape, correction.shape, notice.shape, provenance.shape,
  ]
}
