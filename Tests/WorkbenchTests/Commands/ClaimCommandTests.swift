import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Commands on claims")
struct ClaimCommandTests {
  private static let all = """
    tag 2:"closed two of its five libraries" +libraries +closures --as "Two of five closed." \
    --claimant "Ben Osei" --claimant-kind person --claimant-role councillor \
    --claimant-url https://city.example/osei --reported-by "The Courier" --made 2026-01-30 \
    --place "Town hall" --reason "A vote is due." --summary "Closures" \
    --appearance https://v.example/1 --appearance https://v.example/2
    """

  @Test func tagKeepsAllThatIsSaid() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    let claim = try desk.json(Self.all)["answer"]["claim"]
    #expect(claim.string("id") == "c1")
    #expect(claim["quote"].string("exact") == "closed two of its five libraries")
    #expect(claim.string("text") == "Two of five closed.")
    #expect(claim.string("sentences") == "a1.2")
    #expect(claim.strings("topics") == ["libraries", "closures"])
    #expect(claim["claimant"].string("jobTitle") == "councillor")
    #expect(claim["claimant"].string("type") == "Person")
    #expect(claim["claimant"].string("url") == "https://city.example/osei")
    #expect(claim["reportingSource"].string("name") == "The Courier")
    #expect(claim.string("made") == "2026-01-30")
    #expect(claim.string("place") == "Town hall")
    #expect(claim.string("why") == "A vote is due.")
    #expect(claim.string("summary") == "Closures")
    #expect(claim.strings("appearances") == ["https://v.example/1", "https://v.example/2"])
    #expect(claim["quote"].number("start") == 28)
    #expect(claim["quote"].number("end") == 60)
    #expect(claim.string("status") == "open")
  }

  @Test func tagSaysWhatWasFoundByFoldingAndWhatHasTheSameWords() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    #expect(
      desk.says("tag '\"every third child lost a reading room\"' +rooms --claimant \"Ben Osei\"")
        == """
        c1  ○ open  “every third child lost a reading room”  a1.3  Ben Osei  +rooms
            found in another spelling; the claim keeps the article's own

        """)
    #expect(
      try desk.json("tag 3:\"“every third child lost a reading room”\"")["answer"].strings(
        "remarks")
        == ["c1 has the same words"])
    #expect(
      try desk.json("tag 3:\"“every third child lost a reading room”\"")["answer"].strings(
        "remarks")
        == ["c1 and c2 have the same words"])
    #expect(
      try desk.json("tag \"9 of 10\"")["answer"]["claim"]["quote"].string("exact") == "9\u{A0}of 10"
    )
  }

  @Test func tagMayDecideInTheSameStep() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    let line = "tag 2 +closures --verdict \"Half True\" --because \"Two of five.\""
    let claim = try desk.json(line)["answer"]["claim"]
    #expect(claim.string("status") == "checked")
    #expect(claim["verdict"].string("label") == "Half True")
    #expect(claim["verdict"].string("explanation") == "Two of five.")
    #expect(desk.says("undo").contains(line))
    #expect(desk.says("claims") == "no claims yet: tag 3 tags sentence 3\n")
  }

  @Test func agentsAreRememberedByName() throws {
    let desk = try Sample.desk(["load DIR/article.txt", Self.all])
    let claim = try desk.json("tag 3 --claimant \"Ben Osei\" --reported-by \"Ben Osei\"")["answer"][
      "claim"]
    #expect(claim["claimant"].string("jobTitle") == "councillor")
    #expect(claim["reportingSource"].string("url") == "https://city.example/osei")
    let other = try desk.json("tag 4 --claimant \"Ben Osei\" --claimant-role \"\"")["answer"][
      "claim"]
    #expect(other["claimant"].string("type") == "Person")
    #expect(other["claimant"].string("jobTitle") == nil)
  }

  @Test func claimsListsThoseThatFitAllConditions() throws {
    let desk = try Sample.desk(
      Sample.checked + ["tag 7 +budget", "skip c3", "load DIR/other.txt", "tag 1 +fares"])
    func numbers(_ line: String) throws -> [String] {
      try desk.json(line)["answer"].objects("claims").compactMap { $0.string("id") }
    }
    #expect(try numbers("claims") == ["c1", "c2", "c3", "c4"])
    #expect(try numbers("claims +libraries") == ["c1", "c2"])
    #expect(try numbers("claims +Libraries +CLOSURES") == ["c1"])
    #expect(try numbers("claims --open") == ["c4"])
    #expect(try numbers("claims --checked") == ["c1", "c2"])
    #expect(try numbers("claims --skipped") == ["c3"])
    #expect(try numbers("claims --verdict \"mostly  FALSE\"") == ["c2"])
    #expect(try numbers("claims --claimant \"ben osei\"") == ["c2"])
    #expect(try numbers("claims --article a2") == ["c4"])
    #expect(
      try numbers("claims +libraries --verdict true --claimant \"The Courier\" --article a1") == [
        "c1"
      ])
    #expect(try numbers("claims +nothing") == [])
    #expect(desk.says("claims +nothing") == "no claim matches\n")
    let row = try desk.json("claims")["answer"].objects("claims")[0]
    #expect(
      row.keys == [
        "appearances", "article", "claimant", "evidence", "id", "notes", "quote", "sentences",
        "stage", "status", "text", "topics", "verdict", "verdictHistory",
      ])
    #expect(try desk.json("claims --verdict nonsense")["error"].string("code") == "not-on-scale")
    #expect(try desk.json("claims --open --checked")["error"].string("code") == "usage")
    #expect(
      try Sample.desk(["load DIR/article.txt"]).says("claims")
        == "no claims yet: tag 3 tags sentence 3\n")
  }

  @Test func whatWasListedIsNamedByTheSign() throws {
    let desk = try Sample.desk(Sample.checked + ["tag 7", "tag 8"])
    desk.prepare(["claims --open", "verdict @ half true"])
    #expect(
      try desk.json("show @")["answer"].objects("claims").map { $0.string("id") } == ["c3", "c4"])
    #expect(try desk.json("undo")["answer"].objects("steps").count == 1, "one step")
    #expect(desk.says("claims --open").hasPrefix("  c3"))
    desk.prepare(["show 7", "skip @"])
    #expect(try desk.json("show c3")["answer"]["claim"].string("status") == "skipped")
    #expect(try desk.json("show c4")["answer"]["claim"].string("status") == "open")
    desk.prepare(["find --in evidence branches", "remove @"])
    #expect(try desk.json("show e1")["error"].string("code") == "unknown")
  }

  @Test func showPrintsAllOfOneItem() throws {
    let desk = try Sample.desk(["load DIR/article.txt", Self.all] + Sample.checked.dropFirst(2))
    desk.prepare([
      "evidence c1 https://x.example/1 --refutes",
      "contact c1 --asked 2026-01 --replied 2026-02 --reply \"No.\"",
      "verdict c1 True --because \"So it is.\"",
      "verdict c1 half true", "set analyst Chief", "approve c1", "note --private c1 Hush.",
    ])
    let claim = try desk.json("show c1")["answer"]["claim"]
    #expect(claim["verdict"].string("label") == "Half True")
    #expect(claim["verdict"].string("approvedBy") == "Chief")
    #expect(claim.objects("verdictHistory").map { $0.string("label") } == ["True", "True"])
    #expect(claim["contact"].string("reply") == "No.")
    #expect(claim.objects("evidence").map { $0.string("id") } == ["e1", "e2"])
    #expect(claim.objects("notes")[0].flag("private") == true)
    #expect(try desk.json("show e1")["answer"].objects("evidence")[0].string("title") == "Branches")
    #expect(try desk.json("show n1")["answer"]["note"].string("text") == "Ask the councillor.")
    #expect(try desk.json("show a1")["answer"]["article"].number("claims") == 2)
    #expect(try desk.json("show c1-c2")["answer"].objects("claims").count == 2)
    #expect(try desk.json("show c1,c2")["answer"].objects("claims").count == 2)
    #expect(try desk.json("show 2-3")["answer"].objects("claims").count == 2)
    #expect(
      try desk.json("show \"every third\"")["answer"].objects("claims").map { $0.string("id") } == [
        "c2"
      ])
    #expect(desk.says("show 8") == "sentence 8 has no claims\n")
  }

  @Test func editReopensAClaimWhoseTextChangesUnderAVerdict() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(
      desk.says("edit c1 --as \"Two libraries closed.\"") == """
        c1  ○ open  Two libraries closed.  a1.2  The Courier  +libraries  +closures
            reworded, so reopened: its verdict judged other words

        """)
    desk.prepare(["verdict c1 True"])
    let same = try desk.json("edit c1 --as \"Two libraries shut.\" --same-meaning \"a synonym\"")[
      "answer"]
    #expect(same["claim"].string("status") == "checked")
    #expect(same.strings("remarks") == [])
    let edited = try desk.json(
      "edit c1 +new --drop libraries --drop +closures --place Here --claimant \"\"")["answer"][
        "claim"]
    #expect(edited.strings("topics") == ["new"])
    #expect(edited.string("place") == "Here")
    #expect(edited.values["claimant"] == nil)
    #expect(
      try desk.json("edit c1 --place \"\" --as \"\"")["answer"]["claim"].string("text")
        == "closed two of its five libraries")
  }

  @Test func editChangesEvidenceAndNotes() throws {
    let desk = try Sample.desk(Sample.checked)
    let evidence = try desk.json(
      "edit e1 --refutes --secondary --url https://y.example/ --at \"p. 3\"")["answer"].objects(
        "evidence")[0]
    #expect(evidence.string("stance") == "refutes")
    #expect(evidence.string("level") == "secondary")
    #expect(evidence.string("url") == "https://y.example/")
    #expect(evidence.string("locator") == "p. 3")
    #expect(
      try desk.json("edit n1 Asked | \"twice\".")["answer"]["note"].string("text")
        == "Asked | \"twice\".")
    #expect(desk.says("edit n1 'one quoted text'") == "n1  on c2  one quoted text\n")
    #expect(try desk.json("edit n1")["error"].string("code") == "usage")
    #expect(try desk.json("edit")["answer"]["article"].string("id") == "a1")
  }

  @Test func trimMovesAClaim() throws {
    let desk = try Sample.desk(Sample.checked)
    let claim = try desk.json("move c1 2:\"two of its five libraries in 2025\"")["answer"]["claim"]
    #expect(claim["quote"].string("exact") == "two of its five libraries in 2025")
    #expect(claim.string("status") == "open")
    #expect(claim.objects("evidence").count == 1)
  }

  @Test func splitAndMergeKeepWhatBelongsToTheClaims() throws {
    let desk = try Sample.desk(Sample.checked)
    let split = try desk.json("split c1 2:\"closed two\" 2:\"its five libraries\"")["answer"]
      .objects("claims")
    #expect(split.map { $0.string("id") } == ["c1", "c3"])
    #expect(split.map { $0.objects("evidence").count } == [1, 0])
    #expect(
      split.map { $0.strings("topics") } == [
        ["libraries", "closures"], ["libraries", "closures"],
      ])
    #expect(desk.says("skip @").hasPrefix("2 claims skipped\n"), "what was made is listed")
    let merged = try desk.json("merge c3,c1")["answer"]
    #expect(merged["claim"]["quote"].string("exact") == "closed two of its five libraries")
    #expect(merged["claim"].objects("evidence").count == 1)
    #expect(merged.strings("remarks") == ["merged c1"])
    #expect(try desk.json("show c1")["error"].string("code") == "unknown")
  }

  /// A verdict is gone with the words that it judged, and the answer says so.
  @Test("split, merge and move say that a claim is open again") func reopenedClaimsAreNamed() throws
  {
    let desk = try Sample.desk(Sample.checked)
    let remark = "reopened, because its verdict judged other words"
    desk.prepare(["verdict c1 False --because Counted", "verdict c2 True --because Counted"])
    #expect(desk.says("split c1 2:\"closed two\" 2:\"its five libraries\"").contains(remark))
    desk.prepare(["undo"])
    #expect(desk.says("move c1 2:\"closed two\"").contains(remark))
    desk.prepare(["undo"])
    let merged = try desk.json("merge c1,c2")["answer"]
    #expect(merged.strings("remarks") == ["merged c2 (its verdict was True)", remark])
  }

  @Test func removeTakesAwayAndUndoBringsBack() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(desk.says("remove c1-c2") == "removed c1, c2  undo reverses it\n")
    #expect(desk.says("undo") == "undone: remove c1-c2  entry 8\n")
    #expect(try desk.json("untag c2")["answer"].strings("removed") == ["c2"])
    #expect(try desk.json("remove e1")["answer"].strings("removed") == ["e1"])
    desk.prepare(["undo 2", "note a1 x", "remove n1,n2", "remove c1,c2", "remove a1"])
    #expect(desk.says("articles") == "no articles yet: load FILE loads one\n")
    desk.prepare(["undo", "load DIR/other.txt", "remove a1,a2"])
  }
}
