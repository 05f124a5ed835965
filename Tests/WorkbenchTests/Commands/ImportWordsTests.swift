import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// What people read of an import that was not smooth.
@Suite("Words on imports")
struct ImportWordsTests {
  private static func desk(_ text: String, name: String) throws -> TestDesk {
    let desk = try Sample.desk(["load DIR/article.txt --url https://courier.example/h"])
    try desk.folder.write(text.utf8, to: name)
    return desk
  }

  private static func row(_ exact: String, _ prefix: String, user: String) -> String {
    """
    {"id":"\(user)1","uri":"https://courier.example/h","text":"Says \(user).","user":"acct:\(user)@h.example",
    "target":[{"selector":[{"type":"TextQuoteSelector","exact":"\(exact)","prefix":"\(prefix)"}]}]}
    """
  }

  @Test func twoReadersOnOneClaimAreTwoNotes() throws {
    let rows = ["ana", "ben"].map { Self.row("closed two of its five libraries", "", user: $0) }
    let desk = try Self.desk("{\"rows\":[\(rows.joined(separator: ","))]}", name: "h.json")
    #expect(desk.says("import DIR/h.json").hasPrefix("imported 1 claim and 2 notes  undo"))
    #expect(
      desk.says("import DIR/h.json") == "the session already has all of it; nothing was added\n")
    let ben = Self.row("closed two of its five libraries", "", user: "cleo")
    try desk.folder.write("{\"rows\":[\(rows[0]),\(ben)]}".utf8, to: "h.json")
    #expect(
      desk.says("import DIR/h.json")
        == "imported 1 note  undo reverses it\nthe session already had 1 record\n")
    let answer = try desk.json("import DIR/h.json --dry-run")["answer"]
    #expect(answer.number("known") == 2)
  }

  @Test func aQuoteInOtherSurroundingsIsNamed() throws {
    let rows = [
      Self.row("closed two", "", user: "ana"), Self.row("closed two", "the bakery ", user: "ben"),
    ]
    let desk = try Self.desk("{\"rows\":[\(rows.joined(separator: ","))]}", name: "h.json")
    let answer = try desk.json("import DIR/h.json")["answer"]
    #expect(
      answer.objects("refused").map { $0.string("reason") } == [
        "“closed two” is in a1, but not between the words that the record gives around it"
      ])
  }

  /// What is said of a record whose claim is in no article.
  private static let reviewed =
    "line 2 is a review by others: its words are in no article of the session"

  @Test(arguments: [
    ("03/04/2025", "is ambiguous: 3 April 2025 or 4 March 2025"),
    ("0001-01-01", "is a placeholder for an unknown date"), ("soon", "is not a date"),
  ])
  func aDateThatIsLeftOutIsNamed(date: String, why: String) throws {
    let desk = try Self.desk("claim,rating,date\nX,False,\(date)\n", name: "t.csv")
    let answer = try desk.json("import DIR/t.csv")["answer"]
    #expect(
      answer.strings("remarks") == [
        "record 1 was imported without its date: date \"\(date)\" \(why)", Self.reviewed,
      ])
    #expect(answer["added"].number("reviews") == 1)
  }

  @Test func anAddressThatIsLeftOutIsNamed() throws {
    let desk = try Self.desk("claim,rating,url\nX,False,javascript:alert(1)\n", name: "t.csv")
    let answer = try desk.json("import DIR/t.csv")["answer"]
    #expect(
      answer.strings("remarks") == [
        "record 1 was imported without its address: url \"javascript:alert(1)\": an address must begin with http:// or https://",
        Self.reviewed,
      ])
    #expect(answer["added"].number("reviews") == 1)
  }

  @Test func manyRemarksAreCutShortForPeople() throws {
    let rows = (1...25).map { "X\($0),False,soon\n" }.joined()
    let desk = try Self.desk("claim,rating,date\n\(rows)", name: "t.csv")
    let said = desk.says("import DIR/t.csv --dry-run")
    #expect(said.contains("record 10 was imported") && !said.contains("record 11 was imported"))
    #expect(said.contains("and 30 more remarks; --json lists them all\n"))
    #expect(try desk.json("import DIR/t.csv")["answer"].strings("remarks")?.count == 50)
  }
}
