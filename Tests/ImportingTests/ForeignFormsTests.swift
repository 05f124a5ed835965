import ExportFormats
import FactCheck
import Importing
import TestSupport
import Testing

/// Forms in which publishers write a ClaimReview.
@Suite("Forms of reviews")
struct ForeignFormsTests {
  private static func reviews(_ text: String, name: String = "x.json") throws -> [ReviewDetails] {
    var imported = Imported()
    try imported.take(Array(text.utf8), name: name)
    #expect(imported.reading?.refused == [])
    return imported.builder.session.reviews.map(\.details)
  }

  private static func review(
    _ claim: String, rating: String = "\"False\"", _ more: String = ""
  ) -> String {
    "{\"@type\":\"ClaimReview\",\"claimReviewed\":\(claim),\"reviewRating\":\(rating)\(more)}"
  }

  @Test(arguments: [
    "{\"@value\":\"It fell\"}", "{\"@value\":\"It fell\",\"@language\":\"en\"}", "[\"It fell\"]",
    "[{\"@value\":\"It fell\"}]", "{\"@type\":\"Claim\",\"text\":\"It fell\"}",
    "{\"@type\":\"Claim\",\"name\":{\"@value\":\"It fell\"}}", "{\"@list\":[\"It fell\"]}",
    "{\"@set\":[{\"@value\":\"It fell\"}]}", "[[\"It fell\"]]", "[null,\"It fell\"]",
    "\"<p>It <b>fell</b></p>\"",
  ])
  func claimsAreReadInEveryForm(claim: String) throws {
    #expect(try Self.reviews(Self.review(claim)).map(\.claim) == ["It fell"])
  }

  @Test func theFullNamesOfPropertiesAreRead() throws {
    let text = """
      [{"@type":["https://schema.org/ClaimReview"],
      "https://schema.org/claimReviewed":[{"@value":"It fell"}],
      "https://schema.org/datePublished":[{"@type":"http://www.w3.org/2001/XMLSchema#date","@value":"2026-02-06"}],
      "https://schema.org/reviewRating":[{"https://schema.org/alternateName":[{"@value":"False"}],
      "https://schema.org/ratingValue":[{"@value":2}]}]}]
      """
    let review = try #require(try Self.reviews(text).first)
    #expect(review.claim == "It fell" && review.rating == "False" && review.value == 2)
    #expect(review.published?.description == "2026-02-06")
  }

  @Test func severalClaimsAreAReviewEach() throws {
    let two = try Self.reviews(
      Self.review(
        "[\"One\",\"Two\"]",
        ",\"itemReviewed\":[{\"author\":\"Ana\"},{\"author\":\"Ben\"}],\"url\":\"https://p.example/1\""
      ))
    #expect(two.map(\.claim) == ["One", "Two"] && two.map(\.rating) == ["False", "False"])
    #expect(two.map(\.claimant?.name) == ["Ana", "Ben"] && two.allSatisfy { $0.url != nil })
    let items = try Self.reviews(
      """
      {"@type":"ClaimReview","reviewRating":["False","True"],"itemReviewed":[
      {"@type":"Claim","text":"One"},{"@type":"Claim","text":"Two"}]}
      """)
    #expect(items.map(\.claim) == ["One", "Two"] && items.map(\.rating) == ["False", "True"])
  }

  @Test func severalRatingsAreAReviewEach() throws {
    let ratings =
      "[{\"alternateName\":\"False\",\"ratingExplanation\":\"A\"},{\"ratingValue\":1,\"bestRating\":5,\"worstRating\":1},{}]"
    let reviews = try Self.reviews(Self.review("\"One\"", rating: ratings))
    #expect(reviews.map(\.rating) == ["False", nil] && reviews.map(\.value) == [nil, 1])
    #expect(reviews.map(\.explanation) == ["A", nil])
    let pairs = try Self.reviews(
      Self.review("[\"One\",\"Two\"]", rating: "[\"False\",\"True\"]"))
    #expect(pairs.map(\.claim) == ["One", "Two"] && pairs.map(\.rating) == ["False", "True"])
  }

