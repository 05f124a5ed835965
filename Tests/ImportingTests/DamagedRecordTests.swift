import ExportFormats
import FactCheck
import Importing
import JSON
import SeededRandom
import TestSupport
import Testing

@Suite("Records that are damaged")
struct DamagedRecordTests {
  private static func review(_ number: Int, _ rating: String = "\"False\"") -> String {
    """
    {"@type":"ClaimReview","url":"https://pier.example/\(number)","claimReviewed":"Claim \(number)",
    "reviewRating":{"alternateName":\(rating)}}
    """
  }

  /// What can be wrong with a value, and where it is reported.
  private static let faults: [(value: String, below: String, reason: JSONFault.Reason)] = [
    ("\"a\tb\"", "/reviewRating/alternateName", .control),
    ("\"a\nb\"", "/reviewRating/alternateName", .control),
    ("\"\\x\"", "/reviewRating/alternateName", .badEscape),
    ("\"\\ud800\"", "/reviewRating/alternateName", .loneSurrogate),
    ("NaN", "/reviewRating/alternateName", .notFinite),
    ("01", "/reviewRating/alternateName", .unexpected),
    ("True", "/reviewRating/alternateName", .unexpected),
    ("1e999", "/reviewRating/alternateName", .notFinite),
    ("", "/reviewRating/alternateName", .unexpected),
    ("{\"b\":1,\"b\":2}", "/reviewRating/alternateName/b", .duplicateKey("b")),
    ("\"False\",", "/reviewRating", .unexpected),
  ]

  @Test(arguments: faults.indices)
  func costNoOtherRecord(_ index: Int) throws {
    let (value, below, reason) = Self.faults[index]
    let items = [Self.review(1), Self.review(2, value), Self.review(3)]
    let feed =
      "{\"@type\":\"DataFeed\",\"dataFeedElement\":["
      + items.map { "{\"@type\":\"DataFeedItem\",\"item\":\($0)}" }.joined(separator: ",\n") + "]}"
    var imported = Imported()
    try imported.take(Array(feed.utf8), name: "feed.json")
    #expect(imported.builder.session.reviews.map(\.details.claim) == ["Claim 1", "Claim 3"])
    let refused = try #require(imported.reading?.refused.first)
    #expect(imported.reading?.refused.count == 1 && refused.number == 2)
    guard case .pointer(let pointer) = refused.place else {
      Issue.record("\(refused.place)")
      return
    }
    #expect(pointer.description == "/dataFeedElement/1/item\(below)")
    if value != "01", value != "" { #expect(refused.reason == .noJSON(reason)) }
  }

  @Test func textThatIsNotUTF8CostsItsOwnRecordAlone() throws {
    var bytes = Array("[\(Self.review(1)),".utf8)
    bytes += Array("{\"@type\":\"ClaimReview\",\"claimReviewed\":\"caf".utf8) + [0xE9]
    bytes += Array("\",\"reviewRating\":\"False\"},\(Self.review(3))]".utf8)
    var imported = Imported()
    try imported.take(bytes, name: "feed.json")
    #expect(imported.builder.session.reviews.count == 2)
    #expect(imported.reading?.refused.map(\.reason) == [.noJSON(.notUTF8)])
  }

  @Test func annotationsAreReadBesideADamagedOne() throws {
    var imported = Imported()
    try imported.builder.load("One fell. Two rose.") {
      $0.url = try? WebAddress("https://a.example/")
    }
    let rows = ["One fell", "Two\trose", "Two rose"].map {
      "{\"uri\":\"https://a.example/\",\"target\":[{\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"\($0)\"}]}]}"
    }
    try imported.take(Array("{\"rows\":[\(rows.joined(separator: ","))]}".utf8), name: "h.json")
    #expect(imported.builder.session.claims.map(\.text) == ["One fell", "Two rose"])
    #expect(imported.reading?.refused.map(\.number) == [2])
  }

  @Test func damageOutsideAllRecordsIsReportedToo() throws {
    var imported = Imported()
    try imported.take(
      Array("{\"@graph\":[\(Self.review(1))],\"note\":\"a\tb\"}".utf8), name: "feed.json")
    #expect(imported.builder.session.reviews.count == 1)
    #expect(
      imported.reading?.refused == [
        RefusedRecord(2, .pointer(JSONPointer().key("note")), .noJSON(.control))
      ])
  }

  /// jq writes values one after the other, over many lines, without commas.
  @Test func valuesOneAfterTheOtherAreRead() throws {
    let stream =
      "\u{FEFF}{\n  \"@type\": \"ClaimReview\",\n  \"claimReviewed\": \"One\",\n  \"reviewRating\": \"True\"\n}\n"
      + "{\n  \"@type\": \"ClaimReview\",\n  \"claimReviewed\": \"Two\"\n}\n\(Self.review(3))\n"
    var imported = Imported()
    try imported.take(Array(stream.utf8), name: "stream.json")
    #expect(imported.builder.session.reviews.map(\.details.claim) == ["One", "Claim 3"])
    #expect(imported.reading?.refused == [RefusedRecord(2, .line(6), .missing("reviewRating"))])
    var annotations = Imported()
    try annotations.builder.load("One fell. Two rose.") {
      $0.url = try? WebAddress("https://a.example/")
    }
    let rows = ["One fell", "Three", "Two rose"].map {
      "{\n\"uri\":\"https://a.example/\",\n\"target\":[{\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"\($0)\"}]}]}\n"
    }
    try annotations.take(Array(rows.joined().utf8), name: "h.json")
    #expect(annotations.builder.session.claims.count == 2)
    #expect(annotations.reading?.refused.map(\.place) == [.line(4)])
  }

  /// However one record of a feed is damaged, the others are imported as long as its brackets are balanced.
  @Test func noDamageWithinARecordCostsAnother() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<300 {
      var bad = Array(Self.review(2).utf8)
      for _ in 0..<1 + random.below(3) {
        let at = 1 + random.below(bad.count - 2)
        guard !"{}[]\"\\".utf8.contains(bad[at]) else { continue }
        let byte = UInt8(truncatingIfNeeded: random.next())
        bad[at] = "{}[]\"\\".utf8.contains(byte) ? 0x09 : byte
      }
      let feed = Array("[\(Self.review(1)),".utf8) + bad + Array(",\(Self.review(3))]".utf8)
      var imported = Imported()
      try imported.take(feed, name: "feed.json", format: "claimreview")
      let claims = imported.builder.session.reviews.map(\.details.claim)
      #expect(claims.first == "Claim 1" && claims.last == "Claim 3")
      #expect(claims.count + (imported.reading?.refused.count ?? 0) >= 3)
    }
  }
}
