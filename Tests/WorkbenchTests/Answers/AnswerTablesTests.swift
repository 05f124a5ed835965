import FactCheck
import Foundation
import JSON
import ReportModel
import SafeFiles
import SessionStore
import TeamStore
import TestSupport
import Testing

@testable import Launch
@testable import Presentation
@testable import Workbench

@Suite("The tables of the page on answers")
struct AnswerTablesTests {
  /// Lines that between them bring out every key of every answer.
  static let lines =
    Sample.checked + [
      "load - --title Fares --author \"Eva R.\" --publisher P --url https://p.example/f --published 2026-01"
        + " --archive https://web.archive.org/web/20260202101500/https://p.example/f",
      "export --all DIR/first", "load DIR/article.txt DIR/other.txt", "use a1", "articles",
      "sessions", "new", "open desk",
      "use a1",
      "save copy",
      "sessions", "open copy", "note a1 \"On a train.\"", "edit a1 --publisher There",
      "edit a1 --title There", "open desk", "edit a1 --publisher Here", "edit a1 --title Here",
      "merge-session copy --dry-run", "merge-session copy", "conflicts",
      "status",
      "take ours 2", "take ours 1,2", "conflicts --all", "undo 5", "use a1",
      "tag 4 --as W --claimant \"Ben Osei\" --claimant-kind person --claimant-role councillor"
        + " --claimant-url https://city.example/osei --reported-by V --made 2026-01-30 --place P --reason W --summary S"
        + " --appearance https://v.example/ +budget",
      "evidence c3 https://x.example/ --refutes --secondary --file DIR/other.txt --title T --publisher P"
        + " --author A --published 2026 --accessed 2026-02-01 --archive https://web.archive.org/web/20260202101500/https://x.example/"
        + " --quote Q --at L --interest I --note N",
      "contact c3 --asked 2026-02-01 --replied 2026-02-02 --reply R",
      "contact c3 --asked 2026-02-02 --person Q --way mail --deadline 2026-02-03 --no-reply",
      "edit \"V\" --other-name Vee --role r --from 2026",
      "assign c3 Ben Osei --due 2026-02-01", "show c3", "status", "claims --everywhere", "desk",
      "who",
      "agree", "claimants", "skip c3 --because B",
      "verdict c3 half true",
      "verdict c3 False --because X", "set analyst Chief", "approve c3", "approve c1,c2",
      "second c3 False --because Y", "second c1 False", "set analyst Third",
      "settle c1 first --because Z", "differ", "show c1", "show c3",
      "set analyst \"\"",
      "conclude a1 half true --because \"*So* it is.\"", "conclude a1 --because \"*So* it was.\"",
      "edit e2 --quote \"Nobody sails.\"", "capture e2",
      "capture e2 --file sessions/harbour/ferries.html",
      "edit e2 --quote \"port office puts the sum at 14\"",
      "edit e2 --quote \"The port office […] the figure at 14.\"", "show e2",
      "edit e2 --quote \"The port office puts the figure [of crossings] at 14.\"", "show e2",
      "capture e2 --file DIR/report.pdf", "edit e2 --quote \"The second page.\"", "capture c2,c3",
      "import DIR/pages.warc", "capture e2 --from DIR/pages.warc --record 2",
      "quote e2 1 --copy k1", "show k1", "show e2",
      "evidence c3 https://gone.example/ --context", "capture e3",
      "edit e2 --url https://changing.example/ --quote \"Ferries sail.\"", "capture e2",
      "capture e2 https://changing.example/ --screenshot", "show k9",
      "capture e2 --file DIR/dot.png", "export copy k1 DIR/copied.txt",
      "recapture --all", "show e3", "remove e3",
      "show c3", "show c1,c2", "show 2", "show a1", "show e1", "show n1", "claims",
      "read 2-3",
      "suggest a1", "suggest --explain 3-4", "load DIR/herald.txt --language en", "suggest",
      #"set suggester printf '{"helper":"h","version":"1"}\n{"sentence":1,"score":2,"reason":"R","rewording":"W"}'"#,
      "suggest --helper --yes", "suggest --helper --dry-run", "history", "use a1",
      "find e", "find zzz", "library add DIR/feed.jsonl DIR/cut.json", "library",
      "find --everywhere e",
      "match c1 --all", "set matcher cat", "match c1 --all --helper --dry-run", "match c1,c3",
      "match \"The city closed three libraries.\" --all",
      "same c1 feed.jsonl:1", "show c1", "same c1 --remove",
      "library add DIR/titled.json", "same c3 titled.json:1", "show c3", "same c3 --remove",
      "library remove titled.json",
      "claims --everywhere", "library check", "library remove cut.json",
      "edit a1 --title T", "edit c2 --as Reworded", "edit e1 --at p", "edit n1 Text", "move c2 3",
      "split c2 3 5",
      "merge c2,c4", "remove c2", "note a1 N", "skip c1,c3", "undo", "redo", "undo 99", "redo 3",
      "history", "scale",
      "scale google",
      "report --title T --url https://r.example/ --summary S --reviewer R --reviewer-url https://r.example/"
        + " --method M --license https://l.example/ --language en",
      "order c2,c1", "report",
      "publish --url https://r.example/1 --anyway", "publish", "status",
      "tag 7", "status", "export markdown", "export json DIR/report.json",
      "edit c1 --media-category decontextualized --media-kind image --media-url https://m.example/1"
        + " --media-original https://m.example/0 --media-context C",
      "ask c1,c2 Who counted?", "ask c1 How many?", "edit q1 Who counted them?",
      "edit e1 --answers q1 --answer \"The city\" --answer-type abstractive", "show q1",
      "show c1", "export --list", "export --all DIR/all", "export claimreview DIR/each --each",
      "export brat DIR/brat", "help", "help tag",
      "help open",
      "help addresses", "set --desk paper a4", "set", "set width 80", "alias x claims", "alias",
      "alias x \"\"",
      "meta a1", "edit a1 --published 2026-01-30 --modified 2026-01-31",
      "resegment a1 --language de",
      "use a1", "tag 2", "tag 6", "tag 8", "reload DIR/article.txt", "reload a1 DIR/newer.txt",
      "carry",
      "articles", "carry c6", "load DIR/page.html --explain", "read 1",
      "load DIR/body.txt", "reload DIR/whole.html",
      "load DIR/page.html sessions/harbour/ferries.html --explain", "meta --title Another", "meta",
      "import DIR/feed.jsonl --dry-run", "import DIR/feed.jsonl", "import DIR/feed.jsonl",
      "reviews",
      "show r1", "show r2", "new taken", "import DIR/others.json", "claimants", "show c1",
      "show a1",
      "open desk",
      "load DIR/report.pdf", "tag \"The second page.\"", "read",
      "evidence c1 https://city.example/libraries --context",
      "evidence c1 --file DIR/dot.png --context --private --alt Dot", "show c1", "browse e1",
      "browse report", "merge \"Ben Osei\",\"The Courier\"",
      "redact e1 --confirm e1", "evidence c1 --file DIR/other.txt --context", "show c1",
      "redact --words \"Bus fares\" --confirm \"Bus fares\"", "show c1", "rename desk2",
      "close",
    ]

