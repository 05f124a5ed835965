import FactCheck
import FoundationEssentials
import Pictures
import ReportModel
import ReportWords

extension ReportViews {
  /// Evidence of one stance.
  struct EvidenceGroup {
    let stance: Stance
    let items: [NumberedEvidence]
    let page: ReportPage
  }

  /// A piece of evidence with its number within the claim.
  struct NumberedEvidence {
    let number: Int
    let evidence: Part<Report.Evidence>
  }

  /// Evidence of one stance.
  static let evidenceGroup = TemplateView<EvidenceGroup>(
    "evidence group",
    [
      .words("heading", "`Evidence for`, `Evidence against` or `Context`.") { group in
        switch group.stance {
        case .supports: group.page.words(.evidenceFor)
        case .refutes: group.page.words(.evidenceAgainst)
        case .context: group.page.words(.evidenceContext)
        }
      },
      .words("stance", "`supports`, `refutes` or `context`, in English.") { $0.stance.rawValue },
      .number("start", "The number of its first piece.") { $0.items.first?.number },
      .list("members", evidence, "The pieces of evidence.") { $0.items },
    ])

  /// A picture, with the evidence that it belongs to.
  struct ShownPicture {
    let picture: Picture
    let evidence: Report.Evidence
  }

  /// A picture that evidence keeps.
  static let picture = TemplateView<ShownPicture>(
    "picture",
    [
      .text("alt", "What it shows, in words; else the title of the evidence.") {
        $0.evidence.alt ?? $0.evidence.title
      },
      .words("type", "`image/png`, `image/jpeg`, `image/gif` or `image/webp`.") {
        $0.picture.kind.rawValue
      },
      .words("data", "Its bytes in Base64, for an address `data:{{type}};base64,{{data}}`.") {
        Data($0.picture.bytes).base64EncodedString()
      },
      .number("width", "Its width in pixels.") { $0.picture.width },
      .number("height", "Its height in pixels.") { $0.picture.height },
    ])

  /// A fact that the file of a picture states.
  struct PictureFact {
    let phrase: Phrase
    let value: String
    let words: Phrasebook
  }

  /// A fact that the file of a picture states.
  static let pictureFact = TemplateView<PictureFact>(
    "picture fact",
    [
      .words("name", "`date`, `place` or `device`.") { $0.words($0.phrase) },
      .text("value", "It, as the file states it.") { $0.value },
    ])

  /// When, where and with what a picture was made, if the analyst lets readers know.
  private static func pictureFacts(of evidence: Part<Report.Evidence>) -> [PictureFact]? {
    evidence.value.pictureFacts.map { facts in
      let known: [(Phrase, String?)] = [
        (.pictureDate, facts.made), (.picturePlace, facts.place), (.pictureDevice, facts.device),
      ]
      return known.compactMap { phrase, value in
        value.map { PictureFact(phrase: phrase, value: $0, words: evidence.words) }
      }
    }
  }

  /// A source that supports or refutes a claim, or gives context.
  static let evidence = TemplateView<NumberedEvidence>(
    "evidence",
    [
      .number("number", "Its number among all evidence of the claim.") { $0.number },
      .words("indent", "As many spaces as that number takes in a Markdown list.") {
        String(repeating: " ", count: "\($0.number). ".utf8.count)
      },
      .words("id", "Its id: `e1`.") { $0.evidence.value.id },
      .text("title", "Its title; absent if that is its address.") { item in
        item.evidence.value.title == item.evidence.value.url?.text
          ? nil : item.evidence.value.title
      },
      .address("url", "Where it is.") { $0.evidence.value.url },
      .text("author", "Who wrote it.") { $0.evidence.value.author },
      .text("publisher", "Who published it.") { $0.evidence.value.publisher },
      .date("published", "When it was published.") { $0.evidence.value.published },
      .text("locator", "The place in the source: page, table, minute.") {
        $0.evidence.value.locator
      },
      .words("level", "`primary source` or `secondary source`; absent if unknown.") { item in
        item.evidence.value.level.map {
          item.evidence.words($0 == .primary ? .primary : .secondary)
        }
      },
      .date("accessed", "When the analyst looked at it.") {
        $0.evidence.value.accessed.map { .instant($0) }
      },
      .flag("hasFacts", "Whether the level or the date of access is known.") {
        $0.evidence.value.level != nil || $0.evidence.value.accessed != nil
      },
      .object("picture", picture, "The picture that the session keeps of it, if it is one.") {
        item in
        item.evidence.value.picture.map {
          ShownPicture(picture: $0, evidence: item.evidence.value)
        }
      },
      .text("alt", "What its picture shows, for readers who do not see it.") {
        $0.evidence.value.alt
      },
      .flag("hasPictureFacts", "Whether readers are told when, where or with what it was made.") {
        pictureFacts(of: $0.evidence)?.isEmpty == false
      },
      .list(
        "pictureFacts", pictureFact,
        "When, where and with what its picture was made, as its file states."
      ) {
        pictureFacts(of: $0.evidence)
      },
      .block("quote", "A quotation from it.") { $0.evidence.value.quote },
      .words(
        "quoteChecked",
        "`Quoted words checked against the copy of 3 February 2026`; absent if they were not, or differ."
      ) { item in
        guard let check = item.evidence.value.quoteCheck, check.outcome.hasSameWords else {
          return nil
        }
        let words = item.evidence.words
        return words(.quoteChecked, ["date": words.day(.instant(check.captured))])
      },
      .block("note", "The analyst's remark.") { $0.evidence.value.note },
      .block("interest", "The source's interest in the matter.") {
        $0.evidence.value.interest
      },
      .list("archives", archive, "Where copies of it are kept.") {
        $0.evidence.parts($0.evidence.value.archives)
      },
      .words("archivesHeading", "`Copy`, or `Copies`.") { item in
        item.evidence.value.archives.map { item.evidence.words(.copies, $0.count) }
      },
    ])

  /// The evidence of a claim in the order of its numbers.
  static func numberedEvidence(of claim: Part<Report.Claim>) -> [NumberedEvidence] {
    claim.value.numberedEvidence.enumerated().map {
      NumberedEvidence(number: $0 + 1, evidence: claim.part($1))
    }
  }

  static func evidenceGroups(of claim: Part<Report.Claim>) -> [EvidenceGroup] {
    let numbered = numberedEvidence(of: claim)
    return [Stance.supports, .refutes, .context].compactMap { stance in
      let items = numbered.filter { $0.evidence.value.stance == stance }
      return items.isEmpty ? nil : EvidenceGroup(stance: stance, items: items, page: claim.page)
    }
  }
}
