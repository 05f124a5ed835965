import FactCheck
import Importing
import TestSupport
import Testing

/// What comes out of a record is what its readers see.
@Suite("Texts and addresses of imported records")
struct SeenTextTests {
  private static func read(
    _ text: String, name: String = "x.json"
  ) throws -> (reviews: [ReviewDetails], remarks: [ImportRemark]) {
    var imported = Imported()
    try imported.take(Array(text.utf8), name: name)
    #expect(imported.reading?.refused == [])
    return (imported.builder.session.reviews.map(\.details), imported.reading?.remarks ?? [])
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Texts as publishers write them, and as they are seen.
  private static let texts: [(written: String, seen: String)] = [
    ("Sea <b>rose</b> & fell", "Sea rose & fell"),
    ("Sea <b class=\"x\">rose</b> &amp; fell", "Sea rose & fell"),
    ("Sea &lt;em&gt;rose&lt;/em&gt; &amp;amp; fell", "Sea rose & fell"),
    ("<p>Sea rose &#38; fell</p>", "Sea rose & fell"),
    ("Sea rose<!-- so --> &amp; fell ", "Sea rose & fell"),
    ("5 < 6 &amp; <3", "5 < 6 & <3"),
    ("caf&eacute; &#8211; <a href='x'>here</a>", "café – here"),
  ]

  @Test("each text of a record", arguments: texts)
  func record(_ text: (written: String, seen: String)) throws {
    let words = Self.quoted(text.written)
    let review = try #require(
      try Self.read(
        """
        {"@type":"ClaimReview","claimReviewed":\(words),"author":{"@type":"Person","name":\(words),"jobTitle":\(words)},
        "reviewRating":{"alternateName":\(words),"ratingExplanation":\(words)},
        "itemReviewed":{"author":[{"name":\(words)},\(Self.quoted("B " + text.written))]}}
        """
      ).reviews.first)
    #expect(review.claim == text.seen && review.rating == text.seen)
    #expect(review.explanation == text.seen)
    #expect(review.reviewer?.name == text.seen && review.reviewer?.role == text.seen)
    #expect(review.claimant?.name == text.seen)
    #expect(review.otherClaimants?.map(\.name) == ["B " + text.seen])
  }

