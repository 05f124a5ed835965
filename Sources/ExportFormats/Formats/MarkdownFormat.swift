import ReportModel
import Templates

/// The report as Markdown, for reading and editing.
public struct MarkdownFormat: ReportFormat {
  /// The format's name for `export`.
  public let name = "markdown"
  /// Other names for it.
  public let aliases = ["md"]
  /// The ending of its files' names.
  public let fileEnding = "md"
  /// What it is for, as `export --list` prints it.
  public let summary = "the report for reading and further editing (CommonMark with tables)"

  /// Templates write whole reports and notices.
  public let writesNotices = true

  /// Makes the format; it has no settings.
  public init() {}

  /// Writes the report as CommonMark with GFM tables: no HTML, no images, links only to addresses in the
  /// report.
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
