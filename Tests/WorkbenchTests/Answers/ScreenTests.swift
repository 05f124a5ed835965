import ArticleText
import FactCheck
import JSON
import SeededRandom
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("What is seen on a screen")
struct ScreenTests {
  /// Lines whose answers are kept as golden files, each with the file's name.
  static let lines = [
    ("read", "read"), ("claims", "claims"), ("show-claim", "show c1"), ("show-article", "show a1"),
    ("show-evidence", "show e1"), ("status", "status"), ("history", "history"),
    ("find", "find the"),
    ("help", "help"), ("help-tag", "help tag"), ("help-addresses", "help addresses"),
    ("help-scales", "help scales"), ("help-scripts", "help scripts"), ("scale", "scale"),
    ("articles", "articles"), ("sessions", "sessions"), ("report", "report"),
  ]

  static let work =
    ["load - --publisher \"The Courier\" --language en"] + Sample.checked.dropFirst() + [
      "tag 2 --as \"The city closed two of its five libraries in the year 2025, which nobody disputes.\"",
      "tag \"closed two\"", "tag \"libraries in 2025. Councillor Ben Osei said\" +across",
      "tag 4-6 --claimant \"The library office of the city\" +budget",
      "skip c5 --because \"A summary.\"",
      "evidence c1 https://statistics.city.example/a/rather/long/path/to/a/table?year=2025&kind=all --context --quote \"Two branches were closed in 2025.\" --at \"table 2\" --accessed 2026-02-02 --interest \"It closed them.\"",
      "edit a1 --author \"Eva Reporter\" --author Newswire --url https://courier.example/hours --published 2026-01-30",
      "contact c2 --asked 2026-02-01 --replied 2026-02-02 --reply \"He stands by his words, he says, and names no source.\"",
      "verdict c1 \"Half True\" --because \"Two branches closed for good, one of them reopened in another place.\"",
      "note --private a1 Ask for the list of branches; it is not on the city's pages any more.",
      "report --title \"Did they close?\" --method \"Every figure was held against the city's own list.\"",
      "undo", "redo",
    ]

  private static func desk(width: Int, usesColor: Bool) throws -> TestDesk {
    let desk = try Sample.desk(console: MemoryConsole(width: width, usesColor: usesColor))
    desk.console.input = Array(Sample.text.utf8)
    desk.prepare(work)
    return desk
  }

