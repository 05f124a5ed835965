import ClaimLibrary
import FactCheck
import Foundation
import JSON
import SessionStore
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("The library of everything that was checked")
struct LibraryCommandTests {
  private static let reviews = """
    {"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"Half of all ferries were late in 2025.","author":{"@type":"Organization","name":"Harbour Facts"},"url":"https://facts.example/ferries","datePublished":"2026-01-20","inLanguage":"en","itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Ana Lind"}},"reviewRating":{"@type":"Rating","alternateName":"Mostly false"}}
    {"claim":"The harbour has 12 libraries.","verdict":"False","url":"https://facts.example/12","date":"2025-03-01","language":"en"}
    {"title":"No claim"}
    """

  /// A folder with the session harbour, and an open session.
  private func desk() throws -> TestDesk {
    let desk = try Sample.desk(Sample.checked)
    try desk.folder.write(Self.reviews.utf8, to: "reviews.jsonl")
    desk.prepare(["rename harbour", "new other"])
    return desk
  }

  private func addresses(_ desk: TestDesk, _ line: String) throws -> [String] {
    let answer = try desk.json(line)["answer"]
    return (answer.objects("hits") + answer.objects("found")).compactMap { $0.string("address") }
  }

  private func library(_ desk: TestDesk) -> String { "\(desk.folder.path)/library.sqlite" }

  @Test func claimsOfAllSessionsAreFoundAndOpened() throws {
    let desk = try desk()
    let words = "libraries"
    #expect(try addresses(desk, "find --everywhere \(words)").contains("harbour:c1"))
    let text = desk.says("claims --everywhere")
    #expect(text.contains("harbour:c1"), "\(text)")
    #expect(desk.says("open harbour:c1").contains("c1"))
    #expect(desk.desk.session.name == "harbour")
    // What changes in a session is found at once, whoever changes it.
    desk.prepare(["edit c1 --claimant \"Zora Quill\"", "close"])
    #expect(try addresses(desk, "find --everywhere Quill") == ["harbour:c1"])
    #expect(try addresses(desk, "claims --everywhere --claimant \"zora quill\"") == ["harbour:c1"])
    #expect(try addresses(desk, "claims --everywhere --no-claimant").isEmpty)
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/harbour.factdesk")
    #expect(try addresses(desk, "find --everywhere Quill").isEmpty)
    #expect(desk("open harbour:c1").status == .noSession)
  }

