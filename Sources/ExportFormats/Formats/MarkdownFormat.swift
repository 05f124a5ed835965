import ReportModel
import Templates

/// The report for reading.
public struct MarkdownFormat: ReportFormat {
  /// `markdown`.
  public let name = "markdown"
  /// `md`.
  public let aliases = ["md"]
  /// `md`.
  public let fileEnding = "md"
  /// What it is good for.
  public let summary = "the report for reading and for editing on (CommonMark with tables)"

  /// Both a whole report and a notice.
  public let tellsNotices = true

  /// Makes the format.
  public init() {}

  /// Writes the report as CommonMark with GFM tables: no HTML, no images, links to the report's own
  /// addresses alone.
  ///
  /// ```
  /// # Did ferry traffic fall by half?
  ///
  /// **Fact-check of 1 claim in one article.** 1 checked: 1 False.
  /// ```
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let template = report.notice == nil ? Self.template : Self.notice
    try sink.write(template.render(report))
  }

  static let template = ReportTemplate.builtIn(ReportTemplate.markdownText, markup: .markdown)
  private static let notice = ReportTemplate.builtIn(
    ReportTemplate.markdownNoticeText, markup: .markdown)
}
