import ExportFormats
import FactCheck
import Importing
import JSON
import SeededRandom
import TestSupport
import Testing

@Suite("Importing others' reviews")
struct ClaimReviewImportTests {
  private static func session(_ text: String, name: String = "feed.json") throws -> Imported {
    var imported = Imported()
    try imported.take(Array(text.utf8), name: name)
    return imported
  }

  private static let plain = """
    {"@context":"https://schema.org","@type":"ClaimReview","url":"https://c.example/1",
    "claimReviewed":"Fees rose by half","datePublished":"2026-02-06","inLanguage":"en",
    "author":{"@type":"Organization","name":"Desk","url":"https://c.example"},
    "reviewRating":{"@type":"Rating","alternateName":"Mostly false","ratingValue":2,
    "worstRating":1,"bestRating":5,"ratingExplanation":"By six percent."},
    "itemReviewed":{"@type":"Claim","datePublished":"2026-02-02","author":{"@type":"Person",
    "name":"Ana Lind","jobTitle":"mayor","sameAs":["https://a.example","https://b.example"]},
    "appearance":{"@type":"NewsArticle","url":"https://n.example/1"}}}
    """

  @Test func everyFieldOfAReviewIsKept() throws {
    let review = try #require(try Self.session(Self.plain).builder.session.review(ReviewID(1)))
    let wanted = ReviewDetails(
      claim: "Fees rose by half",
      claimant: Agent(
        name: "Ana Lind", kind: .person, role: "mayor", url: try WebAddress("https://a.example"),
        sameAs: [try WebAddress("https://b.example")]),
      made: PartialDate("2026-02-02"), appearances: [try WebAddress("https://n.example/1")],
      rating: "Mostly false", value: 2, worst: 1, best: 5, explanation: "By six percent.",
      reviewer: Agent(name: "Desk", kind: .organization, url: try WebAddress("https://c.example")),
      url: try WebAddress("https://c.example/1"), published: PartialDate("2026-02-06"),
      language: "en")
    #expect(review.details == wanted)
  }

  /// What is out there, each with what is made of it.
  static let quirks:
    [(aim: String, from: String, to: String, holds: @Sendable (ReviewDetails) -> Bool)] = [
      ("numbers as texts", "\"ratingValue\":2", "\"ratingValue\":\" 2,5 \"", { $0.value == 2.5 }),
      ("no ends", "\"worstRating\":1,\"bestRating\":5,", "", { $0.value == 2 && $0.best == nil }),
      (
        "a number that means none", "\"ratingValue\":2", "\"ratingValue\":-1",
        { $0.rating == "Mostly false" && $0.value == nil && $0.best == nil }
      ),
      ("a name for the word", "\"alternateName\"", "\"name\"", { $0.rating == "Mostly false" }),
      (
        "the word as value", "\"alternateName\":\"Mostly false\",\"ratingValue\":2",
        "\"ratingValue\":\"Mostly false\"", { $0.rating == "Mostly false" && $0.value == nil }
      ),
      (
        "lists of one", "\"claimReviewed\":\"Fees rose by half\"",
        "\"claimReviewed\":[\"Fees rose by half\"]", { $0.claim == "Fees rose by half" }
      ),
      (
        "CreativeWork", "\"@type\":\"Claim\"", "\"@type\":\"CreativeWork\"",
        { $0.claimant?.name == "Ana Lind" }
      ),
      (
        "a bare appearance", "{\"@type\":\"NewsArticle\",\"url\":\"https://n.example/1\"}",
        "[\"https://n.example/1\",\"no address\"]",
        { $0.appearances.map(\.text) == ["https://n.example/1"] }
      ),
      (
        "entities", "Fees rose by half", "Fees &amp; caf&eacute;s &#39;rose&#39;",
        { $0.claim == "Fees & cafés 'rose'" }
      ),
      ("the old context", "https://schema.org", "http://schema.org/", { $0.rating != nil }),
      (
        "a full name of the type", "\"ClaimReview\"", "[\"http://schema.org/ClaimReview\"]",
        { $0.rating != nil }
      ),
      (
        "an author by name alone",
        "{\"@type\":\"Organization\",\"name\":\"Desk\",\"url\":\"https://c.example\"}",
        "\"Desk\"", { $0.reviewer == Agent(name: "Desk") }
      ),
      (
        "a time with an offset", "\"2026-02-06\"", "\"2026-02-06T01:00:00+02:00\"",
        { $0.published?.description == "2026-02-05T23:00:00Z" }
      ),
      (
        "a time of nobody's zone", "\"2026-02-06\"", "\"2026-02-06 01:00:00\"",
        { $0.published?.description == "2026-02-06" }
      ),
      ("no date", "\"2026-02-06\"", "\"soon\"", { $0.published == nil }),
      ("null", "\"inLanguage\":\"en\"", "\"inLanguage\":null", { $0.language == nil }),
      (
        "a language as object", "\"inLanguage\":\"en\"",
        "\"inLanguage\":{\"@type\":\"Language\",\"alternateName\":\"pt_BR\"}",
        { $0.language == "pt-BR" }
      ),
    ]

