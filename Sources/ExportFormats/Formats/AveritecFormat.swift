import JSON
import ReportModel

/// The verdicts in the form of the AVeriTeC data set: a claim, its label, and its evidence.
public struct AveritecFormat: ReportFormat {
  /// The format's name for `export`.
  public let name = "averitec"
  /// Other names for it.
  public let aliases: [String] = []
  /// The ending of its files' names.
  public let fileEnding = "averitec.json"
  /// What it is for, as `export --list` prints it.
  public let summary = "the verdicts as research data: claim, label, evidence (as in AVeriTeC)"

  /// Makes the format; it has no settings.
  public init() {}

  /// Writes a list with one object for each verdict.
  /// - Throws: `FormatRefusal` without a verdict.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let claims = try report.checkedClaims(for: name)
    let examples = AveritecExamples(report)
    var json = JSONStream()
    json.begin(.array)
    for claim in claims {
      if let example = examples.value(of: claim) { json.put(nil, example) }
      try sink.write(json.drain())
    }
    json.end()
    try sink.write(json.drain())
  }
}
