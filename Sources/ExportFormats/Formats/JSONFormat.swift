import JSON
import ReportModel

/// The complete report as pretty JSON, for programs and for keeping.
public struct JSONFormat: ReportFormat {
  /// The format's name for `export`.
  public let name = "json"
  /// Other names for it.
  public let aliases: [String] = []
  /// The ending of its files' names.
  public let fileEnding = "json"
  /// What it is for, as `export --list` prints it.
  public let summary = "the whole report for other programs; its schema: factdesk schema"

  /// Makes the format; it has no settings.
  public init() {}

  /// Writes the report as JSON, two spaces for each level.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    try sink.write(JSONText.pretty(report.json))
  }
}
