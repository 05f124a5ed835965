/// The JSON report, pretty: the whole of it, for programs and for keeping.
public struct JSONFormat: ReportFormat {
  /// `json`.
  public let name = "json"
  /// None.
  public let aliases: [String] = []
  /// `json`.
  public let fileEnding = "json"
  /// What it is good for.
  public let summary = "the whole report for other programs; its schema: factdesk schema"

  /// Makes the format.
  public init() {}

  /// The report as JSON, two spaces a level.
  public func render(_ report: Report) -> [UInt8] { JSONText.pretty(report.json) }
}