  @Test(arguments: [(80, false), (40, false), (80, true), (40, true)])
  func screensAreAsTheyWereLookedAt(width: Int, usesColor: Bool) throws {
    let desk = try Self.desk(width: width, usesColor: usesColor)
    var shown = ""
    for (name, line) in Self.lines {
      shown += "=== \(name): \(line)\n\(desk.says(line).replacing("\u{1B}", with: "␛"))"
    }
    let name = "screens-\(width)\(usesColor ? "-colour" : "").txt"
    let difference = try Golden.difference(of: shown, from: "Tests/WorkbenchTests/Golden/\(name)")
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// What is left when colours are taken off.
  private static func plain(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test func colourIsAllThatColourAdds() throws {
    let bare = try Self.desk(width: 80, usesColor: false)
    let coloured = try Self.desk(width: 80, usesColor: true)
    for (_, line) in Self.lines {
      #expect(Self.plain(coloured.says(line)) == bare.says(line))
    }
  }

  /// Every row fits, and nothing of what the session holds acts on the terminal.
  private func expectHarmless(_ text: String, width: Int, _ line: String) {
    let rows = Self.plain(text).split(separator: "\n", omittingEmptySubsequences: false)
    for row in rows {
      let isFit = DisplayWidth.columns(row) <= width || row.drop { $0 == " " }.count == 1
      #expect(isFit, "\(line) at \(width): \(row.prefix(200))")
      for scalar in row.unicodeScalars {
        let isControl =
          scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
          || scalar.value == 0x2029
        #expect(!isControl, "\(line): U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(arguments: [24, 33, 40, 80, 200])
  func everyRowFitsTheWidth(width: Int) throws {
    for usesColor in [false, true] {
      let desk = try Self.desk(width: width, usesColor: usesColor)
      let helps = CommandList.all.map { "help \($0.card.name)" }
      let checks = ["lint", "lint --rules", "anchors"]
      for line in Self.lines.map(\.1) + helps + checks {
        expectHarmless(desk(line).output, width: width, line)
      }
    }
  }

  @Test func nothingHostileActsOnTheScreen() throws {
    let desk = try Sample.desk()
    let words = HostileStrings.short.filter { !$0.contains("\0") }
    try desk.folder.write(
      (words.map { "It is said: \($0) and so on." }.joined(separator: "\n\n") + "\n").utf8,
      to: "bad.txt")
    desk.prepare(["load DIR/bad.txt"])
    for (index, text) in words.enumerated() {
      let typed = Quoting.quoted(text)
      let topic = text.unicodeScalars.filter { !$0.properties.isWhitespace }.prefix(20)
      desk.prepare([
        "tag \(index + 1) --claimant \(typed) --claimant-role \(typed) --reported-by \(typed) --place \(typed)"
          + " --reason \(typed) --summary \(typed)"
          + (index.isMultiple(of: 2) ? " --as \(typed)" : "")
          + " \(Quoting.quoted("+" + String(String.UnicodeScalarView(topic))))"
      ])
    }
    for (index, text) in words.enumerated().prefix(40) {
      let typed = Quoting.quoted(text)
      desk.prepare([
        "evidence c\(index + 1) --title \(typed) --publisher \(typed) --author \(typed) --quote \(typed)"
          + " --at \(typed) --interest \(typed) --note \(typed) --context",
        "note c\(index + 1) \(typed)",
        "contact c\(index + 1) --asked 2026 --reply \(typed)",
      ])
    }
    desk.prepare(["scale free"])
    for (index, text) in words.enumerated().prefix(30) {
      desk.prepare([
        "verdict c\(index + 1) \(Quoting.quoted(text)) --because \(Quoting.quoted(text))"
      ])
    }
    let all = Quoting.quoted(words[0])
    desk.prepare(["report --title \(all) --summary \(all) --method \(all) --reviewer \(all)"])
    let lines = [
      "read", "claims", "show c1-c40", "show a1", "status", "history", "find said", "find e",
      "articles", "report", "scale", "sessions", "suggest", "undo", "redo",
    ]
    for width in [24, 80] {
      desk.console.width = width
      for line in lines {
        let outcome = desk(line)
        #expect(outcome.status == .success, "\(line): \(outcome.diagnostics)")
        expectHarmless(outcome.output, width: width, line)
      }
      // What is found wrong there fails the command.
      for line in ["lint", "anchors a1"] { expectHarmless(desk(line).output, width: width, line) }
    }
    for (index, text) in words.enumerated() where index.isMultiple(of: 3) {
      let typed = Quoting.quoted(text)
      for line in [
        "show \(typed)", "verdict c1,\(typed) x", "open \(typed)", "help \(typed)", typed,
        "tag 1 --\(typed)",
      ] {
        let outcome = desk(line)
        for scalar in outcome.diagnostics.unicodeScalars {
          #expect(
            scalar == "\n" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value),
            "\(line)")
        }
      }
    }
  }

  @Test func aCellThatIsCutStillEndsItsTurnOfDirection() {
    var page = TextOutput(width: 30, usesColor: false)
    page.table(
      [[.init("\u{202B}turned \u{2066}round and round"), .init("x")]], shrinking: 0, indent: 0)
    #expect(page.text == "\u{202B}turned \u{2066}round and round\u{2069}\u{202C}  x\n")
    // Each row of a cell ends the turns that begin in it, also one that is cut.
    page = TextOutput(width: 20, usesColor: false)
    let turns = Array(repeating: "\u{202B}turned \u{2066}round", count: 40).joined(separator: " ")
    page.table([[.init(turns), .init("x")]], shrinking: 0, indent: 0)
    let rows = page.text.split(separator: "\n")
    #expect(rows.count == 12)
    #expect(rows[11].contains("…"))
    for row in rows {
      func count(_ scalar: Unicode.Scalar) -> Int { row.unicodeScalars.count { $0 == scalar } }
      #expect(count("\u{202B}") == count("\u{202C}") && count("\u{2066}") == count("\u{2069}"))
    }
  }

  @Test(arguments: ["\u{202D}", "\u{202E}"])
  func whatTurnsTheReadingOrderAroundIsNotShown(override: String) throws {
    let long = String(repeating: "word ", count: 20)
    let desk = try Sample.desk([
      "load DIR/article.txt", "tag 2 --as \"a \(override)b \(long)\" --reason \"w\(override)\"",
      "note c1 \(override)n", "edit a1 --title \"T\(override)\"",
    ])
    for line in [
      "history", "history c1", "claims", "show c1", "show n1", "articles", "meta", "find word",
      "suggest", "suggest --explain 2",
      "undo", "redo", "note c1 \(override)x", "verdict c1 \(override)", "find \(override)",
      "load \(override)",
    ] {
      let outcome = desk(line)
      let said = outcome.output + outcome.diagnostics
      #expect(!said.contains(override), "\(line): \(said)")
    }
    #expect(desk("history").output.contains("a \u{FFFD}b"))
    // What is stored is what was typed.
    #expect(try desk.json("show c1")["answer"]["claim"].string("text")?.contains(override) == true)
  }

  @Test func bracketsMarkClaimsThatNestAndOverlap() throws {
    let desk = try Sample.desk([
      "load DIR/article.txt", "tag 2:\"closed two of its five libraries\"",
      "tag 2:\"two of its five\"",
      "tag 2:\"five libraries in 2025\"", "tag 2", "tag 2:\"two of its five\"", "verdict c2 True",
    ])
    #expect(
      desk.says("read 2") == """
           2  c4[The city c1[closed c2[c5[two of its c3[five]c5 open]c2 True
              libraries]c1 open in 2025]c3 open.]c4 open

        """)
    desk.prepare(["tag \"2025. Councillor Ben\"", "tag 3-4"])
    #expect(
      desk.says("read 2-4") == """
           2  c4[The city c1[closed c2[c5[two of its c3[five]c5 open]c2 True
              libraries]c1 open in c6[2025]c3 open.]c4 open…]
           3  c7[c6[…Councillor Ben]c6 open Osei said that “every third child lost a
              reading room”.…]
           4  c7[…The budget fell by 12 percent, he said.]c7 open

        """)
    let whole = try Sample.desk(["load DIR/other.txt", "tag 1", "tag 1-2"])
    #expect(
      whole.says("read 1") == "   1  c2[c1[Bus fares rise in March.]c1 open…]\n")
  }

