import FactCheck
import Importing
import ReportModel
import TestSupport

/// A session that imports files.
struct Imported {
  var builder = SessionBuilder()
  /// What was read last.
  private(set) var reading: ImportReading?

  /// Imports a file.
  mutating func take(
    _ bytes: [UInt8], name: String = "report.json", format: String? = nil,
    beside: [String: [UInt8]] = [:], now: Timestamp? = nil
  ) throws {
    let bodies = builder.bodies
    let input = ImportInput(
      path: name, fileName: name, bytes: bytes, now: now, beside: { beside[$0] })
    let reading = try Importer.read(
      input, format: format,
      for: ArticleShelf(builder.session.articles) { bodies[$0.id]! })
    self.reading = reading
    for blob in reading.blobs { _ = builder.keep(blob.bytes) }
    try builder.step(line: "import \(name)") { session in
      try reading.changes(in: session, analyst: SessionBuilder.analyst)
    }
  }

  /// The session's report.
  func report() throws -> Report { try builder.report() }
}

enum ReportSource {
  /// A report with one claim.
  static let small = """
    {"format":"factdesk-report/3","id":"urn:x:1","title":"T","language":"en",
    "created":"2026-02-02T09:30:00Z","modified":"2026-02-03T09:20:00Z",
    "generator":{"name":"factdesk","version":"1.0.0"},
    "articles":[{"id":"a1","title":"A","language":"en","content":"One. Two."}],
    "scale":{"name":"free","levels":[]},
    "claims":[{"id":"c1","article":"a1","text":"One","status":"open"}]}
    """
}
