import FactCheck
import ReportModel

/// The evidence as a table: one row for each piece of evidence, with its claim.
public struct EvidenceCSVFormat: ReportFormat {
  /// The format's name for `export`.
  public let name = "csv-evidence"
  /// Other names for it.
  public let aliases: [String] = []
  /// The ending of its files' names.
  public let fileEnding = "evidence.csv"
  /// What it is for, as `export --list` prints it.
  public let summary = "one row per piece of evidence, with its claim"
  /// Some spreadsheets assume another encoding without one.
  public let takesByteOrderMark = true

  /// Makes the format; it has no settings.
  public init() {}

  /// The names of the columns, in order.
  static let columns = [
    "claim", "id", "title", "stance", "url", "archives", "file", "publisher", "author",
    "published", "accessed", "quote", "locator", "level", "interest", "note",
  ]

  /// Writes the table record by record.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    try sink.write(CSVRecord.header(Self.columns))
    for claim in report.claims {
      for evidence in claim.evidence ?? [] {
        try sink.write(Self.record(evidence, on: claim.id))
      }
    }
  }

  private static func record(_ evidence: Report.Evidence, on claim: String) -> [UInt8] {
    var record = CSVRecord()
    record.add(claim)
    record.add(evidence.id)
    record.add(evidence.title)
    record.add(evidence.stance.rawValue)
    record.add(evidence.url)
    record.add(evidence.archives?.compactMap(\.url?.text).joined(separator: " "))
    record.add(evidence.archives?.compactMap(\.file).joined(separator: "\n"))
    record.add(evidence.publisher)
    record.add(evidence.author)
    record.add(evidence.published)
    record.add(evidence.accessed)
    record.add(evidence.quote)
    record.add(evidence.locator)
    record.add(evidence.level?.rawValue)
    record.add(evidence.interest)
    record.add(evidence.note)
    return record.ended
  }
}