  @Test func aLabelStaysWithItsSpan() throws {
    let desk = try Sample.desk([
      "load DIR/article.txt", "tag 2:\"closed two\"", "verdict c1 Mostly False",
      "tag 3:\"every third child lost a reading room\"", "verdict c2 \"Pants on Fire\"",
      "tag 4:\"12 percent\"",
    ])
    // Narrower, the longest label does not fit.
    for width in 29...90 {
      desk.console.width = width
      let rows = desk.says("read 2-4").split(separator: "\n")
      for label in ["two]c1 Mostly False", "room]c2 Pants on Fire", "percent]c3 open"] {
        #expect(rows.contains { $0.contains(label) }, "\(label) at \(width)")
      }
    }
    // Free text can be as long as a page.
    desk.prepare(["scale free", "verdict c3 \(String(repeating: "so so ", count: 400))"])
    for width in [24, 80] {
      desk.console.width = width
      let rows = desk.says("read 4").split(separator: "\n")
      #expect(rows.allSatisfy { DisplayWidth.columns($0) <= width } && rows.count < 9)
      #expect(rows.joined().contains("…"))
    }
  }

  @Test func rowsOfATextAreNotTooLongToRead() throws {
    let desk = try Sample.desk([], console: MemoryConsole(width: 200))
    try desk.folder.write(
      (String(repeating: "ferries and ", count: 40) + "fares rose.").utf8, to: "long.txt")
    desk.prepare(["load DIR/long.txt", "tag 1"])
    func widest(_ line: String) -> Int {
      desk.says(line).split(separator: "\n").map { DisplayWidth.columns($0) }.max() ?? 0
    }
    #expect((80...100).contains(widest("read")))
    desk.prepare(["set width 150"])
    #expect((101...150).contains(widest("read")))
    desk.prepare(["set width 60"])
    #expect(widest("read") <= 60)
  }

