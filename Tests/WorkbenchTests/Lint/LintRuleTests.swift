import FactCheck
import JSON
import Lint
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Each rule of lint")
struct LintRuleTests {
  /// Rules that no line can break: `Tests/LintTests` has them.
  private static let beyondLines: Set = ["ambiguous-scale", "off-scale", "reply-before-question"]

  private static func desk(_ lines: [String]) throws -> TestDesk {
    let desk = try Sample.desk { $0.fetcher = StandInFetcher("Bus fares rise in March.") }
    let versions = [
      ("reworded.txt", "closed two of its five", "closed one of its five"),
      ("without.txt", "The city closed two of its five libraries in 2025. ", ""),
      ("longer.txt", "Nobody disputes", "More follows. Nobody disputes"),
    ]
    for (name, old, new) in versions {
      try desk.folder.write(Sample.text.replacing(old, with: new).utf8, to: name)
    }
    try desk.folder.write(MadeDot.png, to: "dot.png")
    // All rules hold, whatever a built-in profile leaves out.
    let rules = LintRules.all.map { "\"\($0.name)\":\"warning\"" }.joined(separator: ",")
    try desk.folder.write("{\"rules\":{\(rules)}}".utf8, to: "all.json")
    desk.prepare(LintCase.faultless + lines)
    return desk
  }

  private static func findings(_ desk: TestDesk) throws -> [JSONObject] {
    let line = try desk.json("lint --profile DIR/all.json")
    #expect(line.flag("ok") == true)
    return line["answer"].objects("findings")
  }

