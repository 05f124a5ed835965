import FactCheck
import ReportModel
import ReportWords

extension ReportViews {
  /// Who said a claim, when and where, and who reported it.
  struct Origin {
    enum Item {
      case claimant(Report.Agent)
      case made(PartialDate)
      case place(String)
      case reportingSource(Report.Agent, isInferred: Bool)
    }

    let items: [Part<Item>]

    /// `nil` if nothing is known of it.
    init?(of claim: Part<Report.Claim>) {
      let value = claim.value
      let items = [
        value.claimant.map(Item.claimant), value.made.map(Item.made), value.place.map(Item.place),
        value.reporter(in: claim.page.article(value.article)?.value).map {
          Item.reportingSource($0.agent, isInferred: $0.isInferred)
        },
      ].compactMap { $0 }
      guard !items.isEmpty else { return nil }
      self.items = items.map(claim.part)
    }
  }

  /// Who said a claim, when and where, and who reported it.
  static let origin = TemplateView<Origin>(
    "origin",
    [
      .words("lead", "`Said by`, or another beginning of the sentence.") { origin in
        let first = origin.items[0]
        switch first.value {
        case .claimant: return first.words(.saidBy)
        case .made: return first.words(.said)
        case .place: return first.words(.placeSaid)
        case .reportingSource: return first.words(.reportedBy)
        }
      },
      .list("parts", originPart, "What is known: claimant, date, place, reporting source.") {
        $0.items
      },
    ])

  /// One known fact about a claim's origin.
  static let originPart = TemplateView<Part<Origin.Item>>(
    "origin part",
    [
      .object("claimant", agent, "Who said it.") { part in
        if case .claimant(let agent) = part.value { part.part(agent) } else { nil }
      },
      .date("made", "When it was said.") {
        if case .made(let date) = $0.value { date } else { nil }
      },
      .text("place", "Where it was said.") {
        if case .place(let place) = $0.value { place } else { nil }
      },
      .object("reportingSource", agent, "Who reported it.") { part in
        if case .reportingSource(let agent, _) = part.value { part.part(agent) } else { nil }
      },
      .flag("isPublisher", "Whether that is the article's publisher because no other is named.") {
        if case .reportingSource(_, let isInferred) = $0.value { isInferred } else { false }
      },
    ])
}
