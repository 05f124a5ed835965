import FactCheck
import Importing
import ReportModel
import TestSupport
import Testing

@Suite("Quotes with the text around them")
struct QuoteContextTests {
  private static let text = """
    The mill by the river burned in 1904, the chronicle says.

    Nobody was hurt. The town paid for a new mill, and the “old” one was never seen again.
    """

  private static func passage(
    _ exact: String, _ prefix: String, _ suffix: String, position: String = ""
  ) throws -> (places: [Int], refused: [RefusedRecord.Reason]) {
    var imported = Imported()
    try imported.builder.load(text) { $0.url = try? WebAddress("https://mill.example/fire") }
    let row = """
      {"uri":"https://mill.example/fire","target":[{"selector":[\(position)
      {"type":"TextQuoteSelector","exact":"\(exact)","prefix":"\(prefix)","suffix":"\(suffix)"}]}]}
      """
    try? imported.take(Array("{\"rows\":[\(row)]}".utf8), name: "h.json")
    return (
      imported.builder.session.claims.map(\.passage.range.lowerBound),
      (imported.reading?.refused ?? []).map(\.reason)
    )
  }

  @Test(arguments: [
    ("burned", "x", "y"), ("burned", "the house near the church ", " down to the ground in May"),
    ("burned", "by the river ", " down to the ground"),
    ("burned", "the barn ", " in 1904, the chronicle"),
    ("mill", "a saw", "stone lay"), ("hurt", "everybody was ", " badly"),
  ])
  func areNotPlacedWhereThatContradicts(exact: String, prefix: String, suffix: String) throws {
    // One side may differ where the other agrees well, as in the fourth.
    let (places, refused) = try Self.passage(exact, prefix, suffix)
    let agreesWell = suffix.contains("chronicle")
    #expect(places.isEmpty == !agreesWell)
    #expect(refused == (agreesWell ? [] : [.otherContext(exact, ArticleID(1))]))
  }

  @Test(arguments: [
    ("mill", "The ", " by the river", 4), ("mill", "for a new ", ", and the", 107),
    ("mill", "paid for a\\nnew ", ", and the \\\"old\\\" one", 107),
    ("Nobody", "the chronicle says. ", " was hurt", 59),
    ("The mill", "Photo: town archive. ", " by the river burned", 0),
    ("mill", "NEW ", "", 107), ("again", "“old” one was never seen ", "Share this article", 140),
  ])
  func arePlacedWhereThatAgrees(
    exact: String, prefix: String, suffix: String, place: Int
  ) throws {
    let found = try Self.passage(exact, prefix, suffix)
    let words = Array(Self.text.utf8)
    #expect(found.refused == [] && found.places.count == 1)
    for start in found.places {
      #expect(words[start...].starts(with: exact.utf8))
      #expect(abs(start - place) < 8, "\(start)")
    }
  }

  /// Numbers that lead to the words do not make a contradiction good.
  @Test func numbersDoNotOutweighTheWordsAround() throws {
    let position = "{\"type\":\"TextPositionSelector\",\"start\":22,\"end\":28},"
    let start = Self.text.utf8.count
    #expect(start > 28)
    let right = try Self.passage("burned", "by the river ", " in 1904", position: position)
    #expect(right.places.count == 1)
    let wrong = try Self.passage("burned", "a bakery had ", " at dawn", position: position)
    #expect(wrong.refused == [.otherContext("burned", ArticleID(1))])
  }
}
