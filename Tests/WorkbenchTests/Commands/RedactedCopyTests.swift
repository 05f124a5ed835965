import ArticleLoading
import FactCheck
import Foundation
import LoopbackServer
import Presentation
import SessionStore
import TestSupport
import Testing

@testable import Launch
@testable import Workbench

/// `redact --words` removes the copies of sources that contain the words: their bytes cannot be changed.
@Suite(
  "Removing words from copies of sources",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
struct RedactedCopyTests {
  private static let name = "Zqfaltor"

  /// A page whose text has the quoted words and, in some place, the name.
  private static func page(_ place: String) -> String {
    let (head, end) = ("<html><head><title>Crossings</title>", "</body></html>")
    let text = "<article><p>The port office counted 4,212 crossings.</p>"
    return switch place {
    case "text": "\(head)</head><body>\(text)<p>So says Zqfaltor of the port.</p></article>\(end)"
    case "comment": "\(head)</head><body>\(text)</article><!-- by Zqfaltor -->\(end)"
    case "tags": "\(head)</head><body>\(text)</article><nav>Z<b>qfal</b>tor</nav>\(end)"
    case "references":
      "\(head)</head><body>\(text)</article><footer>&#90;qfalt&#x6F;r</footer>\(end)"
    case "attribute": "\(head)</head><body>\(text)<img alt=\"&#90;qfaltor\"></article>\(end)"
    default: "\(head)</head><body>\(text)</article>\(end)"
    }
  }

  private func server(_ place: String) throws -> LoopbackServer {
    try LoopbackServer { request in
      .page(Self.page(request.path == "/other" ? "" : place), type: "text/html; charset=utf-8")
    }
  }

  /// Whether the file of the session, or an export, contains the name in any form that the tests write.
  private func contains(_ desk: TestDesk, _ file: String = "desk.factdesk") throws -> Bool {
    let bytes = try Data(contentsOf: URL(filePath: "\(desk.folder.path)/\(file)"))
    return ["Zqfaltor", "qfal</b>tor", "qfalt&#x6F;r", "&#90;qfaltor"].contains {
      bytes.range(of: Data($0.utf8)) != nil
    }
  }

  private func says(_ desk: TestDesk, _ line: String) -> String {
    desk.says(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func details(_ desk: TestDesk, _ number: Int) throws -> EvidenceDetails {
    try desk.desk.state.existing(EvidenceID(number)).details
  }

  private func faults(_ desk: TestDesk) throws -> [CheckReport.Fault] {
    try SQLiteStore.check(
      "\(desk.folder.path)/desk.factdesk", copiesIn: desk.folder.path,
      outcomes: CheckProgram.outcomes
    ).faults
  }

  @Test(arguments: ["text", "comment", "tags", "references", "attribute"])
  func aCopyWithTheWordsIsRemoved(_ place: String) throws {
    let server = try server(place)
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c1 \(server.url("/a")) --supports --capture --quote \"counted 4,212 crossings\"",
        "evidence c1 \(server.url("/other")) --supports --capture --quote \"4,212 crossings\"",
        // The other evidence with this source has the same copy.
        "evidence c2 e2 --refutes",
        "undo", "redo", "export json DIR/old.json", "export wacz DIR/old.wacz",
      ])
    #expect(try contains(desk))
    let kept = try details(desk, 3)
    let told = says(desk, "redact --words Zqfaltor --confirm Zqfaltor")
    #expect(told.contains("k1 contained the words and was removed, with what was found there"))
    #expect(try !contains(desk))
    for number in [2, 4] {
      let struck = try details(desk, number)
      #expect(struck.captures.isEmpty && struck.quoteCheck == nil)
      #expect(struck.redactedCaptures.map(\.number) == [1])
      #expect(struck.quote == "counted 4,212 crossings")
    }
    #expect(try details(desk, 3) == kept)
    #expect(try faults(desk).isEmpty)
    desk.prepare(["export wacz DIR/new.wacz", "export json DIR/new.json", "export html DIR/n.html"])
    for file in ["new.wacz", "new.json", "n.html"] { #expect(try !contains(desk, file)) }
    #expect(
      says(desk, "show e2").contains("k1: captured 3 February 2026")
        && says(desk, "show e2").contains("removed, because it contained redacted words"))
    #expect(says(desk, "show k1").contains("k1, a copy of e2, e4, contained redacted words"))
    #expect(says(desk, "quote e2 1 --copy k1").contains("contained redacted words"))
    #expect(says(desk, "lint").contains("quote-unchecked"))
    // A report of before is compared with what is left.
    let verified = desk(desk.line("verify DIR/old.json"))
    #expect(verified.status == .success, "\(verified)")
    let compared = verified.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(compared.contains("the copies of the source of e2"), "\(verified)")
    // No copy that was removed explains another place, another copy, or another time of it.
    let old = try desk.read("old.json")
    let place = try #require(old.firstRange(of: /"locator": "sentence \d+"/))
    let check = try #require(old.firstRange(of: "\"quoteCheck\""))
    for forged in [
      old.replacingCharacters(
        in: place, with: "\"locator\": \"page 3, where the mayor confesses\""),
      old.replacingCharacters(in: place, with: "\"locator\": \"p. 1\""),
      old.replacingCharacters(
        in: check,
        with: "\"archives\": [{\"url\": \"https://web.archive.org/web/2026/https://x.example/\"}], "
          + "\"quoteCheck\""),
      old.replacingCharacters(
        in: check,
        with: "\"archives\": [{\"file\": \"a.html\", \"captured\": \"2026-02-03T09:30:00Z\", "
          + "\"sha256\": \"\(Digest.zero.hex)\"}], \"quoteCheck\""),
      old.replacingCharacters(in: check, with: "\"alt\": \"A mayor\", \"quoteCheck\""),
      old.replacing("\"captured\": \"2026-02-03", with: "\"captured\": \"2026-02-02"),
    ] {
      #expect(forged != old)
      try desk.folder.write(forged.utf8, to: "forged.json")
      #expect(desk(desk.line("verify DIR/forged.json")).status == .failed, "\(forged)")
    }
    // Its number is not used again.
    desk.prepare(["capture e3 \(server.url("/other"))"])
    #expect(try details(desk, 3).captures.map(\.number) == [2, 3])
    desk.prepare(["undo", "undo 2"])
    #expect(try !contains(desk))
  }

  @Test func anAddressOfTheServersAnswersHasTheWords() throws {
    let server = try LoopbackServer { request in
      request.path == "/a"
        ? .redirect(to: "/zqfaltor") : .page(Self.page(""), type: "text/html; charset=utf-8")
    }
    let desk = try Sample.desk(
      Sample.checked + ["evidence c1 \(server.url("/a")) --supports --capture"])
    desk.prepare(["redact --words Zqfaltor --confirm Zqfaltor"])
    #expect(try details(desk, 2).redactedCaptures.map(\.number) == [1])
    let bytes = try Data(contentsOf: URL(filePath: "\(desk.folder.path)/desk.factdesk"))
    #expect(bytes.range(of: Data("zqfaltor".utf8)) == nil)
  }

  /// The mark has the form of words that an editor put in, which can stand for any.
  @Test func aQuoteWithRedactedWordsIsNotCompared() throws {
    let server = try server("")
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c1 \(server.url("/a")) --supports --quote \"counted 4,212 crossings\"",
        "redact --words 4,212 --confirm 4,212", "capture e2 \(server.url("/a"))",
      ])
    #expect(try details(desk, 2).quote == "counted [protected source] crossings")
    #expect(try details(desk, 2).quoteCheck == nil)
    #expect(
      says(desk, "show e2").contains("compared: not compared, because words of it were redacted"))
    #expect(says(desk, "claims --evidence").contains("not compared, because words of it were"))
    desk.prepare(["export json DIR/r.json"])
    #expect(try !desk.read("r.json").contains("quoteCheck"))
    // A report in which somebody wrote the mark.
    desk.prepare(["edit e2 --quote \"counted 4,212 crossings\"", "export json DIR/r.json --force"])
    func copies(_ quote: String) throws -> String? {
      let text = try desk.read("r.json").replacing("counted 4,212 crossings", with: quote)
      try desk.folder.write(text.utf8, to: "f.json")
      return try desk.json("verify DIR/f.json")["answer"].objects("checks")
        .first { $0.string("check") == "copies" }.map {
          "\($0.string("result") ?? ""): \($0.string("message") ?? "")"
        }
    }
    #expect(try copies("counted 4,212 crossings")?.hasPrefix("passed") == true)
    #expect(
      try copies("counted [protected source] crossings")
        == "skipped: not compared: words of 1 quote were redacted")
    #expect(try copies("sank [protected source] crossings")?.hasPrefix("failed") == true)
  }

  /// With the copy of it, which has the same bytes.
  @Test func aKeptFileIsRemoved() throws {
    let desk = try Sample.desk(Sample.checked)
    let bytes = Array("It was Zqfaltor who counted the ships.".utf8)
    try desk.folder.write(bytes, to: "notes.txt")
    desk.prepare(["evidence c1 --file DIR/notes.txt --supports --quote \"counted the ships\""])
    let digest = Digest(of: bytes)
    #expect(try desk.desk.session.store?.has(digest) == true)
    desk.prepare(["redact --words Zqfaltor --confirm Zqfaltor"])
    let struck = try details(desk, 2)
    #expect(struck.file == nil && struck.redactedFile != nil && struck.captures.isEmpty)
    #expect(try desk.desk.session.store?.has(digest) == false)
    #expect(try faults(desk).isEmpty)
    #expect(says(desk, "show e2").contains("kept file: captured 3 February 2026"))
    // It can still be worked with.
    desk.prepare(["edit e2 --note \"Seen.\""])
  }

  /// Of a copy that an archive has, its address stays; of each, that it existed. A report of before fits, a forged one
  /// does not.
  @Test func anArchivedCopyIsRemoved() throws {
    let desk = try Sample.desk(Sample.checked + ["evidence c1 --title Log --supports"])
    let bytes = Array("<p>By Zqfaltor.</p>".utf8)
    let time = Timestamp("2026-01-05T10:00:00Z")!
    let url = try WebAddress("https://web.archive.org/web/20260105100000/https://port.example/")
    try desk.desk.change(blobs: [Blob(bytes)]) { session in
      try session.edit(EvidenceID(2)) {
        $0.archives = [
          Archive(url: try! WebAddress("https://archive.example/1")),
          Archive(url: url, file: "log.html", sha256: Digest(of: bytes), captured: time),
          Archive(file: "log.html", sha256: Digest(of: bytes), captured: time),
        ]
      }
    }
    desk.prepare(["export json DIR/old.json"])
    let answer = try desk.json("redact --words Zqfaltor --confirm Zqfaltor")["answer"]
    #expect(answer.strings("archives") == ["e2"] && answer.strings("files") == [])
    let struck = try details(desk, 2)
    #expect(struck.archives.map(\.url?.text) == ["https://archive.example/1", url.text])
    #expect(struck.archives.allSatisfy { $0.sha256 == nil && $0.file == nil })
    #expect(struck.redactedArchives.map(\.captured) == [time, time])
    #expect(try faults(desk).isEmpty)
    #expect(says(desk, "show e2").contains("archived: captured 5 January 2026"))
    let verified = desk(desk.line("verify DIR/old.json"))
    #expect(verified.status == .success, "\(verified)")
    let old = try desk.read("old.json")
    for (words, forged) in [
      (url.text, "https://web.archive.org/web/20260105100000/https://fort.example/"),
      ("2026-01-05T10:00:00Z", "2026-01-06T10:00:00Z"),
      ("https://archive.example/1", "https://a.example/"),
    ] {
      #expect(old.contains(words), "\(words)")
      try desk.folder.write(old.replacing(words, with: forged).utf8, to: "forged.json")
      #expect(desk(desk.line("verify DIR/forged.json")).status == .failed, "\(words)")
    }
  }

  /// The name of the file was the title; a report of before has it.
  @Test func theAnswerNamesAKeptFile() throws {
    let desk = try Sample.desk(Sample.checked)
    try desk.folder.write("It was Zqfaltor who counted.".utf8, to: "notes.txt")
    desk.prepare([
      "evidence c1 --file DIR/notes.txt --supports --quote counted", "export json DIR/old.json",
    ])
    let said = says(desk, "redact --words Zqfaltor --confirm Zqfaltor")
    #expect(
      said.contains(
        "k1, the kept file of e2 contained the words and were removed, with what was found there"),
      "\(said)")
    #expect(says(desk, "show e2").contains("Untitled"))
    let verified = desk(desk.line("verify DIR/old.json"))
    #expect(verified.status == .success, "\(verified)")
    let old = try desk.read("old.json")
    let forged = old.replacing("\"title\": \"notes.txt\"", with: "\"title\": \"The mayor's mail\"")
    #expect(forged != old)
    try desk.folder.write(forged.utf8, to: "forged.json")
    #expect(desk(desk.line("verify DIR/forged.json")).status == .failed)
  }

  /// Damaged bytes are not without the words: nobody knows.
  @Test func whatCouldNotBeSearchedIsNamed() throws {
    let server = try server("text")
    let desk = try Sample.desk(
      Sample.checked + ["evidence c1 \(server.url("/a")) --supports --capture"])
    // As a bad disk does it: the bytes under a hash are others.
    let path = "\(desk.folder.path)/desk.factdesk"
    var bytes = try Data(contentsOf: URL(filePath: path))
    while let place = bytes.range(of: Data("So says Z".utf8)) { bytes[place.lowerBound] = 0x4A }
    try bytes.write(to: URL(filePath: path))
    let damaged = try TestDesk(session: "desk", in: desk.folder, seed: 99)
    let error = try damaged.json("redact --words Zqfaltor --confirm Zqfaltor")["error"]
    #expect(error.string("code") == "nothing-to-redact")
    #expect(error.string("message")?.hasSuffix("missing or damaged: k1") == true, "\(error)")
    damaged.prepare(["note c1 By Zqfaltor."])
    let said = says(damaged, "redact --words Zqfaltor --confirm Zqfaltor")
    #expect(
      said.contains("not searched, because its bytes are missing or damaged: k1"), "\(said)")
  }

  @Test func theAdviceNamesTheCommand() throws {
    let server = try server("comment")
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c1 \(server.url("/a")) --supports --capture",
        "evidence c1 https://x.example/ --supports --author Zqfaltor",
      ])
    #expect(
      says(desk, "redact e3 --confirm e3").contains(
        "\"Zqfaltor\" is in a kept copy of e2; to remove it: redact --words \"Zqfaltor\""))
  }
}