  @Test func aFaultlessSessionHasNoFindings() throws {
    let desk = try Self.desk([])
    #expect(try Self.findings(desk).map(\.values.description) == [])
    #expect(
      desk.says("lint") == "no problems found with the profile house\n")
  }

  @Test(arguments: LintCase.all)
  func findsItsFaultUntilItIsFixed(_ row: LintCase) throws {
    let desk = try Self.desk(row.fault)
    func found() throws -> [JSONObject] {
      try Self.findings(desk).filter {
        $0.string("rule") == row.rule && $0.string("place") == row.place
      }
    }
    let before = try found()
    #expect(before.map { $0.string("command") } == [row.command])
    #expect(before.map { $0.flag("complete") } == [row.fix.isEmpty])
    // The blanks are filled in, and all that stands before them is kept.
    let kept = row.command.prefix { !"…ABCDEFGHIJKLMNOPQRSTUVWXYZ|".contains($0) }
    if let line = row.fix.first, row.rule != "no-archive", !row.command.contains("|") {
      #expect(line.hasPrefix(kept), "\(line) is not \(row.command)")
    }
    desk.prepare(row.fix.isEmpty ? [row.command] : row.fix)
    #expect(try found().isEmpty, "\(row.rule) is still found")
  }

  /// The blank of a suggested verdict may be filled with the very reason that the verdict has: whoever
  /// weighed it again and found it right need not find other words for that. (The cases once filled it
  /// with words never said before, and so missed that this changed nothing.)
  @Test(
    arguments: LintCase.all.filter {
      $0.command.hasPrefix("verdict c1 ") && !ofWords.contains($0.rule)
    })
  func theVerdictGivenAgainInTheSameWordsFixesIt(_ row: LintCase) throws {
    let desk = try Self.desk(row.fault)
    let verdict = try #require(desk.desk.state.claims[0].remainingVerdicts.last)
    guard let reason = verdict.rationale else { return }
    let line = row.command.replacing("…", with: Quoting.quoted(reason))
    #expect(line.contains(verdict.rating))
    desk.prepare([line])
    let findings = try Self.findings(desk).filter { $0.string("rule") == row.rule }
    #expect(findings.isEmpty, "\(row.rule) is still found after \(line)")
    #expect(desk(line).status == .failed, "nothing changed since, so it says nothing new")
  }

  /// Rules on the words of the rationale, which the same words cannot fix.
  private static let ofWords: Set = ["unknown-reference", "dropped-link", "unmentioned-evidence"]

  /// Rules that also look at what the lines of a case leave out of new evidence and claims, and at what
  /// follows for a verdict that was there.
  private static let ofNewThings: Set = [
    "no-archive", "no-interest", "unknown-level", "unknown-kind", "no-claimant", "no-claim-date",
    "no-reason", "no-evidence", "secondary-source", "unapproved", "verdict-before-evidence",
    "no-conclusion",
  ]

  /// What is wrong once is said once, whichever rules look at it.
  @Test(arguments: LintCase.all)
  func oneFaultIsOneFinding(_ row: LintCase) throws {
    let found = try Self.findings(Self.desk(row.fault)).filter {
      !Self.ofNewThings.contains($0.string("rule") ?? "") || $0.string("rule") == row.rule
    }.map { "\($0.string("rule") ?? "") \($0.string("place") ?? "")" }
    #expect(found.sorted() == (["\(row.rule) \(row.place)"] + row.besides).sorted())
  }

  /// Nobody should bring a protected source to a public archive.
  @Test func privateEvidenceNeedsNoArchive() throws {
    let desk = try Self.desk(["evidence c1 https://x.example/ --context --private"])
    let rules = try Self.findings(desk).filter { $0.string("place") == "e3" }
      .map { $0.string("rule") }
    #expect(!rules.contains("no-archive") && rules.contains("unknown-level"))
  }

  /// Faults that several rules see, the one finding that is told of them, and which one is told where a
  /// house turns that rule off.
  private static let seenBySeveral: [(lines: [String], finding: String, next: String)] = [
    (["edit c1 --made 2099-01-01 --allow-future"], "future-date c1", "published-before-claim c1"),
    (
      ["publish", "edit c1 --made 2099-01-01 --allow-future"], "future-date c1",
      "published-before-claim c1"
    ),
    (
      ["edit a1 --published 2026-01-20", "edit c1 --made 2026-02-04 --allow-future"],
      "published-before-claim c1", "made-after-article c1"
    ),
    (
      ["edit e1 --published 2099-01-01 --allow-future"], "future-date e1", "evidence-after-claim e1"
    ),
    (
      [
        "edit c1 --made \"\"",
        "edit e1 --published 2099-01-01 --accessed 2026-02-02 --allow-future",
      ],
      "future-date e1", "accessed-before-published e1"
    ),
    (
      ["publish", "edit a1 --published 2099-01-01 --allow-future"], "future-date a1",
      "published-before-article a1"
    ),
    (["edit c1 --as Other"], "open-claim c1", "reworded-after-verdict c1"),
    (
      ["edit e2 --supports", "verdict c1 false --because X [e1]"], "verdict-against-evidence c1",
      "one-sided c1"
    ),
    (
      ["edit e2 --supports", "verdict c1 mostly false --because X [e1]"],
      "middle-against-evidence c1", "one-sided c1"
    ),
  ]

  @Test(arguments: seenBySeveral.indices)
  func theMostSevereOfSeveralFindingsIsReported(_ index: Int) throws {
    let (lines, finding, next) = Self.seenBySeveral[index]
    // As the house weighs them: there the rules differ.
    let desk = try Self.desk(lines)
    func found(_ line: String) throws -> [String] {
      try desk.json(line)["answer"].objects("findings").map {
        "\($0.string("rule") ?? "") \($0.string("place") ?? "")"
      }.filter { $0 != "unapproved c1" && $0 != "no-claim-date c1" }
    }
    #expect(try found("lint") == [finding])
    let rule = finding.prefix { $0 != " " }
    try desk.folder.write("{\"rules\":{\"\(rule)\":\"off\"}}".utf8, to: "off.json")
    #expect(try found("lint --profile DIR/off.json") == [next])
  }

  @Test func everyRuleHasACase() {
    let rules = Set(LintRules.all.map(\.name))
    #expect(rules.count == LintRules.all.count)
    #expect(Set(LintCase.all.map(\.rule)).union(Self.beyondLines) == rules)
  }

  /// What comes close to a fault and is none.
  private static let near: [(rule: String, lines: [String])] = [
    ("no-language", ["report --language \"\""]),
    ("unpublished-correction", ["publish", "verdict c1 False --because X", "publish"]),
    ("unpublished-correction", ["verdict c1 False --because X", "publish", "note c1 N"]),
    ("quote-changed", ["reload a1 DIR/longer.txt"]),
    ("open-claim", ["tag 6", "skip c2 --because B"]),
    ("no-evidence", ["tag 6"]),
    ("no-rationale", ["tag 6"]),
    ("reworded-after-verdict", ["edit c1 --as Other", "undo"]),
    ("reworded-after-verdict", ["edit c1 --summary Other"]),
    ("one-source", ["edit e2 --publisher \"\""]),
    ("one-sided", ["edit e2 --context"]),
    ("one-sided", ["tag 6", "evidence c2 e1 --supports"]),
    ("published-before-claim", ["publish", "edit c1 --made 2026-02-03"]),
    ("published-before-claim", ["publish --on 2026-02-03", "edit c1 --made 2026-02"]),
    ("no-contact", ["tag 6 --claimant X"]),
    ("long-wording", ["edit c1 --as \(String(repeating: "é", count: 75))"]),
    ("long-wording", ["edit c1 --as \"\(String(repeating: "x ", count: 60))\" --summary S"]),
    ("verdict-in-wording", ["edit c1 --summary \"True friends closed two\""]),
    ("verdict-in-wording", ["edit c1 --summary \"True\""]),
    ("unapproved", ["set analyst Chief", "approve c1", "publish"]),
    ("dead-topic", ["tag 6 +libraries", "skip c2"]),
    ("unidentified-source", ["edit e1 --url \"\" --archive \"\""]),
    ("evidence-after-claim", ["edit e1 --published 2026-01"]),
    ("evidence-after-claim", ["edit e1 --published 2026-02", "edit c1 --made \"\""]),
    ("secondary-source", ["edit e1 --note \"\"", "edit e1 --primary --at p"]),
    ("unidentified-source", ["redact e1 --confirm e1"]),
    ("no-interest", ["redact e1 --confirm e1"]),
    ("unknown-kind", ["redact c1 --confirm c1"]),
    ("no-archive", ["edit e1 --url \"\" --archive \"\""]),
    ("verdict-against-evidence", ["edit e2 --context", "verdict c1 mostly true --because X"]),
    ("verdict-against-evidence", ["edit e1 --context", "verdict c1 half true --because X"]),
    ("verdict-against-evidence", ["edit e1 --context", "edit e2 --context"]),
    (
      "verdict-against-evidence",
      ["scale free", "verdict c1 \"A law says so\" --because X", "edit e1 --context"]
    ),
    (
      "verdict-against-evidence",
      ["scale free", "verdict c1 \"Mostly true\" --because X", "edit e1 --context"]
    ),
    ("unsupported-verdict", ["remove e1,e2"]),
    (
      "unsupported-verdict",
      ["scale snopes", "edit e1 --context", "edit e2 --context", "verdict c1 unproven --because X"]
    ),
    (
      "verdict-against-evidence",
      ["scale snopes", "verdict c1 mixture --because X", "edit e1 --context"]
    ),
    ("middle-against-evidence", ["scale snopes", "verdict c1 mixture --because X"]),
    (
      "middle-against-evidence",
      ["scale snopes", "verdict c1 mixture --because X", "edit e1 --context", "edit e2 --context"]
    ),
    (
      "verdict-against-evidence",
      ["scale snopes", "verdict c1 unproven --because X", "edit e1 --context"]
    ),
    ("middle-against-evidence", ["edit e1 --context", "verdict c1 mostly false --because X"]),
    ("middle-against-evidence", ["edit e1 --context"]),
    ("verdict-before-evidence", ["remove e2", "undo"]),
    ("verdict-before-evidence", ["remove e2"]),
    ("verdict-before-evidence", ["edit e2 --supports", "undo"]),
    ("verdict-before-evidence", ["edit e2 --note Other --published 2026-02-03"]),
    ("verdict-before-evidence", ["undo", "undo", "undo", "redo", "redo", "redo"]),
    ("verdict-before-evidence", ["tag 6", "evidence c2 https://x.example/ --context"]),
    ("one-source", ["evidence c1 https://city.example/z --context --publisher City"]),
    ("one-source", ["edit e1 --url https://a.co.uk/", "edit e2 --url https://b.co.uk/"]),
    ("source-for-and-against", ["evidence c1 https://city.example/l --context"]),
    ("source-for-and-against", ["evidence c1 https://city.example/l --supports"]),
    ("source-for-and-against", ["evidence c1 https://city.example/l --refutes --note \"p. 4\""]),
    ("source-for-and-against", ["evidence c1 https://city.example/l?page=2 --refutes"]),
    ("redacted-words", ["redact c1 --confirm c1"]),
    ("redacted-words", ["redact e1 --confirm e1"]),
    ("redacted-words", ["note c1 Text.", "redact n1 --confirm n1"]),
    (
      "redacted-words",
      ["note --private c1 \"Zqfaltor says so.\"", "redact --words Zqfaltor --confirm Zqfaltor"]
    ),
    ("future-date", ["edit c1 --made 2026-02-04 --allow-future"]),
    ("future-date", ["edit c1 --made 2026"]),
    ("published-before-article", ["edit a1 --published 2026-02-03", "publish"]),
    ("published-before-article", ["edit a1 --published 2026-02-05 --allow-future"]),
    ("made-after-article", ["edit a1 --published 2026-01-29"]),
    ("made-after-article", ["edit a1 --published 2026-01-10 --modified 2026-01-30"]),
    ("accessed-before-published", ["edit e1 --accessed 2026-01-09T10:00:00Z"]),
  ]

  @Test(arguments: near.indices)
  func whatComesCloseIsNoFault(_ index: Int) throws {
    let (rule, lines) = Self.near[index]
    let desk = try Self.desk([])
    // Some of these lines change nothing, which is no matter here.
    for line in lines { desk(desk.line(line)) }
    #expect(
      try Self.findings(desk).filter { $0.string("rule") == rule }.map(\.values.description) == [],
      "\(rule): \(lines)")
  }

  /// Whatever the session holds, a suggested line is read as the words that were meant.
  @Test func suggestedLinesAreReadAsTheyAreMeant() throws {
    let words = HostileStrings.short.filter { !$0.contains("\0") }
    let desk = try Sample.desk(["load DIR/article.txt", "scale free"])
    for (index, text) in words.enumerated() {
      let topic = text.unicodeScalars.filter { !$0.properties.isWhitespace }.prefix(20)
      let typed = Quoting.quoted("+x" + String(String.UnicodeScalarView(topic)))
      desk("tag 2 \(typed) --claimant \(Quoting.quoted(text)) --as \(Quoting.quoted(text))")
      if index.isMultiple(of: 2) {
        desk("skip c\(index + 1)")
      } else {
        desk("verdict c\(index + 1) \(Quoting.quoted(text))")
      }
    }
    let findings = try Lint.findings(in: desk.desk.reportSource(), now: TestDesk.start)
    #expect(findings.count > words.count)
    for finding in findings {
      let fix = finding.remark.fix
      let meant = fix.words.map { word in
        switch word {
        case .fixed(let text), .word(let text), .name(let text): text
        case .blank(let name): name
        }
      }
      #expect(try CommandLine.words(of: fix.line).map(\.text) == meant)
      #expect(CommandList.named(meant[0]) != nil)
    }
  }
}