  /// A review of two reviewers, of what two people said.
  private static let byTwo =
    "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"Buses are empty\",\"reviewRating\":\"False\","
    + "\"author\":[\"Ana\",\"Ben\"],\"itemReviewed\":{\"author\":[\"Cleo\",\"Dan\"]}}"

  /// A record that is no page, and one that is.
  private static let archive = ["request", "response"].map { type in
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Ferries sail.</p>"
    return "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Date: 2026-01-02T10:00:00Z\r\n"
      + "WARC-Target-URI: https://x.example/\r\nContent-Type: application/http\r\n"
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }.joined()

  /// What `factdesk team` answers, which needs a server.
  private static var team: [any Answer] {
    var report = CheckReport()
    report.faults = [.alteredEntry(1)]
    let member = TeamAdministration.Member(
      role: "ana", name: "Ana", rank: .works, circles: ["leaks"])
    return [
      InitAnswer(team: "service=desk", before: 0, tables: 1),
      MembersAnswer(team: "service=desk", members: [member]),
      EncloseAnswer(session: "service=desk#harbour", circle: "leaks"),
      TeamCheckAnswer(
        team: "service=desk", [("harbour", report)], riskySettings: ["fsync"]),
    ]
  }

  @Test func tablesSayWhatAnswersHold() throws {
    let page = try AnswersPage()
    let desk = try Sample.desk {
      $0.fetcher = StandInArchive(text: "Ferries sail.")
      $0.camera = StandInCamera()
      $0.cacheFolder = "\($0.sessions.location)/pages"
    }
    desk.console.input = Array("Bus fares rise. Nobody knows why.".utf8)
    try desk.folder.write(
      #"{"name":"house","levels":[{"label":"True","value":4},{"label":"Mostly false","value":3},{"label":"Half true","value":2},{"label":"False","value":1,"description":"No."},{"label":"Open"}]}"#
        .utf8, to: "house.json")
    try desk.folder.write(
      (Sample.text.replacing("closed two of its five", with: "closed one of its five")
        .replacing("Nobody disputes the closures.", with: "More follows.")).utf8,
      to: "newer.txt")
    let paragraph = "The boats were half empty all winter, the port office said on Monday."
    try desk.folder.write("\(paragraph)\n".utf8, to: "body.txt")
    try desk.folder.write(
      "<html><body><h1>Boats half empty</h1><p>\(paragraph)</p></body></html>".utf8,
      to: "whole.html")
    try desk.folder.write(
      #"{"claim":"C","title":"T","verdict":"V","publisher":"P","date":"2025","url":"https://t.example/"}"#
        .utf8, to: "titled.json")
    try desk.folder.write(
      [Sample.review, Self.byTwo, "{}"].joined(separator: "\n").utf8, to: "feed.jsonl")
    try desk.folder.write(
      #"[{"claim":"Buses are full","quote":"Full buses","title":"T","publisher":"P","made":"2025","date":"2026","language":"en","url":"https://b.example/"},{"cl"#
        .utf8, to: "cut.json")
    try desk.folder.write(Sample.othersReport.utf8, to: "others.json")
    try desk.folder.write(
      "Who knows? The Herald cited engineers saying that the pump failed. She said so.".utf8,
      to: "herald.txt")
    try desk.folder.write(Self.archive.utf8, to: "pages.warc")
    try desk.folder.write(
      MadePDF(pages: [
        MadePDF.page([["The first page."]]), MadePDF.page([["The second page."]]),
      ]).bytes, to: "report.pdf")
    try desk.folder.write(
      "<title>A page</title><article><h1>A page</h1><p>It says something.</p></article>".utf8,
      to: "page.html")
    try desk.folder.write(MadeDot.png, to: "dot.png")
    var found = AnswersPage.Comparison()
    for line in Self.lines + ["open desk2", "scale DIR/house.json", "show c3"] {
      // Skipped sentences are marked; what skip itself answers then is described in the page's text.
      if line.hasPrefix("read ") { desk.prepare(["skip 2"]) }
      if line == "new" {
        desk.console.pressed = PressedKeys(" q")
        desk.prepare(["review"])
      }
      let outcome = desk(desk.line(line), json: true)
      let answer = try JSONObject(outcome.output)
      guard answer.flag("ok") == true, let command = answer.string("command") else {
        Issue.record("\(line): \(outcome.output)")
        continue
      }
      let before = found.faults.count
      page.compare(answer["answer"].values, as: command, into: &found)
      for fault in found.faults[before...] { Issue.record("\(line): \(fault)") }
    }
    desk.console.pressed = PressedKeys("q")
    page.compare(try desk.json("review")["answer"].values, as: "review", into: &found)
    page.compare(
      try desk.json("export json DIR/report.json --force")["answer"].values, as: "export",
      into: &found)
    page.compare(
      try desk.json("verify DIR/report.json")["answer"].values, as: "verify", into: &found)
    page.compare(
      try desk.json("anchors DIR/report.json")["answer"].values, as: "anchors", into: &found)
    page.compare(try desk.json("lint")["answer"].values, as: "lint", into: &found)
    page.compare(
      try desk.json("lint --rules --profile ifcn")["answer"].values, as: "lint", into: &found)
    page.compare(try desk.json("new again")["answer"].values, as: "new", into: &found)
    let lost = SessionAnswer(
      "opened copy",
      work: WorkSummary(desk.desk.state, last: nil, review: nil, errors: nil, missing: 1),
      at: desk.desk)
    page.compare(
      try JSONObject(String(decoding: JSONText.pretty(lost.json), as: UTF8.self)).values,
      as: "open", into: &found)
    // A session that cannot be read, one with an entry that was altered, and the programs.
    try alter("copy", in: desk.folder, as: "newer") { $0.replaceSubrange(63...63, with: [9]) }
    try alter("copy", in: desk.folder, as: "altered") { bytes in
      let words = try #require(bytes.firstRange(of: Data("Ask the councillor".utf8)))
      bytes.replaceSubrange(words, with: "Ask the COUNCILLOR".utf8)
    }
    let listed = try desk.json("sessions")["answer"]
    page.compare(listed.values, as: "sessions", into: &found)
    for words in [["check", "desk2"], ["check", "altered"], ["recover", "altered", "saved"]] {
      let platform = FixedPlatform(sessions: desk.folder.path)
      _ = Launch.run(words + ["--json"], with: platform)
      let answer = try JSONObject(platform.console.output)
      #expect(answer.flag("ok") == true, "\(platform.console.output)")
      page.compare(answer["answer"].values, as: words[0], into: &found)
    }
    // The search for similar sentences ends at a limit that takes a second to reach.
    let unsought = AnchoredQuote(
      claim: "c1", outcome: .gone, quote: .init(exact: "W"), sentences: nil, newQuote: nil,
      newSentences: nil, range: nil, isSought: false)
    let quotes = AnchorsAnswer([AnchoredText(article: "a1", text: "a2", quotes: [unsought])])
    page.compare(
      try JSONObject(String(decoding: JSONText.pretty(quotes.json), as: UTF8.self)).values,
      as: "anchors", into: &found)
    let claim = CarriedClaim(claim: ClaimID(1), article: ArticleID(2), quote: unsought, to: nil)
    let kept = CarryAnswer(claims: [claim], isDone: false)
    page.compare(
      try JSONObject(String(decoding: JSONText.pretty(kept.json), as: UTF8.self)).values,
      as: "carry", into: &found)
    let present = WhoAnswer([("Ana", "harbour")], at: "service=desk", analyst: "Ana")
    page.compare(
      try JSONObject(String(decoding: JSONText.pretty(present.json), as: UTF8.self)).values,
      as: "who", into: &found)
    for answer in Self.team {
      page.compare(
        try JSONObject(String(decoding: JSONText.pretty(answer.json), as: UTF8.self)).values,
        as: "team", into: &found)
    }
    page.compare(
      try Sample.desk(Sample.checked).json("quit")["answer"].values, as: "quit", into: &found)
    // Evidence with a page and without.
    let archived = try Sample.desk(Sample.checked + ["evidence c1 --title T --context"]) {
      $0.fetcher = StandInArchive()
    }
    page.compare(
      try archived.json("archive e1,e2 --near 2026-01 --yes")["answer"].values, as: "archive",
      into: &found)
    let blob = Blob(Array("signature".utf8))
    let signature = ReportSignature(
      report: .zero, signature: blob.digest, key: "ED25519 key SHA256:x", time: TestDesk.start)
    let signed = try Sample.desk(Sample.checked + ["publish --anyway"])
    signed.desk.line = "publish --sign KEY"
    try signed.desk.change(blobs: [blob]) { session in
      let number = try #require(session.publications.last).number
      return [.publicationSigned(number: number, from: nil, to: signature)]
    }
    page.compare(try signed.json("undo")["answer"].values, as: "undo", into: &found)
    let publish = PublishAnswer(
      published: .instant(TestDesk.start), url: nil, unchanged: false, open: 0, errors: 0,
      signature: signature)
    page.compare(
      try JSONObject(String(decoding: JSONText.pretty(publish.json), as: UTF8.self)).values,
      as: "publish", into: &found)
    var export = ExportAnswer(format: "json", file: "report.json", bytes: 1)
    export.signature = SignatureAnswer(
      file: "report.json.sig", key: "ED25519 key SHA256:x", timestampFile: "report.json.sig.tsr",
      time: TestDesk.start)
    page.compare(
      try JSONObject(String(decoding: JSONText.pretty(export.json), as: UTF8.self)).values,
      as: "export", into: &found)
    // Three people, one of whom differs.
    let judged = try Sample.desk(
      Sample.checked
        + ["Ann Two", "Ben Three"].flatMap {
          ["set analyst \"\($0)\"", "verdict c1 True", "verdict c2 False", "tag 6"]
        })
    page.compare(try judged.json("agree")["answer"].values, as: "agree", into: &found)
    let fetched = try desk.json("load https://gazette.example/ferries")["answer"]
    page.compare(fetched.values, as: "load", into: &found)
    // A feed, and what is said of several sources of which some fail.
    try desk.folder.write(
      ("<rss><channel><title>F</title><item><title>T</title><link>https://x.example/</link>"
        + "<pubDate>2026-01-30</pubDate></item></channel></rss>").utf8, to: "feed.xml")
    page.compare(try desk.json("load DIR/feed.xml")["answer"].values, as: "load", into: &found)
    let several = try desk.json("load DIR/article.txt DIR/feed.xml ftp://a/ file:/b DIR/feed.xml")
    page.compare(several["answer"].values, as: "load", into: &found)
    page.compare(several["error"].values, as: "Error", into: &found)
    // What only an imported report says.
    desk.prepare([
      "new reported", "load DIR/article.txt", "tag 2",
      "evidence c1 https://x.example/ --context --quote Words",
    ])
    desk.desk.line = "import r.json"
    try desk.desk.change { session in
      try session.edit(EvidenceID(1)) {
        $0.reportedCheck = ReportedQuoteCheck(
          outcome: .verbatim, captured: TestDesk.start, sha256: .zero)
        $0.picture = PictureFacts(
          width: 1, height: 1, made: "2026", place: "P", device: "D",
          isPublic: true)
        $0.redactedArchives = [RedactedCopy(number: nil, captured: TestDesk.start)]
      }
    }
    page.compare(
      try desk.json("show e1")["answer"].values, as: "show", into: &found)
    desk.prepare([
      "ask c1 Who counted?",
      "evidence c1 https://y.example/ --context --private --answers q1 --answer Ann",
    ])
    page.compare(try desk.json("show q1")["answer"].values, as: "show", into: &found)
    // A record of an archive, and a library that cannot be updated.
    desk.prepare(["library add DIR/cut.json"])
    page.compare(
      try desk.json("open cut.json:1")["answer"].values, as: "claims", into: &found)
    let failing = try desk.json("library add DIR/cut.json DIR/none.json DIR/page.html")
    page.compare(failing["answer"].values, as: "library", into: &found)
    // Of what a redaction removed, an archive and another session have something, and so has a library that is not in use.
    let name = desk.desk.session.name
    desk.prepare([
      "new keeping", "load DIR/other.txt", "tag 1 --as \"See https://y.example/ for it.\"",
      "open \(name)",
    ])
    try desk.folder.write(
      #"{"claim":"Z","url":"https://y.example/"}"#.utf8, to: "y.json")
    desk.prepare(["library add DIR/y.json"])
    let library = URL(filePath: "\(desk.folder.path)/library.sqlite")
    let real = try #require(resolvedPath(desk.folder.path))
    try Data(contentsOf: library).write(
      to: URL(
        filePath: "\(desk.folder.path)/pages/library-\(Digest(of: real).hex.prefix(32)).sqlite"))
    page.compare(
      try desk.json("redact e2 --confirm e2")["answer"].values, as: "redact", into: &found)
    // It is damaged, and made again.
    var bytes = try Data(contentsOf: library)
    for index in 4_096..<bytes.count where index % 3 == 0 { bytes[index] = 0xA5 }
    try bytes.write(to: library)
    desk.prepare(["note c1 \"A word of Quillfeather.\""])
    page.compare(
      try desk.json("redact --words Quillfeather --confirm Quillfeather")["answer"].values,
      as: "redact", into: &found)
    // Its version is too new to change it.
    bytes = try Data(contentsOf: library)
    bytes[60] = 0x7F
    try bytes.write(to: library)
    page.compare(
      try desk.json("redact e1 --confirm e1")["answer"].values, as: "redact", into: &found)
    #expect(found.faults == [])
    for (table, keys) in page.tables where table != "Error" {
      for key in keys {
        let wasSeen = found.seen.contains("\(table).\(key.name)")
        #expect(wasSeen, "\(table).\(key.name)")
      }
    }
  }

  /// Writes a session's file anew under another name, and otherwise than it was.
  private func alter(
    _ session: String, in folder: TestDesk.Folder, as name: String,
    _ change: (inout Data) throws -> Void
  ) throws {
    var bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/\(session).factdesk"))
    try change(&bytes)
    try folder.write(bytes, to: "\(name).factdesk")
  }

  /// What a launch is lent: a console in memory and a folder of sessions.
  private final class FixedPlatform: Platform {
    let console = MemoryConsole()
    let environment: [String: String]
    let inputIsTerminal = false
    let positionsFile: String? = nil
    let isInterrupted: @Sendable () -> Bool = { false }

    init(sessions: String) { environment = ["FACTDESK_SESSIONS": sessions] }

    func console(_ display: DisplayOptions, isInteractive: Bool) -> any Console { console }
    func prompt(for completer: Completer, _ display: DisplayOptions) -> any LineSource {
      inputLines()
    }
    func inputLines() -> any LineSource { ListedLines([], name: "stdin") }
    func lines(ofFile path: String) -> Result<any LineSource, SystemFault> {
      .failure(SystemFault(code: 2))
    }
    func accountName() -> String { TestDesk.analyst }
  }

  @Test func everyCommandIsOnThePage() throws {
    let page = try AnswersPage()
    for type in CommandList.all {
      #expect(page.keys(of: type.card.name) != nil, "\(type.card.name)")
    }
  }

  @Test func everyErrorEndsAScriptAsThePageSays() throws {
    let page = try AnswersPage()
    for row in MessageTests.rows {
      #expect(page.exits[row.code]?.contains("\(row.status.rawValue)") == true, "\(row)")
    }
    for (error, _) in MessageTests.rare {
      let explanation = Explanations.explanation(of: error)
      guard explanation.code != "help" else { continue }
      #expect(
        page.exits[explanation.code]?.contains("\(explanation.status.rawValue)") == true,
        "\(explanation)")
    }
  }

  @Test func errorsHoldWhatThePageSays() throws {
    let page = try AnswersPage()
    var found = AnswersPage.Comparison()
    for row in MessageRow.rules + MessageRow.addresses {
      let desk = try Sample.desk(row.after, session: row.session)
      page.compare(try desk.json(row.line)["error"].values, as: "Error", into: &found)
    }
    #expect(found.faults == [])
    #expect(found.seen.count == 5)
  }
}
