import ArticleLoading
import FactCheck
import Foundation
import LoopbackServer
import SessionStore
import SigningSupport
import Synchronization
import TestSupport
import Testing

@testable import Launch
@testable import Presentation
@testable import Workbench

/// A whole job as an analyst does it: a source is captured, its words are checked, its page changes, the report is
/// signed and verified. Then one byte of each file is changed, and the check names it.
@Suite(
  "From a captured source to a signed report",
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl") && SigningKeys.canBeMade))
struct EvidenceJobTests {
  private static let page = """
    <html><head><title>Branches</title></head><body><article><h1>Branches</h1>
    <p>The city closed two of its five libraries in January. Nobody was asked before.</p></article></body></html>
    """

  /// A server whose page changes after the first request.
  private func server() throws -> LoopbackServer {
    let later = Self.page.replacing("two of its five", with: "three of its five")
    let asked = Mutex(0)
    return try LoopbackServer { _ in
      let count = asked.withLock {
        $0 += 1
        return $0
      }
      return .page(count == 1 ? Self.page : later, type: "text/html; charset=utf-8")
    }
  }

  /// The checks of the report that fail.
  private func failed(_ desk: TestDesk, _ signers: String) throws -> Set<String> {
    let checks = try desk.json("verify DIR/report.json --signers \(signers)")["answer"]
      .objects("checks")
    #expect(checks.count > 5)
    return Set(checks.filter { $0.string("result") == "failed" }.compactMap { $0.string("check") })
  }

  /// The rules of lint that find something in the evidence of the job.
  private func findings(_ desk: TestDesk) throws -> Set<String> {
    Set(
      try desk.json("lint")["answer"].objects("findings").compactMap { $0.string("rule") }
        .filter { $0.hasPrefix("quote-") || $0.hasPrefix("source-") })
  }

  @Test func aWholeJob() throws {
    let server = try server()
    let keys = try SigningKeys()
    let key = try keys.key("ann")
    let signers = try keys.signers(("ann@paper.example", "ann"))
    let url = server.url("/branches")
    let desk = try Sample.desk(Sample.checked)
    desk.prepare([
      "evidence c1 \(url) --supports --capture --quote \"closed three of its five libraries\""
    ])
    #expect(try findings(desk).contains("quote-close"))
    desk.prepare(["quote e2 \"closed two of its five libraries\""])
    #expect(try findings(desk).isDisjoint(with: ["quote-close", "quote-not-in-source"]))
    #expect(desk.says("recapture e2 \(url)").contains("changed; the new copy is k2"))
    #expect(try findings(desk).contains("source-changed"))
    desk.prepare([
      "edit e2 --note \"In January it said two; the page was changed later.\"",
      "verdict c1 true --because \"So said the page [e2].\"",
      "export json DIR/report.json --sign \(key)",
    ])
    #expect(try !findings(desk).contains("source-changed"))
    #expect(try failed(desk, signers) == [])

    // One byte of the report.
    let report = try desk.read("report.json")
    let forged = report.replacing("closed two of its five", with: "closed six of its five")
    #expect(forged != report)
    try desk.folder.write(forged.utf8, to: "report.json")
    let named = try failed(desk, signers)
    #expect(named.isSuperset(of: ["session", "copies", "signature"]), "\(named)")
    try desk.folder.write(report.utf8, to: "report.json")

    // One letter of the signature.
    let signature = try desk.read("report.json.sig")
    let lines = signature.split(separator: "\n", omittingEmptySubsequences: false)
    let letter = lines[2].first == "A" ? "B" : "A"
    let altered =
      [String(lines[0]), String(lines[1]), letter + lines[2].dropFirst()]
      + lines.dropFirst(3).map(String.init)
    try desk.folder.write(altered.joined(separator: "\n").utf8, to: "report.json.sig")
    #expect(try failed(desk, signers) == ["signature"])
    try desk.folder.write(signature.utf8, to: "report.json.sig")
    #expect(try failed(desk, signers) == [])

    // One byte of the copy, in the session's file.
    let path = try #require(desk.desk.session.location as String?)
    desk.prepare(["close"])
    var file = try Data(contentsOf: URL(filePath: path))
    let place = try #require(
      file.range(of: Data("two of its five libraries in January. Nobody".utf8)))
    file[place.lowerBound] = UInt8(ascii: "s")
    try file.write(to: URL(filePath: path))
    let check = try CheckAnswer(
      SQLiteStore.check(path, copiesIn: desk.folder.path, outcomes: CheckProgram.outcomes),
      location: path)
    #expect(!check.sound)
    #expect(check.faults.contains { $0.contains("the stored data") && $0.contains("altered") })
  }
}
