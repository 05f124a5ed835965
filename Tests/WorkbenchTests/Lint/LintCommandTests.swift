import FactCheck
import Lint
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("The command lint")
struct LintCommandTests {
  private static let faulty = Sample.checked + ["tag 6", "verdict c1 False"]

  @Test func anErrorFailsTheCommandThatStillSaysAll() throws {
    let desk = try Sample.desk(Self.faulty)
    let outcome = desk.run(["lint", "status"])
    #expect(outcome.status == .failed)
    #expect(outcome.output.contains("it has no verdict  open-claim\n"))
    #expect(outcome.output.contains("verdict c1 False --because …\n"))
    #expect(outcome.output.hasSuffix("  with the profile house\n"), "the script stopped there")
    #expect(outcome.diagnostics == "-c:1: lint: 4 errors remain\n")
    let keptGoing = desk.run(["lint", "status"], keepsGoing: true)
    #expect(keptGoing.status == .failed)
    #expect(keptGoing.output.contains("1 article, 3 claims"))
  }

  @Test func programsGetTheFindingsBesideTheError() throws {
    let desk = try Sample.desk(Self.faulty)
    let line = try desk.json("lint c1,c3")
    #expect(line.flag("ok") == false)
    #expect(line["error"].string("code") == "lint-errors")
    #expect(line["error"].string("message") == "3 errors remain")
    let findings = line["answer"].objects("findings")
    #expect(line["answer"].number("errors") == 3)
    #expect(
      findings.filter { $0.string("severity") == "error" }.map { $0.string("rule") } == [
        "no-rationale", "verdict-against-evidence", "open-claim",
      ])
    #expect(findings.last { $0.string("place") == "e1" }?.string("claim") == "c1")
    #expect(!findings.contains { $0.string("place") == "report" })
  }

  // MARK: Groups

  private static let several = [
    "load DIR/article.txt --url https://courier.example/", "tag 2 --claimant DEBKA --made 2026",
    "tag 3 --claimant Iraq", "tag 4 --claimant DEBKA", "tag 6",
  ]

  @Test func whatIsTheSameIsSaidOnceErrorsFirst() throws {
    let desk = try Sample.desk(Self.several)
    let said = desk("lint").output
    #expect(
      said.contains(
        """
        error    it has no verdict: 4 claims  open-claim
                 c1-c4
                 verdict c1-c4 RATING --because …
        """))
    #expect(
      said.contains(
        """
        note     the kind of a claimant is missing: person or organization: 3 claims
                 unknown-kind
                 c1,c3  is DEBKA a person or an organization?
                 c2  is Iraq a person or an organization?
                 edit @ --claimant-kind person|org
        """))
    let order = ["error", "warning", "note"]
    let ranks = said.split(separator: "\n").compactMap { row in
      order.firstIndex { row.hasPrefix("\($0) ") }
    }
    #expect(ranks == ranks.sorted() && Set(ranks).count == 3)
    let groups = try desk.json("lint")["answer"].objects("groups")
    #expect(groups.map { $0.string("rule") }.first == "open-claim")
    let kinds = groups.first { $0.string("rule") == "unknown-kind" }
    #expect(kinds?.strings("places") == ["c1", "c2", "c3"])
    #expect(kinds?.string("command") == "edit @ --claimant-kind person|org")
    #expect(kinds?.string("severity") == "note")
  }

  @Test func inTheLineOfAGroupAtMeansItsItems() throws {
    let desk = try Sample.desk(Self.several)
    desk("lint")
    #expect(desk.says("edit @ --claimant-kind org").hasPrefix("3 claims changed"))
    #expect(
      desk.desk.state.claims.map { $0.claimant?.kind } == [
        .organization, .organization, .organization, nil,
      ])
    // Another group's line, and the full name of the command.
    desk("lint")
    #expect(desk.says("meta @ --made 2026-01").hasPrefix("3 claims changed"))
    #expect(
      desk.desk.state.claims.map { $0.details.made?.description } == [
        "2026", "2026-01", "2026-01", "2026-01",
      ])
    // Any other line means the claims with findings, and another list ends the suggestions.
    desk("lint")
    #expect(try desk.json("show @")["answer"].objects("claims").count == 4)
    #expect(desk.says("edit @ +topic").hasPrefix("4 claims changed"))
    desk("lint")
    desk("claims +topic --no-claimant")
    #expect(desk.says("edit @ --claimant X").contains("c4"))
    #expect(desk.desk.state.claims.map(\.claimant?.name) == ["DEBKA", "Iraq", "DEBKA", "X"])
  }

  @Test func theItemsOfAGroupAreOfItsKind() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "evidence c2 https://b.example/ --refutes --title B",
        "evidence c1 https://d.example/ --supports --title D",
      ])
    let group = try desk.json("lint")["answer"].objects("groups").first {
      $0.string("rule") == "unknown-level"
    }
    #expect(group?.strings("places") == ["e3", "e2"], "in the order of their claims")
    desk("lint")
    let typed = (group?.string("command") ?? "").replacing(
      "--primary|--secondary", with: "--primary")
    #expect(desk.says(typed).hasSuffix("2 items changed\n"), "\(typed)")
  }

  @Test func twoFindingsAtOnePlaceAreOnePlace() throws {
    let desk = try Sample.desk(Sample.checked + ["ask c1 How many?", "ask c1 Who counted?"])
    let group = try desk.json("lint")["answer"].objects("groups").first {
      $0.string("rule") == "unanswered-question"
    }
    #expect(group?.strings("places") == ["c1", "c1"])
    let row = desk("lint").output.split(separator: "\n").first { $0.contains("answers a question") }
    #expect(row?.hasSuffix(": 1 claim") == true, "\(row ?? "")")
  }

  @Test func aPersonSeesWhichItemsALineMeans() throws {
    let desk = try Sample.desk(Self.several, console: MemoryConsole(isInteractive: true))
    desk.type("lint")
    desk.console.replies = [true]
    let outcome = desk.type("edit @ --claimant-kind org")
    #expect(outcome.status == .success)
    #expect(desk.console.questions.last == "edit @ --claimant-kind org: all 3?")
  }

  @Test func linesThatAreTheSameForTwoGroupsNameTheirItems() throws {
    // Two rules ask for another date.
    let desk = try Sample.desk([
      "load DIR/article.txt --published 2026-01-10", "tag 2 --claimant A --made 2026-01-20",
      "tag 3 --claimant B --made 2026-01-21", "tag 4 --claimant C", "tag 6 --claimant D",
    ])
    let groups = try desk.json("lint")["answer"].objects("groups")
    func command(_ rule: String) -> String? {
      groups.first { $0.string("rule") == rule }?.string("command")
    }
    #expect(command("made-after-article") == "edit c1-c2 --made DATE")
    #expect(command("no-claim-date") == "edit c3-c4 --made DATE")
  }

  @Test func warningsDoNotFail() throws {
    let desk = try Sample.desk(LintCase.faultless + ["edit e1 --archive \"\""])
    let outcome = desk("lint")
    #expect(outcome.status == .success)
    #expect(
      outcome.output == """
        warning  https://city.example/l has no archived copy  no-archive
                 e1  closed two of its five libraries
                 edit e1 --archive URL
        1 warning  with the profile house

        """)
  }

  @Test func onlyWhatIsNamedIsLookedAt() throws {
    let desk = try Sample.desk(
      Self.faulty + ["load DIR/other.txt", "tag 1", "report --reviewer \"\""].dropLast())
    func places(_ line: String) throws -> Set<String> {
      Set(try desk.json(line)["answer"].objects("findings").compactMap { $0.string("place") })
    }
    #expect(try places("lint") == ["report", "a1", "a2", "c1", "c2", "c3", "c4", "e1"])
    #expect(try places("lint a2") == ["a2", "c4"])
    #expect(try places("lint a1") == ["a1", "c1", "c2", "c3", "e1"])
    #expect(try places("lint c1") == ["c1", "e1"])
    desk("claims --open")
    #expect(try places("lint @") == ["c3", "c4"])
    // What was found can be named in turn.
    desk("lint a1")
    #expect(try desk.json("show @")["answer"].objects("claims").count == 3)
    desk("skip c1,c2,c3,c4")
    #expect(try places("lint c1,c3") == ["c1"], "a topic that leads nowhere")
    #expect(try places("lint a2") == ["a2"])
  }

  @Test func aProfileOfTheHouseTurnsRulesOffAndMakesThemErrors() throws {
    let desk = try Sample.desk(Self.faulty)
    try desk.folder.write(
      #"{"extends":"google","rules":{"no-archive":"error","open-claim":"off"}}"#.utf8,
      to: "house.json")
    let answer = try desk.json("lint --profile DIR/house.json")["answer"]
    let findings = answer.objects("findings")
    #expect(answer.string("profile") == desk.line("DIR/house.json"))
    #expect(!findings.contains { $0.string("rule") == "open-claim" })
    #expect(
      findings.filter { $0.string("rule") == "no-archive" }.map { $0.string("severity") }
        == ["error"])
    #expect(findings.contains { $0.string("rule") == "no-report-address" })
    let rules = try desk.json("lint --rules --profile DIR/house.json")["answer"].objects("rules")
    #expect(rules.first { $0.string("name") == "open-claim" }?.string("severity") == "off")
    #expect(rules.first { $0.string("name") == "open-claim" }?.string("house") == "error")
    #expect(
      desk.says("lint --rules").contains("open-claim  house error, ifcn error, google note\n"))
  }

  @Test func lookingChangesNothing() throws {
    let desk = try Sample.desk(Self.faulty)
    let before = desk.desk.state.sequence
    desk("lint")
    desk("lint --rules")
    #expect(desk.desk.state.sequence == before)
  }

  @Test func publishReportsErrorsInOneLine() throws {
    let desk = try Sample.desk(Self.faulty)
    let said = desk.says("publish --on 2026-02-03 --anyway")
    #expect(said.contains("\n  1 claim is open, and lint finds 4 errors\n"))
    let sound = try Sample.desk(LintCase.faultless)
    #expect(!sound.says("publish").contains("lint"))
  }

  @Test(arguments: [80, 40])
  func screensAreAsTheyWereLookedAt(width: Int) throws {
    let desk = try Sample.desk(Self.faulty, console: MemoryConsole(width: width))
    let shown = desk("lint").output + "\n" + desk("lint --rules").output
    let difference = try Golden.difference(
      of: shown, from: "Tests/WorkbenchTests/Golden/lint-\(width).txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// The table of the page on lint is what the rules say of themselves.
  @Test func pageListsTheRules() throws {
    func word(_ severity: LintSeverity?) -> String { severity?.rawValue ?? "–" }
    let rows = LintRules.all.map { rule in
      let severities = rule.severities
      return "| `\(rule.name)` | \(rule.summary) | \(word(severities.house)) "
        + "| \(word(severities.ifcn)) | \(word(severities.google)) |"
    }
    let page = try ProjectFiles.text("docs/lint.md")
    let table = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    #expect(table == rows, "the table should be:\n\(rows.joined(separator: "\n"))")
  }
}
