import FactCheck
import FoundationEssentials
import JSON
import ReportSamples
import SeededRandom
import TestSupport
import Testing

@testable import ExportFormats
@testable import ReportModel

private enum Validation {
  private static let environment = ProcessInfo.processInfo.environment
  static let folder = environment["FACTDESK_VALIDATION_DIR"]
  /// How many random reports are written; each has about a hundred random fields.
  static let randomReports =
    environment["FACTDESK_VALIDATION_COUNT"].flatMap { Int($0) } ?? 40
}

/// Writes what `Tests/validators/validate_report.py` reads: golden, hostile and random reports.
@Suite(
  "Reports for the outside checks",
  .enabled("FACTDESK_VALIDATION_DIR names no folder") { Validation.folder != nil })
struct ValidationTests {
  @Test func writesTheSchemaAndTheSecrets() throws {
    try Self.write(Array(ReportSchema.text.utf8), "report.schema")
    let secrets = Samples.secrets + [HostileDesk.secret]
    try Self.write(Array(secrets.joined(separator: "\n").utf8), "private.txt")
  }

  @Test func writesTheSamples() throws {
    for (name, scope) in GoldenTests.samples {
      try Self.write(GoldenTests.report(name, scope), "golden-\(name)")
    }
  }

  @Test func writesTheHostileCorpus() throws {
    for (place, (aim, text)) in HostileTests.texts.enumerated() {
      let name = aim.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
      try Self.write(
        HostileTests.report(of: text, isFree: place % 2 == 0), "hostile-\(place)-\(name)")
    }
  }

  @Test func writesRandomReports() throws {
    for number in 0..<Validation.randomReports {
      var generator = SplitMix64(seed: UInt64(number))
      let longest = number % 3 == 0 ? 4 : 14
      let desk = try HostileDesk(isFree: number % 2 == 0) {
        Hostile.random(&generator, longest: longest)
      }
      let scope = ReportScope(includesContent: number % 4 != 3)
      try Self.write(desk.desk.report(scope), "random-\(number)")
    }
  }

  @Test func writesRandomValuesInBothForms() throws {
    for number in 0..<200 {
      var generator = SplitMix64(seed: UInt64(1000 + number))
      let value = JSONValue.random(&generator, depth: 4)
      try Self.write(JSONText.pretty(value), "value-\(number).values.json")
      try Self.write(JSONText.canonical(value), "value-\(number).canonical.json")
    }
  }

  private static func write(_ report: Report, _ name: String) throws {
    for (file, bytes) in try Written.files(of: report) { try write(bytes, "\(name).\(file)") }
    try write(JSONText.canonical(report.json), "\(name).canonical.json")
    try write(HostileTests.reference(report), "\(name).reference.md")
    try write(HTMLFormat().render(report), "\(name).html")
  }

  private static func write(_ bytes: [UInt8], _ name: String) throws {
    let folder = URL(filePath: try #require(Validation.folder), directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appending(path: name))
  }
}
