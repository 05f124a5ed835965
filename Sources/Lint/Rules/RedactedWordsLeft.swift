import FactCheck

/// `redact --words` leaves a mark in place of words, also in texts and addresses that go to readers and to other
/// programs. A source that was redacted as a whole is protected on purpose, and its mark is what readers should see.
struct RedactedWordsLeft: LintRule {
  let name = "redacted-words"
  let summary = "a text for readers has a mark in place of redacted words"
  let severities = LintSeverities(house: .warning, ifcn: .warning, google: .warning)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    var remarks: [LintRemark] = []
    func check(_ place: LintPlace, _ parts: [Part]) {
      guard let part = parts.first(where: \.isMarked) else { return }
      remarks.append(LintRemark(place, part.message, part.fix))
    }
    if subject.coversReport { check(.report, Self.parts(of: subject.session.report)) }
    for article in subject.articles {
      let conclusion = subject.session.conclusion(on: article.id)
      check(.article(article.id), Self.parts(of: article, conclusion))
    }
    for claim in subject.claims {
      check(.claim(claim.id), Self.parts(of: claim, in: subject))
      for evidence in claim.publicEvidence {
        check(
          .evidence(evidence.id, of: claim.id),
          Self.parts(of: LintedEvidence(evidence: evidence, claim: claim.claim)))
      }
    }
    return remarks
  }

  private static func parts(of report: ReportSettings) -> [Part] {
    [
      Part("title", report.title, SuggestedFix("report", "--title", .text)),
      Part("summary", report.summary, SuggestedFix("report", "--summary", .text)),
      Part("method", report.method, SuggestedFix("report", "--method", .text)),
      Part("reviewer", report.reviewer?.name, SuggestedFix("report", "--reviewer", .text)),
      Part("address", report.url?.text, SuggestedFix("report", "--url", .blank("URL"))),
    ]
  }

  private static func parts(of article: Article, _ conclusion: Conclusion?) -> [Part] {
    let details = article.details
    func edit(_ option: SuggestedFix.Word, _ value: SuggestedFix.Word) -> SuggestedFix {
      SuggestedFix("edit", .address(article.id), option, value)
    }
    return [
      Part("title", details.title, edit("--title", .text)),
      Part("publisher", details.publisher, edit("--publisher", .text)),
      Part("address", details.url?.text, edit("--url", .blank("URL"))),
      Part("rationale", conclusion?.rationale, .conclusion(on: article.id)),
      Part(
        "conclusion", conclusion?.rating,
        SuggestedFix("conclude", .address(article.id), .blank("RATING"), "--because", .text)),
    ] + details.authors.map { Part("author", $0.name, edit("--author", .text)) }
  }

  private static func parts(of claim: LintedClaim, in subject: LintSubject) -> [Part] {
    let details = claim.details
    func edit(_ option: SuggestedFix.Word) -> SuggestedFix {
      SuggestedFix("edit", .address(claim.id), option, .text)
    }
    let notes = subject.session.notes(on: .claim(claim.id)).filter { !$0.isPrivate }
    return [
      Part("wording", details.wording, edit("--as")),
      Part("summary", details.summary, edit("--summary")),
      Part("claimant", details.claimant?.name, isSource: true, edit("--claimant")),
      Part("claimant's role", details.claimant?.role, edit("--claimant-role")),
      Part(
        "claimant's other name",
        details.claimant?.otherNames?.first { $0.contains(Change.redactedWords) },
        SuggestedFix(
          "edit", .name(details.claimant?.name ?? ""), "--other-name", .word(""))),
      Part(
        "reporting source", details.reportingSource?.name, isSource: true, edit("--reported-by")),
      Part("place", details.place, isSource: true, edit("--place")),
      Part("reason", details.why, edit("--reason")),
      Part("rationale", claim.verdict?.rationale, .verdict(on: claim, in: subject)),
      Part("verdict", claim.verdict?.rating, .otherVerdict(on: claim)),
    ]
      + claim.attempts.flatMap { number, contact in
        [
          Part(
            "reply", contact.reply, isSource: true,
            .attempt(number, on: claim, "--reply", .text)),
          Part(
            "person asked", contact.person, isSource: true,
            .attempt(number, on: claim, "--person", .text)),
          Part(
            "way of asking", contact.way, isSource: true,
            .attempt(number, on: claim, "--way", .text)),
        ]
      }
      + subject.session.publicQuestions(about: claim.claim).map {
        Part(
          "question \($0.id)", $0.text, isSource: true,
          SuggestedFix("edit", .address($0.id), .text))
      }
      + notes.map {
        Part(
          "note \($0.id)", $0.text, isSource: true, SuggestedFix("edit", .address($0.id), .text))
      }
  }

  private static func parts(of evidence: LintedEvidence) -> [Part] {
    let details = evidence.details
    return [
      Part("title", details.title, isSource: true, evidence.edit("--title", .text)),
      Part("publisher", details.publisher, evidence.edit("--publisher", .text)),
      Part("author", details.author, evidence.edit("--author", .text)),
      Part("quote", details.quote, evidence.edit("--quote", .text)),
      Part("place", details.locator, evidence.edit("--at", .text)),
      Part("interest", details.interest, evidence.edit("--interest", .text)),
      Part("note", details.note, evidence.edit("--note", .text)),
      Part(
        "answer", details.answers?.text, isSource: details == details.redacted,
        evidence.edit("--answer", .text)),
      Part("address", details.url?.text, evidence.edit("--url", .blank("URL"))),
    ] + pictureParts(of: evidence)
  }

  private static func pictureParts(of evidence: LintedEvidence) -> [Part] {
    guard let picture = evidence.details.picture, picture.isPublic else { return [] }
    let fix = SuggestedFix("edit", .address(evidence.evidence.id), "--private-metadata")
    return [
      Part("picture's date", picture.made, fix), Part("picture's place", picture.place, fix),
      Part("picture's device", picture.device, fix),
    ]
  }
}

/// A text for readers, and the line that replaces it.
private struct Part {
  let name: String
  let text: String?
  let fix: SuggestedFix
  /// Whether redacting a source leaves the mark alone here.
  let isSource: Bool

  init(_ name: String, _ text: String?, isSource: Bool = false, _ fix: SuggestedFix) {
    self.name = name
    self.text = text
    self.isSource = isSource
    self.fix = fix
  }

  var isMarked: Bool {
    guard let text, !(isSource && text == Change.redactedWords) else { return false }
    return text.contains(Change.redactedWords) || text == RedactionWords.noAddress
  }

  var message: String {
    text == RedactionWords.noAddress
      ? "its \(name) contained redacted words and was removed"
      : "its \(name) contains \(Change.redactedWords) in place of redacted words"
  }
}
