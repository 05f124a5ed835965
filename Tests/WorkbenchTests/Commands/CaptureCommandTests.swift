import ArticleLoading
import FactCheck
import Foundation
import JSON
import LoopbackServer
import PtySupport
import SessionStore
import TestSupport
import Testing

@testable import Launch
@testable import Presentation
@testable import Workbench

@Suite(
  "Copies of sources, and quotes compared with them",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
struct CaptureCommandTests {
  private static let page = """
    <html><head><title>Crossings by year</title>
    <meta property="article:published_time" content="2026-01-20T08:00:00Z"></head><body><article>
    <h1>Crossings by year</h1>
    <p>The port office counted 4,212 ferry crossings in 2025. It does not count private boats, and
    it has not done so since records began.</p>
    <p>Freight rose by 3.5 per cent to 12 million tonnes.</p></article></body></html>
    """

  /// A desk with a claim and evidence for it.
  private func desk(_ url: String, quote: String? = nil) throws -> TestDesk {
    try Sample.desk(
      Sample.checked + [
        "evidence c1 \(url) --supports" + (quote.map { " --quote \"\($0)\"" } ?? "")
      ])
  }

  private func server(_ page: String = page) throws -> LoopbackServer {
    try LoopbackServer { request in
      request.path == "/old"
        ? .redirect(to: "/new") : .page(page, type: "text/html; charset=utf-8")
    }
  }

  /// What a line says, on one line.
  private func says(_ desk: TestDesk, _ line: String) -> String {
    desk.says(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func evidence(_ desk: TestDesk, _ number: Int = 2) throws -> EvidenceDetails {
    try desk.desk.state.existing(EvidenceID(number)).details
  }

  @Test func aCopyIsKeptWithWhatTheServerSaid() throws {
    let server = try server()
    let desk = try desk(server.url("/old"), quote: "counted 4,212 ferry crossings in 2025")
    let entries = desk.desk.state.sequence
    let answer = try desk.json("capture e2 \(server.url("/old"))")["answer"]
    #expect(desk.desk.state.sequence == entries + 1)
    let value = try #require(answer.objects("evidence").first)
    let copy = try #require(value.objects("captures").first)
    #expect(copy.string("id") == "k1")
    #expect(copy.string("url") == server.url("/new"))
    #expect(copy.string("title") == "Crossings by year")
    #expect(copy.string("published") == "2026-01-20T08:00:00Z")
    #expect(value["quoteCheck"].string("outcome") == "verbatim")
    #expect(value.string("quoteCapture") == "k1")
    let content = try #require(try evidence(desk).captures.first?.content)
    let store = try #require(desk.desk.session.store)
    #expect(try store.blob(content.original) == Array(Self.page.utf8))
    let record = String(
      decoding: try store.blob(try #require(content.fetch).response), as: UTF8.self)
    #expect(record.contains("HTTP/1.1 302 Found") && record.contains("HTTP/1.1 200 OK"))
    // Its text, and what the source's evidence says of it.
    #expect(says(desk, "show k1").contains("Freight rose by 3.5 per cent to 12 million tonnes."))
    #expect(says(desk, "show e2").contains("compared: the words are in k1, sentence 2"))
    // One step to undo.
    desk.prepare(["undo"])
    #expect(try evidence(desk).captures.isEmpty)
    #expect(try evidence(desk).quoteCheck == nil)
    // A number is never used twice.
    desk.prepare(["capture e2 \(server.url("/old"))"])
    #expect(try evidence(desk).captures.map(\.number) == [2])
  }

  @Test(arguments: [
    ("counted 4,212 ferry crossings", QuoteCheck.Outcome.verbatim),
    ("counted 4,221 ferry crossings", .close), ("It does count private boats", .close),
    ("to 12", .close), ("Nobody crossed the water last winter", .missing),
    ("counted 4,212 ferry crossings … Freight rose", .verbatim),
  ])
  func quotesAreComparedAtOnce(_ quote: String, _ outcome: QuoteCheck.Outcome) throws {
    let server = try server()
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c1 \(server.url("/a")) --supports --capture --quote \"\(quote)\""
      ])
    #expect(try evidence(desk).quoteCheck?.outcome == outcome)
    #expect(try evidence(desk).quoteCheck?.difference == nil || outcome == .close)
  }

  @Test func anotherQuoteIsComparedAgain() throws {
    let server = try server()
    let desk = try desk(server.url("/a"), quote: "counted 4,221 ferry crossings")
    desk.prepare(["capture e2 \(server.url("/a"))"])
    #expect(
      try evidence(desk).quoteCheck?.difference
        == "counted [-4,212-] {+4,221+} ferry crossings")
    #expect(
      says(desk, "show e2").contains("has other words: counted [-4,212-] {+4,221+} ferry crossings")
    )
    desk.prepare(["edit e2 --quote \"counted 4,212 ferry crossings\""])
    #expect(try evidence(desk).quoteCheck?.outcome == .verbatim)
    // Other details leave the comparison as it is; without a quote there is none.
    desk.prepare(["edit e2 --note N"])
    #expect(try evidence(desk).quoteCheck?.outcome == .verbatim)
    desk.prepare(["edit e2 --quote \"\""])
    #expect(try evidence(desk).quoteCheck == nil)
  }

  /// What was found in the copy of one page says nothing of another.
  @Test func anotherAddressHasOtherCopies() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/old": .redirect(to: "/new")
      case "/b":
        .page(
          Self.page.replacing("4,212", with: "4,300"), type: "text/html; charset=utf-8")
      default: .page(Self.page, type: "text/html; charset=utf-8")
      }
    }
    let desk = try desk(server.url("/old"), quote: "counted 4,212 ferry crossings")
    desk.prepare(["capture e2 \(server.url("/old"))"])
    // The address to which it redirects is of the same page.
    desk.prepare(["edit e2 --url \(server.url("/new"))"])
    #expect(try evidence(desk).quoteCheck?.outcome == .verbatim)
    desk.prepare(["edit e2 --url \(server.url("/b"))"])
    #expect(try evidence(desk).quoteCheck == nil)
    #expect(
      says(desk, "show e2").contains("k1: of the former address \(server.url("/old")), “Crossings"))
    #expect(says(desk, "show e2").contains("compared: no copy of this address"))
    #expect(desk("lint").output.contains("quote-unchecked"))
    #expect(
      try desk.json("export json")["answer"].string("content")?.contains("quoteCheck") == false)
    #expect(
      desk.fault(of: "recapture e2").map { MessageRow.name(of: $0) }
        == "DeskError.nothingToRecapture")
    #expect(
      desk.fault(of: "quote e2 1").map { MessageRow.name(of: $0) } == "DeskError.nothingCaptured")
    // Made anew with a copy of it, and again with the old one when the address comes back.
    desk.prepare(["capture e2 \(server.url("/b"))"])
    #expect(try evidence(desk).quoteCheck?.outcome == .close)
    #expect(try evidence(desk).quoteCheck?.capture == 2)
    #expect(!says(desk, "show e2").contains("no copy of this address"))
    desk.prepare(["edit e2 --url \(server.url("/old"))"])
    #expect(try evidence(desk).quoteCheck?.capture == 1)
    desk.prepare(["undo"])
    #expect(try evidence(desk).quoteCheck?.capture == 2)
    // Only the copy of the present address is in an archive.
    desk.prepare(["export wacz DIR/a.wacz"])
    let archive = try desk.json("import DIR/a.wacz")["answer"].objects("records")
    #expect(archive.contains { $0.string("uri") == server.url("/b") })
    #expect(!archive.contains { $0.string("uri") == server.url("/new") })
  }

  @Test func severalCopiesStandBesideEachOther() throws {
    let pages = [Self.page, Self.page.replacing("4,212", with: "4,300")]
    let asked = Counter()
    let server = try LoopbackServer { _ in
      .page(pages[min(asked.next(), 1)], type: "text/html; charset=utf-8")
    }
    let desk = try desk(server.url("/a"), quote: "counted 4,212 ferry crossings")
    desk.prepare(["capture e2 \(server.url("/a"))", "capture e2 \(server.url("/a"))"])
    let details = try evidence(desk)
    #expect(details.captures.map(\.number) == [1, 2])
    // The older copy still has the words.
    #expect(details.quoteCheck?.outcome == .verbatim)
    #expect(details.quoteCheck?.capture == 1)
    #expect(says(desk, "show k2").contains("4,300 ferry crossings"))
  }

  @Test func aFileIsACopyToo() throws {
    let desk = try desk("https://port.example/", quote: "Bus fares rise in March.")
    desk.prepare(["capture e2 --file DIR/other.txt"])
    #expect(try evidence(desk).captures.first?.content.fileName == "other.txt")
    #expect(try evidence(desk).quoteCheck?.outcome == .verbatim)
    // The article under check is no evidence for its own claim, as a copy neither.
    #expect(desk.fault(of: "capture e2 --file DIR/article.txt") is RuleError)
    #expect(
      desk.fault(of: "capture e2 --file DIR/nowhere.txt").map { MessageRow.name(of: $0) }
        == "DeskError.sourceNotCopied")
    #expect(try evidence(desk).captures.count == 1)
  }

  @Test func picturesOfThePageAreKeptToo() throws {
    let server = try server()
    let url = server.url("/old")
    let desk = try Sample.desk(
      Sample.checked + ["evidence c1 \(url) --supports", "capture e2 \(url) --screenshot"]
    ) { $0.camera = StandInCamera() }
    let capture = try #require(try evidence(desk).captures.first)
    let store = try #require(desk.desk.session.store)
    #expect(try store.blob(#require(capture.picture)) == MadeDot.png)
    #expect(try store.blob(#require(capture.print)) == StandInCamera.pictures.print)
    #expect(says(desk, "show e2").contains("with a picture and a PDF of the page"))
    let value = try #require(
      try desk.json("show e2")["answer"].objects("evidence").first?.objects("captures").first)
    #expect(value.string("picture") == Digest(of: MadeDot.png).hex)
    #expect(value.string("print") == capture.print?.hex)
    let card = says(desk, "show k1")
    let pictureBytes = MadeDot.png.count
    #expect(
      card.contains(
        "picture of the page: \(pictureBytes) bytes, SHA-256 \(Digest(of: MadeDot.png).hex.prefix(12))…; "
          + "to write it: export copy k1 FILE --picture"), "\(card)")
    #expect(card.contains("PDF of the page: 13 bytes, SHA-256 "), "\(card)")
    let answer = try desk.json("show k1")["answer"]
    #expect(answer.number("pictureBytes") == pictureBytes && answer.number("printBytes") == 13)
    // Their bytes, and those of the page, in files.
    desk.prepare([
      "export copy k1 DIR/page.html", "export copy k1 DIR/page.png --picture",
      "export copy e2 DIR/page.pdf --print",
    ])
    func written(_ name: String) throws -> [UInt8] {
      try [UInt8](Data(contentsOf: URL(filePath: "\(desk.folder.path)/\(name)")))
    }
    #expect(try written("page.html") == Array(Self.page.utf8))
    #expect(try written("page.png") == MadeDot.png)
    #expect(try written("page.pdf") == StandInCamera.pictures.print)
    #expect(
      try desk.json("export copy k1 DIR/page.png --picture")["error"].string("code")
        == "file-exists")
    desk.prepare(["export copy k1 DIR/page.png --picture --force"])
    // The archive has them beside the page, and its list of pages does not.
    desk.prepare(["export wacz DIR/a.wacz"])
    let records = try desk.json("import DIR/a.wacz")["answer"].objects("records")
    #expect(records.contains { $0.string("uri") == "urn:view:\(server.url("/new"))" })
    #expect(records.contains { $0.string("uri") == "urn:pdf:\(server.url("/new"))" })
    let archive = try Data(contentsOf: URL(filePath: "\(desk.folder.path)/a.wacz"))
    let list = try #require(archive.range(of: Data("json-pages-1.0".utf8)))
    #expect(archive[list.upperBound...].prefix(600).range(of: Data("urn:view".utf8)) == nil)
    #expect(
      try SQLiteStore.check(desk.desk.session.location, copiesIn: desk.folder.path).faults == [])
    // A redaction removes them with the copy.
    desk.prepare(["redact --words \"private boats\" --confirm \"private boats\""])
    #expect(try !store.has(Digest(of: MadeDot.png)))
    #expect(
      try desk.json("export copy k1 DIR/again.html")["error"].string("code") == "redacted-capture")
  }

  @Test func whatIsNotKeptIsNotWritten() throws {
    let server = try server()
    let desk = try desk(server.url("/a"))
    func refused(_ line: String) throws -> String? {
      try desk.json("export copy \(line)")["error"].string("code")
    }
    #expect(try refused("e2 DIR/x") == "nothing-captured")
    #expect(try refused("k1 DIR/x") == "no-capture")
    desk.prepare(["capture e2 \(server.url("/a"))"])
    #expect(try refused("k1 DIR/x --picture") == "no-picture-of-page")
    #expect(try refused("e2 DIR/x --print") == "no-picture-of-page")
    #expect(try refused("c1 DIR/x") == "bad-value")
    #expect(try refused("k1") == "usage")
    #expect(try refused("k1 DIR/x --picture --print") == "options")
    #expect(try refused("k1 DIR/x --no-content") == nil)
    #expect(try desk.json("export json DIR/y --print")["error"].string("code") == "options")
    #expect(try desk.json("export json DIR/y DIR/z")["error"].string("code") == "options")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.folder.path).sorted()
        .filter { ["x", "y", "z"].contains($0) } == ["x"])
    // Of evidence without a copy, the file that it keeps.
    desk.prepare(["evidence c1 --file DIR/other.txt --context", "export copy e3 DIR/kept.txt"])
    #expect(try desk.read("kept.txt") == Sample.other)
  }

  /// Nobody typed the host to which a page redirects: what its name means may be another machine by then.
  @Test func aHostThatNobodyTypedIsNotPicturedAsTyped() throws {
    struct Redirecting: Fetcher {
      func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
        let away = WebAddress(stored: "https://other.example/a")
        let found = ResponseHead(lines: ["HTTP/1.1 302 Found", "Location: \(away)"])!
        let head = ResponseHead(lines: ["HTTP/1.1 200 OK", "Content-Type: text/plain"])!
        let hops =
          request.address.text.hasSuffix("/away")
          ? [FetchedPage.Hop(request.address, found), .init(away, head)]
          : [.init(request.address, head)]
        return FetchedPage(
          requested: request.address, hops: hops, body: Array("Ferries sail.".utf8))
      }
    }
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c1 https://typed.example/away --supports",
        "evidence c1 https://typed.example/stays --supports",
      ]
    ) {
      $0.fetcher = Redirecting()
      $0.camera = StandInCamera()
    }
    desk.prepare(["capture e3 https://typed.example/stays --screenshot"])
    // The camera of the tests refuses each host that nobody typed.
    let error = try desk.json("capture e2 https://typed.example/away --screenshot")["error"]
    #expect(error.string("code") == "private-address", "\(error.values)")
    #expect(try evidence(desk).captures.isEmpty)
  }

  /// The source is itself a picture: there is nothing to compare a quote with.
  @Test func aPictureIsACopyToo() throws {
    let server = try LoopbackServer { request in
      request.path == "/damaged"
        ? .answer("200 OK", ["Content-Type: image/png"], body: MadeDot.png.dropLast(20))
        : .answer("200 OK", ["Content-Type: image/png"], body: MadeDot.png)
    }
    let folder = try TemporaryFolder()
    try folder.write(
      "exiftool",
      "#!/bin/sh\ncat >/dev/null\necho '[{\"Model\":\"Q2\",\"DateTimeOriginal\":\"2026:01:30 14:05:11\"}]'\n",
      mode: 0o700)
    let url = server.url("/dot.png")
    let desk = try Sample.desk(
      Sample.checked + ["evidence c1 \(url) --supports --quote \"Nobody sails.\""]
    ) {
      $0.programs = OutsidePrograms(environment: ["PATH": "\(folder.path):/usr/bin:/bin"])
    }
    let told = says(desk, "capture e2 \(url)")
    #expect(told.contains("picture, \(MadeDot.png.count) bytes, 2 × 1 pixels, captured"), "\(told)")
    #expect(told.contains("quote: no text to compare: the copy is a picture"), "\(told)")
    let capture = try #require(try evidence(desk).captures.first)
    let store = try #require(desk.desk.session.store)
    #expect(try store.blob(capture.content.original) == MadeDot.png)
    #expect(capture.content.fetch?.url.text == url)
    #expect(
      capture.facts
        == PictureFacts(width: 2, height: 1, made: "2026-01-30 14:05:11", device: "Q2"))
    #expect(try evidence(desk).quoteCheck == nil)
    #expect(says(desk, "show e2").contains("compared: no text to compare: the copy is a picture"))
    #expect(says(desk, "show k1").contains("made: 2026-01-30 14:05:11 made with: Q2"))
    // Another copy of it would not help.
    let finding = try desk.json("lint")["answer"].objects("findings")
      .first { $0.string("rule") == "quote-unchecked" && $0.string("place") == "e2" }
    #expect(finding?.string("command") == "capture e2 --file FILE")
    let value = try desk.json("show k1")["answer"]["capture"]
    #expect(value.string("loader") == "picture" && value["metadata"].number("width") == 2)
    // Nothing of it is in a report, and its bytes are in files and archives.
    #expect(try desk.json("export json")["answer"].string("content")?.contains("14:05") == false)
    desk.prepare(["export copy k1 DIR/copy.png", "export wacz DIR/a.wacz"])
    #expect(
      try [UInt8](Data(contentsOf: URL(filePath: "\(desk.folder.path)/copy.png"))) == MadeDot.png)
    #expect(
      try desk.json("import DIR/a.wacz")["answer"].objects("records")
        .contains { $0.string("uri") == url })
    // The same picture is the same source; a text beside it is forged.
    let again = try desk.json("recapture e2 \(url)")["answer"].objects("sources").first
    #expect(again?.string("outcome") == "same")
    func faults() throws -> [CheckReport.Fault] {
      try SQLiteStore.check(
        desk.desk.session.location, copiesIn: desk.folder.path, outcomes: CheckProgram.outcomes
      ).faults
    }
    #expect(try faults() == [])
    let text = Blob(Array("Nobody sails.".utf8))
    try desk.desk.change(blobs: [text]) { session in
      try session.edit(EvidenceID(2)) {
        $0.captures[0].content.text = text.digest
        $0.quoteCheck = QuoteCheck(outcome: .verbatim, capture: 1)
      }
    }
    #expect(try faults().contains { if case .badQuoteCheck = $0 { true } else { false } })
    // What is cut is no picture.
    desk.prepare(["evidence c1 \(server.url("/damaged")) --supports"])
    #expect(
      try desk.json("capture e3 \(server.url("/damaged"))")["error"].string("code")
        == "damaged-picture")
  }

  @Test func withoutPicturesNothingIsKept() throws {
    let server = try server()
    let url = server.url("/a")
    let lines = Sample.checked + ["evidence c1 \(url) --supports"]
    let desk = try Sample.desk(lines) {
      $0.camera = StandInCamera(fault: .noProgram(path: url, .chromium))
    }
    let before = desk.desk.state.sequence
    let error = try desk.json("capture e2 \(url) --screenshot")["error"]
    #expect(error.string("message")?.contains("chromium") == true)
    #expect(
      error.string("hint") == "apt-get install chromium" && error.string("code") == "no-program")
    for options in ["--file DIR/other.txt", "--from-archive", "--from DIR/none.wacz"] {
      #expect(
        try desk.json("capture e2 --screenshot \(options)")["error"].string("code") == "options")
    }
    desk.prepare(["evidence c1 --file DIR/other.txt --context"])
    #expect(try desk.json("capture e3 --screenshot")["error"].string("code") == "options")
    #expect(desk.desk.state.sequence == before + 1)
    #expect(try evidence(desk).captures.isEmpty)
  }

  /// Pages that are gone, empty, binary or huge, or in a private network and not typed.
  @Test func whatIsRefusedLeavesTheSessionAsItWas() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/gone": .answer("404 Not Found")
      case "/empty": .page("")
      case "/huge": .page(String(repeating: "a ", count: 40_000))
      default: .answer("200 OK", ["Content-Type: image/x-icon"], body: [0, 0, 1, 0, 1, 0])
      }
    }
    for path in ["/gone", "/empty", "/icon", "/huge"] {
      let desk = try desk(server.url(path), quote: "Q")
      let before = desk.desk.state.sequence
      let limit = path == "/huge" ? " --max-size 1K" : ""
      #expect(
        desk.fault(of: "capture e2 \(server.url(path))\(limit)").map { MessageRow.name(of: $0) }
          == "DeskError.sourceNotCopied", "\(path)")
      // The address comes from the session, which anyone may have written.
      #expect(
        desk.fault(of: "capture e2").map { MessageRow.name(of: $0) } == "DeskError.sourceNotCopied")
      #expect(desk.desk.state.sequence == before)
      #expect(try evidence(desk).captures.isEmpty)
    }
  }

  @Test func allEvidenceOfAClaimIsCapturedAndFailuresAreNamed() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c1 https://a.example/ --supports", "evidence c1 https://b.example/ --supports",
        "evidence c1 --title Book --context",
      ]
    ) {
      $0.fetcher = StandInFetcher("Ferries sail.")
    }
    let before = desk.desk.state.sequence
    let answer = try desk.json("capture c1")["answer"]
    #expect(answer.objects("evidence").map { $0.string("id") } == ["e1", "e2", "e3"])
    // One entry, and one step to undo.
    #expect(desk.desk.state.sequence == before + 1)
    // All of the same bytes: the store keeps them once, and each has a number.
    #expect(desk.desk.state.nextCapture == 4)
    #expect(desk.says("capture a1").contains("k4"))
    desk.prepare(["undo", "undo"])
    for number in 1...3 { #expect(try evidence(desk, number).captures.isEmpty) }
  }

  @Test func aQuoteIsTakenFromTheCopy() throws {
    let server = try server()
    let desk = try desk(server.url("/a"), quote: "Nothing of the kind")
    desk.prepare(["capture e2 \(server.url("/a"))"])
    let sentence = "Freight rose by 3.5 per cent to 12 million tonnes."
    let body = try desk.desk.text(of: try evidence(desk).captures[0])
    let number = try #require(
      body.sentences.firstIndex { body.words(at: $0) == sentence }.map { $0 + 1 })
    for line in [
      "quote e2 \(number)", "quote e2 \"FREIGHT ROSE by 3.5 per cent\"",
      "quote e2 \(number):\"rose by 3.5 per cent\" --copy k1",
    ] {
      desk.prepare([line])
      let details = try evidence(desk)
      let quote = try #require(details.quote)
      #expect(sentence.contains(quote), "\(line)")
      #expect(details.quoteCheck?.outcome == .verbatim, "\(line)")
      #expect(details.quoteCheck?.sentence == number, "\(line)")
    }
  }

  @Test func theWordsOfTheCopyAreCompleted() throws {
    let server = try server()
    let desk = try desk(server.url("/a"))
    desk.prepare(["capture e2 \(server.url("/a"))"])
    func found(_ line: String) -> [String] {
      Completer(desk: desk.desk).candidates(for: line).candidates.map(\.replacement)
    }
    #expect(found("quote e2 \"The port office coun").first == "\"The port office counted")
    #expect(found("quote e2 ").contains("2"))
    // The article's words are none of the copy's.
    #expect(found("quote e2 \"The city clo").isEmpty)
    #expect(found("quote e1 \"The port office coun").isEmpty)
    #expect(found("show k") == ["k1"])
  }

  /// A file that is kept with evidence is a copy of the source, in the same step.
  @Test func theTextOfAKeptFileIsRead() throws {
    let desk = try Sample.desk(Sample.checked)
    let entries = desk.desk.state.sequence
    desk.prepare([
      "evidence c1 --file DIR/other.txt --quote \"Bus fares rise in March.\" --supports"
    ])
    #expect(desk.desk.state.sequence == entries + 1)
    let content = try #require(try evidence(desk).captures.first?.content)
    #expect(content.fileName == "other.txt")
    #expect(content.original == (try evidence(desk).file?.sha256))
    #expect(try evidence(desk).quoteCheck?.outcome == .verbatim)
    #expect(says(desk, "show k1").contains("Bus fares rise in March."))
    // It can be read again, and another file is another copy.
    desk.prepare(["capture e2"])
    #expect(
      try evidence(desk).captures.map(\.content.original) == [content.original, content.original])
    try desk.folder.write("Bus fares fall in March.".utf8, to: "later.txt")
    desk.prepare(["edit e2 --file DIR/later.txt"])
    #expect(try evidence(desk).captures.count == 3)
    #expect(try evidence(desk).captures.last?.content.fileName == "later.txt")
    #expect(try evidence(desk).quoteCheck?.capture == 2)
    #expect(desk.fault(of: "capture c2") as? DeskError == .nothingToCapture("c2"))
  }

  /// A file without a text is kept all the same, and the answer says why there is no copy of its text.
  @Test func aKeptFileWithoutTextIsNoCopy() throws {
    let desk = try Sample.desk(Sample.checked)
    try desk.folder.write([0, 1, 2, 0xFF, 0, 0], to: "count.bin")
    let remarks = try desk.json("evidence c1 --file DIR/count.bin --supports")["answer"]
      .strings("remarks")
    #expect(remarks?.first?.hasPrefix("no text was read: count.bin ") == true, "\(remarks ?? [])")
    #expect(try evidence(desk).file?.name == "count.bin")
    #expect(try evidence(desk).captures.isEmpty)
    // Nobody expects a text of a picture.
    try desk.folder.write(MadeDot.png, to: "dot.png")
    let said = try desk.json("evidence c1 --file DIR/dot.png --alt Dot --supports")["answer"]
    #expect(said.strings("remarks") == nil)
    #expect(try evidence(desk, 3).captures.isEmpty)
    // What is asked for must be there.
    let sequence = desk.desk.state.sequence
    #expect(desk.fault(of: "evidence c1 --file DIR/count.bin --supports --capture") is LoadError)
    #expect(desk.desk.state.sequence == sequence)
  }

  /// What an imported report says of its quotes is its own until the session has a copy.
  @Test func theComparisonOfAnImportedReportIsItsOwn() throws {
    let author = try Sample.desk(
      Sample.checked + [
        "evidence c1 --file DIR/other.txt --quote \"Bus fares rise in March.\" --supports",
        "verdict c1 true --because \"[e2] says so.\"", "export json DIR/r.json",
      ])
    let bytes = try Array(Data(contentsOf: URL(filePath: "\(author.folder.path)/r.json")))
    let desk = try Sample.desk([])
    try desk.folder.write(bytes, to: "r.json")
    desk.prepare(["import DIR/r.json"])
    func check(in report: String) throws -> [String?] {
      let claim = try #require(try JSONObject(report).objects("claims").first)
      let check = claim.objects("evidence")[1]["quoteCheck"]
      return ["outcome", "captured", "sha256"].map { check.string($0) }
    }
    let original = try check(in: String(decoding: bytes, as: UTF8.self))
    #expect(original.first == "verbatim")
    #expect(try check(in: desk.says("export json")) == original)
    let text = says(desk, "show e2")
    #expect(
      text.contains("compared: the imported report says that the words are in its copy of "))
    #expect(text.contains("; not compared in this session"))
    let findings = try desk.json("lint")["answer"].objects("findings")
    #expect(findings.contains { $0.string("rule") == "quote-unchecked" })
    // A copy here takes its place.
    desk.prepare(["capture e2 --file DIR/other.txt"])
    #expect(try evidence(desk).reportedCheck == nil)
    #expect(try evidence(desk).quoteCheck?.outcome == .verbatim)
    desk.prepare(["undo"])
    // Of another quote its author has said nothing.
    desk.prepare(["edit e2 --quote \"Bus fares fall in March.\""])
    #expect(try check(in: desk.says("export json")) == [nil, nil, nil])
    #expect(!says(desk, "show e2").contains("compared:"))
  }

  /// Ctrl-C during the third page: the first two are kept, as one entry.
  @Test func whatIsDoneIsKept() throws {
    let asked = Counter()
    let desk = try Sample.desk(
      Sample.checked + ["b", "c"].map { "evidence c1 https://\($0).example/ --supports" }
    ) { setup in
      setup.fetcher = CountingFetcher(asked: asked)
      setup.isInterrupted = { asked.value >= 3 }
    }
    let before = desk.desk.state.sequence
    let outcome = desk("capture c1 --json")
    #expect(outcome.status == .interrupted)
    #expect(outcome.output.contains("1 of 3 not captured"), "\(outcome.output)")
    #expect(desk.desk.state.sequence == before + 1)
    #expect(try [1, 2, 3].map { try evidence(desk, $0).captures.count } == [1, 1, 0])
  }

  @Test func thePlaceIsTheLocatorUntilOneIsTyped() throws {
    let desk = try desk("https://port.example/", quote: "The city expects two million more riders.")
    desk.prepare(["capture e2 --file DIR/other.txt", "report --language de"])
    #expect(says(desk, "show e2").contains("place: sentence 2"))
    #expect(desk.says("export markdown").contains("Satz 2"))
    desk.prepare(["edit e2 --at \"the second line\""])
    #expect(desk.says("export markdown").contains("the second line"))
    #expect(!desk.says("export markdown").contains("Satz 2"))
  }

  /// Nothing of a private source's copy leaves the session.
  @Test func copiesOfPrivateEvidenceStayInTheSession() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c1 --private --file DIR/other.txt --quote \"Bus fares rise in March.\" --supports",
        "capture e2", "export --all DIR/all",
      ])
    let digest = try #require(try evidence(desk).captures.first?.content.original.hex)
    #expect(desk.says("show e2").contains("k1"))
    for format in ["json", "markdown", "html", "csv", "csv-evidence"] {
      let text = desk.says("export \(format)")
      #expect(!text.contains(digest) && !text.contains("Bus fares"), "\(format)")
    }
  }

  /// A report, and the log that it was made from, which both say that a copy has words that it does not have.
  @Test func verifyComparesTheQuotesAgain() throws {
    let server = try server()
    let desk = try desk(server.url("/a"), quote: "counted 4,212 ferry crossings")
    desk.prepare(["capture e2 \(server.url("/a"))", "export json DIR/r.json"])
    func copies(_ file: String) throws -> [String: String] {
      let checks = try desk.json("verify DIR/\(file)")["answer"].objects("checks")
      let check = try #require(checks.first { $0.string("check") == "copies" })
      return [
        "result": check.string("result") ?? "",
        "faults": (check.strings("faults") ?? []).joined(separator: "; "),
      ]
    }
    #expect(try copies("r.json")["result"] == "passed")
    desk.desk.line = "edit e2"
    try desk.desk.change { session in
      try session.edit(EvidenceID(2)) { $0.quote = "counted 4,221 ferry crossings" }
    }
    desk.prepare(["export json DIR/forged.json"])
    let forged = try copies("forged.json")
    #expect(forged["result"] == "failed")
    #expect(
      forged["faults"]?.contains("the report says that the copy has the quoted words") == true)
    desk.prepare(["new other", "load DIR/other.txt"])
    #expect(try copies("r.json")["result"] == "skipped")
  }

  /// A log that says that a copy has words that it does not have.
  @Test func aForgedComparisonIsNamed() throws {
    let server = try server()
    let desk = try desk(server.url("/a"), quote: "counted 4,221 ferry crossings")
    desk.prepare(["capture e2 \(server.url("/a"))"])
    func faults() throws -> [String] {
      let path = try #require(desk.desk.session.location as String?)
      return try CheckAnswer(
        SQLiteStore.check(
          path, copiesIn: desk.folder.path,
          outcomes: CheckProgram.outcomes), location: path
      ).faults
    }
    #expect(try faults() == [])
    let check = try #require(try evidence(desk).quoteCheck)
    desk.desk.line = "edit e2"
    try desk.desk.change { session in
      try session.edit(EvidenceID(2)) {
        $0.quoteCheck = QuoteCheck(outcome: .verbatim, capture: check.capture)
      }
    }
    #expect(
      try faults() == ["the log says that k1 has the quote of e2, and it does not"])
    // The mark of a redaction is no excuse where nothing was redacted.
    func forge(_ edit: (inout EvidenceDetails) -> Void) throws {
      try desk.desk.change { session in try session.edit(EvidenceID(2), edit) }
    }
    try forge {
      $0.quote = "counted [protected source] crossings on Mars"
      $0.quoteCheck = QuoteCheck(outcome: .verbatim, capture: 1)
    }
    #expect(
      try faults() == ["the log says that k1 has the quote of e2, and it does not"])
    try forge {
      $0.quote = "counted 4,212 ferry crossings"
      $0.quoteCheck = QuoteCheck(outcome: .missing, capture: 1)
    }
    #expect(
      try faults() == [
        "the log says that k1 does not have the quote of e2, and a comparison says otherwise"
      ])
    try forge { $0.quoteCheck = QuoteCheck(outcome: .verbatim, capture: 1, sentence: 5000) }
    let place = "the log says that k1 has the quote of e2 at a place that it does not have"
    #expect(try faults() == [place])
    try forge { $0.quoteCheck = QuoteCheck(outcome: .verbatim, capture: 1, page: 1) }
    #expect(try faults() == [place])
    try forge { $0.quoteCheck = QuoteCheck(outcome: .verbatim, capture: 1) }
    #expect(try faults() == [])
    // Two copies of one number, of which nobody knows which was compared.
    try forge { $0.captures.append($0.captures[0]) }
    #expect(
      try faults().first?.hasPrefix("k1 of e2 has another length than the log says") == true)
    try forge { $0.captures.removeLast() }
    #expect(try faults() == [])
    // Another text beside the true bytes.
    desk.prepare(["evidence c1 --file DIR/other.txt --context"])
    let words = Blob(Array("The mayor confessed.".utf8))
    try desk.desk.change(blobs: [words]) { session in
      try session.edit(EvidenceID(3)) {
        $0.quote = "The mayor confessed"
        $0.captures[0].content.text = words.digest
        $0.quoteCheck = QuoteCheck(outcome: .verbatim, capture: $0.captures[0].number)
      }
    }
    #expect(
      try faults().contains { $0.contains("has the quote of e3, and it does not") })
  }

  /// Another text beside the true bytes of a page: only words that are nowhere in it are certain to be forged.
  @Test func aForgedTextOfAPageIsNamed() throws {
    let server = try server()
    let desk = try desk(server.url("/a"), quote: "counted 4,212 ferry crossings")
    desk.prepare(["capture e2 \(server.url("/a"))", "export json DIR/honest.json"])
    func faults() throws -> [CheckReport.Fault] {
      try SQLiteStore.check(
        desk.desk.session.location, copiesIn: desk.folder.path, outcomes: CheckProgram.outcomes
      ).faults.filter { if case .badQuoteCheck = $0 { true } else { false } }
    }
    func copies(_ file: String) throws -> String? {
      try desk.json("verify DIR/\(file)")["answer"].objects("checks")
        .first { $0.string("check") == "copies" }?.string("result")
    }
    #expect(try faults().isEmpty && copies("honest.json") == "passed")
    func forge(_ words: String) throws {
      let text = Blob(Array("\(words).".utf8))
      try desk.desk.change(blobs: [text]) { session in
        try session.edit(EvidenceID(2)) {
          $0.quote = words
          $0.captures[0].content.text = text.digest
          $0.quoteCheck = QuoteCheck(outcome: .verbatim, capture: 1)
        }
      }
    }
    try forge("The mayor confessed in 2025")
    #expect(try faults().count == 1)
    desk.prepare(["export json DIR/forged.json"])
    #expect(try copies("forged.json") == "failed")
    // Words of the page in an order that rules of another version may read.
    try forge("private boats counted 4,212 ferry crossings")
    #expect(try faults().isEmpty)
  }

  /// A page is read again once, however many quotes are compared with it.
  @Test(arguments: [
    ("page", Self.page, "text/html; charset=utf-8"),
    ("text", "Ferries sail. Gulls cry.", "text/plain"),
  ])
  func aCopyIsReadAgainOnce(_ kind: String, _ source: String, _ type: String) throws {
    let server = try LoopbackServer { _ in .page(source, type: type) }
    let desk = try desk(server.url("/a"))
    desk.prepare(["capture e2 \(server.url("/a"))"])
    let capture = try #require(try evidence(desk).captures.first)
    let store = try #require(desk.desk.session.store)
    let text = try store.blob(capture.content.text)
    let copies = CopiesReadAgain()
    var reads: [Digest] = []
    let quotes =
      kind == "page" ? ["private boats", "records began", "Freight rose"] : ["Ferries", "Gulls"]
    for quote in quotes {
      let read = copies.text(of: capture, for: quote, in: text) { digest in
        reads.append(digest)
        return try? store.blob(digest)
      }
      #expect(read == (kind == "page" ? nil : text), "\(quote)")
    }
    let response = try #require(capture.content.fetch?.response)
    #expect(reads == [capture.content.original, response])
    // Another text beside the same bytes is judged by itself.
    let forged = Array("The mayor confessed.".utf8)
    #expect(
      copies.text(of: capture, for: "mayor confessed", in: forged) { _ in nil }
        == (kind == "page" ? [] : text))
  }

  @Test func aListOfClaimsHasTheirEvidence() throws {
    let server = try server()
    let desk = try desk(server.url("/a"), quote: "counted 4,221 ferry crossings")
    desk.prepare([
      "capture e2 \(server.url("/a"))",
      "evidence c1 https://b.example/ --refutes --quote \"Other words.\"",
      "evidence c2 e2 --context --quote \"counted 4,212 ferry crossings\"",
    ])
    #expect(!says(desk, "claims").contains("4,212"))
    let list = says(desk, "claims --evidence")
    #expect(
      list.contains(
        "“counted 4,221 ferry crossings” k1, sentence 2 has other words: "
          + "counted [-4,212-] {+4,221+} ferry crossings"), "\(list)")
    #expect(
      list.contains(
        "- refutes https://b.example/ “Other words.” not compared with a copy of the source"),
      "\(list)")
    #expect(list.contains("“counted 4,212 ferry crossings” the words are in k1, sentence 2"))
    // Below their claims, and a claim without evidence is in the list, too.
    let first = try #require(list.firstRange(of: "e3")?.lowerBound)
    let second = try #require(list.firstRange(of: " c2 ")?.lowerBound)
    #expect(first < second && list.contains("e4"))
    #expect(
      try desk.json("claims --evidence")["answer"].objects("claims").first?.objects("evidence")
        .compactMap { $0["quoteCheck"].string("outcome") } == ["close"])
  }

  /// A report can say that a quote was compared, and have none.
  @Test func aComparisonWithoutAQuoteIsRefused() throws {
    let server = try server()
    let desk = try desk(server.url("/a"), quote: "counted 4,212 ferry crossings")
    desk.prepare(["capture e2 \(server.url("/a"))", "export json DIR/r.json"])
    let report = try String(contentsOfFile: "\(desk.folder.path)/r.json", encoding: .utf8)
    let forged = report.replacing(
      "\"quote\": \"counted 4,212 ferry crossings\",\n", with: "")
    #expect(forged != report)
    try desk.folder.write(forged.utf8, to: "f.json")
    let answer = try desk.json("verify DIR/f.json")
    #expect(answer["error"].string("code") == "verify-failed")
    let checks = answer["answer"].objects("checks")
    let result = { (name: String) in
      checks.first { $0.string("check") == name }?.string("result")
    }
    #expect(result("session") == "failed" && result("copies") == "failed")
  }

  /// Why a quote of a report could not be compared.
  @Test func verifySaysWhyThereIsNoCopy() throws {
    let server = try server()
    let desk = try desk(server.url("/a"), quote: "counted 4,212 ferry crossings")
    desk.prepare(["capture e2 \(server.url("/a"))", "export json DIR/r.json"])
    let folder = desk.folder.path
    func copies(
      _ desk: TestDesk, _ options: String = "", of report: String = "r"
    ) throws -> String? {
      let check = try desk.json("verify \(folder)/\(report).json \(options)")["answer"]
        .objects("checks")
        .first { $0.string("check") == "copies" }
      return check.map { "\($0.string("result") ?? ""): \($0.string("message") ?? "")" }
    }
    let source = "the copy of the source of 1 quote"
    #expect(
      try copies(try TestDesk(session: nil))
        == "skipped: not compared: there is no session that could have \(source)")
    #expect(
      try copies(try Sample.desk(["load DIR/other.txt"]))
        == "skipped: not compared: the session does not have \(source)")
    // An archive with the copy that a report names, which is a picture.
    let named = try desk.read("r.json").replacing(
      Digest(of: Array(Self.page.utf8)).hex, with: Digest(of: MadeDot.png).hex)
    try desk.folder.write(named.utf8, to: "picture.json")
    let block =
      Array("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n".utf8) + MadeDot.png
    let head =
      "WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2026-01-02T10:00:00Z\r\n"
      + "WARC-Target-URI: \(server.url("/a"))\r\nContent-Type: application/http\r\n"
      + "Content-Length: \(block.count)\r\n\r\n"
    try desk.folder.write(Array(head.utf8) + block + Array("\r\n\r\n".utf8), to: "picture.warc")
    #expect(
      try copies(
        try TestDesk(session: nil), "--captures \(desk.folder.path)/picture.warc", of: "picture")
        == "skipped: not compared: no text can be read from \(source) in the archive")
    // It is a copy nevertheless.
    desk.prepare(["capture e2 --from DIR/picture.warc", "undo"])
    desk.prepare(["redact --words \"private boats\" --confirm \"private boats\""])
    #expect(
      try copies(desk) == "skipped: not compared: a redaction removed \(source) from the session")
    desk.prepare(["redact e2 --confirm e2"])
    #expect(
      try copies(desk) == "skipped: not compared: a redaction removed \(source) from the session")
  }

  @Test func redactionRemovesTheCopies() throws {
    let server = try server()
    let desk = try desk(server.url("/a"), quote: "counted 4,212 ferry crossings")
    desk.prepare(["capture e2 \(server.url("/a"))"])
    let content = try #require(try evidence(desk).captures.first?.content)
    desk.prepare(["redact e2 --confirm e2"])
    #expect(try evidence(desk).captures.isEmpty)
    #expect(try evidence(desk).quoteCheck == nil)
    let store = try #require(desk.desk.session.store)
    for digest in [content.original, content.text, try #require(content.fetch).response] {
      #expect(throws: StoreError.self) { try store.blob(digest) }
    }
  }

  @Test func theReportSaysWhatWasCompared() throws {
    let server = try server()
    let desk = try desk(server.url("/a"), quote: "counted 4,212 ferry crossings")
    desk.prepare(["capture e2 \(server.url("/a"))", "export json DIR/r.json"])
    let report = try String(contentsOfFile: "\(desk.folder.path)/r.json", encoding: .utf8)
    #expect(report.contains("\"quoteCheck\""))
    #expect(report.contains("\"verbatim\""))
    #expect(!desk.says("verify DIR/r.json").contains("FAILED"))
    for format in ["markdown", "html"] {
      #expect(
        desk.says("export \(format)").contains("Quoted words checked against the copy of "))
    }
    // A report that says otherwise is not its session's.
    try desk.folder.write(
      report.replacing("\"verbatim\"", with: "\"typography\"").utf8, to: "f.json")
    let faults = try desk.json("verify DIR/f.json")["answer"].objects("checks")
      .flatMap { $0.strings("faults") ?? [] }
    #expect(faults.contains { $0.contains("quoteCheck") }, "\(faults)")
    // Nothing is said of words that are not the source's.
    desk.prepare(["edit e2 --quote \"counted 4,221 ferry crossings\""])
    #expect(!desk.says("export markdown").contains("Quoted words checked"))
  }
}

/// Says that every address is a page with the same text, and counts the requests.
private struct CountingFetcher: Fetcher {
  let asked: Counter

  func fetch(_ request: FetchRequest) throws(LoadError) -> FetchedPage {
    if asked.next() >= 2 { throw .cancelled(path: request.address.text) }
    return try StandInFetcher("Ferries sail.").fetch(request)
  }
}

/// Counts calls from several threads.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = -1
  /// The number of calls.
  var value: Int { lock.withLock { count + 1 } }
  /// The number of earlier calls.
  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}
