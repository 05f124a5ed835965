import FactCheck
import ReportModel
import ReportWords

extension ReportViews {
  /// A checkable statement with its verdict and evidence.
  static let claim = TemplateView<Part<Report.Claim>>(
    "claim",
    [
      .words("id", "Its id: `c1`.") { $0.value.id },
      .number("number", "Its number for readers: its place in the report, from 1.") {
        $0.page.number(ofClaim: $0.value.id)
      },
      .object("article", article, "The article that contains it, in its newest version.") { claim in
        claim.page.article(claim.page.newest(claim.value.article))
      },
      .words("articleID", "The id of that article.") { $0.page.newest($0.value.article) },
      .number("articleNumber", "The number of that article for readers.") {
        $0.page.number(ofArticle: $0.page.newest($0.value.article))
      },
      .words(
        "version",
        "`version of 3 February 2026`, of the day on which it was read, if only an earlier version has its words."
      ) { $0.page.version(of: $0.value) },
      .list("versionArchives", archive, "Where copies of that earlier version are kept.") { claim in
        claim.page.article(claim.value.article).flatMap { version in
          version.value.replacedBy == nil ? nil : version.parts(version.value.archives)
        }
      },
      .block("text", "The statement that is checked.") { $0.value.text },
      .text("summary", "A short form, for headings.") { $0.value.summary },
      .shown("glance", "The short form, else the beginning of the statement.") {
        ShownText.glance($0.value.summary ?? $0.value.text)
      },
      .flag("isShortened", "Whether that is not the statement itself.") { claim in
        let text = claim.value.text
        return claim.value.summary != nil || ShownText.glance(text) != ShownText.inline(text)
      },
      .words("status", "`checked`, `open` or `skipped`, in the report's language.") { claim in
        claim.words(claim.value.status.phrase)
      },
      .words(
        "tone", "`t1` (worst) to `t5` (best), `off` for labels off the axis, `open` or `skipped`."
      ) {
        tone(of: $0)
      },
      .words("step", stepSummary + ", `open` or `skipped`") { step(of: $0) },
      .flag("isChecked", "Whether it has a verdict.") { $0.value.status == .checked },
      .flag("isOpen", "Whether it has no verdict yet.") { $0.value.status == .open },
      .flag("isSkipped", "Whether it was skipped.") { $0.value.status == .skipped },
      .block("skipped", "Why it was not checked.") { $0.value.skipped },
      .block("why", "Why it was chosen for checking.") { $0.value.why },
      .text("exact", "The article's own words.") { $0.value.quote?.exact },
      .flag("isReworded", "Whether the statement differs from the article's own words.") { claim in
        claim.value.quote.map {
          !$0.exact.unicodeScalars.elementsEqual(claim.value.text.unicodeScalars)
        } ?? true
      },
      .flag("isMarked", "Whether its words are marked in the article's text.") {
        $0.page.isMarked($0.value)
      },
      .list("quote", quoteParagraph, "The article's own words in context.") { claim in
        claim.value.quote.map {
          QuoteInContext($0, in: claim.page.text(claim.value.article)).paragraphs.map {
            var paragraph = $0
            paragraph.isTurned = claim.words.isTurned(paragraph.text)
            return paragraph
          }
        }
      },
      .object("claimant", agent, "Who said it.") { claim in claim.value.claimant.map(claim.part) },
      .object("reportingSource", agent, "Who reported it, if not the claimant.") {
        claim in
        claim.value.reportingSource.map(claim.part)
      },
      .flag("isAttributed", "Whether it is known who said or reported it.") {
        $0.value.claimant != nil || $0.value.reportingSource != nil
      },
      .flag("hasGlanceFacts", "Whether that is known, or there are several articles.") {
        $0.value.claimant != nil || $0.value.reportingSource != nil
          || $0.page.report.newestArticles.count > 1
      },
      .date("made", "When it was said.") { $0.value.made },
      .text("place", "Where it was said.") { $0.value.place },
      .object("origin", origin, "All of that in one sentence.") { Origin(of: $0) },
      .addresses("appearances", "Where else it appeared.") { $0.value.appearances },
      .texts("topics", "Its topics.") { $0.value.topics },
      .object("contact", contact, "When the claimant was first asked, and the last reply.") {
        claim in
        claim.value.contact.map(claim.part)
      },
      .list("contacts", contact, "Every attempt to reach the claimant.") { claim in
        claim.parts(claim.value.attempts)
      },
      .list(
        "earlierChecks", earlierCheck, "Checks that a person found to be of the same claim."
      ) { claim in
        claim.parts(claim.value.earlierChecks)
      },
      .object("verdict", verdict, "The current verdict.") { claim in
        claim.value.verdict.map { Decision($0, on: claim.value, page: claim.page) }
      },
      .list("earlierVerdicts", verdict, "Earlier verdicts, oldest first.") {
        claim in
        claim.value.verdictHistory?.map {
          Decision($0, on: claim.value, page: claim.page)
        }
      },
      .list("questions", question, "What was asked to check it, with the answers.") {
        questions(of: $0)
      },
      .list(
        "evidenceGroups", evidenceGroup,
        "Evidence in groups: for, against, context; empty groups are omitted."
      ) {
        evidenceGroups(of: $0)
      },
      .object("media", media, "How an image, video or recording was altered.") { claim in
        claim.value.media.map(claim.part)
      },
      .blocks("notes", "Public notes.") { $0.value.notes },
    ])

