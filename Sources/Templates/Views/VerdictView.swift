import FactCheck
import ReportModel
import ReportWords

extension ReportViews {
  /// A verdict on a claim or the conclusion on an article, with the evidence to which its reason refers.
  struct Decision {
    let label: String?
    let value: Int?
    let decided: Timestamp?
    let by: String?
    let approvedBy: String?
    /// Why.
    let rationale: CitedText?
    /// The article of a conclusion.
    let article: Report.Article?
    let page: ReportPage

    /// A verdict refers to the evidence of its claim, by its numbers.
    init(_ verdict: Report.Verdict, on claim: Report.Claim, page: ReportPage) {
      (label, value) = (verdict.label, verdict.value)
      (decided, by, approvedBy) = (verdict.decided, verdict.by, verdict.approvedBy)
      rationale = CitedText(
        verdict, evidence: (claim.evidence ?? []).map(\.id),
        labels: claim.evidenceNumbers.mapValues(String.init))
      article = nil
      self.page = page
    }

    /// A conclusion refers to the evidence of all claims of its article, by the numbers of the claim and of the
    /// evidence: `2.1`.
    init(_ conclusion: Report.Conclusion, on article: Report.Article, page: ReportPage) {
      (label, value) = (conclusion.label, conclusion.value)
      (decided, by, approvedBy) = (conclusion.decided, conclusion.by, nil)
      var labels: [String: String] = [:]
      let claims = page.claims(ofArticle: article.id)
      for claim in claims {
        guard let number = page.number(ofClaim: claim.id) else { continue }
        labels.merge(claim.evidenceNumbers.mapValues { "\(number).\($0)" }) { $1 }
      }
      rationale = CitedText(
        conclusion, evidence: claims.flatMap { ($0.evidence ?? []).map(\.id) }, labels: labels)
      self.article = article
      self.page = page
    }
  }

  /// A conclusion on a claim.
  static let verdict = TemplateView<Decision>("verdict", decision)

  /// A conclusion on an article as a whole.
  static let conclusion = TemplateView<Decision>(
    "conclusion",
    decision + [
      .object("article", article, "The article.") { conclusion in
        conclusion.article.map(conclusion.page.part)
      }
    ])

  /// What verdicts and conclusions have.
  private static let decision: [TemplateField<Decision>] = [
    .text("label", "A label of the scale; a conclusion may have none.") { $0.label },
    .text("translation", translationSummary) { decision in
      decision.label.flatMap(decision.page.translation(of:))
    },
    .number("value", "Its value on the axis; absent for labels off the axis.") { $0.value },
    .words("tone", "`t1` (worst) to `t5` (best), `off` for labels off the axis.") { decision in
      decision.label.map { _ in Tone.of(decision.value, on: decision.page.report.scale) }
    },
    .words("step", stepSummary) { decision in
      decision.label.map { decision.page.report.scale.color(of: $0, decision.value).name }
    },
    .formatted("rationale", "Why: with lists, emphasis, links and references to the evidence.") {
      $0.rationale
    },
    .block("explanation", "Why, without markup.") { $0.rationale?.plain },
    .date("decided", "When it was decided.") { $0.decided.map { .instant($0) } },
    .text("by", "Who decided.") { $0.by },
    .text("approvedBy", "The second person who approved it; conclusions have none.") {
      $0.approvedBy
    },
    .flag("isSigned", "Whether it is known who decided or approved it, or when.") {
      $0.by != nil || $0.decided != nil || $0.approvedBy != nil
    },
  ]

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
