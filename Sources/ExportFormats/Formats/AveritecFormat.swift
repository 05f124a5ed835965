import JSON
import ReportModel

/// The verdicts in the form of the AVeriTeC data set: a claim, its label, and what was found for it.
public struct AveritecFormat: ReportFormat {
  /// `averitec`.
  public let name = "averitec"
  /// None.
  public let aliases: [String] = []
  /// `averitec.json`.
  public let fileEnding = "averitec.json"
  /// What it is good for.
  public let summary = "the verdicts as research data: claim, label, evidence (as in AVeriTeC)"

  /// Makes the format.
  public init() {}

  /// Writes a list with one object a verdict.
  /// - Throws: `FormatRefusal` without a verdict.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let claims = try report.checkedClaims(for: name)
    let examples = AveritecExamples(report)
    var json = JSONStream()
    json.begin(.array)
    for claim in claims {
      if let example = examples.value(of: claim) { json.put(nil, example) }
      try sink.write(json.takeBytes())
    }
    json.end()
    try sink.write(json.takeBytes())
  }
}