  /// A rating without an author is the record's, not that of the author of the rating before it.
  @Test(arguments: [(",\"author\":\"K\"", "K"), ("", nil)] as [(String, String?)])
  func aRatingWithoutAnAuthorIsTheRecords(author: String, name: String?) throws {
    let ratings = """
      [{"alternateName":"Mixed"},{"alternateName":"True","author":["Ann","Al"]},
      {"alternateName":"Fake"},{"alternateName":"False","author":{}},
      {"alternateName":"Wrong","author":"Zed"},{"alternateName":"Last","author":[]}]
      """
    let reviews = try Self.reviews(Self.review("\"One\"", rating: ratings, author))
    #expect(
      reviews.map(\.rating) == ["Mixed", "True", "Fake", "False", "Wrong", "Last"])
    #expect(reviews.map(\.reviewer?.name) == [name, "Ann", name, name, "Zed", name])
    #expect(
      reviews.map { $0.otherReviewers?.map(\.name) } == [nil, ["Al"], nil, nil, nil, nil])
  }

  @Test(arguments: [
    ("<p>It is <b>not</b> so.</p>", "It is not so."),
    (
      "<p>One.</p>\\n<p>Two &amp; <a href=\\\"https://x.example/?a>b\\\">three</a>.</p>",
      "One.\nTwo & three."
    ),
    ("&lt;p&gt;Escaped.&lt;/p&gt;", "Escaped."), ("One<br/>Two<BR>Three", "One\nTwo\nThree"),
    ("<ul><li>a</li><li>b</li></ul>", "a\nb"), ("x<script>alert('<b>')</script>y", "xy"),
    ("a<!-- no -->b", "ab"),
    ("5 < 6 and 7 > 3, <3 <me@x.example>", "5 < 6 and 7 > 3, <3 <me@x.example>"),
    ("No <tag here", "No <tag here"), ("Two  spaces stay", "Two  spaces stay"),
    ("<script><script><style>open", "open"),
  ])
  func markupInExplanationsBecomesPlainText(text: String, expected: String) throws {
    let rating = "{\"alternateName\":\"False\",\"ratingExplanation\":\"\(text)\"}"
    #expect(try Self.reviews(Self.review("\"One\"", rating: rating))[0].explanation == expected)
  }

  @Test func markupThatNeverEndsIsReadInNoTime() throws {
    for piece in ["<script>", "<!--", "<p ", "<a href=\\\"", "<b '"] {
      let text = String(repeating: piece, count: 60_000)
      let rating = "{\"alternateName\":\"False\",\"ratingExplanation\":\"\(text)x\"}"
      #expect(try Self.reviews(Self.review("\"One\"", rating: rating)).count == 1)
    }
  }

  @Test(arguments: [
    "\"https://www.pier.example/\"",
    "{\"@type\":\"Organization\",\"url\":\"https://www.pier.example/\"}",
    "{\"@id\":\"https://www.pier.example/\"}", "[{\"url\":[\"https://www.pier.example/\"]}]",
    "{\"name\":\"https://www.pier.example/\",\"url\":\"https://www.pier.example/\"}",
    "{\"sameAs\":\"https://www.pier.example/\"}",
  ])
  func aReviewerMayBeKnownByAnAddressAlone(author: String) throws {
    let review = try Self.reviews(Self.review("\"One\"", ",\"author\":\(author)"))[0]
    #expect(review.reviewer?.name == "pier.example")
    #expect(review.reviewer?.url?.text == "https://www.pier.example/")
  }

  @Test func reviewsInTheElementsOfAPageAreRead() throws {
    let page = """
      <!doctype html><html><body><div itemscope itemtype="https://schema.org/WebPage">
      <article itemprop="review" itemscope itemtype="https://schema.org/ClaimReview">
      <h1 itemprop="claimReviewed">The pier   <em>fell</em></h1>
      <time itemprop="datePublished" datetime="2026-02-06">on Friday</time>
      <a itemprop="url" href="https://pier.example/1">link</a>
      <span itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Pier Desk</b></span>
      <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
      <meta itemprop="ratingValue" content="1"><meta itemprop="bestRating" content="5"><meta itemprop="worstRating" content="1">
      <span itemprop="alternateName">False</span></div>
      <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim" itemref="said">
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><i itemprop="name">Ana Lind</i></span></div>
      </article></div><p id="said" itemprop="datePublished" content="2026-02-02">Monday</p></body></html>
      """
    let reviews = try Self.reviews(page, name: "page.html")
    let review = try #require(reviews.first)
    #expect(reviews.count == 1 && review.claim == "The pier fell" && review.rating == "False")
    #expect(review.value == 1 && review.best == 5 && review.url?.text == "https://pier.example/1")
    #expect(review.reviewer == Agent(name: "Pier Desk", kind: .organization))
    #expect(review.claimant == Agent(name: "Ana Lind", kind: .person))
    #expect(
      review.published?.description == "2026-02-06" && review.made?.description == "2026-02-02")
    // A page that says it in a script too says it once.
    let both = page.replacing(
      "</body>",
      with: "<script type='application/ld+json'>\(Self.review("\"Script\""))</script></body>")
    #expect(try Self.reviews(both, name: "page.html").map(\.claim) == ["Script"])
  }

  @Test(arguments: ["sep=;\n", "SEP=;\r\n", "\u{FEFF}sep=;\n", "\"sep=;\"\n"])
  func theLineThatNamesTheSeparatorIsNoHeader(line: String) throws {
    let text = "\(line)claim;rating;comment\nOne, two;False;x\nThree;True;y\n"
    #expect(try Self.reviews(text, name: "t.csv").map(\.claim) == ["One, two", "Three"])
    let bars = text.replacing("sep=;", with: "sep=|").replacing("SEP=;", with: "SEP=|")
      .replacing(";", with: "|")
    #expect(try Self.reviews(bars, name: "t.csv").map(\.claim) == ["One, two", "Three"])
  }

  @Test(arguments: [true, false], [true, false])
  func theSeparatorIsNamedInWideCharactersToo(isLittle: Bool, hasMark: Bool) throws {
    for start in ["sep=;\r\n", ""] {
      let text = (hasMark ? "\u{FEFF}" : "") + start + "claim;rating\r\nOne é;False\r\nTwo;True\r\n"
      let bytes = text.utf16.flatMap { unit in
        let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
        return isLittle ? [low, high] : [high, low]
      }
      var imported = Imported()
      try imported.take(bytes, name: "t.csv")
      #expect(imported.builder.session.reviews.map(\.details.claim) == ["One é", "Two"])
      #expect(imported.reading?.remarks == [.decodedAs(isLittle ? "UTF-16LE" : "UTF-16BE")])
    }
  }
}
