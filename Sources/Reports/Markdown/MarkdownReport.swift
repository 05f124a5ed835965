import FactCheck

/// One report on its way to Markdown: its sections from top to bottom.
///
/// No field may join its neighbours into something active. So headings hold fixed words, ids and
/// verdicts; lines open with fixed words or one field; and behind a field stands neither `;` (which
/// would end an entity) nor `:` (a shortcode), nor `.` or `)` when the field opens its line (a list).
struct MarkdownReport {
  let report: Report
  var writer = MarkdownWriter()
  private let articles: [String: Report.Article]
  private let contexts: [String: MarkdownQuote.Source]

  /// - Parameter escapesEverything: as in `MarkdownWriter`, for tests.
  init(_ report: Report, escapesEverything: Bool = false) {
    self.report = report
    writer.escapesEverything = escapesEverything
    articles = Dictionary(report.articles.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    contexts = Dictionary(
      report.articles.compactMap { article in
        article.content.map { (article.id, MarkdownQuote.Source($0)) }
      }, uniquingKeysWith: { $1 })
  }

  func article(_ id: String) -> Report.Article? { articles[id] }
  func context(_ id: String) -> MarkdownQuote.Source? { contexts[id] }

  /// The claims in the order in which the report tells of them.
  var claimsByStatus: [(status: Report.Claim.Status, claims: [Report.Claim])] {
    [.checked, .open, .skipped].map { status in
      (status, report.claims.filter { $0.status == status })
    }
  }

  /// Writes everything.
  mutating func write() {
    writeHead()
    writeArticles()
    writeGlance()
    for (status, claims) in claimsByStatus where !claims.isEmpty {
      switch status {
      case .checked: writer.heading("Checked claims")
      case .open: writer.heading("Open claims")
      case .skipped: writer.heading("Skipped claims")
      }
      for claim in claims { writeClaim(claim) }
    }
    writeCorrections()
    writeScale()
    writeMethod()
    writeFoot()
  }
}

extension MarkdownWriter {
  /// Writes a heading of the second level in fixed words.
  mutating func heading(_ words: String) {
    paragraph { $0.raw("## " + words) }
  }
}
