import FactCheck
import ReportModel
import ReportWords

/// A report that is filled into a template, with the data that its parts share.
final class ReportPage: Sendable {
  let report: Report
  let words: Phrasebook
  private let claims: [String: Report.Claim]
  private let articles: [String: Report.Article]
  private let texts: [String: QuoteInContext.Source]
  /// The claims in groups: checked, open, skipped.
  let groups: [(status: ClaimStatus, claims: [Report.Claim])]
  private let claimsByArticle: [String: [Report.Claim]]
  /// The claims whose words are in each text.
  private let claimsByText: [String: [Report.Claim]]
  private let claimNumbers: [String: Int]
  private let articleNumbers: [String: Int]
  private let labels: [String: String]

  let styleHash: String

  /// What changed since the first publication, oldest first.
  var corrections: [ReportedChange] {
    ReportedChange.all(report.corrections, report.conclusionCorrections)
  }

  init(_ report: Report, styleHash: String = "") {
    self.styleHash = styleHash
    self.report = report
    words = Phrasebook.of(report.language)
    labels = report.scale.isBuiltIn ? words.ratings : [:]
    groups = [ClaimStatus.checked, .open, .skipped].compactMap { status in
      report.claims.filter { $0.status == status }.nonEmpty.map { (status, $0) }
    }
    claimsByArticle = report.claimsByArticle
    claimsByText = Dictionary(grouping: report.claims, by: \.article)
    claimNumbers = Dictionary(
      groups.flatMap(\.claims).enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { $1 })
    articleNumbers = Dictionary(
      report.newestArticles.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { $1 })
    claims = Dictionary(report.claims.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    articles = Dictionary(report.articles.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    texts = Dictionary(
      report.articles.compactMap { article in
        article.content.map { (article.id, QuoteInContext.Source($0)) }
      }, uniquingKeysWith: { $1 })
  }

  func article(_ id: String) -> Part<Report.Article>? { articles[id].map(part) }
  /// The conclusion on an article; `nil` without one.
  func conclusion(on article: String) -> ReportViews.Decision? {
    articles[article].flatMap { article in
      article.conclusion.map { ReportViews.Decision($0, on: article, page: self) }
    }
  }
  /// The claims of an article, also those on the words of its earlier versions.
  func claims(ofArticle id: String) -> [Report.Claim] { claimsByArticle[id] ?? [] }
  func claim(_ id: String) -> Part<Report.Claim>? { claims[id].map(part) }
  func hasClaim(_ id: String) -> Bool { claims[id] != nil }
  /// A claim's number for readers: its place on the page, from 1.
  func number(ofClaim id: String) -> Int? { claimNumbers[id] }
  /// An article's number for readers, from 1.
  func number(ofArticle id: String) -> Int? { articleNumbers[id] }
  /// The id of the newest version of an article.
  func newest(_ id: String) -> String { articles[id]?.replacedBy ?? id }
  /// Which earlier version of its article has a claim's words; `nil` if it is the newest.
  func version(of claim: Report.Claim) -> String? {
    guard let version = articles[claim.article], version.replacedBy != nil else { return nil }
    guard let read = version.accessed else { return words(.earlierVersion) }
    return words(.versionOf, ["date": words.day(.instant(read))])
  }
  /// A label of a built-in scale in the report's language; `nil` if that is the label itself, or unknown.
  func translation(of label: String) -> String? { labels[label.lowercased()] }
  func text(_ id: String) -> QuoteInContext.Source? { texts[id] }

  /// An article's paragraphs with the claims in them, as many as the layout shows; `nil` without its text.
  func markedText(_ id: String) -> [MarkedText.Paragraph]? {
    texts[id].map { source in
      MarkedText(
        source, claims: parts(claimsByText[id] ?? []),
        excerpt: report.layout.showsWholeTexts
          ? nil : TextExcerpt(language: articles[id]?.language),
        parts: [
          .headline: articles[id]?.headline.flatMap(source.range),
          .standfirst: articles[id]?.standfirst.flatMap(source.range),
        ].compactMapValues { $0 }
      ).paragraphs.map {
        var paragraph = $0
        paragraph.isTurned = paragraph.pieces.contains { words.isTurned($0.text) }
        return paragraph
      }
    }
  }

  /// Whether a claim's words are marked in its article's text.
  func isMarked(_ claim: Report.Claim) -> Bool {
    guard let quote = claim.quote, articles[claim.article]?.replacedBy == nil,
      let source = texts[claim.article]
    else { return false }
    return source.range(quote) != nil
  }

  /// The date of a correction for readers. A desk ahead of UTC can have published on a day that had not begun there:
  /// then its corrections of the same hours are of that day too, not of the one before.
  func date(of change: ReportedChange) -> PartialDate {
    let at = PartialDate.instant(change.at)
    guard case .day(let day)? = report.published, at.isSurelyBefore(.day(day)),
      !at.isBeforeEverywhere(.day(day))
    else { return at }
    return .day(day)
  }

  /// A part of the report, with a reference to the whole.
  func part<Value>(_ value: Value) -> Part<Value> { Part(value: value, page: self) }
  func parts<Value>(_ values: [Value]) -> [Part<Value>] { values.map(part) }

  struct Part<Value> {
    let value: Value
    let page: ReportPage

    var words: Phrasebook { page.words }

    func part<Other>(_ value: Other) -> Part<Other> { page.part(value) }
    func parts<Other>(_ values: [Other]?) -> [Part<Other>]? { values.map(page.parts) }
  }
}

extension ReportPage.Part: Sendable where Value: Sendable {}
