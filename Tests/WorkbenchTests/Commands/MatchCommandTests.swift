import ClaimLibrary
import Database
import FactCheck
import Foundation
import JSON
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Earlier checks of claims, in the library") struct MatchCommandTests {
  private static let reviews = """
    {"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"The city closed three of its five libraries.","author":{"@type":"Organization","name":"City Facts"},"url":"https://facts.example/libraries","datePublished":"2026-01-20","inLanguage":"en","itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Ana Lind"}},"reviewRating":{"@type":"Rating","alternateName":"Mostly false"}}
    {"title":"A look at the reading rooms","claim":"Every third child has lost a reading room.","verdict":"Unproven","url":"not an address","date":"Spring 2025","language":"en"}
    {"claim":"Zebras can be seen in the zoo of Port Ellery.","verdict":"True","language":"en"}
    """

  /// A folder with an archive in its library and the session harbour, whose c1 and c2 are checked; an open session other
  /// with one claim.
  private func desk(console: MemoryConsole = MemoryConsole()) throws -> TestDesk {
    let desk = try Sample.desk(Sample.checked, console: console)
    try desk.folder.write(Self.reviews.utf8, to: "reviews.jsonl")
    desk.prepare([
      "report --reviewer \"Harbour Desk\" --url https://desk.example/1", "rename harbour",
      "new other", "load DIR/article.txt --language en", "library add DIR/reviews.jsonl",
    ])
    return desk
  }

  private func match(_ desk: TestDesk, _ line: String) throws -> JSONObject {
    try #require(try desk.json(line)["answer"].objects("matches").first)
  }

  /// What a line answers, without the line breaks of a narrow screen.
  private func says(_ desk: TestDesk, _ line: String) -> String {
    desk.says(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func addresses(_ match: JSONObject) -> [String] {
    match.objects("hits").compactMap { $0["check"].string("address") }
  }

  @Test func aSimilarCheckIsListedWithItsVerdictAndWhatDiffers() throws {
    let desk = try desk()
    desk.prepare(["tag 2:\"The city closed two of its five libraries in 2025\""])
    let found = try match(desk, "match c1")
    #expect(found.flag("similar") == true && found.string("claim") == "c1")
    #expect(Set(addresses(found)) == ["harbour:c1", "reviews.jsonl:1"])
    let hit = try #require(
      found.objects("hits").first { $0["check"].string("archive") == "reviews.jsonl" })
    #expect(hit["check"].string("verdict") == "Mostly false")
    #expect(hit["check"].string("publisher") == "City Facts")
    let number = try #require(hit.objects("differences").first { $0.string("kind") == "number" })
    let text = Array(try #require(found.string("text")).unicodeScalars)
    let places = try #require(number.values["query"] as? [Int])
    #expect(String(String.UnicodeScalarView(text[places[0]..<places[1]])) == "two")
    let shown = says(desk, "match c1")
    #expect(shown.contains("similar checks:"), "\(shown)")
    #expect(shown.contains("closed [two] of") && shown.contains("closed [three] of"), "\(shown)")
    #expect(shown.contains("Mostly false, City Facts, 20 January 2026"), "\(shown)")
    #expect(!shown.lowercased().contains("already"))
  }

  @Test func whatDiffersIsMarkedByStyleToo() throws {
    let desk = try desk(console: MemoryConsole(usesColor: true))
    let shown = says(desk, "match \"The city closed two of its five libraries.\"")
    let style = try #require(TextOutput.Style.notice.code(on: ScreenColors()))
    #expect(shown.contains("\u{1B}[\(style)m[two]\u{1B}[0m"), "\(shown)")
  }

  @Test func nothingSimilarIsSaidInTheseWords() throws {
    let desk = try desk()
    desk.prepare(["tag 7"])
    #expect(says(desk, "match c1").contains("nothing similar found"))
    let found = try match(desk, "match \"Nobody has ever walked on the moon of Saturn.\"")
    #expect(found.flag("similar") == false && found.objects("hits").isEmpty)
    let all = try match(desk, "match \"Zoos of the moon have zebras.\" --all --top 2")
    #expect(all.objects("hits").count <= 2 && addresses(all).contains("reviews.jsonl:3"))
    #expect(
      says(desk, "match \"Zoos of the moon have zebras.\" --all").contains("nothing similar found;")
    )
  }

  @Test func aClaimIsNotItsOwnEarlierCheck() throws {
    let desk = try desk()
    desk.prepare(["open harbour"])
    #expect(try addresses(match(desk, "match c1 --all --top 20")).contains("harbour:c1") == false)
    // Typed words are no claim, so it is found.
    #expect(
      try addresses(match(desk, "match \"closed two of its five libraries\""))
        .contains("harbour:c1"))
    // In another session of the same name, elsewhere, the claim is another one.
    try FileManager.default.createDirectory(
      atPath: "\(desk.folder.path)/far", withIntermediateDirectories: false)
    desk.prepare(["save DIR/far/harbour.factdesk"])
    desk.prepare(["open DIR/far/harbour.factdesk"])
    #expect(try addresses(match(desk, "match c1")).contains("harbour:c1"))
  }

  @Test func claimsSentencesAndTextsAreSought() throws {
    let desk = try desk()
    desk.prepare(["tag 2", "tag 3", "skip c2"])
    func texts(_ line: String) throws -> [String] {
      try desk.json(line)["answer"].objects("matches").compactMap { $0.string("text") }
    }
    let second = try texts("match c1")[0]
    #expect(second.hasPrefix("The city closed two"))
    #expect(try texts("match") == [second])
    #expect(try texts("match a1") == [second])
    #expect(try texts("match 2") == [second])
    #expect(try texts("match c1,c2").count == 2)
    desk.prepare(["claims"])
    #expect(try texts("match @").count == 2)
    #expect(try texts("match Every third child") == ["Every third child"])
    #expect(try texts("match 2:\"five libraries\"") == ["five libraries"])
    #expect(desk("match c9").diagnostics.contains("c9"))
    desk.prepare(["skip c1"])
    #expect(says(desk, "match") == "no open claim to match")
    // Without a session and without an article, texts are sought all the same.
    desk.prepare(["close"])
    #expect(try texts("match Zebras").count == 1)
    #expect(desk("match").diagnostics.contains("no article"))
  }

  /// As texts they would find nothing, which reads as an answer.
  @Test(arguments: ["harbour:c1", "reviews.jsonl:2", "3-1", "+libraries", "@1"])
  func anAddressOfSomethingElseIsNoText(_ word: String) throws {
    let desk = try desk()
    #expect(desk("match \(word)").status != .success)
    if word != "@1" { desk.prepare(["match \"\(word) here\""]) }
  }

  @Test func aClaimNamedTwiceIsSoughtOnce() throws {
    let desk = try desk()
    desk.prepare(["tag 2"])
    #expect(try desk.json("match c1,c1")["answer"].objects("matches").count == 1)
  }

  /// All claims of a report have its address.
  @Test func checksOfOneReportAreKeptBesideEachOther() throws {
    let desk = try desk()
    try desk.folder.write(
      [
        #"{"claim":"Zebras fly.","publisher":"P","verdict":"False","url":"https://p.example/1"}"#,
        #"{"claim":"Zebras swim.","publisher":"P","verdict":"True","url":"https://p.example/1"}"#,
      ].joined(separator: "\n").utf8, to: "p.jsonl")
    desk.prepare(["tag 2", "library add DIR/p.jsonl", "same c1 p.jsonl:1", "same c1 p.jsonl:2"])
    #expect(
      try desk.json("show c1")["answer"]["claim"].objects("earlierChecks").compactMap {
        $0.string("text")
      } == ["Zebras fly.", "Zebras swim."])
    // It has both already.
    #expect(desk("same c1 p.jsonl:1").diagnostics.contains("nothing to change"))
    #expect(try desk.json("show c1")["answer"]["claim"].objects("earlierChecks").count == 2)
    // What it says is found.
    #expect(says(desk, "find p.example").contains("c1"))
  }

  /// A number of the list is of the session in which it was made.
  @Test func anotherSessionHasNoListYet() throws {
    let desk = try desk()
    desk.prepare(["tag 2", "match c1 --all", "new third", "load DIR/article.txt", "tag 2"])
    #expect(desk("same c1 @1").diagnostics.contains("@1"))
    #expect(try desk.json("show c1")["answer"]["claim"].objects("earlierChecks").isEmpty)
  }

  @Test func otherWordsOfAClaimLoseItsChecksAndThatIsSaid() throws {
    for line in ["move c1 3", "split c1 3 4"] {
      let desk = try desk()
      desk.prepare(["tag 2", "same c1 reviews.jsonl:1"])
      #expect(
        says(desk, line).contains(
          "no longer checked before, because 1 earlier check was of other words"), "\(line)")
      desk.prepare(["undo"])
      // A longer quote of the same words keeps it.
      #expect(!says(desk, "edit c1 --place Gull").contains("no longer"))
    }
  }

  @Test func hitsAreNumberedThroughoutAndKept() throws {
    let desk = try desk()
    desk.prepare(["tag 2", "tag 3"])
    let hits = try desk.json("match --all --top 2")["answer"].objects("matches")
      .flatMap { $0.objects("hits") }
    #expect(hits.compactMap { $0.number("number") } == Array(1...hits.count))
    let third = try #require(hits[2]["check"].string("text"))
    desk.prepare(["same c2 @3"])
    #expect(says(desk, "show c2").contains("checked before: “\(third)”"))
    #expect(Completer(desk: desk.desk).candidates(for: "same c1 @").candidates.count == hits.count)
  }

  @Test func aJudgementKeepsAllThatAReportCites() throws {
    let desk = try desk()
    desk.prepare(["tag 2", "tag 3", "same c1 reviews.jsonl:1", "same c2 reviews.jsonl:2"])
    let check = try #require(
      try desk.json("show c1")["answer"]["claim"].objects("earlierChecks").first)
    #expect(check.string("text") == "The city closed three of its five libraries.")
    #expect(check.string("label") == "Mostly false" && check.string("publisher") == "City Facts")
    #expect(check.string("published") == "2026-01-20")
    #expect(check.string("url") == "https://facts.example/libraries")
    // What is no date and no address of the web is left out, and nothing is made of it.
    let other = try #require(
      try desk.json("show c2")["answer"]["claim"].objects("earlierChecks").first)
    #expect(other.keys == ["label", "text", "title"])
    #expect(says(desk, "history").contains("c1 judged the same as “The city closed three"))
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/library.sqlite")
    #expect(says(desk, "show c1").contains("checked before: “The city closed three"))
    desk.prepare(["undo", "same c1 --remove"])
    #expect(says(desk, "history").contains("c1 no longer judged the same as"))
    #expect(!says(desk, "show c1,c2").contains("checked before"))
  }

  @Test func aCheckOfAnotherSessionIsReadInItsLog() throws {
    let desk = try desk()
    desk.prepare(["tag 2", "same c1 harbour:c1"])
    let check = try #require(
      try desk.json("show c1")["answer"]["claim"].objects("earlierChecks").first)
    #expect(check.string("label") == "True" && check.string("publisher") == "Harbour Desk")
    #expect(check.string("published") == "2026-02-03")
    // Nothing is published yet, and the address of the article is not that of the check.
    #expect(check.string("url") == nil)
    desk.prepare(["open harbour", "publish --anyway", "open other", "same c1 harbour:c1"])
    let checks = try desk.json("show c1")["answer"]["claim"].objects("earlierChecks")
    #expect(checks.compactMap { $0.string("url") } == ["https://desk.example/1"])
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/harbour.factdesk")
    #expect(desk("same c1 harbour:c1").status != .success)
  }

  @Test func aReviewOfTheSessionIsOne() throws {
    let desk = try desk()
    desk.prepare(["tag 2", "import DIR/reviews.jsonl", "same c1 r1"])
    #expect(says(desk, "show c1").contains("Mostly false, City Facts"))
    // Found in the library, it is the same check.
    #expect(desk("same c1 other:r1").diagnostics.contains("nothing to change"))
  }

  @Test func reportsCiteItAndAreReadAgain() throws {
    let desk = try desk()
    desk.prepare([
      "tag 2", "same c1 reviews.jsonl:1", "export json DIR/report.json", "export html DIR/r.html",
      "export markdown DIR/r.md",
    ])
    for file in ["r.html", "r.md"] {
      let text = try String(contentsOfFile: "\(desk.folder.path)/\(file)", encoding: .utf8)
      #expect(text.contains("Checked before:"), "\(file)")
      for words in ["closed three of its five", "Mostly false", "City Facts", "20 January 2026"] {
        #expect(text.contains(words), "\(file): \(words)")
      }
      #expect(text.contains("https://facts.example/libraries"), "\(file)")
    }
    #expect(
      desk("verify DIR/report.json".replacing("DIR", with: desk.folder.path)).status == .success)
    let report = "\(desk.folder.path)/report.json"
    let forged = try String(contentsOfFile: report, encoding: .utf8)
      .replacing("Mostly false", with: "Mostly true")
    try desk.folder.write(forged.utf8, to: "forged.json")
    #expect(desk("verify \(desk.folder.path)/forged.json").status != .success)
    desk.prepare(["redact --words \"City Facts\" --confirm \"City Facts\""])
    #expect(!says(desk, "show c1").contains("City Facts"))
    #expect(says(desk, "verify DIR/report.json").contains("redact"))
    // A report that states one check three times has it once.
    let text = try String(contentsOfFile: report, encoding: .utf8)
    let start = try #require(text.firstRange(of: #""earlierChecks": ["#)).upperBound
    let end = try #require(text[start...].firstIndex(of: "]"))
    let check = text[start..<end]
    try desk.folder.write(
      (text[..<end] + "," + check + "," + check + text[end...]).utf8, to: "thrice.json")
    for file in ["report.json", "thrice.json"] {
      desk.prepare(["new \(file.prefix(6))", "import DIR/\(file)"])
      let checks = try desk.json("show c1")["answer"]["claim"].objects("earlierChecks")
      #expect(checks.count == 1, "\(file)")
      #expect(says(desk, "show c1").contains("checked before: “The city closed three"))
    }
  }

  @Test func tagNamesASimilarCheckAtThePrompt() throws {
    let desk = try desk(console: MemoryConsole(isInteractive: true))
    let said = desk.type("tag 2").output
    #expect(said.contains("similar check: "), "\(said)")
    #expect(
      said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("match c1 shows it"), "\(said)")
    #expect(!desk.type("tag 7").output.contains("similar check"))
    // The library is read as it is: a session that it has not read yet is not looked for.
    let before = try Data(contentsOf: URL(filePath: "\(desk.folder.path)/library.sqlite"))
    _ = desk.type("tag 3")
    #expect(try Data(contentsOf: URL(filePath: "\(desk.folder.path)/library.sqlite")) == before)
    desk.prepare(["set similar off"])
    #expect(!desk.type("tag 2").output.contains("similar check"))
    desk.prepare(["set similar on"])
    for bytes in [Data("no library".utf8), Data(before.prefix(5_000)), Data()] {
      try bytes.write(to: URL(filePath: "\(desk.folder.path)/library.sqlite"))
      #expect(desk.type("tag 2").status == .success)
    }
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/library.sqlite")
    #expect(!desk.type("tag 2").output.contains("similar check"))
    #expect(!FileManager.default.fileExists(atPath: "\(desk.folder.path)/library.sqlite"))
  }

  @Test func anOpenClaimOfAnotherSessionIsNoCheckToName() throws {
    let desk = try desk(console: MemoryConsole(isInteractive: true))
    desk.prepare([
      "library remove reviews.jsonl", "open harbour", "skip c1 --because \"Later.\"", "library",
      "open other",
    ])
    #expect(!desk.type("tag 2").output.contains("similar check"))
    #expect(desk.type("match c1").output.contains("harbour:c1"))
  }

  @Test func aLockedLibraryIsPassedOver() throws {
    let desk = try desk(console: MemoryConsole(isInteractive: true))
    let other = try Connection<DatabaseError>(
      "\(desk.folder.path)/library.sqlite", access: .readWrite, patience: Patience())
    try other.execute("BEGIN EXCLUSIVE")
    #expect(!desk.type("tag 2").output.contains("similar check"))
    try other.execute("ROLLBACK")
    other.close()
    #expect(desk.type("tag 2").output.contains("similar check"))
  }

  @Test func aListTellsWhichClaimsHaveOne() throws {
    let desk = try desk()
    desk.prepare(["tag 2", "tag 3"])
    #expect(!says(desk, "claims").contains("checked before"))
    desk.prepare(["same c2 reviews.jsonl:2"])
    let rows = desk.says("claims").split(separator: "\n").filter { $0.contains("checked before") }
    #expect(rows.count == 1 && rows[0].contains("c2"), "\(rows)")
    #expect(!says(desk, "claims --columns id,text").contains("checked before"))
  }

  @Test func scriptsAreNotTold() throws {
    let desk = try desk()
    #expect(!says(desk, "tag 2").contains("similar check"))
  }

  @Test func anArchiveOfSomebodyElseDoesNoHarm() throws {
    let desk = try desk(console: MemoryConsole(isInteractive: true))
    let long = String(repeating: "libraries closed in the city 🚢 ", count: 2_000)
    let records: [JSONValue] = [
      [
        "claim":
          "The city\u{1B}[31m closed \u{202E}four\u{7} of its five libraries in 2025\n\nall.",
        "verdict": "\u{1B}]0;x\u{7}True\u{202E}", "publisher": "A\nB",
        "url": "javascript:alert(1)", "language": "en",
      ],
      [
        "claim": "The city closed two of its five libraries in 2025. " + long,
        "verdict": long,
      ],
    ]
    try desk.folder.write(
      records.map { String(decoding: JSONText.dense($0), as: UTF8.self) }.joined(separator: "\n")
        .utf8,
      to: "h.jsonl")
    desk.prepare(["library add DIR/h.jsonl"])
    for line in [
      "tag 2", "match c1 --all --top 20", "same c1 h.jsonl:1", "show c1", "same c1 h.jsonl:2",
    ] {
      let said = desk.type(desk.line(line)).output
      #expect(
        !said.contains("\u{1B}") && !said.contains("\u{202E}") && !said.contains("\u{7}"), "\(line)"
      )
      #expect(said.utf8.count < 60_000 || line.hasPrefix("same"), "\(line): \(said.utf8.count)")
    }
    let shown = try desk.json("show c1")["answer"]["claim"].objects("earlierChecks")
    #expect(shown.first?.string("url") == nil)
    // A text of a megabyte is read up to a limit.
    let megabyte = String(repeating: "a zoo ", count: 160_000)
    let found = try match(desk, "match \"\(megabyte)\" --top 1 --all")
    #expect(found.string("text")?.utf8.count == megabyte.utf8.count)
    #expect(says(desk, "match \"\(long)\" --all").utf8.count < 20_000)
  }

  @Test func aLibraryThatCannotBeUsedIsSaid() throws {
    let desk = try desk()
    desk.prepare(["tag 2"])
    try Data("My notes.".utf8).write(to: URL(filePath: "\(desk.folder.path)/library.sqlite"))
    #expect(desk("match c1").diagnostics.contains("is not a library of factdesk"))
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/library.sqlite")
    // A missing one is made, and has the sessions at once.
    #expect(try addresses(match(desk, "match c1")) == ["harbour:c1"])
    #expect(try match(desk, "match Zebras").flag("similar") == false)
  }

  @Test func helpSaysBothForms() throws {
    let desk = try desk()
    let said = says(desk, "help match")
    #expect(said.hasPrefix("match [CLAIMS|"), "\(said)")
    #expect(said.contains("factdesk match --archive FILE --queries FILE"), "\(said)")
  }
}
