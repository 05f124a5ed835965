import FactCheck
import Foundation
import JSON
import SessionStore
import TestSupport
import Testing

@testable import Workbench

@Suite("Opening addresses and the report")
struct BrowseTests {
  private static func desk(_ lines: [String] = []) throws -> TestDesk {
    try Sample.desk(["load DIR/article.txt --url https://courier.example/h", "tag 2"] + lines) {
      $0.cacheFolder = "\($0.sessions.location)/cache/pages"
    }
  }

  @Test func itemsOpenTheirAddress() throws {
    let desk = try Self.desk([
      "evidence c1 https://city.example/l --supports", "evidence c1 --title Minutes --context",
      "edit e2 --archive https://archive.example/1",
    ])
    for (line, address) in [
      ("browse a1", "https://courier.example/h"), ("browse c1", "https://courier.example/h"),
      ("browse e1", "https://city.example/l"), ("browse e2", "https://archive.example/1"),
    ] {
      #expect(try desk.json(line)["answer"].string("address") == address)
      #expect(desk.console.browsed.last == address)
    }
    #expect(desk.says("browse e1") == "opened https://city.example/l\n")
    #expect(desk.console.browsed.count == 5)
  }

  @Test func theReportOpensAsAPageForThisUserAlone() throws {
    let desk = try Self.desk()
    let folder = "\(desk.folder.path)/cache/pages"
    let file = "\(folder)/desk.html"
    #expect(try desk.json("browse report")["answer"].string("file") == file)
    #expect(desk.console.browsed == [file])
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page == desk.says("export html"))
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(folder, &status) == 0 && status.st_mode & 0o777 == 0o700)
    // Again: the page is the present one.
    desk.prepare(["report --title \"Another title\"", "browse report"])
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Another title"))
  }

  @Test("a redaction deletes the page, or names it; so does a change of the session's name")
  func redactionDeletesThePage() throws {
    let desk = try Self.desk([
      "evidence c1 https://city.example/l --title \"Ben's mail\" --supports", "note c1 Ben asked.",
      "browse report",
    ])
    let folder = "\(desk.folder.path)/cache/pages"
    let file = "\(folder)/desk.html"
    let told = desk.says("redact e1 --confirm e1")
    #expect(told.contains("the page of browse report was deleted"))
    #expect(!FileManager.default.fileExists(atPath: file))
    // Without a page, nothing is said of one.
    #expect(!desk.says("redact n1 --confirm n1").contains("browse report"))
    desk.prepare(["note c1 Ben asked.", "browse report"])
    let answer = try desk.json("redact --words Ben --confirm Ben")["answer"]
    #expect(answer.string("page") == file)
    #expect(answer.flag("pageStays") == false)
    // What cannot be deleted is named.
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    desk.prepare(["note c1 Ann asked."])
    // A long path goes on in the next row.
    let said = desk.says("redact --words Ann --confirm Ann").filter { !$0.isWhitespace }
    #expect(said.contains("couldnotbedeleted;deleteit:DIR/cache/pages/desk.html"))
    try FileManager.default.removeItem(atPath: file)
    desk.prepare(["browse report", "rename other"])
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  /// A session by somebody else can contain anything as an address.
  @Test func onlyAddressesOfTheWebAreOpened() throws {
    let desk = try Self.desk(["evidence c1 https://city.example/l --supports"])
    for text in ["file:///etc/passwd", "javascript:alert(1)", "--help", "https://a b/"] {
      try desk.desk.change { session in
        try session.edit(EvidenceID(1)) { $0.url = WebAddress(stored: text) }
      }
      #expect(try desk.json("browse e1")["error"].string("code") == "no-address", "\(text)")
    }
    #expect(desk.console.browsed.isEmpty)
  }

  @Test func aMissingBrowserIsTold() throws {
    let desk = try Self.desk()
    desk.console.browserFault = "there is no browser"
    let error = try desk.json("browse a1")["error"]
    #expect(error.string("code") == "no-browser")
    #expect(error.string("message") == "there is no browser")
    #expect(
      error.string("hint")
        == "set BROWSER to an installed program, or open it yourself: https://courier.example/h")
  }

  @Test func addressesAreLinksOnlyAtATerminal() throws {
    let desk = try Self.desk()
    #expect(!desk.says("show a1").contains("\u{1B}]8"))
    desk.console.showsLinks = true
    #expect(
      desk.says("show a1").contains(";https://courier.example/h\u{1B}\\https://courier.example/h"))
    #expect(!desk("show a1", json: true).output.contains("\u{1B}"))
    #expect(!desk.says("export markdown").contains("\u{1B}"))
  }
}
