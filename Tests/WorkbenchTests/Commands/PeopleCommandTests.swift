import FactCheck
import JSON
import ReportModel
import TestSupport
import Testing

@testable import Workbench

/// The commands on who said and reported claims, and on who was asked about them.
@Suite("Claimants and contacts") struct PeopleCommandTests {
  private static let tagged = [
    "load DIR/article.txt --publisher \"The Courier\" --published 2026-01-30 --language en",
    "tag 2 --claimant \"Ben Osei\" --made 2018-05-01",
    "tag 3 --claimant \"B. Osei\" --made 2024-02",
    "tag 5 --claimant \"The Courier\"",
  ]

  @Test("claimants lists names with kind, role and claims; words narrow the list") func list()
    throws
  {
    let desk = try Sample.desk(Self.tagged + ["edit c3 --reported-by \"Ben Osei\""])
    #expect(
      desk.says("claimants") == """
          B. Osei  said 1 claim: c2
          Ben Osei  said 1 claim: c1, reported 1 claim: c3
          The Courier  said 1 claim: c3

        """)
    #expect(desk.says("claimants courier") == "  The Courier  said 1 claim: c3\n")
    #expect(desk.says("claimants zzz") == "no claimant matches\n")
    let record = try desk.json("claimants ben")["answer"].objects("claimants")[0]
    #expect(record.keys == ["name", "reported", "said"])
    let empty = try Sample.desk(["load DIR/article.txt"])
    #expect(empty.says("claimants").hasPrefix("no claimants yet: edit c1 --claimant NAME"))
  }

  @Test("white space around a name is no part of it") func outerSpace() throws {
    let desk = try Sample.desk(
      Self.tagged + [
        "edit \"Ben Osei\" --kind person --other-name \" Ben\u{A0}\"",
        "tag 6 --claimant \" Ben Osei \"",
      ])
    #expect(desk.desk.state.claims.last?.details.claimant?.name == "Ben Osei")
    #expect(desk.desk.state.claims.last?.details.claimant?.kind == .person)
    #expect(desk.desk.state.claims[0].details.claimant?.otherNames == ["Ben"])
    try desk.folder.write(
      "claim,speaker\nThe library office counts otherwise.,Ben Osei \n".utf8, to: "t.csv")
    desk.prepare(["import DIR/t.csv"])
    #expect(desk.desk.state.claims.last?.details.claimant?.name == "Ben Osei")
  }

  @Test("edit of a name changes its claims, as one step, and dates choose the role") func edit()
    throws
  {
    let desk = try Sample.desk(Self.tagged + ["merge \"Ben Osei\",\"B. Osei\""])
    let before = desk.desk.state.sequence
    #expect(
      desk.says(
        "edit \"Ben Osei\" --kind person --role councillor --url https://city.example/osei"
      ) == """
        2 claims changed
          Ben Osei, councillor (person) https://city.example/osei  said 2 claims: c1, c2
            also: B. Osei

        """)
    #expect(
      desk.says("edit \"B. Osei\" --role mayor --from 2022").contains(
        "    before: councillor\n    from 2022: mayor\n"))
    #expect(desk.desk.state.sequence == before + 2)
    #expect(desk.desk.state.claims.map(\.claimant?.role) == ["councillor", "mayor", nil])
    // A claim tagged later has the role of its day, also by another name of theirs.
    desk.prepare(["tag 6 --claimant \"B. Osei\" --made 2020", "tag 7 --claimant \"Ben Osei\""])
    #expect(desk.desk.state.claims.suffix(2).map(\.claimant?.name) == ["Ben Osei", "Ben Osei"])
    #expect(desk.desk.state.claims.suffix(2).map(\.claimant?.role) == ["councillor", "mayor"])
    desk.prepare(["edit c4 --made 2023"])
    #expect(desk.desk.state.claim(ClaimID(4))?.claimant?.role == "mayor")
    desk.prepare(["edit c4 --claimant-role speaker --made 2024"])
    #expect(desk.desk.state.claim(ClaimID(4))?.claimant?.role == "speaker")
    #expect(desk.says("edit \"Ben Osei\"").contains("claimants prints the values"))
    #expect(
      desk.says("edit \"Ben Osei\" --made 2020").contains("--made does not apply to a claimant"))
    #expect(desk.says("history").contains("changed c1: claimant"))
  }

  @Test("merge joins names, and refuses one alone") func merge() throws {
    let desk = try Sample.desk(Self.tagged)
    #expect(
      desk.says("merge “Ben Osei”,\"B. Osei\"").hasPrefix("\"B. Osei\" merged: 2 claims changed\n"))
    #expect(desk.says("merge \"Ben Osei\",\"B. Osei\"").contains("at least two claimants"))
    desk.prepare(["undo"])
    #expect(desk.desk.state.claimants.map(\.agent.name) == ["B. Osei", "Ben Osei", "The Courier"])
  }

  @Test("Tab offers claimants in quotes to edit and merge, and by other names") func tab() throws {
    let desk = try Sample.desk(Self.tagged + ["edit \"Ben Osei\" --other-name Benjamin"])
    let completer = Completer(desk: desk.desk)
    func words(_ line: String) -> [String] {
      completer.candidates(for: line).candidates.map(\.replacement)
    }
    #expect(words("edit \"B") == ["\"B. Osei\"", "\"Ben Osei\""])
    #expect(words("merge \"Ben Osei\",\"B") == ["\"Ben Osei\",\"B. Osei\""])
    #expect(words("tag 6 --claimant Benj") == ["\"Ben Osei\""])
    #expect(words("edit \"Ben Osei\" --r") == ["--role"])
    #expect(words("contact c1 --person Th") == ["\"The Courier\""])
  }

  @Test("the article's publisher is shown as the reporting source, and stored nowhere")
  func reporter() throws {
    let desk = try Sample.desk(Self.tagged)
    #expect(desk.says("show c1").contains("reported by: The Courier, as the article's publisher\n"))
    #expect(!desk.says("show c3").contains("reported by"))
    let claim = try desk.json("show c1")["answer"]["claim"]
    #expect(claim["inferredReportingSource"].string("name") == "The Courier")
    #expect(
      desk.says("export markdown").contains(
        "reported by The Courier, as the article’s publisher."))
    #expect(!desk.says("export json").contains("reportingSource"))
    desk.prepare(["edit c1 --reported-by Wire"])
    #expect(desk.says("show c1").contains("reported by: Wire\n"))
  }

  /// A text without its line breaks.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("contacts are a list: several people and attempts, in answers and every report")
  func contacts() throws {
    let desk = try Sample.desk(Self.tagged)
    desk.prepare([
      "contact c1 --asked 2026-01-12 --person \"Mara Vance\" --way e-mail --deadline 2026-01-16",
      "contact c1 --asked 2026-01-20 --way telephone",
    ])
    #expect(
      Self.words(desk.says("contact c1 --person \"Mara Vance\" --no-reply")).hasSuffix(
        "contact: asked Mara Vance by e-mail 12 January 2026, did not reply by 16 January 2026"))
    desk.prepare(["contact c1 --replied 2026-01-21 --reply \"He stands by it.\""])
    #expect(
      Self.words(desk.says("show c1")).contains(
        "contact 2: asked by telephone 20 January 2026, replied 21 January 2026: He stands by it."))
    let page = desk.says("export markdown")
    #expect(
      page.contains(
        "**Asked:** Mara Vance, on 12 January 2026, by e-mail. Did not reply by 16 January 2026."))
    #expect(page.contains("and replied on 21 January 2026: He stands by it."))
    let html = desk.says("export html")
    #expect(html.contains("Did not reply by <time datetime=\"2026-01-16\">16 January 2026</time>."))
    #expect(desk.says("export csv").contains("person Mara Vance, way e-mail, deadline 2026-01-16"))
    let report = try Report(json: Array(desk.says("export json").utf8))
    #expect(report.claims[0].contacts?.map(\.noReply) == [true, nil])
    #expect(report.claims[0].contact?.reply == "He stands by it.")
    #expect(desk.says("history").contains("contact of c1: attempt 1 no reply"))
    #expect(desk.says("find stands").contains("c1"))
    desk.prepare(["contact c1 --attempt 1 --remove"])
    #expect(!desk.says("show c1").contains("Mara"))
    #expect(desk.says("history").contains("contact of c1: 1 attempt removed"))
    desk.prepare(["contact c1 --reply \"\" --replied \"\" --way \"\""])
    #expect(desk.says("show c1").contains("    contact: asked 20 January 2026\n"))
  }

  @Test("a report brings claimants and contacts into another session, and verifies") func report()
    throws
  {
    let desk = try Sample.desk(Self.tagged)
    desk.prepare([
      "merge \"Ben Osei\",\"B. Osei\"", "edit \"Ben Osei\" --role mayor --from 2022",
      "contact c1 --asked 2026-01-12 --person \"Mara Vance\" --way e-mail --deadline 2026-01-16",
      "contact c1 --no-reply", "contact c1 --asked 2026-01-20", "export json DIR/r.json",
    ])
    #expect(desk.says("verify DIR/r.json").contains("every field matches"))
    let claims = desk.desk.state.claims
    let before = desk.says("export json")
    desk.prepare(["verify DIR/r.json", "new other", "import DIR/r.json"])
    let imported = desk.desk.state.claims
    #expect(imported.map(\.details) == claims.map(\.details))
    #expect(imported.map(\.contacts) == claims.map(\.contacts))
    #expect(try desk.desk.state.claimant(named: "B. Osei").agent.roles?.count == 1)
    let again = try Report(json: Array(desk.says("export json").utf8))
    #expect(again.claims == (try Report(json: Array(before.utf8))).claims)
    // A report whose summary of contacts says something else contradicts itself.
    let forged = before.replacing(
      "\"contact\": {\n        \"asked\": \"2026-01-12\"",
      with: "\"contact\": {\n        \"asked\": \"2025-01-12\"")
    #expect(forged != before)
    try desk.folder.write(forged.utf8, to: "forged.json")
    #expect(
      desk(desk.line("verify DIR/forged.json"), json: true).output.contains(
        "it is not the first question and the last reply of"))
  }

  @Test("a redaction strikes other names, roles, pages, and who was asked") func redaction() throws
  {
    let desk = try Sample.desk(Self.tagged)
    desk.prepare([
      "edit \"Ben Osei\" --role \"Zq clerk\" --from 2017 --url https://zq.example/ --other-name Zqben",
      "contact c1 --asked 2026-01-12 --person \"Zq Vance\" --way zq@port.example",
      "contact c1 --reply \"Zq speaking.\"", "contact c1 --asked 2026-01-14",
      "export json DIR/old.json", "redact c1 --confirm c1",
    ])
    for line in ["show c1", "export json", "export markdown", "export csv", "claimants", "history"]
    {
      #expect(!desk.says(line).lowercased().contains("zq"), "\(line)")
    }
    #expect(!desk.says("claimants").contains("Ben Osei"))
    #expect(
      desk.desk.state.claim(ClaimID(1))?.contacts.map(\.person) == ["[protected source]", nil])
    // What was redacted is not a difference.
    #expect(desk.says("verify DIR/old.json").contains("who was asked about c1"))
    // Nothing brings the record back.
    desk.prepare(["tag 7 --claimant \"[protected source]\""])
    #expect(desk.desk.state.claims.last?.claimant == Agent(name: "[protected source]"))
  }

  @Test("lists of several kinds are removed and noted on, and a person sees them first")
  func mixed() throws {
    let console = MemoryConsole(isInteractive: true)
    let desk = try Sample.desk(console: console)
    desk.prepare(Self.tagged + ["evidence c1 https://x.example/ --context --title X"])
    console.replies = [false, true, true]
    #expect(desk.says("remove c3,e1,c2").hasPrefix("FAILED"))
    #expect(console.questions.last == "remove c3,e1,c2: all 3?")
    let before = desk.desk.state.sequence
    desk.prepare(["remove c3,e1,c2"])
    #expect(desk.desk.state.sequence == before + 1)
    #expect(desk.desk.state.claims.count == 1 && desk.desk.state.evidence(EvidenceID(1)) == nil)
    desk.prepare(["undo", "note a1,c1 Ask."])
    #expect(desk.desk.state.allNotes.map(\.subject.description) == ["a1", "c1"])
    #expect(console.questions.last == "note a1,c1 Ask.: all 2?")
    // One item is not asked about, and a script is never asked.
    console.replies = []
    desk.prepare(["contact c1 --asked 2026-01-12"])
    let script = try Sample.desk(Self.tagged + ["contact c1-c3 --asked 2026-01-12", "skip c1,c2"])
    #expect(script.desk.state.claims.allSatisfy { $0.contacts.count == 1 })
  }
}
