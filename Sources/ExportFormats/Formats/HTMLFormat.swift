import ReportModel
import Templates

/// The report as one page for browsers and for paper.
public struct HTMLFormat: ReportFormat {
  /// `html`.
  public let name = "html"
  /// None.
  public let aliases: [String] = []
  /// `html`.
  public let fileEnding = "html"
  /// What it is good for.
  public let summary = "the report as one page to publish or print: no script, nothing fetched"

  /// Both a whole report and a notice.
  public let tellsNotices = true

  /// Makes the format.
  public init() {}

  /// Writes the report as one HTML document with its style in it, under a policy that lets nothing
  /// run and nothing be fetched.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let template = report.notice == nil ? Self.template : Self.notice
    try sink.write(template.render(report))
  }

  static let template = ReportTemplate.builtIn(ReportTemplate.htmlText, markup: .html)
  private static let notice = ReportTemplate.builtIn(
    ReportTemplate.htmlNoticeText, markup: .html)
}