  @Test("each text of an answer of the Fact Check Tools", arguments: texts)
  func answer(_ text: (written: String, seen: String)) throws {
    let words = Self.quoted(text.written)
    let review = try #require(
      try Self.read(
        """
        {"claims":[{"text":\(words),"claimant":\(words),"claimReview":[{"textualRating":\(words),
        "publisher":{"name":\(words)}}]}]}
        """
      ).reviews.first)
    #expect(review.claim == text.seen && review.rating == text.seen)
    #expect(review.claimant?.name == text.seen && review.reviewer?.name == text.seen)
  }

  @Test("each text of a table", arguments: texts)
  func table(_ text: (written: String, seen: String)) throws {
    let words = "\"" + text.written.replacing("\"", with: "\"\"") + "\""
    let review = try #require(
      try Self.read(
        "claim,rating,explanation,claimant,reviewer\n\(words),\(words),\(words),\(words),\(words)\n",
        name: "t.csv"
      ).reviews.first)
    #expect(review.claim == text.seen && review.rating == text.seen)
    #expect(review.explanation == text.seen && review.claimant?.name == text.seen)
    #expect(review.reviewer?.name == text.seen)
  }

  @Test func aTextOfTagsOnlyIsEmpty() throws {
    var imported = Imported()
    try imported.take(
      Array(
        """
        [{"@type":"ClaimReview","claimReviewed":"<p> </p>","reviewRating":"False"},
        {"@type":"ClaimReview","claimReviewed":"It fell","reviewRating":"False"}]
        """.utf8),
      name: "x.json")
    #expect(imported.reading?.refused.map(\.reason) == [.missing("claimReviewed")])
  }

  /// The places of addresses in a record, and what is reported of one that cannot be opened.
  private static let places: [(record: String, field: String)] = [
    (",\"url\":U", "url"), (",\"author\":{\"name\":\"Kay\",\"url\":U}", "author/url"),
    (
      ",\"publisher\":{\"name\":\"Kay\",\"sameAs\":[U,\"https://kay.example/\"]}",
      "publisher/sameAs"
    ),
    (",\"itemReviewed\":{\"appearance\":U}", "appearance"),
    (",\"itemReviewed\":{\"firstAppearance\":{\"url\":U}}", "firstAppearance"),
    (",\"itemReviewed\":{\"author\":{\"name\":\"Lou\",\"url\":U}}", "author/url"),
  ]

  @Test("an address that cannot be opened is named", arguments: places)
  func address(_ place: (record: String, field: String)) throws {
    for (value, fault) in [
      ("javascript:alert(1)", WebAddress.Fault.scheme), ("/reviews/7", .scheme),
      ("https://a:b@gull.example/", .credentials),
    ] {
      let (reviews, remarks) = try Self.read(
        "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"It fell\",\"reviewRating\":\"False\""
          + place.record.replacing("U", with: "\"\(value)\"") + "}")
      #expect(reviews.map(\.claim) == ["It fell"])
      #expect(
        remarks == [
          .addressOmitted(
            OmittedValue<WebAddress.Fault>(
              record: 1, field: place.field, value: value, reason: fault))
        ])
    }
    let (_, remarks) = try Self.read(
      "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"It fell\",\"reviewRating\":\"False\""
        + place.record.replacing("U", with: "\"https://gull.example/1\"") + "}")
    #expect(remarks == [])
  }

  @Test func aNameOfAnObjectIsNoAddress() throws {
    let (reviews, remarks) = try Self.read(
      """
      {"@type":"ClaimReview","@id":"#r1","claimReviewed":"It fell","reviewRating":"False",
      "url":{"@id":"https://gull.example/1"},"author":{"@id":"urn:kay","name":"Kay"}}
      """)
    #expect(reviews.first?.url?.text == "https://gull.example/1" && remarks == [])
  }

  @Test func addressesOfTablesAreNamedToo() throws {
    let (reviews, remarks) = try Self.read(
      "claim,rating,url\nX,False,javascript:alert(1)\nY,True,https://gull.example/2\n",
      name: "t.csv")
    #expect(reviews.map { $0.url?.text } == [nil, "https://gull.example/2"])
    #expect(
      remarks == [
        .addressOmitted(
          OmittedValue<WebAddress.Fault>(
            record: 1, field: "url", value: "javascript:alert(1)", reason: .scheme))
      ])
  }

  /// Ratings with their own authors: whose each is, and who is named beside them.
  private static let ratings: [(record: String, reviewers: [String])] = [
    (
      "\"author\":{\"name\":\"Kay\"},\"reviewRating\":[{\"alternateName\":\"False\"},{\"alternateName\":\"True\",\"author\":{\"name\":\"Lou\"}}]",
      ["False: Kay", "True: Lou"]
    ),
    (
      "\"author\":{\"@type\":\"Organization\",\"name\":\"Desk\"},\"reviewRating\":[{\"alternateName\":\"False\",\"author\":\"Kay\"},{\"alternateName\":\"True\",\"author\":[\"Lou\",\"Mo\"]}]",
      ["False: Kay, Desk", "True: Lou, Mo, Desk"]
    ),
    (
      "\"author\":{\"name\":\"Kay\",\"jobTitle\":\"editor\"},\"reviewRating\":{\"alternateName\":\"False\",\"author\":{\"name\":\"kay\"}}",
      ["False: Kay"]
    ),
    (
      "\"publisher\":{\"@type\":\"NewsMediaOrganization\",\"name\":\"Desk\"},\"author\":{\"@type\":\"Person\",\"name\":\"Kay\"},\"reviewRating\":{\"alternateName\":\"False\",\"author\":{\"@type\":\"Person\",\"name\":\"Lou\"}}",
      ["False: Lou, Desk"]
    ),
  ]

  @Test("each rating keeps its author", arguments: ratings)
  func authors(_ example: (record: String, reviewers: [String])) throws {
    let (reviews, _) = try Self.read(
      "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"It fell\",\(example.record)}")
    let told = reviews.map { review in
      let names =
        [review.reviewer?.name].compactMap { $0 } + (review.otherReviewers ?? []).map(\.name)
      return "\(review.rating ?? ""): \(names.joined(separator: ", "))"
    }
    #expect(told == example.reviewers)
  }
}
