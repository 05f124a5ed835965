import FactCheck
import ReportModel
import ReportWords

extension ReportViews {
  /// The report itself, whose names are the outermost of a template.
  static let report = TemplateView<ReportPage>(
    "report",
    [
      .text("title", "The headline.") { $0.report.title },
      .block("summary", "A short account of the findings.") { $0.report.summary },
      .block("methodology", "How the claims were checked.") { $0.report.methodology },
      .words("language", "BCP 47 tag of the report's language; `und` when unknown.") {
        $0.report.language
      },
      .words("wordsLanguage", "BCP 47 tag of the language that the fixed words are in.") {
        $0.words.language
      },
      .flag("isRightToLeft", "Whether that language is written from right to left.") {
        $0.words.isRightToLeft
      },
      .object("words", words, "The fixed words in the report's language.") { $0.words },
      .words("id", "The permanent id of the report.") { $0.report.id },
      .address("url", "Where the report is published.") { $0.report.url },
      .date("created", "When the session began.") { .instant($0.report.created) },
      .date("modified", "When it was last changed.") { .instant($0.report.modified) },
      .date("published", "When the report was first published.") { $0.report.published },
      .address("license", "The licence of the report.") { $0.report.license },
      .text("generatorName", "The program that made the report.") { $0.report.generator.name },
      .text("generatorVersion", "Its version.") { $0.report.generator.version },
      .words("styleHash", "Base64 of the SHA-256 of the template's style element, for a policy.") {
        $0.styleHash
      },
      .words("paper", "The paper that the report is printed on: `a4` or `letter`.") { page in
        (page.report.layout.paper ?? Report.Paper(language: page.report.language)).rawValue
      },
      .object("reviewer", agent, "Who publishes the check.") { page in
        page.report.reviewer.map(page.part)
      },
      .texts("analysts", "Who decided the current verdicts, each once.") { analysts(of: $0) },
      .flag("hasByline", "Whether the publisher, the analysts or the date of publication is known.")
      {
        $0.report.reviewer != nil || $0.report.published != nil || !analysts(of: $0).isEmpty
      },
      .object("tally", tally, "The numbers of claims by status and verdict.") {
        Tally(page: $0)
      },
      .object("chart", chart, "The verdicts as one bar; absent without claims.") { Chart($0) },
      .words("foreign", "The report's language, where the fixed words are in another.") { page in
        let language = page.report.language
        let isSame = language.prefix { $0 != "-" }.lowercased() == page.words.language
        return isSame || language == "und" ? nil : language
      },
      .flag("hasOneArticle", "Whether there is only one article.") {
        $0.report.newestArticles.count == 1
      },
      .list("articles", article, "The articles under review, each in its newest version.") {
        $0.parts($0.report.newestArticles)
      },
      .list("conclusions", conclusion, "The conclusions on articles as a whole.") { page in
        page.report.newestArticles.compactMap { article in
          page.conclusion(on: article.id)
        }
      },
      .list("claims", claim, "The claims, in the order of the report.") {
        $0.parts($0.report.claims)
      },
      .list(
        "claimGroups", claimGroup,
        "The claims in groups: checked, open, skipped; empty groups are omitted."
      ) {
        groups(of: $0)
      },
      .object("scale", scale, "The rating scale; absent if it has no labels.") {
        $0.report.scale.levels.isEmpty ? nil : $0.part($0.report.scale)
      },
      .list("corrections", correction, "What changed since the first publication, oldest first.") {
        page in page.parts(page.corrections)
      },
      .words("correctionsSince", "`with 4 corrections since`; absent when there are none.") {
        page in page.corrections.nonEmpty.map { page.words(.correctionsSince, $0.count) }
      },
      .object("notice", notice, "What changed since `--since`; absent in a whole report.") { page in
        page.report.notice.map(page.part)
      },
      .flag("hasPictures", "Whether any evidence has a picture.") { page in
        page.report.claims.contains { claim in
          (claim.evidence ?? []).contains { $0.picture != nil }
        }
      },
      .object("provenance", provenance, "The log that the report was made from.") { page in
        page.report.provenance.map(page.part)
      },
    ])

  /// The log from which a report was made.
  static let provenance = TemplateView<Part<Report.Provenance>>(
    "provenance",
    [
      .words("entries", "`31 entries`") { $0.words(.entries, $0.value.entries) },
      .words("head", "The hash of the last one.") { $0.value.head.hex },
    ])

  /// A change of verdict, wording or conclusion after the first publication.
  static let correction = TemplateView<Part<ReportedChange>>(
    "correction",
    [
      .date("at", "When it was made.") { $0.page.date(of: $0.value) },
      .words(
        "claim",
        "The claim's id; it may have been withdrawn since. Absent for a change of a conclusion."
      ) { $0.value.claim },
      .shown("glance", "The beginning of what it said, if it has been withdrawn since.") {
        $0.value.words.map { ShownText.glance($0) }
      },
      .number("number", "The claim's number for readers; absent if the report does not have it.") {
        correction in
        correction.value.claim.flatMap(correction.page.number(ofClaim:))
      },
      .flag("isInReport", "Whether the report still has that claim.") { correction in
        correction.value.claim.map(correction.page.hasClaim) ?? false
      },
      .block("text", "What changed.") { $0.value.text },
      .object("about", claim, "The claim in its current state, if the report contains it.") {
        correction in
        correction.value.claim.flatMap(correction.page.claim)
      },
      .words(
        "article",
        "The id of the article whose conclusion changed; it may have been removed since. Absent for a claim."
      ) { $0.value.article },
      .object(
        "aboutArticle", article, "The article in its current state, if the report contains it."
      ) { correction in
        correction.value.article.flatMap(correction.page.article)
      },
      .object(
        "conclusion", conclusion,
        "The conclusion on the article in its current state, if the report contains one."
      ) { correction in
        correction.value.article.flatMap(correction.page.conclusion(on:))
      },
    ])

  /// A notice of corrections, which contains only the claims of its corrections.
  static let notice = TemplateView<Part<Report.Notice>>(
    "notice",
    [
      .date("since", "The day or time from which changes are listed.") { $0.value.since },
      .list("corrections", correction, "The changes since, oldest first; can be empty.") {
        $0.parts(ReportedChange.all($0.value.corrections, $0.value.conclusionCorrections))
      },
    ])

  private static func analysts(of page: ReportPage) -> [String] {
    var seen: Set<[UInt8]> = []
    return page.report.claims.compactMap { $0.verdict?.by }
      .filter { seen.insert(Array($0.utf8)).inserted }
  }

  private static func groups(of page: ReportPage) -> [ClaimGroup] {
    page.groups.map { ClaimGroup(status: $0.status, claims: page.parts($0.claims), page: page) }
  }
}
