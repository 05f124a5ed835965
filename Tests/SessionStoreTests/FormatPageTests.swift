import FactCheck
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// `docs/formats/session.md` says what is so.
@Suite struct FormatPageTests {
  private static let page: String = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/formats/session.md").standardizedFileURL.path
    return (try? Bytes.of(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }()

  /// The examples of one language.
  private static func examples(_ language: String) -> [String] {
    page.components(separatedBy: "```\(language)\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
  }

  @Test func examplesAreBodies() throws {
    var names: [String] = []
    for example in Self.examples("json") {
      let changes = try #require(StoredReadingTests.ours([Change].self, Array(example.utf8)))
      #expect(String(decoding: changes.stored, as: UTF8.self) == example)
      let name = String(example.dropFirst(3).prefix { $0 != "\"" })
      let step = Step(
        id: UUID(), at: SessionBuilder.start, analyst: "", line: "", changes: changes,
        salt: .random())
      let mark = step.version > 2 ? " (version \(step.version))" : ""
      #expect(Self.page.contains("**\(name)**\(mark) —"))
      names.append(name)
    }
    #expect(Set(names) == FixtureTests.changes)
  }

  @Test func tablesAreTheOnesCreated() {
    let statements = Self.examples("sql").flatMap { $0.split(separator: "\n").map(String.init) }
    #expect(Set(statements) == Set(Format.tables.map(\.sql)))
    #expect(Self.page.contains("| `PRAGMA application_id` | \(Format.applicationID) "))
    for (key, value) in Format.marks { #expect(Self.page.contains("`\(key)` = `\(value)`")) }
  }

  @Test func hashesOfTheExampleAreTheOnesTested() {
    #expect(Self.page.contains(ChainTests.first))
    #expect(Self.page.contains(ChainTests.second))
    #expect(Self.page.contains(ChainTests.third))
    #expect(Self.page.contains(ChainTests.salt))
    #expect(Self.page.contains(ChainTests.body))
  }
}
