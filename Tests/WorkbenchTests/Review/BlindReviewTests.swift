import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Reading blind") struct BlindReviewTests {
  private let console = MemoryConsole()
  private static let chief = "set analyst \"C. Chief\""

  private func desk(_ lines: [String] = []) throws -> TestDesk {
    try Sample.desk(
      Sample.checked + [
        "conclude a1 True --because \"All of it.\"", "note c1 \"I rated it.\"", Self.chief,
      ] + lines,
      console: console)
  }

  private func review(_ desk: TestDesk, _ keys: String, _ line: String = "review --blind") -> String
  {
    console.pressed = PressedKeys(keys)
    return desk.says(line)
  }

  private var frames: String {
    (console.pressed?.frames ?? []).map { frame in
      (frame.rows + frame.spoken.place + [frame.spoken.message ?? ""]).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// What would give the first verdicts away.
  private static let secrets = [
    "city's list says so", "No count supports it", "All of it", "I rated it", "● ", "verdict c1",
    "verdict c2",
    "\"status\":\"checked\"", "verdict of",
  ]

  private func expectNoSecrets(_ text: String, _ line: String) {
    for secret in Self.secrets {
      #expect(!text.contains(secret), "\(line) says \(secret): \(text)")
    }
  }

  @Test func secondVerdictsAreGivenByKeysWithoutTheFirst() throws {
    let desk = try desk()
    // Nothing is given away before the first key, while typing, or when typing is given up.
    #expect(
      review(desk, "3\u{1B}q")
        == "nothing was changed; stopped at c1; review --blind resumes there\n")
    expectNoSecrets(frames, "review")
    #expect(frames.contains("c1") && frames.contains("1 of 2"))
    let said = review(desk, "4Of *six*.\n2")
    #expect(said.hasPrefix("1 decided"), "\(said)")
    let claim = try #require(desk.desk.state.claim(ClaimID(1)))
    #expect(claim.second?.rating == "Half True" && claim.second?.rationale == "Of *six*.")
    #expect(claim.second?.isBlind == true && claim.second?.analyst == "C. Chief")
    #expect(claim.verdicts.count == 1)
    // Both are seen when both are there; the other stays hidden.
    #expect(frames.contains("c1: True by \(TestDesk.analyst), Half True by C. Chief"), "\(frames)")
    #expect(!frames.contains("No count supports it"))
    // Enter alone gives a verdict without a rationale.
    #expect(review(desk, "22\nq").contains("1 decided"))
    let second = try #require(desk.desk.state.claim(ClaimID(2))?.second)
    #expect(second.rating == "False" && second.rationale == nil)
    #expect(review(desk, "q") == "nothing was changed; no claim waits for your second verdict\n")
    #expect(!desk.desk.isReviewingBlind)
    let lines = try desk.json("history")["answer"].objects("entries").map { $0.string("line") }
    #expect(lines.suffix(2) == ["second c1 Half True --because \"Of *six*.\"", "second c2 False"])
  }

  @Test func nothingIsGivenAwayWhileBlindIsOn() throws {
    let desk = try desk(["set blind on"])
    for line in [
      "show c1", "show c1,c2", "show a1", "claims", "claims --checked", "find list", "find All",
      "history", "history c1", "history a1", "status", "show 2", "read 1-3", "articles", "agree",
      "differ", "note c1 A", "edit c1 +topic", "claims --everywhere", "find --everywhere list",
      "match c1 --all", "tag 4", "find rated", "show n1", "order verdict", "claims --stage done",
      "claims --sort verdict", "desk", "who", "scale", "conflicts", "sessions", "claimants",
    ] {
      // In JSON, the status of the claims is looked at, which tables show by a sign.
      expectNoSecrets(desk(desk.line(line)).output, line)
      expectNoSecrets(desk(desk.line(line), json: true).output, line + " --json")
    }
    let claim = try desk.json("show c1")["answer"]["claim"]
    #expect(claim.string("status") == "open" && claim["verdict"].values.isEmpty)
    let hidden = try desk.json("history c1")["answer"].objects("entries").filter {
      $0.string("line") == Desk.hiddenLine
    }
    #expect(!hidden.isEmpty && hidden.allSatisfy { $0.strings("changes") == [] })
    for line in [
      "export markdown", "export json DIR/r.json", "export --all DIR/all", "lint",
      "publish --anyway", "scale google", "scale google --map True=False",
    ] {
      let error = try desk.json(line)["error"]
      #expect(error.string("code") == "hidden-from-reports", "\(line): \(error.values)")
    }
    for line in [
      "verdict c1 False", "verdict c1 --because X", "approve c1", "skip c1", "edit c1 --as Other",
    ] {
      #expect(try desk.json(line)["error"].string("code") == "hidden-verdict", "\(line)")
    }
    desk.prepare(["set blind off"])
    #expect(desk.says("show c1").contains("city's list says so"))
    #expect(desk.says("history c1").contains("verdict c1 True"))
  }

  @Test func aSecondVerdictByACommandIsBlindOnlyIfTheFirstWasHidden() throws {
    let desk = try desk(["set blind on", "second c1 False", "set blind off", "second c2 False"])
    #expect(desk.desk.state.claim(ClaimID(1))?.second?.isBlind == true)
    #expect(desk.desk.state.claim(ClaimID(2))?.second?.isBlind == false)
    let text = desk("differ").output
    #expect(text.contains(", blind") && text.contains(", not blind"), "\(text)")
  }

  @Test func ownVerdictsAndThoseOfThreeAreNotHidden() throws {
    let desk = try desk(["set blind on", "second c1 False"])
    #expect(desk.says("show c1").contains("city's list says so"), "both are there")
    desk.prepare(["set analyst \"\(TestDesk.analyst)\""])
    #expect(desk.says("show c2").contains("No count supports it"), "it is one's own")
    desk.prepare(["set analyst \"D. Desk\""])
    #expect(desk.says("show c1").contains("second verdict: False"), "who settles sees both")
    #expect(!desk.says("show c2").contains("No count supports it"))
    #expect(desk.says("settle c1 first --because Why.").contains("D. Desk settled True"))
  }

  @Test func newsOfColleaguesGiveNothingAway() throws {
    let desk = try desk(["set blind on"])
    let other = try TestDesk(
      session: "desk", in: desk.folder, analyst: "Zoe Other", seed: 2)
    other.prepare(["tag 6", "verdict c3 False --because \"Zoe's reason.\""])
    let said = desk("status").diagnostics + desk("claims").diagnostics
    #expect(said.contains("meanwhile Zoe Other"), "\(said)")
    #expect(said.contains(Desk.hiddenLine) && !said.contains("Zoe's reason"), "\(said)")
  }

  @Test func whatACopyBringsIsHiddenToo() throws {
    let ana = try Sample.desk(
      ["load DIR/article.txt", "tag 2", "tag 3", "save train"], analyst: "Ana")
    let ben = try TestDesk(session: "train", in: ana.folder, analyst: "Ben Osei", seed: 2)
    ben.prepare([
      "verdict c1 False --because \"Ben's reason.\"", "verdict c2 True --because \"Ben's count.\"",
      "note c2 \"Ben's remark.\"",
    ])
    ana.prepare(["edit c1 --as \"Two closed\"", "set blind on"])
    func expectNothingOfBen(_ line: String) {
      for text in [ana(line).output, ana(line, json: true).output] {
        #expect(
          !text.contains("Ben's") && !text.contains("verdict c") && !text.contains("verdict of"),
          "\(line): \(text)")
      }
    }
    for line in [
      "merge-session train --dry-run", "merge-session train", "conflicts", "history", "history c1",
      "show c1", "show c2", "claims",
    ] { expectNothingOfBen(line) }
    let conflict = try #require(try ana.json("conflicts")["answer"].objects("conflicts").first)
    #expect(conflict.string("line") == Desk.hiddenLine && conflict.strings("changes") == [])
    // Whoever takes it has not seen it either.
    expectNothingOfBen("take theirs 1")
    #expect(ana.desk.state.openConflicts.isEmpty && ana.desk.hiddenClaims.count == 2)
    ana.prepare(["second c1 False", "second c2 False"])
    #expect(ana.says("show c2").contains("Ben's count") && ana.says("show c2").contains("remark"))
  }

  @Test func aConflictOnAHiddenVerdictCannotBeTaken() throws {
    let ana = try Sample.desk(["load DIR/article.txt", "tag 2", "save train"], analyst: "Ana")
    let ben = try TestDesk(session: "train", in: ana.folder, analyst: "Ben Osei", seed: 2)
    ben.prepare(["verdict c1 False --because \"Ben's reason.\""])
    let cy = try TestDesk(session: "desk", in: ana.folder, analyst: "Cy", seed: 3)
    cy.prepare(["verdict c1 True", "merge-session train"])
    #expect(ana.says("conflicts").contains("verdict of c1"))
    ana.prepare(["set blind on"])
    let listed = ana.says("conflicts")
    #expect(!listed.contains("verdict") && !listed.contains("Ben's"), "\(listed)")
    for line in ["take theirs 1", "take both 1"] {
      #expect(try ana.json(line)["error"].string("code") == "hidden-verdict", "\(line)")
    }
    #expect(ana.says("take ours 1").hasSuffix("no conflicts are left\n"))
  }

  @Test func whoSawTheFirstVerdictIsNotBlindAnyMore() throws {
    let desk = try desk(["set blind on", "second c1 False", "undo", "second c1 True"])
    #expect(desk.desk.state.claim(ClaimID(1))?.second?.isBlind == false)
    desk.prepare(["undo", "set analyst \"D. Desk\"", "second c1 False"])
    #expect(desk.desk.state.claim(ClaimID(1))?.second?.isBlind == true)
  }

  @Test func blindIsOneOfTheWaysOfAReview() throws {
    let desk = try desk()
    #expect(try desk.json("review --blind --open")["error"].string("code") == "usage")
    #expect(review(desk, "q", "review a1 --blind").contains("review a1 --blind resumes"))
    #expect(review(desk, "q", "review 2 --blind").contains("stopped at c1"))
  }
}
