import ReportModel
import Templates

/// The report as one page for browsers and for paper.
public struct HTMLFormat: ReportFormat {
  /// The format's name for `export`.
  public let name = "html"
  /// Other names for it.
  public let aliases: [String] = []
  /// The ending of its files' names.
  public let fileEnding = "html"
  /// What it is for, as `export --list` prints it.
  public let summary = "the report as one page to publish or print: no script, nothing fetched"

  /// Templates write whole reports and notices.
  public let writesNotices = true

  /// Pictures are part of the page, so that it fetches nothing.
  public let showsPictures = true

  /// Makes the format; it has no settings.
  public init() {}

  /// Writes the report as one HTML document that contains its style, under a policy that runs no scripts and
  /// fetches nothing.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let template = report.notice == nil ? Self.template : Self.notice
    try sink.write(template.render(report))
  }

  static let template = ReportTemplate.builtIn(ReportTemplate.htmlText, markup: .html)
  private static let notice = ReportTemplate.builtIn(
    ReportTemplate.htmlNoticeText, markup: .html)
}
