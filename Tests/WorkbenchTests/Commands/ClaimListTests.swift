import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Sorting, filtering and columns of claims") struct ClaimListTests {
  private static let lines = [
    "load DIR/article.txt",
    "tag 2 --claimant zeta --made 2017-09-08 +x", "tag 3 --claimant Alpha --made 2017-09",
    "tag 4 --made 2017", "tag 6 --claimant beta --made 2016-12-31",
    "tag 7 --claimant alpha --made 2017-09-08T10:00:00Z", "tag 8 --summary \"In short.\"",
    "evidence c1 https://a.example/ --supports --title A",
    "evidence c1 https://b.example/ --supports --title B",
    "evidence c5 https://c.example/ --refutes --title C",
    "verdict c1 False", "verdict c2 True", "verdict c4 half true", "skip c6 --because x",
  ]

  private static func ids(_ desk: TestDesk, _ line: String) throws -> [String] {
    try desk.json(line)["answer"].objects("claims").compactMap { $0.string("id") }
  }

  @Test(arguments: [
    ("claims", "c1 c2 c3 c4 c5 c6"), ("claims --reverse", "c6 c5 c4 c3 c2 c1"),
    // A year comes before its months, a month before its days, a day before its hours; nothing comes last.
    ("claims --sort made", "c4 c3 c2 c1 c5 c6"),
    ("claims --sort made --reverse", "c5 c1 c2 c3 c4 c6"),
    ("claims --sort claimant", "c2 c5 c4 c1 c3 c6"),
    ("claims --sort CLAIMANT --reverse", "c1 c4 c2 c5 c3 c6"),
    ("claims --sort verdict", "c2 c4 c1 c3 c5 c6"),
    ("claims --sort verdict --reverse", "c1 c4 c2 c3 c5 c6"),
    ("claims --sort evidence", "c2 c3 c4 c6 c5 c1"),
    ("claims --sort evidence --reverse", "c1 c5 c2 c3 c4 c6"),
    ("claims --no-evidence", "c2 c3 c4 c6"), ("claims --no-claimant", "c3 c6"),
    ("claims --no-evidence --no-claimant --open", "c3"), ("claims --sort evidence --open", "c3 c5"),
    ("claims --by \"a analyst\"", "c1 c2 c4"), ("claims --by Nobody", ""),
  ])
  func claimsAreInOrder(line: String, ids: String) throws {
    let desk = try Sample.desk(Self.lines)
    #expect(try Self.ids(desk, line).joined(separator: " ") == ids)
    // `@` means them in that order.
    if ids.contains(" ") { #expect(try Self.ids(desk, "show @").joined(separator: " ") == ids) }
  }

  @Test func aScaleOfFreeTextIsSortedByItsWords() throws {
    let desk = try Sample.desk(
      [
        "load DIR/article.txt", "scale free", "tag 2", "tag 3", "tag 4", "verdict c1 so so",
        "verdict c2 fine",
      ])
    #expect(try Self.ids(desk, "claims --sort verdict") == ["c2", "c1", "c3"])
  }

  @Test func columnsAreChosen() throws {
    let desk = try Sample.desk(Self.lines)
    #expect(
      desk.says("claims --columns id,made,claimant --sort made") == """
          c4  31 December 2016            beta
          c3  2017
          c2  September 2017              Alpha
          c1  8 September 2017            zeta
          c5  8 September 2017, 10:00     alpha
              UTC
          c6

        """)
    #expect(
      desk.says("claims --checked --columns verdict,by,decided,place,topics,evidence").hasPrefix(
        "  ● False      A. Analyst  3 February 2026, 09:4"))
    #expect(desk.says("claims --skipped").contains("In short."))
    #expect(
      desk.says("claims --skipped --columns id,quote").contains("Nobody disputes the closures."))
    #expect(
      desk.says("claims +x --columns \"ID, id,text\"")
        == "  c1  The city closed two of its five libraries in 2025.\n")
    // Programs get whole claims.
    #expect(
      try desk.json("claims +x --columns id")["answer"].objects("claims")[0].string("text") != nil)
  }

  @Test(arguments: ["colour", "id,,text", "", "id,text,\u{1B}[2J"])
  func unknownColumnsAreNamed(columns: String) throws {
    let desk = try Sample.desk(Self.lines)
    let error = try desk.json("claims --columns \(Quoting.quoted(columns))")["error"]
    #expect(error.string("code") == "bad-value")
    #expect(error.string("message")?.hasPrefix("--columns expects id, verdict, text, ") == true)
    #expect(!desk("claims --columns \(Quoting.quoted(columns))").diagnostics.contains("\u{1B}"))
  }

  @Test func tabKnowsTheWords() throws {
    let completer = Completer(desk: try Sample.desk(Self.lines).desk)
    func words(_ line: String) -> [String] {
      completer.candidates(for: line).candidates.map(\.replacement)
    }
    #expect(words("claims --sort ") == ["made", "verdict", "claimant", "evidence", "due"])
    #expect(words("claims --by ") == ["\"A. Analyst\""])
    #expect(words("claims --columns pl") == ["place"])
    #expect(words("claims --columns id,text,t") == ["id,text,topics"])
    #expect(words("claims --no") == ["--no-evidence", "--no-claimant"])
  }

  @Test func rowsFitAnyWidth() throws {
    let desk = try Sample.desk(Self.lines)
    for width in [24, 40, 80] {
      desk.console.width = width
      let all = ClaimColumn.allCases.map(\.rawValue).joined(separator: ",")
      for line in ["claims --columns \(all)", "claims --columns made,claimant,by,decided"] {
        for row in desk.says(line).split(separator: "\n") where width >= 80 {
          #expect(row.count <= width, "\(row)")
        }
      }
    }
  }
}
