import FactCheck
import JSON
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel

/// Version 1 of the report called `reportingSource` `carrier`, and version 3 added members to version 2; the
/// fixtures are what the program wrote then.
@Suite("Reports of earlier versions of the format")
struct EarlierVersionTests {
  private static func fixture(_ name: String = "report-1") throws -> String {
    try ProjectFiles.text("Tests/Fixtures/\(name).json")
  }

  @Test func versionOneIsReadAsBefore() throws {
    let text = try Self.fixture()
    let report = try Report(json: Array(text.utf8))
    #expect(report.claims.compactMap(\.reportingSource?.name) == ["The Gazette"])
    var now = try Samples.harbour().report()
    // Versions 1 and 2 had plain rationales only, and neither questions nor earlier checks.
    for index in now.claims.indices {
      now.claims[index].questions = nil
      now.claims[index].earlierChecks = nil
      for place in (now.claims[index].evidence ?? []).indices {
        now.claims[index].evidence?[place].answers = nil
      }
      now.claims[index].verdict?.markup = nil
      now.claims[index].verdictHistory = now.claims[index].verdictHistory?.map { verdict in
        var plain = verdict
        plain.markup = nil
        return plain
      }
    }
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

  @Test func versionThreeAddsWhatItsSchemaAdds() throws {
    let second = try Self.members(ofSchema: ProjectFiles.text("docs/formats/report-2.schema.json"))
    let third = try Self.members(ofSchema: ReportSchema.text)
    let added = third.subtracting(second)
    // What an added member contains is new with it.
    let outermost = added.filter { member in
      !added.contains { member.hasPrefix($0 + "/") }
    }
    #expect(outermost == ReportVersion.added)
    #expect(second.isSubset(of: third) && second.contains("claims/*/evidence/*/archives/*/sha256"))
  }

  /// The places of all members that a schema knows: keys, and `*` for each element of a list.
  private static func members(ofSchema text: String) throws -> Set<String> {
    let schema = try JSONText.value(of: Array(text.utf8))
    var found: Set<String> = []
    func member(_ key: String, of value: JSONValue) -> JSONValue? {
      value.members().first { $0.key == key }?.value
    }
    let definitions = member("$defs", of: schema)
    func visit(_ part: JSONValue, at path: String) {
      if case .string(let reference)? = member("$ref", of: part) {
        let name = String(reference.split(separator: "/").last ?? "")
        if let target = definitions.flatMap({ member(name, of: $0) }) { visit(target, at: path) }
      }
      for member in member("properties", of: part)?.members() ?? [] {
        let place = path.isEmpty ? member.key : "\(path)/\(member.key)"
        found.insert(place)
        visit(member.value, at: place)
      }
      if let items = member("items", of: part) { visit(items, at: "\(path)/*") }
    }
    visit(schema, at: "")
    return found
  }

  /// The third has questions with answers and an earlier check.
  @Test(arguments: [("report-2", ReportVersion.second), ("report-3", .third)])
  func aReportIsReadAndWrittenAsBefore(_ name: String, _ version: ReportVersion) throws {
    let text = try Self.fixture(name)
    let verification = try ReportVerification(json: Array(text.utf8))
    #expect(verification.version == version)
    #expect(verification.faults == [] && verification.otherWords == [])
    let report = try #require(verification.report)
    #expect(JSONText.pretty(report.json.written(in: version)) == Array(text.utf8))
  }

  @Test func everyVersionHasAReportThatIsKept() throws {
    for version in ReportVersion.allCases {
      let text = try Self.fixture("report-\(version.number)")
      #expect(text.contains("\"format\": \"\(version.rawValue)\""))
    }
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
