import FactCheck
import Foundation
import JSON
import TestSupport
import Testing

@testable import Presentation
@testable import ReportModel
@testable import Workbench

@Suite("The command verify")
struct VerifyCommandTests {
  private static func desk() throws -> TestDesk {
    try Sample.desk(Sample.checked + ["export json DIR/report.json"])
  }

  /// How the checks went: `schema passed`.
  private static func results(_ desk: TestDesk, _ file: String = "report.json") throws -> [String] {
    try desk.json("verify DIR/\(file)")["answer"].objects("checks").map {
      "\($0.string("check") ?? "?") \($0.string("result") ?? "?")"
    }
  }

  private static func messages(_ desk: TestDesk) throws -> [String] {
    try desk.json("verify DIR/report.json")["answer"].objects("checks").map {
      $0.string("message") ?? ""
    }
  }

  @Test func aReportOfThisSessionPasses() throws {
    let desk = try Self.desk()
    #expect(
      desk.says("verify DIR/report.json") == """
          passed  schema      it follows the schema of factdesk-report/3
          passed  hashes      1 text has its stated hash
          passed  positions   2 quotes are at their stated places
          passed  provenance  it matches entry 7, the latest of this session
          passed  session     every field matches what the session exports at entry 7

        """)
    desk.prepare(["note c1 More.", "note c1 Yet more."])
    #expect(
      try Self.messages(desk)[3]
        == "it matches entry 7 of this session, 2 entries before the latest")
    #expect(desk(desk.line("verify DIR/report.json")).status == .success)
  }

  @Test func aReportOfAnotherSessionFails() throws {
    let desk = try Self.desk()
    desk.prepare(["new other", "load DIR/other.txt"])
    #expect(
      try Self.messages(desk)[3]
        == "not from this session: it was made from entry 7, but this one has 1 entry")
    desk.prepare(Array(repeating: "note a1 N", count: 8))
    #expect(
      try Self.messages(desk)[3] == "not from this session: entry 7 has a different hash here")
    let outcome = desk(desk.line("verify DIR/report.json"))
    #expect(outcome.status == .failed)
    #expect(desk.shown(outcome.diagnostics) == "-c:1: verify: DIR/report.json fails provenance\n")
    #expect(
      try Self.messages(desk)[4]
        == "not compared: the session lacks the entry that it was made from")
    // Where no session is on the desk, the folder's is found.
    desk.prepare(["new third"])
    #expect(
      try Self.results(desk) == [
        "schema passed", "hashes passed", "positions passed", "provenance passed", "session passed",
      ])
    #expect(try Self.messages(desk)[3] == "it matches entry 7, the latest of the session desk")
    // So is the one that is named.
    desk.prepare(["open other", "verify DIR/report.json --session desk"])
    #expect(desk.says("verify DIR/report.json --session nowhere").hasPrefix("FAILED"))
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/desk.factdesk")
    desk.prepare(["new fourth"])
    #expect(
      try Self.results(desk) == [
        "schema passed", "hashes passed", "positions passed", "provenance skipped",
        "session skipped",
      ])
    #expect(
      try Self.messages(desk)[4]
        == "not compared with a session, so these are not verified: its verdicts, reasons, evidence, notes "
        + "and dates")
  }

  /// Who forges a report may change what it says of its origin, too; its id still names the session.
  @Test func aForgedOriginDoesNotHideTheSession() throws {
    let desk = try Self.desk()
    let report = try desk.read("report.json")
    let head = try #require(report.firstRange(of: "\"head\": \""))
    let digit = report[head.upperBound]
    let forged =
      report[..<head.upperBound] + (digit == "0" ? "1" : "0")
      + report[report.index(after: head.upperBound)...]
    try desk.folder.write(String(forged).utf8, to: "report.json")
    desk.prepare(["new third"])
    #expect(desk(desk.line("verify DIR/report.json")).status == .failed)
    #expect(try Self.results(desk)[3] == "provenance failed")
  }

  /// A text put in place of another in the report, and how the checks go then.
  private static let altered: [(old: String, new: String, results: [String], fault: String?)] = [
    (
      "Nobody disputes", "Somebody disputes",
      [
        "schema passed", "hashes failed", "positions passed", "provenance passed", "session failed",
      ],
      "a1 at /articles/0/sha256: it is not the hash of the text"
    ),
    (
      "\"end\": 60", "\"end\": 61",
      [
        "schema passed", "hashes passed", "positions failed", "provenance passed", "session failed",
      ],
      "c1 at /claims/0/quote: the text differs at this position"
    ),
    (
      "\"prefix\": \"Library", "\"prefix\": \"library",
      [
        "schema passed", "hashes passed", "positions failed", "provenance passed", "session failed",
      ],
      "c1 at /claims/0/quote: the text differs at this position"
    ),
    (
      "\"status\": \"checked\"", "\"status\": \"chekced\"",
      // Also what breaks the schema is held against the session.
      [
        "schema failed", "hashes skipped", "positions skipped", "provenance passed",
        "session failed",
      ],
      "/claims/0/status: expected one of open, checked, skipped"
    ),
    (
      "\"value\": 6,\n        \"expl", "\"value\": 5,\n        \"expl",
      [
        "schema failed", "hashes passed", "positions passed", "provenance passed", "session failed",
      ],
      "c1 at /claims/0/verdict/value: the scale gives this label the value 6"
    ),
    (
      "\"entries\": 7", "\"entries\": 6",
      [
        "schema passed", "hashes passed", "positions passed", "provenance failed", "session failed",
      ],
      "provenance entries: the session says 7 at entry 7, the report 6"
    ),
    (
      "\"label\": \"Mostly False\",\n        \"value\": 3,\n        \"expl",
      "\"label\": \"False\",\n        \"value\": 3,\n        \"expl",
      [
        "schema failed", "hashes passed", "positions passed", "provenance passed", "session failed",
      ],
      "c2 verdict: the session says Mostly False at entry 7, the report False"
    ),
    (
      "No count supports it.", "Nobody counted.",
      [
        "schema passed", "hashes passed", "positions passed", "provenance passed", "session failed",
      ],
      "c2 verdict explanation: the session says “No count supports it.” at entry 7, the report Nobody "
        + "counted."
    ),
  ]

  @Test(arguments: altered.indices)
  func eachCheckFailsByItself(_ index: Int) throws {
    let (old, new, results, fault) = Self.altered[index]
    let desk = try Self.desk()
    let text = try desk.read("report.json")
    #expect(text.contains(old))
    try desk.folder.write(text.replacing(old, with: new).utf8, to: "report.json")
    #expect(try Self.results(desk) == results)
    let line = try desk.json("verify DIR/report.json")
    #expect(line.flag("ok") == false)
    #expect(line["error"].string("code") == "verify-failed")
    let faults = line["answer"].objects("checks").flatMap { $0.strings("faults") ?? [] }
    if let fault { #expect(faults.contains(fault), "\(faults)") }
  }

  @Test func whatIsNotThereIsNotChecked() throws {
    let desk = try Self.desk()
    desk.prepare(["export json DIR/bare.json --no-content"])
    #expect(
      try Self.results(desk, "bare.json") == [
        "schema passed", "hashes skipped", "positions skipped", "provenance passed",
        "session passed",
      ])
    let message = try desk.json("verify DIR/bare.json")["answer"].objects("checks")[4]
    #expect(
      message.string("message")?.hasSuffix(
        "at entry 7; it omits the articles' texts, as --no-content does") == true)
  }

  /// A report as versions before 2026-11-28 wrote it: English titles and corrections in every language,
  /// no places of headlines, and the words around quotes also where the texts are left out.
  private static func asBefore(_ text: String) throws -> String {
    guard case .object(var members) = try JSONText.value(of: Array(text.utf8)) else { return "" }
    for index in members.indices where members[index].key == "articles" {
      guard case .array(let articles) = members[index].value else { continue }
      members[index].value = .array(
        articles.map { article in
          guard case .object(let own) = article else { return article }
          return .object(own.filter { !["content", "headline"].contains($0.key) })
        })
    }
    return String(decoding: JSONText.pretty(.object(members)), as: UTF8.self)
      .replacing(/\s*"markup": "markdown",/, with: "")
      .replacing("factdesk-report/3", with: "factdesk-report/1")
      .replacing("Faktencheck: ", with: "Fact-check: ")
      .replacing(
        "Urteil geändert von True zu False.", with: "Verdict changed from True to False.")
  }

  @Test func aReportOfAnEarlierVersionIsComparedWithWhatThatWrote() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "report --language de", "publish --anyway", "verdict c1 False",
        "export json DIR/report.json",
      ])
    let now = try desk.read("report.json")
    #expect(now.contains("Faktencheck: Library") && now.contains("Urteil geändert von"))
    #expect(now.contains("\"headline\""))
    let old = try Self.asBefore(now)
    #expect(old.contains("\"prefix\"") && !old.contains("\"headline\""))
    try desk.folder.write(old.utf8, to: "old.json")
    #expect(try Self.results(desk, "old.json")[4] == "session passed")
    let told = try desk.json("verify DIR/old.json")["answer"].objects("checks")[4]
    #expect(told.string("message")?.contains("it is in the format of earlier versions") == true)
    #expect(try Self.messages(desk)[4].contains("earlier versions") == false)
    // Of the one and the other it is neither.
    for (part, forged) in [
      ("\"prefix\": \"", "\"prefix\": \"Not "), ("Fact-check: ", "Faktencheck: "),
      ("changed from True", "changed from Half True"),
    ] {
      try desk.folder.write(old.replacing(part, with: forged).utf8, to: "old.json")
      #expect(try Self.results(desk, "old.json")[4] == "session failed", "\(part)")
    }
  }

  /// Version 1 of the format called the reporting source `carrier`.
  @Test func aReportOfVersionOneIsComparedKeyByKey() throws {
    let desk = try Sample.desk(
      Sample.checked + ["edit c1 --reported-by \"The Courier\"", "export json DIR/report.json"])
    let old = try desk.read("report.json").replacing("report/3", with: "report/1")
      .replacing("\"reportingSource\"", with: "\"carrier\"")
      .replacing(/\s*"markup": "markdown",/, with: "")
    #expect(old.contains("carrier"))
    try desk.folder.write(old.utf8, to: "old.json")
    let checks = try desk.json("verify DIR/old.json")["answer"].objects("checks")
    #expect(checks.allSatisfy { $0.string("result") == "passed" })
    #expect(checks[0].string("message") == "it follows the schema of factdesk-report/1")
    let source = "\"carrier\": {\n        \"name\": \"The Courier\""
    #expect(old.contains(source))
    let forged = old.replacing(source, with: source.replacing("Courier", with: "Herald"))
    try desk.folder.write(forged.utf8, to: "old.json")
    #expect(try Self.results(desk, "old.json")[4] == "session failed")
    let faults = try desk.json("verify DIR/old.json")["answer"].objects("checks")[4]
    #expect(faults.strings("faults")?.contains { $0.contains("carrier") } == true)
  }

  @Test func theWorkedExamplesReportIsSound() throws {
    let desk = try TestDesk(session: nil)
    let checks = try desk.json("verify \(ProjectFiles.path("sessions/harbour/report.json"))")[
      "answer"
    ]
    .objects("checks")
    #expect(
      checks.map { $0.string("result") } == ["passed", "passed", "passed", "skipped", "skipped"])
  }

  /// Every kind of fault has words of its own.
  @Test func everyFaultIsReported() {
    let place = JSONPointer([.key("claims"), .index(3)])
    let reasons: [(ReportFault.Reason, String)] = [
      (.expected(.object), "expected an object"), (.expected(.list), "expected a list"),
      (.expected(.text), "expected a text"), (.expected(.wholeNumber), "expected a whole number"),
      (.missing(key: "id"), "\"id\" is missing"), (.unknownKey, "unknown key"),
      (.empty, "it is empty"), (.noneOf(["a", "b"]), "expected one of a, b"),
      (.malformed(.id), "expected an id: a letter, then letters, digits, . _ -, at most 64"),
      (.malformed(.uri), "expected an absolute address"),
      (.malformed(.url), "expected an absolute http or https address"),
      (.malformed(.language), "expected a language tag"),
      (.malformed(.instant), "expected a time: 2026-02-03T09:30:00Z"),
      (.malformed(.when), "expected a year, a month, a day or a time"),
      (.malformed(.sha256), "expected 64 lower-case hexadecimal digits"),
      (.malformed(.fileName), "expected a file's name without folders"),
      (
        .malformed(.normalizedText),
        "expected a text with LF line ends and without byte order mark and NUL"
      ),
      (.outside(1...6), "it must be between 1 and 6"),
      (.repeats(JSONPointer([.key("a")])), "the same as /a"),
      (.needs(key: "end"), "it needs \"end\""),
      (.notSkipped, "it gives a reason for skipping, but the claim is not skipped"),
      (.noSuchArticle("a9"), "there is no article \"a9\""),
      (.noSuchQuestion("q9"), "the claim has no question \"q9\""),
      (.noClaim("e1"), "\"e1\" is not a claim"),
      (.noArticle("e1"), "\"e1\" is not an article"),
      (.notOnScale("Wrong"), "the scale has no label \"Wrong\""),
      (.valueOnScale(2), "the scale gives this label the value 2"),
      (.valueOnScale(nil), "the scale gives this label no value"),
      (.notInOrder, "it must be above the worst value"),
      (.endsEarly, "the end must be after the start"),
      (.otherHash, "it is not the hash of the text"),
      (.otherWords, "the text differs at this position"),
    ]
    for (reason, text) in reasons {
      #expect(Explanations.text(ReportFault(place, reason)) == "/claims/3: \(text)")
    }
    #expect(Explanations.text(ReportFault(JSONPointer(), .empty)) == "/: it is empty")
  }
}

