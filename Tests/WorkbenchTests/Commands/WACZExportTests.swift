import FactCheck
import Foundation
import LoopbackServer
import SessionStore
import TestSupport
import Testing

@testable import Workbench

@Suite(
  "Archives of copies, exported",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
struct WACZExportTests {
  /// A desk with two claims. The copy of the second one's evidence is a file.
  private func desk(_ server: LoopbackServer) throws -> TestDesk {
    let desk = try Sample.desk(
      Sample.checked + [
        "tag 3:\"every third child\" --claimant \"Ben Osei\"",
        "evidence c1 \(server.url("/one")) --supports", "capture e2 \(server.url("/one"))",
      ])
    try desk.folder.write("The count of 2025 was low.".utf8, to: "count.txt")
    desk.prepare([
      "evidence c1 https://count.example/a --supports", "capture e3 --file DIR/count.txt",
    ])
    return desk
  }

  private func server() throws -> LoopbackServer {
    try LoopbackServer { request in
      .page("<p>Words of \(request.path) that people read.</p>", type: "text/html; charset=utf-8")
    }
  }

  private func bytes(_ desk: TestDesk, _ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(desk.folder.path)/\(name)"))
  }

  /// The lines of the index in an archive: stored files can be read as they are.
  private func index(_ desk: TestDesk, _ name: String) throws -> [String] {
    String(decoding: try bytes(desk, name), as: UTF8.self).split(separator: "\n")
      .filter { $0.contains("\"filename\":\"data.warc.gz\"") }.map(String.init)
  }

  @Test func copiesAreInTheArchive() throws {
    let server = try server()
    let desk = try desk(server)
    let answer = try desk.json("export wacz DIR/a.wacz")["answer"]
    #expect(answer.string("format") == "wacz")
    #expect(answer.number("bytes") == (try bytes(desk, "a.wacz")).count)
    let lines = try index(desk, "a.wacz")
    #expect(lines.count == 2)
    #expect(
      lines.contains { $0.contains("\"url\":\"\(server.url("/one"))\",\"mime\":\"text/html\"") })
    #expect(
      lines.contains { $0.contains("\"url\":\"https://count.example/a\",\"mime\":\"text/plain\"") })
    // The same session, the same bytes.
    desk.prepare(["export wacz DIR/b.wacz"])
    #expect(try bytes(desk, "a.wacz") == bytes(desk, "b.wacz"))
  }

  @Test func onlyThePartThatIsAskedFor() throws {
    let server = try server()
    let desk = try desk(server)
    desk.prepare([
      "evidence c2 \(server.url("/two")) --supports", "capture e4 \(server.url("/two"))",
      "export wacz DIR/a.wacz --claims c2",
    ])
    let lines = try index(desk, "a.wacz")
    #expect(lines.count == 1 && lines[0].contains("/two"))
  }

  @Test func aCopyOfAFormerAddressStaysHere() throws {
    let server = try server()
    let desk = try desk(server)
    desk.prepare([
      "evidence c1 \(server.url("/token-77")) --supports",
      "capture e4 \(server.url("/token-77"))", "edit e4 --url \(server.url("/four"))",
      "capture e4 \(server.url("/four"))", "export wacz DIR/a.wacz",
    ])
    #expect(try index(desk, "a.wacz").count { $0.contains("/four\"") } == 1)
    #expect(try bytes(desk, "a.wacz").range(of: Data("token-77".utf8)) == nil)
  }

  @Test func aCopyOfPrivateEvidenceStaysHere() throws {
    let server = try server()
    let desk = try desk(server)
    desk.prepare([
      "evidence c1 \(server.url("/secret")) --supports", "capture e4 \(server.url("/secret"))",
      "edit e4 --private", "export wacz DIR/a.wacz",
    ])
    #expect(try index(desk, "a.wacz").count == 2)
    #expect(try bytes(desk, "a.wacz").range(of: Data("secret".utf8)) == nil)
    // So does what was redacted.
    desk.prepare(["redact e2 --confirm e2", "export wacz DIR/b.wacz"])
    #expect(try index(desk, "b.wacz").count == 1)
    #expect(try bytes(desk, "b.wacz").range(of: Data("/one".utf8)) == nil)
  }

  @Test func allFormatsIncludeIt() throws {
    let server = try server()
    let desk = try desk(server)
    desk.prepare(["export --all DIR/all"])
    #expect(try index(desk, "all/desk.wacz").count == 2)
  }

  @Test func withoutCopiesThereIsNone() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(try desk.json("export wacz DIR/a.wacz")["error"].string("code") == "no-copies")
    #expect(!FileManager.default.fileExists(atPath: "\(desk.folder.path)/a.wacz"))
    #expect(desk.says("export --all DIR/all").contains("wacz"))
    #expect(desk.says("export wacz").contains("wacz needs a FILE"))
  }

  @Test func addressesOfADamagedLogAreNotWritten() throws {
    let desk = try desk(try server())
    var details = try desk.desk.state.existing(EvidenceID(3)).details
    details.url = WebAddress(stored: "https://a.example/\r\nWARC-Type: response")
    details.captures[0].page = details.url
    details.captures[0].content.encoding = "UTF-8\r\nWARC-Date: never"
    let damaged = details
    _ = try desk.desk.change { session in
      [
        .evidence(
          EvidenceID(3),
          .edited(Edits(from: try session.existing(EvidenceID(3)).details, to: damaged)))
      ]
    }
    desk.prepare(["export wacz DIR/a.wacz"])
    let lines = try index(desk, "a.wacz")
    let content = damaged.captures[0].content.original.hex
    #expect(lines.contains { $0.hasPrefix("urn:sha256:\(content)") })
    #expect(lines.contains { $0.contains("\"mime\":\"text/plain\"") })
  }
}