  /// One paragraph of the article with the quoted words in it.
  static let quoteParagraph = TemplateView<QuoteInContext.Paragraph>(
    "quote paragraph",
    [
      .piece("before", "The words before the quote.") {
        Array($0.text[..<$0.quoted.lowerBound])
      },
      .piece("quoted", "The quoted words.") { Array($0.text[$0.quoted]) },
      .piece("behind", "The words after the quote.") { Array($0.text[$0.quoted.upperBound...]) },
      .flag("isTurned", turnedSummary) { $0.isTurned },
    ])

  /// Claims of one status.
  struct ClaimGroup {
    let status: ClaimStatus
    let claims: [Part<Report.Claim>]
    let page: ReportPage
  }

  /// Claims of one status.
  static let claimGroup = TemplateView<ClaimGroup>(
    "claim group",
    [
      .words("heading", "`Checked claims`, `Open claims` or `Skipped claims`.") { group in
        switch group.status {
        case .checked: group.page.words(.checkedClaims)
        case .open: group.page.words(.openClaims)
        case .skipped: group.page.words(.skippedClaims)
        }
      },
      .words("status", "`checked`, `open` or `skipped`, in English.") { $0.status.rawValue },
      .list("members", claim, "The claims.") { $0.claims },
    ])

  /// A check that a person found to be of the same claim.
  static let earlierCheck = TemplateView<Part<Report.EarlierCheck>>(
    "earlier check",
    [
      .text("text", "The statement that was checked.") { $0.value.text },
      .text("title", "The headline of the check.") { $0.value.title },
      .text("label", "The verdict in the words of whoever gave it.") { $0.value.label },
      .text("publisher", "Who checked.") { $0.value.publisher },
      .date("published", "When the check was published or decided.") { $0.value.published },
      .address("url", "Where it is published.") { $0.value.url },
    ])

  /// An attempt to reach the claimant, and the reply.
  static let contact = TemplateView<Part<Report.Contact>>(
    "contact",
    [
      .date("asked", "When the question was asked.") { $0.value.asked },
      .text("person", "Who was asked, if not the claimant.") { $0.value.person },
      .text("way", "By what way: e-mail, telephone.") { $0.value.way },
      .date("deadline", "When the reply was due.") { $0.value.deadline },
      .flag("isUnanswered", "Whether it is known that no reply came.") {
        $0.value.noReply == true
      },
      .flag("isAnswered", "Whether a reply came.") {
        $0.value.replied != nil || $0.value.reply != nil
      },
      .date("replied", "When a reply came.") { $0.value.replied },
      .block("reply", "What it said.") { $0.value.reply },
    ])
}

extension ClaimStatus {
  var phrase: Phrase {
    switch self {
    case .checked: .checked
    case .open: .open
    case .skipped: .skipped
    }
  }
}
