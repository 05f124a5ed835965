import FactCheck
import JSON
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel

/// Version 1 of the report called `reportingSource` `carrier`; the fixture is what the program wrote then.
@Suite("Reports of earlier versions of the format")
struct EarlierVersionTests {
  private static func fixture() throws -> String {
    try ProjectFiles.text("Tests/Fixtures/report-1.json")
  }

  @Test func versionOneIsReadAsBefore() throws {
    let text = try Self.fixture()
    let report = try Report(json: Array(text.utf8))
    #expect(report.claims.compactMap(\.reportingSource?.name) == ["The Gazette"])
    let now = try Samples.harbour().report()
    #expect(report.claims == now.claims && report.articles == now.articles)
    #expect(JSONText.pretty(report.json.written(in: .first)) == Array(text.utf8))
    let rewritten = String(decoding: JSONText.pretty(report.json), as: UTF8.self)
    #expect(rewritten.contains("\"reportingSource\""))
  }

  @Test func versionOneIsHeldAgainstItsOwnSchema() throws {
    let verification = try ReportVerification(json: Array(Self.fixture().utf8))
    #expect(verification.version == .first)
    #expect(verification.faults == [] && verification.otherWords == [])
  }

  /// A key belongs to its version.
  @Test(arguments: [("\"carrier\"", "\"reportingSource\""), ("report/1", "report/2")])
  func keysOfAnotherVersionAreUnknown(_ now: String, _ then: String) throws {
    let text = try Self.fixture().replacing(now, with: then)
    let verification = try ReportVerification(json: Array(text.utf8))
    #expect(verification.faults.map(\.reason) == [.unknownKey])
    #expect(verification.faults[0].pointer.steps.first == .key("claims"))
  }

  /// Logs in which a report of version 1 was imported keep its keys.
  @Test func aLogOfVersionOneReplays() throws {
    let claim = try Report(json: Array(Self.fixture().utf8)).claims[0]
    let holds = try #require(claim.reportingSource).json.canonicalText
    let said = "{\"name\":\"The Gazette\",\"sameAs\":[]}"
    let kept = KeptWording(item: nil, field: "carrier", said: said, holds: holds)
    let difference = try #require(ImportedDifference(kept))
    let restored = try #require(Report.Claim(restoring: claim, [difference]))
    #expect(restored.reportingSource == Report.Agent(name: "The Gazette", sameAs: []))
  }
}