  @Test(arguments: quirks.indices)
  func whatPublishersWriteIsUnderstood(_ index: Int) throws {
    let (aim, from, to, holds) = Self.quirks[index]
    let text = Self.plain.replacing(
      from, with: to, maxReplacements: from == "https://schema.org" ? 1 : .max)
    #expect(text != Self.plain)
    let review = try #require(try Self.session(text).builder.session.review(ReviewID(1)))
    #expect(holds(review.details), "\(aim): \(review.details)")
  }

  @Test func reviewsAreFoundAnywhere() throws {
    let one = Self.plain.replacing("\n", with: "")
    let other = one.replacing("https://c.example/1", with: "https://c.example/2")
    for (text, name) in [
      ("[\(one),\(other)]", "list.json"),
      (
        "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\"},\(one),\(other)]}",
        "graph.json"
      ),
      (
        "{\"@type\":\"DataFeed\",\"dataFeedElement\":[{\"@type\":\"DataFeedItem\",\"item\":[\(one)]},{\"item\":\(other)}]}",
        "feed.json"
      ),
      ("\(one)\r\n\n\(other)\n", "lines.jsonl"),
      (
        "<html><script type='application/ld+json'>\(one)</script><p>x</p><script type='application/ld+json'>\(other)</script></html>",
        "page.html"
      ),
      (
        "<!doctype html><script type=\"application/ld+json\">[\(one),\n\(other),]</script>",
        "loose.html"
      ),
    ] {
      let imported = try Self.session(text, name: name)
      #expect(imported.builder.session.reviews.count == 2, "\(name)")
      #expect(imported.reading?.refused == [], "\(name)")
    }
  }

  @Test func everyRecordThatDoesNotLandIsNamedWithItsPlace() throws {
    let one = Self.plain.replacing("\n", with: "")
    let lines = [
      one, "{\"broken\":", one.replacing("\"claimReviewed\"", with: "\"reviewed\""),
      one.replacing("\"reviewRating\"", with: "\"rating\""), "{\"@type\":\"Thing\"}", "[]",
      "{\"a\":1,\"a\":2}",
    ]
    let refused = try #require(
      try Self.session(lines.joined(separator: "\n"), name: "x.jsonl").reading?.refused)
    #expect(refused.map(\.number) == [2, 3, 4, 5, 6])
    #expect(refused.map(\.place) == [.line(2), .line(3), .line(4), .line(5), .line(7)])
    #expect(
      refused.map(\.reason) == [
        .noJSON(.ended), .missing("claimReviewed"), .missing("reviewRating"),
        .expected("a ClaimReview"), .noJSON(.duplicateKey("a")),
      ])
  }

  @Test func nothingIsImportedTwice() throws {
    var imported = try Self.session(Self.plain)
    #expect(throws: RuleError.alreadyImported(entry: nil)) {
      try imported.take(Array(Self.plain.utf8), name: "again.json")
    }
    // A newer word on the same claim is another review; what is known already is not.
    let newer = Self.plain.replacing("Mostly false", with: "False")
    try imported.take(Array("[\(Self.plain),\(newer)]".utf8), name: "newer.json")
    #expect(imported.builder.session.reviews.map(\.details.rating) == ["Mostly false", "False"])
    try imported.builder.undo()
    #expect(imported.builder.session.reviews.count == 1)
    try imported.take(Array(newer.utf8), name: "newer.json")
    #expect(imported.builder.session.reviews.map(\.id.description) == ["r1", "r3"])
  }

  @Test func answersOfTheFactCheckToolsAreRead() throws {
    let text = """
      {"claims":[{"text":"T","claimant":"C","claimDate":"2020-01-01T00:00:00Z","claimReview":[
      {"publisher":{"name":"P","site":"p.example"},"url":"https://p.example/1","title":"x",
      "reviewDate":"2020-02-02T00:00:00Z","textualRating":"False","languageCode":"en"},
      {"publisher":{"site":"q.example"},"url":"https://q.example/1"}]}]}
      """
    let imported = try Self.session(text)
    let review = try #require(imported.builder.session.review(ReviewID(1))?.details)
    #expect(review.claim == "T" && review.rating == "False" && review.reviewer?.name == "P")
    #expect(
      imported.reading?.refused == [
        RefusedRecord(
          2, .pointer(JSONPointer().key("claims").index(0).key("claimReview").index(1)),
          .missing("textualRating"))
      ])
  }

  @Test func damagedFilesAreEitherReadOrRefused() throws {
    var random = SplitMix64(seed: 5)
    let whole = Array("[\(Self.plain),\(Self.plain)]".utf8)
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<1 + random.below(3) {
        bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      var imported = Imported()
      try? imported.take(bytes, format: "claimreview")
    }
  }
}