  @Test func openClaimsAreVisibleInColour() throws {
    let desk = try Sample.desk(
      ["load DIR/article.txt", "tag 2:\"closed two\"", "tag 4:\"12 percent\"", "verdict c2 True"],
      console: MemoryConsole(usesColor: true))
    let open = "\u{1B}[1m[\u{1B}[0m\u{1B}[4mclosed two\u{1B}[0m\u{1B}[1m]c1 open\u{1B}[0m"
    #expect(desk.says("read 2").contains(open))
    #expect(!desk.says("read 4").contains("\u{1B}[4m"))
    #expect(
      Self.plain(desk.says("read 2"))
        == "   2  The city [closed two]c1 open of its five libraries in 2025.\n")
  }

  @Test func aLightBackgroundHasDarkColours() throws {
    let desk = try Self.desk(width: 80, usesColor: true)
    let bright = /\u{1B}\[(32|33|36|9[0-9])m/
    let lines = [
      "read", "claims", "show c1", "status", "lint", "evidence c1 https://x.example/ --refutes",
    ]
    #expect(lines.contains { desk($0).output.contains(bright) })
    desk.prepare(["undo"])
    // All but the status, which counts the entries.
    let shown = ["read", "claims", "show c1", "lint"]
    let dark = shown.map { Self.plain(desk($0).output) }
    desk.prepare(["set theme light"])
    for line in lines { #expect(!desk(line).output.contains(bright), "\(line)") }
    desk.prepare(["undo"])
    // Only the colours are different.
    #expect(shown.map { Self.plain(desk($0).output) } == dark)
    desk.prepare(["set theme dark"])
    #expect(lines.contains { desk($0).output.contains(bright) })
  }

  /// Claims drawn at random: brackets balance in each sentence, each claim is named where it ends,
  /// and without brackets and labels the article's words are left.
  @Test func bracketsBalanceWhateverIsTagged() throws {
    let body = SessionBuilder.body(of: "One two three four. Five six seven. Eight nine ten eleven.")
    var random = SplitMix64(seed: 5)
    for _ in 0..<400 {
      var builder = SessionBuilder()
      try builder.load(String(decoding: body.text, as: UTF8.self))
      for _ in 0..<1 + random.below(5) {
        let start = random.below(body.text.count - 1)
        let end = start + 1 + random.below(body.text.count - start)
        guard
          let passage = try? body.passage(at: start..<min(end, body.text.count), in: ArticleID(1))
        else { continue }
        try builder.step { try $0.tag(passage, details: ClaimDetails()) }
      }
      let session = builder.session
      let answer = ReadAnswer(
        article: session.articles[0], text: IndexedText(body), sentences: 1...3,
        claims: session.claims(of: ArticleID(1)), scale: session.scale)
      var page = TextOutput(width: 1000, usesColor: false)
      answer.write(to: &page)
      var labels: [String] = []
      for (row, sentence) in zip(page.text.split(separator: "\n"), body.sentences) {
        #expect(row.count { $0 == "[" } == row.count { $0 == "]" }, "\(row)")
        var depth = 0
        for character in row {
          depth += character == "[" ? 1 : character == "]" ? -1 : 0
          #expect(depth >= 0, "\(row)")
        }
        labels += row.matches(of: /](c[0-9]+) open/).map { String($0.1) }
        let words = row.dropFirst(6).replacing(/(c[0-9]+)?\[…?/, with: "")
          .replacing(/…?](c[0-9]+ open)?/, with: "")
        #expect(words == body.words(at: sentence))
      }
      // A claim that ends in the white space between sentences is named nowhere.
      let ending = session.claims.filter { claim in
        body.sentences.contains {
          $0.lowerBound < claim.passage.range.upperBound
            && claim.passage.range.upperBound <= $0.upperBound
        }
      }
      #expect(labels.sorted() == ending.map(\.id.description).sorted())
    }
  }

  @Test func aLongListKeepsItsColumnsWideEnough() throws {
    var builder = SessionBuilder()
    try builder.load("One sentence stands here.")
    for number in 1...1200 {
      try builder.tag(
        "sentence",
        details: number == 900 ? ClaimDetails(claimant: Agent(name: "Somebody")) : ClaimDetails())
    }
    try builder.decide(ClaimID(1100), rating: "Pants on Fire")
    var page = TextOutput(width: 80, usesColor: false)
    let answer = ClaimsAnswer(
      builder.session.claims, in: builder.session, today: SessionBuilder.start.day
    ) { _ in
      throw CancellationError()
    }
    answer.write(to: &page)
    let rows = page.text.split(separator: "\n")
    #expect(rows.count == 1200)
    #expect(rows[1199].hasPrefix("  c1200  ○ open"))
    #expect(rows[899].contains("Somebody"))
    #expect(rows[1099].contains("● Pants on Fire"))
    #expect(rows[0].hasPrefix("  c1     ○ open"))
  }

  private struct Numbers: AnswerInPieces {
    let numbers: Range<Int>

    var json: JSONValue { ["numbers": Array(numbers)] }

    func writer() -> (inout TextOutput) -> Bool {
      writer(of: Array(numbers), none: "none") { $1.line(String($0)) }
    }
  }

  @Test(arguments: [(0, 1), (1, 1), (100, 1), (101, 2), (250, 3)])
  func rowsComeAHundredAPiece(count: Int, pieces: Int) {
    let numbers = Numbers(numbers: 0..<count)
    var (page, written) = (TextOutput(width: 80, usesColor: false), 0)
    let next = numbers.writer()
    while next(&page) { written += 1 }
    #expect(written == pieces)
    let rows = count == 0 ? ["none"] : numbers.numbers.map(String.init)
    #expect(page.text == rows.joined(separator: "\n") + "\n")
    var whole = TextOutput(width: 80, usesColor: false)
    numbers.write(to: &whole)
    #expect(whole.text == page.text)
  }

  @Test func longAnswersAtThePromptComeInPieces() throws {
    let console = MemoryConsole(isInteractive: true)
    let desk = try Sample.desk(["load DIR/article.txt"], console: console)
    console.piecesWanted = 2
    #expect(desk.type("read").lines.count == 4)
    #expect(console.piecesShown == 2)
    desk.type("set pager off")
    #expect(desk.type("read").lines.count == 11)
    #expect(console.piecesShown == 2)
  }
}
