import JSON
import ReportModel

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

  /// Writes the report as JSON, two spaces a level.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    try sink.write(JSONText.pretty(report.json))
  }
}