extension VerifyCommandTests {
  /// What is different is seen, however far behind the beginning and however small it is.
  @Test func theDifferenceItselfIsShown() {
    func text(_ held: String, _ said: String) -> String {
      Explanations.text(
        ReportDifference(item: "c1", path: ["text"], kind: .value, said: said, held: held), at: 7)
    }
    let start = String(repeating: "The harbour fees of the town. ", count: 12)
    #expect(
      text(start + "They rose by six percent in a year.", start + "They fell by six percent.")
        == "c1 text: the session says “…s of the town. They rose by six percent in a year.” at "
        + "entry 7, the report “…s of the town. They fell by six percent.”")
    #expect(
      text("Six\u{200B} percent", "Six percent")
        == "c1 text: the session says “Six<U+200B> percent” at entry 7, the report “Six percent”")
    #expect(text("6 percent", "6\u{A0}percent").hasSuffix("the report “6<U+00A0>percent”"))
    #expect(text("Fees", "F\u{435}es").hasSuffix("the report “F\u{435}<U+0435>es”"))
    #expect(text("caf\u{E9}", "cafe\u{301}").contains("“caf\u{E9}<U+00E9>”"))
    #expect(text("False", "True") == "c1 text: the session says False at entry 7, the report True")
  }

  /// Sessions that continue a report, and copies of a session, have its id: the one with the entry is taken.
  @Test func ofSeveralSessionsWithTheIdTheOneWithTheEntryIsTaken() throws {
    let desk = try Sample.desk(session: "aa")
    desk.prepare([
      "load DIR/article.txt", "tag 1", "export json DIR/first.json", "new bb",
      "import DIR/first.json", "note c1 Seen.", "export json DIR/continued.json", "open aa",
      "save cc", "note c1 Here.", "open cc", "note c1 There.", "export json DIR/copy.json",
    ])
    desk.desk.session.close()
    let other = try TestDesk(session: nil, in: desk.folder)
    for (file, message) in [
      ("first", "it matches entry 2 of the session aa, 1 entry before the latest"),
      ("continued", "it matches entry 2, the latest of the session bb"),
      ("copy", "it matches entry 3, the latest of the session cc"),
    ] {
      let checks = try other.json("verify \(desk.folder.path)/\(file).json")["answer"]
        .objects("checks")
      #expect(checks.map { $0.string("result") } == Array(repeating: "passed", count: 5), "\(file)")
      #expect(checks[3].string("message") == message)
    }
    // With a forged number, one that has the entry is named, not only one that has the id.
    for (file, message) in [
      ("copy", "its head is that of entry 3, but it states entry 2"),
      ("continued", "its head is that of entry 2, but it states entry 1"),
    ] {
      let number = file == "copy" ? 3 : 2
      let text = try desk.read("\(file).json")
        .replacing("\"entries\": \(number)", with: "\"entries\": \(number - 1)")
      try desk.folder.write(text.utf8, to: "forged.json")
      let checks = try other.json("verify \(desk.folder.path)/forged.json")["answer"]
        .objects("checks")
      #expect(checks[3].string("result") == "failed")
      #expect(checks[3].string("message") == message)
    }
  }

  /// It begins with more settings than anybody types.
  @Test func aSessionWithManySettingsBeforeItsImportIsFound() throws {
    let first = try Sample.desk(["load DIR/article.txt", "tag 1", "export json DIR/first.json"])
    let desk = try Sample.desk()
    try desk.folder.write(first.read("first.json").utf8, to: "first.json")
    desk.prepare(
      (1...25).map { "report --title T\($0)" } + [
        "import DIR/first.json", "note c1 Seen.", "export json DIR/continued.json",
      ])
    desk.desk.session.close()
    let text = try desk.read("continued.json")
      .replacing("\"entries\": 27", with: "\"entries\": 26")
    try desk.folder.write(text.utf8, to: "forged.json")
    let checks = try TestDesk(session: nil, in: desk.folder)
      .json("verify \(desk.folder.path)/forged.json")["answer"].objects("checks")
    #expect(
      checks[3].string("message") == "its head is that of entry 27, but it states entry 26")
  }

  /// Titles of redacted evidence that an explanation has in place of references are not compared.
  @Test(arguments: ["--title \"Mail of *Ben*\"", "https://ben.example/mail", ""])
  func titlesOfRedactedEvidenceAreNotCompared(_ source: String) throws {
    let desk = try Sample.desk([
      "load DIR/article.txt", "tag 1", "tag 2",
      "evidence c1 \(source) --quote Words --supports",
      "verdict c2 True --because As for [e1], so [e1] says.", "export json DIR/all.json",
      "export json DIR/part.json --claims c2",
      "conclude a1 True --because Says [e1].", "export json DIR/concluded.json --claims c2",
      "redact e1 --confirm e1",
    ])
    for file in ["all", "part", "concluded"] {
      let checks = try desk.json("verify DIR/\(file).json")["answer"].objects("checks")
      #expect(
        checks.map { $0.string("result") } == Array(repeating: "passed", count: 5),
        "\(file): \(checks)")
    }
    // Other words are.
    let text = try desk.read("part.json").replacing("As for", with: "Not for")
    try desk.folder.write(text.utf8, to: "forged.json")
    #expect(desk(desk.line("verify DIR/forged.json")).output.contains("“Not for"))
  }

  /// A damaged copy that comes first is named, and the sound one is taken.
  @Test func aDamagedCopyIsPassedOver() throws {
    let desk = try Sample.desk([
      "load DIR/article.txt", "tag 1", "note c1 Marker", "export json DIR/r.json",
    ])
    desk.desk.session.close()
    let path = desk.folder.path
    var bytes = try Data(contentsOf: URL(filePath: "\(path)/desk.factdesk"))
    while let place = bytes.range(of: Data("Marker".utf8)) {
      bytes.replaceSubrange(place, with: Data("Marked".utf8))
    }
    try desk.folder.write(bytes, to: "a.factdesk")
    let other = try TestDesk(session: nil, in: desk.folder)
    func checks(_ options: String = "") throws -> [JSONObject] {
      try other.json("verify \(path)/r.json \(options)")["answer"].objects("checks")
    }
    let both = try checks()
    #expect(both.map { $0.string("result") } == Array(repeating: "passed", count: 5))
    #expect(
      both[3].string("message")
        == "it matches entry 3, the latest of the session desk; a is damaged, so it was compared with another copy"
    )
    unlink("\(path)/desk.factdesk")
    for options in ["", "--session a"] {
      let alone = try checks(options)
      #expect(
        alone.map { $0.string("result") } == ["passed", "passed", "passed", "failed", "skipped"])
      #expect(
        alone[3].string("message")
          == "a is damaged, and there is no other session to compare it with")
    }
  }
}

extension TestDesk {
  /// A file of the folder.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")), as: UTF8.self)
  }
}