  @Test func theConditionsAreThoseOfTheSessionsList() throws {
    let desk = try desk()
    desk.prepare(["open harbour"])
    for condition in [
      "", "--checked", "--open", "--skipped", "--no-evidence", "--no-claimant", "--verdict False",
      "--verdict \"mostly true\"", "--by \"\(TestDesk.analyst)\"", "+city", "+nothing",
    ] {
      let own = try desk.json("claims \(condition)")["answer"].objects("claims").compactMap {
        $0.string("id")
      }
      #expect(
        try addresses(desk, "claims --everywhere \(condition)") == own.map { "harbour:\($0)" },
        "\(condition)")
    }
    #expect(
      desk("claims --everywhere --sort made").diagnostics.contains("--sort"))
    #expect(desk("find --everywhere --in claims x").diagnostics.contains("--in"))
  }

  @Test func archivesAreAddedOnceListedAndRemoved() throws {
    let desk = try desk()
    let added = try desk.json("library add DIR/reviews.jsonl")["answer"].objects("additions")[0]
    #expect(added.number("added") == 2 && added.number("known") == 0)
    #expect(added.number("refused") == 1)
    #expect(added.objects("listed").first?.string("place") == "line 3")
    let again = try desk.json("library add DIR/reviews.jsonl")["answer"].objects("additions")[0]
    #expect(again.number("added") == 0 && again.number("known") == 2)
    let archive = try desk.json("library")["answer"].objects("archives")[0]
    #expect(archive.string("name") == "reviews.jsonl" && archive.number("claims") == 2)
    #expect(archive.string("first") == "2025-03-01" && archive.string("last") == "2026-01-20")
    #expect(archive.strings("languages") == ["en"])
    let hit = try desk.json("find --everywhere ferries were late")["answer"].objects("hits")[0]
    let address = try #require(hit.string("address"))
    let shown = desk.says("open \(address)")
    #expect(shown.contains("Mostly false") && shown.contains("Ana Lind"), "\(shown)")
    desk.prepare(["library remove reviews.jsonl"])
    #expect(try addresses(desk, "find --everywhere ferries were late").isEmpty)
    #expect(desk("library remove reviews.jsonl").diagnostics.contains("no archive reviews.jsonl"))
  }

  @Test func recordsOfAllKindsAndOfANewerFileAreAdded() throws {
    let desk = try desk()
    func review(_ text: String) -> String {
      "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"\(text)\",\"reviewRating\":{\"alternateName\":\"False\"}}"
    }
    func add(_ lines: [String]) throws -> Int? {
      try desk.folder.write(lines.joined(separator: "\n").utf8, to: "f.jsonl")
      return try desk.json("library add DIR/f.jsonl")["answer"].objects("additions")[0]
        .number("added")
    }
    let plain = "{\"claim\":\"Zebra two\"}"
    #expect(try add([review("Zebra one"), plain, review("Zebra three")]) == 3)
    // What is new comes first, so all others have other places in the file.
    #expect(try add([review("Zebra four"), review("Zebra one"), plain]) == 1)
    let found = try desk.json("find --everywhere zebra")["answer"].objects("hits")
    #expect(found.compactMap { $0.string("address") } == (1...4).map { "f.jsonl:\($0)" })
    #expect(try desk.json("library")["answer"].objects("archives")[0].number("claims") == 4)
  }

  @Test func anArchiveIsNeverTakenForASession() throws {
    let desk = try desk()
    try desk.folder.write("{\"claim\":\"Zebra\"}".utf8, to: "zoo.factdesk.json")
    try FileManager.default.createDirectory(
      atPath: "\(desk.folder.path)/a", withIntermediateDirectories: true)
    try desk.folder.write("{\"claim\":\"Zebra\"}".utf8, to: "a/harbour.factdesk")
    desk.prepare(["library add DIR/a/harbour.factdesk", "find --everywhere zebra"])
    #expect(try addresses(desk, "find --everywhere zebra") == ["harbour:1"])
    #expect(try addresses(desk, "claims --everywhere").contains("harbour:c1"))
    #expect(try desk.json("library")["answer"].objects("archives").count == 1)
  }

  @Test func aRedactionLeavesNothingInIt() throws {
    let desk = try desk()
    desk.prepare([
      "open harbour", "edit c1 --claimant \"Zora Quillfeather\"", "claims --everywhere",
    ])
    func has(_ word: String) throws -> Bool {
      try Data(contentsOf: URL(filePath: library(desk))).range(of: Data(word.utf8)) != nil
    }
    #expect(try has("Quillfeather"))
    let damaged = library(desk) + ".damaged"
    try FileManager.default.copyItem(atPath: library(desk), toPath: damaged)
    desk.prepare(["redact --words \"Zora Quillfeather\" --confirm \"Zora Quillfeather\""])
    #expect(try !has("Quillfeather") && !has("quillfeather"))
    #expect(!FileManager.default.fileExists(atPath: damaged))
    #expect(desk.says("library check").contains("sound"))
  }

  @Test func aDamagedOneIsMadeAgainAndSaysSo() throws {
    let desk = try desk()
    desk.prepare(["library add DIR/reviews.jsonl"])
    let before = try desk.json("library")["answer"].number("claims")
    var bytes = try Data(contentsOf: URL(filePath: library(desk)))
    for index in 4_096..<bytes.count where index % 3 == 0 { bytes[index] = 0xA5 }
    try bytes.write(to: URL(filePath: library(desk)))
    let answer = try desk.json("library")["answer"]
    #expect(answer.number("claims") == before && answer.objects("archives").isEmpty)
    let remark = try #require(answer.strings("remarks")?.first)
    #expect(remark.contains("was damaged and has been made again"), "\(remark)")
    #expect(FileManager.default.fileExists(atPath: library(desk) + ".damaged"))
    #expect(try desk.json("library")["answer"].strings("remarks") == [])
  }

  @Test func aFileOfSomethingElseIsLeftAlone() throws {
    let desk = try desk()
    for other in ["My notes.", ""].map({ Data($0.utf8) }) + [
      try Data(contentsOf: URL(filePath: "\(desk.folder.path)/harbour.factdesk"))
    ] where !other.isEmpty {
      try other.write(to: URL(filePath: library(desk)))
      #expect(desk("library").diagnostics.contains("is not a library of factdesk"))
      #expect(try Data(contentsOf: URL(filePath: library(desk))) == other)
    }
  }

  @Test func itIsTheSameAfterItWasMadeAgain() throws {
    let desk = try desk()
    desk.prepare(["library add DIR/reviews.jsonl"])
    let before = try desk.json("find --everywhere e")["answer"].objects("hits").count
    #expect(before > 3)
    desk.prepare(["library rebuild"])
    #expect(try desk.json("find --everywhere e")["answer"].objects("hits").count == before)
    #expect(try desk.json("library check")["answer"].flag("sound") == true)
  }
}
