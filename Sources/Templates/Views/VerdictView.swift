import FactCheck
import ReportModel
import ReportWords

extension ReportViews {
  /// A conclusion on a claim, and the claim whose evidence it mentions.
  struct ClaimVerdict {
    let value: Report.Verdict
    let claim: Report.Claim
    let page: ReportPage

    var rationale: CitedText? {
      value.formattedExplanation(on: claim).map { CitedText($0, numbers: claim.evidenceNumbers) }
        ?? value.explanation.map(CitedText.init(plain:))
    }
  }

  /// A conclusion on a claim.
  static let verdict = TemplateView<ClaimVerdict>(
    "verdict",
    [
      .text("label", "A label of the scale.") { $0.value.label },
      .text("translation", translationSummary) { $0.page.translation(of: $0.value.label) },
      .number("value", "Its value on the axis; absent for labels off the axis.") { $0.value.value },
      .words("tone", "`t1` (worst) to `t5` (best), `off` for labels off the axis.") {
        Tone.of($0.value.value, on: $0.page.report.scale)
      },
      .words("step", stepSummary) {
        $0.page.report.scale.color(of: $0.value.label, $0.value.value).name
      },
      .formatted("rationale", "Why: with lists, emphasis, links and references to the evidence.") {
        $0.rationale
      },
      .block("explanation", "Why, without markup.") { verdict in
        let numbers = verdict.claim.evidenceNumbers
        return verdict.value.plainExplanation(on: verdict.claim) { id in
          numbers[id].map { "[\($0)]" } ?? ""
        }
      },
      .date("decided", "When it was decided.") { $0.value.decided.map { .instant($0) } },
      .text("by", "Who decided.") { $0.value.by },
      .text("approvedBy", "The second person who approved it.") { $0.value.approvedBy },
      .flag("isSigned", "Whether it is known who decided or approved it, or when.") {
        $0.value.by != nil || $0.value.decided != nil || $0.value.approvedBy != nil
      },
    ])

  /// How an image, video or recording was altered.
  static let media = TemplateView<Part<Report.Media>>(
    "media",
    [
      .words("kind", "`image`, `video`, `audio` or `unspecified`.") { media in
        switch media.value.kind {
        case .image: media.words(.image)
        case .video: media.words(.video)
        case .audio: media.words(.audio)
        case nil: media.words(.anyMedium)
        }
      },
      .words("categories", "How it was altered: `staged, edited or cropped`.") { media in
        media.value.categories.map { media.words($0.phrase) }.joined(separator: ", ")
      },
      .address("url", "Where it is.") { $0.value.url },
      .address("originalUrl", "Where the original is.") { $0.value.originalUrl },
      .block("originalContext", "What the original showed.") { $0.value.originalContext },
    ])
}

extension Media.Category {
  fileprivate var phrase: Phrase {
    switch self {
    case .decontextualized: .decontextualized
    case .edited: .edited
    case .original: .original
    case .satire: .satire
    case .staged: .staged
    case .transformed: .transformed
    }
  }
}
