import ExportFormats
import FactCheck
import Foundation
import Importing
import JSON
import ReportModel
import TestSupport
import Testing

/// Feeds in other encodings, in sequences, cut off, and in pages.
@Suite("Encodings of feeds")
struct EncodedFeedTests {
  private static func review(_ claim: String) -> String {
    "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"\(claim)\",\"reviewRating\":{\"alternateName\":\"False\"}}"
  }

  private static func take(_ bytes: [UInt8], name: String = "feed.json") throws -> Imported {
    var imported = Imported()
    try imported.take(bytes, name: name)
    return imported
  }

  private static func claims(_ imported: Imported) -> [String] {
    imported.builder.session.reviews.map(\.details.claim)
  }

  private static let encodings: [(String.Encoding, mark: [UInt8], name: String)] = [
    (.utf16LittleEndian, [0xFF, 0xFE], "UTF-16LE"), (.utf16BigEndian, [0xFE, 0xFF], "UTF-16BE"),
    (.utf32LittleEndian, [0xFF, 0xFE, 0, 0], "UTF-32LE"),
    (.utf32BigEndian, [0, 0, 0xFE, 0xFF], "UTF-32BE"),
  ]

  @Test(arguments: encodings.indices, [true, false])
  func wideEncodingsAreRead(_ index: Int, isMarked: Bool) throws {
    let (encoding, mark, name) = Self.encodings[index]
    let texts = [
      "[\(Self.review("Zürich 日本 😀")),\(Self.review("Two"))]",
      "\(Self.review("Zürich 日本 😀"))\n\(Self.review("Two"))\n",
      "\n { \"@graph\": [\(Self.review("Zürich 日本 😀")),\(Self.review("Two"))]}",
    ]
    for text in texts {
      let bytes = [UInt8](try #require(text.data(using: encoding)))
      let imported = try Self.take((isMarked ? mark : []) + bytes)
      #expect(Self.claims(imported) == ["Zürich 日本 😀", "Two"])
      #expect(imported.reading?.refused == [] && imported.reading?.remarks == [.decodedAs(name)])
    }
    let report = [UInt8](try #require(ReportSource.small.data(using: encoding)))
    let whole = try Self.take((isMarked ? mark : []) + report, name: "report.json")
    #expect(whole.builder.session.claims.count == 1)
  }

  @Test func sequencesOfTextsAreRead() throws {
    let sequence = [Self.review("One"), Self.review("Two")].map { "\u{1E}\($0)\n" }.joined()
    #expect(Self.claims(try Self.take(Array(sequence.utf8))) == ["One", "Two"])
    #expect(Self.claims(try Self.take(Array("\u{1E}\(Self.review("One"))\n".utf8))) == ["One"])
    // A truncated text, and one that is no text, are lost without affecting others.
    let damaged =
      "\u{1E}\(Self.review("One"))\n\u{1E}{\"@type\":\"ClaimReview\",\"claimRe\n\u{1E}}]\n\u{1E}\(Self.review("Two"))\n"
    let imported = try Self.take(Array(damaged.utf8))
    #expect(Self.claims(imported) == ["One", "Two"])
    #expect(imported.reading?.refused.count == 2)
    #expect(imported.reading?.remarks == [], "the file itself is whole")
  }

  @Test func theCompleteRecordsOfACutFeedAreImported() throws {
    let feed =
      "{\"@type\":\"DataFeed\",\"dataFeedElement\":[\n"
      + ["One", "Two", "Three"].map { "{\"item\":\(Self.review($0))}" }.joined(separator: ",\n")
      + "\n]}"
    let bytes = Array(feed.utf8)
    let second = feed.utf8.distance(
      from: feed.startIndex, to: try #require(feed.range(of: "Two")).lowerBound)
    for end in second..<bytes.count - 1 {
      let imported = try Self.take(Array(bytes[..<end]))
      let claims = Self.claims(imported)
      #expect(["One", "Two", "Three"].starts(with: claims) && !claims.isEmpty)
      let line = bytes[..<end].count { $0 == 0x0A } + 1
      #expect(imported.reading?.remarks == [.cut(line: line)])
      // A truncated record is reported, unless nothing shows that it is one.
      #expect(claims.count + (imported.reading?.refused.count ?? 0) <= 3)
    }
    let third = feed.utf8.distance(
      from: feed.startIndex, to: try #require(feed.range(of: "Three")).lowerBound)
    let cut = try Self.take(Array(bytes[..<(third + 2)]))
    #expect(Self.claims(cut) == ["One", "Two"])
    #expect(cut.reading?.refused.map(\.number) == [3])
    #expect(cut.reading?.refused.map(\.reason) == [.noJSON(.ended)])
  }

  @Test func shortenedLinesAgreeWithAnswers() throws {
    let lines = "\(Self.review("One"))\n\(Self.review("Two"))\n\(Self.review("Three").dropLast(9))"
    let imported = try Self.take(Array(lines.utf8))
    #expect(Self.claims(imported) == ["One", "Two"])
    #expect(imported.reading?.remarks == [.cut(line: 3)])
    #expect(imported.reading?.refused.map(\.number) == [3])
    let answer = """
      {"claims":[{"text":"One","claimReview":[{"textualRating":"False"}]},
      {"text":"Two","claimReview":[{"textualRating":"Tr
      """
    let google = try Self.take(Array(answer.utf8))
    #expect(Self.claims(google) == ["One"] && google.reading?.remarks == [.cut(line: 2)])
  }

  @Test func aPageCutInsideAScriptReadsTheSame() throws {
    let start = "<html><head><script type=\"application/ld+json\">\n{\"@graph\":["
    let whole = "\(start)\(Self.review("One")),\(Self.review("Two"))]}</script></head></html>"
    #expect(Self.claims(try Self.take(Array(whole.utf8), name: "p.html")) == ["One", "Two"])
    let place = try #require(whole.range(of: "False", options: .backwards)).lowerBound
    let cut = try Self.take(Array(whole[..<place].utf8) + Array("Fal".utf8), name: "p.html")
    #expect(Self.claims(cut) == ["One"] && cut.reading?.remarks == [.cut(line: 2)])
    #expect(cut.reading?.refused.map(\.number) == [2])
    // A bracket that somebody forgot is mended as before.
    let loose = whole.replacing("]}</script>", with: "]</script>")
    let mended = try Self.take(Array(loose.utf8), name: "p.html")
    #expect(Self.claims(mended) == ["One", "Two"] && mended.reading?.remarks == [.repaired(1)])
  }

  @Test func aDamagedLineAmongLinesIsNoCut() throws {
    let lines = [Self.review("One"), "{\"broken\": ", Self.review("Two"), "{\"a\":\"b}", ""]
    let imported = try Self.take(Array(lines.joined(separator: "\n").utf8))
    #expect(Self.claims(imported) == ["One", "Two"])
    #expect(imported.reading?.refused.map(\.place) == [.line(2), .line(4)])
  }

  @Test func aFileWithoutACompleteRecordIsRefused() {
    let cut = "{\"@type\":\"DataFeed\",\"dataFeedElement\":["
    #expect(throws: ImportError.self) { try Self.take(Array(cut.utf8)) }
    // A report of ours comes in whole or not at all.
    let report = Array(ReportSource.small.utf8.dropLast(3))
    #expect(throws: ImportError.self) { try Self.take(report, name: "report.json") }
  }

  @Test func pagesInRDFaAreRead() throws {
    let page = """
      <!DOCTYPE html><html><head><title>Check</title><meta property="og:title" content="Check"></head><body>
      <div vocab="https://schema.org/" typeof="ClaimReview" resource="https://pier.example/1">
      <h1 property="claimReviewed">Ferry traffic  fell by half</h1>
      <span property="author" typeof="Organization"><span property="name">Pier Check</span></span>
      <span property="author" typeof="Person"><span property="name">Ana Lind</span></span>
      <time property="datePublished" datetime="2024-03-05">5 March</time>
      <div property="itemReviewed" typeof="Claim"><span property="author" typeof="Person">
      <b property="name">The mayor</b></span></div>
      <div property="reviewRating" typeof="Rating"><meta property="ratingValue" content="2">
      <meta property="worstRating" content="1"><meta property="bestRating" content="5">
      <span property="alternateName">Mostly false</span></div></div>
      <div prefix="schema: https://schema.org/" typeof="schema:ClaimReview">
      <p property="schema:claimReviewed">Fees rose</p>
      <p property="schema:reviewRating" typeof="schema:Rating"><i property="schema:alternateName">True</i></p>
      </div></body></html>
      """
    let imported = try Self.take(Array(page.utf8), name: "check.html")
    let reviews = imported.builder.session.reviews.map(\.details)
    #expect(reviews.map(\.claim) == ["Ferry traffic fell by half", "Fees rose"])
    #expect(reviews.map(\.rating) == ["Mostly false", "True"])
    #expect(
      reviews[0].value == 2 && reviews[0].best == 5 && reviews[0].claimant?.name == "The mayor")
    #expect(reviews[0].reviewer?.name == "Pier Check" && reviews[0].reviewer?.kind == .organization)
    #expect(reviews[0].otherReviewers?.map(\.name) == ["Ana Lind"])
    #expect(reviews[0].published?.description == "2024-03-05")
    #expect(reviews[0].url?.text == "https://pier.example/1")
  }

  /// `about` describes a thing elsewhere, `rel` things within or one that `resource` names.
  @Test func rdfaThatPointsElsewhereIsRead() throws {
    let page = """
      <!DOCTYPE html><html vocab="https://schema.org/"><body><div about="#check" typeof="ClaimReview">
      <h2 property="claimReviewed">Ferry traffic fell by half</h2>
      <div rel="reviewRating"><p typeof="Rating"><b property="alternateName">Mostly false</b></p></div>
      <a rel="author nofollow" href="#ana">Ana</a><a rel="nofollow" href="https://x.example/">x</a>
      <div rel="schema:itemReviewed"><div typeof="Claim"><span rel="author" typeof="Person" resource="#mayor">
      <i property="name">The mayor</i></span></div></div></div>
      <p about="#ana" typeof="Person">By <span property="name">Ana Lind</span></p>
      <p about="#check"><time property="datePublished" datetime="2024-03-05">5 March</time>
      <a property="url" href="https://pier.example/1">the check</a>
      <span property="publisher" resource="#house"></span></p>
      <footer resource="#house" typeof="Organization"><b property="name">Pier Check</b></footer>
      <ul about="#a" typeof="Thing"><li rel="hasPart" resource="#b"></li></ul>
      <ul about="#b" typeof="Thing"><li rel="hasPart" resource="#a"></li></ul></body></html>
      """
    let imported = try Self.take(Array(page.utf8), name: "check.html")
    let review = try #require(imported.builder.session.reviews.map(\.details).first)
    #expect(imported.builder.session.reviews.count == 1)
    #expect(review.claim == "Ferry traffic fell by half" && review.rating == "Mostly false")
    #expect(review.reviewer?.name == "Ana Lind" && review.reviewer?.kind == .person)
    #expect(review.otherReviewers?.map(\.name) == ["Pier Check"])
    #expect(review.claimant?.name == "The mayor")
    #expect(review.published?.description == "2024-03-05")
    #expect(review.url?.text == "https://pier.example/1")
  }

  /// People write a check, and an organization publishes it; if both are one, it is named once.
  @Test(arguments: [
    ("{\"@type\":\"Organization\",\"name\":\"Pier Check\"}", ["Pier Check"]),
    ("{\"@type\":\"Organization\",\"name\":\"ANA  LIND\"}", []), ("\"\"", []),
  ])
  func aPublisherBesideAuthorsIsKept(publisher: String, others: [String]) throws {
    let text = """
      {"@type":"ClaimReview","claimReviewed":"It fell","reviewRating":"False",
      "author":{"@type":"Person","name":"Ana Lind"},"publisher":\(publisher)}
      """
    let review = try #require(
      try Self.take(Array(text.utf8)).builder.session.review(ReviewID(1))?.details)
    #expect(review.reviewer?.name == "Ana Lind")
    #expect(review.otherReviewers?.map(\.name) ?? [] == others)
  }

  @Test func noAuthorIsLost() throws {
    let text = """
      {"@type":"ClaimReview","claimReviewed":"It fell","reviewRating":"False",
      "author":[{"@type":"Person","name":"Ana Lind"},{"@type":"Person","name":"Ben Osei"},"Ana Lind"],
      "itemReviewed":{"@type":"Claim","author":["The mayor",{"@type":"Organization","name":"The port"}]}}
      """
    var imported = try Self.take(Array(text.utf8))
    let review = try #require(imported.builder.session.review(ReviewID(1))?.details)
    #expect(review.reviewer?.name == "Ana Lind" && review.claimant?.name == "The mayor")
    #expect(review.otherReviewers?.map(\.name) == ["Ben Osei"])
    #expect(review.otherClaimants?.map(\.name) == ["The port"])
    #expect(throws: RuleError.self, "the same review is known") {
      try imported.take(Array(text.utf8))
    }
    #expect(imported.builder.session.reviews.count == 1)
  }

  /// Earlier versions kept the first author alone.
  @Test func aReviewImportedBeforeIsRecognized() throws {
    let text = """
      {"@type":"ClaimReview","claimReviewed":"It fell","reviewRating":"False","author":["Ana","Ben"]}
      """
    var imported = Imported()
    var draft = ImportDraft(
      source: ImportSource(format: "claimreview", fileName: "old.json", content: Digest(of: "o")))
    draft.reviews = [
      ReviewDetails(claim: "It fell", rating: "False", reviewer: Agent(name: "Ana"))
    ]
    try imported.builder.step(line: "import old.json") {
      try $0.changes(importing: draft, analyst: SessionBuilder.analyst)
    }
    #expect(throws: (any Error).self) { try imported.take(Array(text.utf8)) }
    #expect(imported.builder.session.reviews.count == 1)
  }
}
