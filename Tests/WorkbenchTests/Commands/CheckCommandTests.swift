import FactCheck
import Foundation
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Commands that check")
struct CheckCommandTests {
  static let tagged = [
    "load DIR/article.txt", "tag 2 +closures", "tag 3 --claimant \"Ben Osei\"", "tag 7",
  ]

  @Test(arguments: [
    ("verdict c1 half true", "Half True"), ("verdict c1 HALF TRUE", "Half True"),
    ("verdict c1 \"Half True\"", "Half True"), ("verdict c1 'half  true'", "Half True"),
    ("verdict c1 pants on fire --because x", "Pants on Fire"),
    ("verdict --because x c1 false", "False"),
    ("verdict c1 --because=\"x y\" mostly true", "Mostly True"),
    ("verdict c1 mostly\\ true", "Mostly True"),
  ])
  func aRatingIsEveryWordWhateverItsCase(line: String, rating: String) throws {
    let desk = try Sample.desk(Self.tagged)
    let verdict = try desk.json(line)["answer"]["claim"]["verdict"]
    #expect(verdict.string("label") == rating)
    #expect(verdict.string("by") == "A. Analyst")
    #expect(verdict.string("decided") == "2026-02-03T09:35:00Z")
  }

  @Test func verdictReportsWhatIsMissingAndAcceptsLists() throws {
    let desk = try Sample.desk(Self.tagged)
    #expect(
      desk.says("verdict c2 \"Mostly True\"") == """
        c2  ● Mostly True  Councillor Ben Osei said that “every third child lost a
            reading room”.  a1.3  Ben Osei
            no evidence yet: evidence c2 URL --supports|--refutes|--context
            no rationale: verdict c2 --because … adds it

        """)
    #expect(
      desk.says("verdict c1,c3 False").hasPrefix(
        "2 claims decided, as one step\n  c1  ● False"))
    #expect(try desk.json("undo")["answer"].objects("steps").count == 1)
    #expect(try desk.json("claims --checked")["answer"].objects("claims").count == 1)
  }

  @Test func approveNeedsASecondPerson() throws {
    let desk = try Sample.desk(Self.tagged + ["verdict c1,c2 True", "set analyst \"C. Chief\""])
    #expect(desk.says("approve c1,c2").hasPrefix("2 verdicts approved by C. Chief\n"))
    #expect(desk.says("show c1").contains("approved\n      by C. Chief\n"))
    desk.prepare(["undo"])
    let answer = try desk.json("approve c2")["answer"]
    #expect(answer["claim"]["verdict"].string("approvedBy") == "C. Chief")
    #expect(answer.strings("remarks") == ["approved by C. Chief"])
  }

  @Test("a verdict that gets another label loses its approval, and gets it back by undo")
  func approvalOnAnotherScale() throws {
    let desk = try Sample.desk(
      Self.tagged + [
        "verdict c1 \"half true\"", "verdict c2 false", "set analyst Chief", "approve c1,c2",
      ])
    func approvers() -> [String?] {
      desk.desk.state.claims.prefix(2).map { $0.verdict?.approvedBy }
    }
    desk.prepare(["scale afp --map \"Half True=False\""])
    #expect(approvers() == [nil, "Chief"])
    #expect(!desk.says("show c1").contains("Chief"))
    desk.prepare(["undo"])
    #expect(approvers() == ["Chief", "Chief"])
  }

  @Test("a label of free text may contain the sign of --map")
  func labelsWithSigns() throws {
    let desk = try Sample.desk(
      Self.tagged + ["scale free", "verdict c1 2+2=5", "verdict c2 -", "verdict c3 x"])
    desk.prepare(["scale politifact --map 2+2=5=False --map -=true --map x=\"half true\""])
    #expect(
      desk.desk.state.claims.prefix(3).map { $0.verdict?.rating } == ["False", "True", "Half True"])
  }

  @Test("remarks on references are made for several claims, and on private evidence")
  func remarksOnReferences() throws {
    let desk = try Sample.desk(Self.tagged + ["evidence c1 --title T --context --private"])
    func remarks(_ line: String) throws -> [String]? {
      try desk.json(line)["answer"].strings("remarks")
    }
    let unknown = "reports do not refer to e9 in the rationale: not evidence of"
    #expect(
      try remarks("verdict c1,c2 false --because So [e9].") == ["\(unknown) c1", "\(unknown) c2"])
    #expect(
      try remarks("verdict c1 true --because So [e1].")
        == ["reports leave out e1 in the rationale: private evidence"])
  }

  @Test func skipSetsAsideWithTheReason() throws {
    let desk = try Sample.desk(Self.tagged)
    let claim = try desk.json("skip c1 --because \"Settled.\"")["answer"]["claim"]
    #expect(claim.string("status") == "skipped")
    #expect(claim.string("skipped") == "Settled.")
    #expect(desk.says("skip c2,c3").hasPrefix("2 claims skipped\n"))
    #expect(
      try desk.json("skip c1 --because \"Settled.\"")["error"].string("code") == "nothing-changes")
    #expect(try desk.json("verdict c1 True")["answer"]["claim"].string("status") == "checked")
  }

  @Test func scaleShowsChangesAndConverts() throws {
    let desk = try Sample.desk(Self.tagged + ["verdict c1 half true", "verdict c2 Mostly True"])
    #expect(desk.says("scale").hasPrefix("politifact  PolitiFact's Truth-O-Meter\n  6  True"))
    let shown = try desk.json("scale")["answer"]
    #expect(shown.keys == ["builtIn", "scale"])
    #expect(shown["scale"].objects("levels").count == 6)
    #expect(try desk.json("scale google")["answer"].keys == ["scale"])
    #expect(
      try desk.json("show c2")["answer"]["claim"]["verdict"].string("label") == "Mostly true")
    #expect(try desk.json("show c2")["answer"]["claim"]["verdict"].number("value") == 4)
    desk.prepare([
      "scale africacheck --map \"Half true=Mostly correct\" --map \"Mostly true=Correct\""
    ])
    #expect(
      try desk.json("show c1")["answer"]["claim"]["verdict"].string("label") == "Mostly correct")
    desk.prepare(["undo"])
    #expect(try desk.json("show c1")["answer"]["claim"]["verdict"].string("label") == "Half true")
    desk.prepare(["scale free", "verdict c1 \"Half of it, at best\""])
    #expect(desk.says("scale").contains("any words can be a rating"))
    #expect(try desk.json("scale free")["answer"]["scale"].string("name") == "free")
    #expect(
      try desk.json("history")["answer"].objects("entries").count == 11,
      "saying it again is no step")
  }

  @Test func scalesComeFromFilesToo() throws {
    let desk = try Sample.desk(Self.tagged)
    try desk.folder.write(
      #"{"name":"house","levels":[{"label":"Right","value":2},{"label":"Wrong","value":1,"description":"Not so."},{"label":"Open"}]}"#
        .utf8, to: "house.json")
    #expect(
      desk.says("scale DIR/house.json") == """
        house  house
          2  Right
          1  Wrong  Not so.
          -  Open

        """)
    #expect(try desk.json("verdict c1 open")["answer"]["claim"]["verdict"].values["value"] == nil)
    #expect(try desk.json("scale DIR/nowhere.json")["error"].string("code") == "missing")
  }

  @Test func evidenceKeepsAllThatIsSaid() throws {
    let desk = try Sample.desk(Self.tagged)
    try desk.folder.write("%PDF-1.4".utf8, to: "minutes.pdf")
    let line = """
      evidence c1 https://city.example/minutes --supports --primary --title Minutes \
      --file DIR/minutes.pdf --publisher Council --author "A. Clerk" --published 2025-12 \
      --accessed 2026-02-01 --archive https://a.example/1 --archive https://a.example/2 \
      --quote "Two shall close." --at "p. 3" --interest "It decided so." --note "Signed."
      """
    let evidence = try desk.json(line)["answer"].objects("evidence")[0]
    #expect(evidence.string("id") == "e1")
    #expect(evidence.string("claim") == "c1")
    #expect(evidence.string("stance") == "supports")
    #expect(evidence.string("level") == "primary")
    #expect(evidence.string("accessed") == "2026-02-01T00:00:00Z")
    #expect(evidence.string("published") == "2025-12")
    #expect(evidence.number("bytes") == 8)
    let archives = evidence.objects("archives")
    #expect(archives.count == 3)
    #expect(archives[2].string("file") == "minutes.pdf")
    #expect(archives[2].string("captured") == "2026-02-03T09:35:00Z")
    #expect(evidence.string("locator") == "p. 3")
    #expect(evidence.string("interest") == "It decided so.")
    #expect(evidence.string("note") == "Signed.")
    #expect(evidence.string("author") == "A. Clerk")
    #expect(evidence.string("quote") == "Two shall close.")
    let emptied = try desk.json("edit e1 --file \"\"")["answer"].objects("evidence")[0]
    #expect(emptied.objects("archives").count == 2)
    #expect(emptied.values["bytes"] == nil)
  }

  @Test func evidenceIsReusedFromAnotherClaimAndAddedToSeveral() throws {
    let desk = try Sample.desk(
      Self.tagged + ["evidence c1 https://x.example/ --supports --title X --primary"])
    let taken = try desk.json("evidence c2,c3 e1 --refutes --at here")["answer"].objects("evidence")
    #expect(taken.map { $0.string("id") } == ["e2", "e3"])
    #expect(taken.map { $0.string("claim") } == ["c2", "c3"])
    #expect(taken.map { $0.string("title") } == ["X", "X"])
    #expect(taken.map { $0.string("stance") } == ["refutes", "refutes"])
    #expect(try desk.json("evidence c2 e9 --refutes")["error"].string("code") == "unknown")
    #expect(
      try desk.json("evidence c2 --quote \"Said so.\" --context")["answer"].objects("evidence")[0]
        .string("title") == "Untitled")
    #expect(
      try desk.json("evidence c2 https://x.example/ --supports --refutes")["error"].string("code")
        == "usage")
  }

  @Test func contactIsRecordedInTwoSteps() throws {
    let desk = try Sample.desk(Self.tagged)
    desk.prepare(["contact c1,c2 --asked 2026-02-02"])
    let contact = try desk.json("contact c2 --replied 2026-02-03 --reply \"No comment.\"")[
      "answer"]["claim"]["contact"]
    #expect(contact.keys == ["asked", "replied", "reply"])
    #expect(contact.string("asked") == "2026-02-02")
    #expect(try desk.json("contact c1 --asked soon")["error"].string("code") == "bad-value")
  }

  @Test(arguments: [
    ("note c1 Plain words.", "Plain words."), ("note c1   two  spaces ", "two  spaces"),
    ("note c1 don't | $x; \"q\" * &", "don't | $x; \"q\" * &"),
    ("note c1 \"one quoted text\"", "one quoted text"),
    ("note c1 -- --private is an option", "--private is an option"),
    ("note c1 -- hello", "-- hello"), ("note c1 --json -- hello", "-- hello"),
    ("note c1 \"unclosed", "\"unclosed"),
    ("note c1 ends \\", "ends \\"), ("note c1 # no comment", "# no comment"),
    ("note c1 -dash", "-dash"),
    ("note c1 \"--json\"", "--json"), ("note c1 says --json", "says --json"),
  ])
  func aNoteIsTheRestOfTheLine(line: String, text: String) throws {
    let desk = try Sample.desk(Self.tagged)
    let note = try desk.json(line)["answer"]["note"]
    #expect(note.string("text") == text)
    #expect(note.string("on") == "c1")
    #expect(note.flag("private") == false)
  }

  @Test func notesAreOnArticlesTooAndPrivateIfSaid() throws {
    let desk = try Sample.desk(Self.tagged)
    #expect(desk.says("note --private a1 Hush.") == "n1  on a1, private  Hush.\n")
    #expect(desk.says("note a1 --private Hush too.") == "n2  on a1, private  Hush too.\n")
    #expect(!desk.says("export markdown").contains("Hush"))
    #expect(!desk.says("export json").contains("Hush"))
    #expect(try desk.json("note c1")["error"].string("code") == "usage")
  }

  @Test func findLooksEverywhereWhateverTheCase() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(
      desk.says("find LIBRARIES") == """
          a1.2    The city closed two of its five libraries in 2025.
          c1      closed two of its five libraries
          c2      libraries
          e1      https://city.example/libraries

        """)
    func addresses(_ line: String) throws -> [String] {
      try desk.json(line)["answer"].objects("hits").compactMap { $0.string("address") }
    }
    #expect(try addresses("find --in claims libraries") == ["c1", "c2"])
    #expect(try addresses("find --in=evidence BRANCHES") == ["e1"])
    #expect(try addresses("find --in notes \"ask the\"") == ["n1"])
    #expect(try addresses("find --in articles 9 of 10") == ["a1.6"])
    #expect(try addresses("find -- --in") == [])
    #expect(desk.says("find submarine") == "not found\n")
    let hit = try desk.json("find osei said")["answer"].objects("hits")[0]
    #expect(hit.keys == ["address", "after", "before", "words"])
    #expect(hit.string("before") == "Councillor Ben ")
    #expect(hit.string("words") == "Osei said")
  }

  @Test func exportWritesTheDocumentOrAFile() throws {
    let desk = try Sample.desk(Sample.checked)
    let document = desk("export markdown").output
    #expect(document.hasPrefix("#"))
    let answer = try desk.json("export md")["answer"]
    #expect(answer.keys == ["bytes", "content", "format"])
    #expect(answer.string("content") == document)
    #expect(answer.string("format") == "markdown")
    #expect(answer.number("bytes") == document.utf8.count)
    let path = "\(desk.folder.path)/report.md"
    #expect(
      desk.says("export markdown DIR/report.md")
        == "wrote DIR/report.md, \(Counted.text(document.utf8.count, "byte"))\n")
    #expect(try Data(contentsOf: URL(filePath: path)).elementsEqual(document.utf8))
    #expect(try desk.json("export markdown DIR/report.md")["error"].string("code") == "file-exists")
    #expect(
      try desk.json("export markdown DIR/report.md --force")["answer"].keys == [
        "bytes", "file", "format",
      ])
    #expect(!desk.says("export json --no-content").contains("Nobody disputes the closures"))
    #expect(desk.says("export json --claims c2").contains("every third child"))
    #expect(desk("export JSON").status == .success)
  }
}
