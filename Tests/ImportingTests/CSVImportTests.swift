import FactCheck
import Importing
import ReportModel
import TestSupport
import Testing

@Suite("Importing tables")
struct CSVImportTests {
  private static func session(_ text: String) throws -> Imported {
    var imported = Imported()
    try imported.builder.load(
      "The café closed. It cost 5 million. It cost 5 million.", title: "Fees"
    ) {
      $0.url = try? WebAddress("https://gazette.example/harbour")
    }
    try imported.take(Array(text.utf8), name: "table.csv")
    return imported
  }

  @Test func rowsOnAnArticleBecomeClaims() throws {
    let text = """
      "id","article","article_title","article_url","text","quote","quote_start","quote_end","made","topics","verdict","by","claimant","explanation"\r
      "c7","a1","Fees","https://gazette.example/harbour","It cost “five” million","It cost 5 million",36,53,"2026-01","fees money","False","Ira","'=Bob","No,\r
      not ""five""."\r

      """
    let session = try Self.session(text).builder.session
    let claim = try #require(session.claims.first)
    #expect(claim.text == "It cost “five” million" && claim.passage.range.lowerBound == 37)
    #expect(claim.topics == ["fees", "money"] && claim.details.made?.description == "2026-01")
    #expect(claim.claimant?.name == "=Bob" && claim.verdicts.isEmpty)
    #expect(
      session.notes(on: .claim(claim.id)).map(\.text) == [
        "rated: False, by Ira\nNo,\r\nnot \"five\".\nline 2 of table.csv"
      ])
  }

  @Test(arguments: [false, true])
  func tablesInFourBytesACharacterAreRead(isBigEndian: Bool) throws {
    let text = "\u{FEFF}claim;rating\nIt fell – by half;False\n"
    let bytes = text.unicodeScalars.flatMap { scalar in
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
      return isBigEndian ? bytes.reversed() : bytes
    }
    var imported = Imported()
    try imported.take(bytes, name: "table.csv")
    let review = try #require(imported.builder.session.review(ReviewID(1))?.details)
    #expect(review.claim == "It fell – by half" && review.rating == "False")
  }

  @Test func tablesOfOthersAreUnderstoodByTheirColumns() throws {
    let text =
      "Claim;Speaker;Tags\nThe café closed.;Bob;shops, piers\nIt cost 5 million;;\nNowhere;;"
    var imported = Imported()
    try imported.builder.load("The café closed. It cost 5 million.")
    let quoted = text.replacing("Claim;", with: "Quote;").replacing("Speaker", with: "claimant")
      .replacing("Tags", with: "claim")
    try imported.take(Array(quoted.utf8), name: "t.csv")
    #expect(imported.builder.session.claims.count == 2)
    #expect(imported.reading?.refused.map(\.reason) == [.nowhere("Nowhere")])
  }

  @Test(
    "a row whose words are in an article becomes a claim there; others are named",
    arguments: [
      "claim,speaker,rating,url\nROWS",
      "Our checks in May\n\nClaim \tWho said it\tRuling\tLink\t\nROWS",
      "sep=;\nURL;Rating;\"Speaker\n(name)\";CLAIM\nROWS",
    ])
  func tablesOfClaims(_ form: String) throws {
    let rows = [
      ["“The café closed.”", "Bob", "False", "https://c.example/1"],
      ["It cost 5 million", "", "", ""], ["the café closed", "Ann", "", ""],
      ["It never opened", "Bob", "True", "https://c.example/2"], ["Nothing", "Bob", "", ""],
    ]
    let separator = form.contains("sep=") ? ";" : form.contains("\t") ? "\t" : ","
    let isTurned = form.contains("URL;")
    let table = rows.map { (isTurned ? $0.reversed() : $0).joined(separator: separator) }
      .joined(separator: "\n")
    let text = form.replacing("(name)", with: "").replacing("ROWS", with: table)
    var imported = Imported()
    try imported.builder.load("The café closed. It cost 5 million. It cost 5 million.")
    try imported.take(Array(text.utf8), name: "t.csv")
    let session = imported.builder.session
    let claim = try #require(session.claims.first)
    #expect(session.claims.count == 1)
    #expect(claim.text == "The café closed." && claim.details.wording == nil)
    #expect(claim.claimant?.name == "Bob" && claim.verdicts.isEmpty)
    let note = try #require(session.notes(on: .claim(claim.id)).first?.text)
    #expect(note.hasPrefix("rated: False\nsee https://c.example/1\nline "))
    #expect(session.reviews.map(\.details.claim) == ["It never opened"])
    #expect(
      imported.reading?.refused.map(\.reason) == [
        .ambiguous("It cost 5 million", ArticleID(1), count: 2), .nowhere("the café closed"),
        .nowhere("Nothing"),
      ])
    let remarks = imported.reading?.remarks ?? []
    #expect(remarks.count == 1)
    guard case .onlyReview? = remarks.first else {
      Issue.record("\(remarks)")
      return
    }
  }

  @Test("words in two articles are not guessed, and an article's address decides")
  func twoArticles()
    throws
  {
    var imported = Imported()
    for number in 1...2 {
      try imported.builder.load("The café closed. Text \(number).", title: "T\(number)") {
        $0.url = try? WebAddress("https://gazette.example/\(number)")
      }
    }
    let text =
      "claim,speaker,rating,url\nThe café closed,Bob,False,https://gazette.example/2\nThe café closed,Ann,,\n"
    try imported.take(Array(text.utf8), name: "t.csv")
    #expect(imported.builder.session.claims.map(\.passage.article) == [ArticleID(2)])
    #expect(
      imported.reading?.refused.map(\.reason) == [
        .inSeveral("The café closed", [ArticleID(1), ArticleID(2)])
      ])
  }

  @Test func tablesOfChecksBecomeReviews() throws {
    let text =
      "claim\trating\tpublisher\turl\tdate\nFees rose\tFalse\tDesk\thttps://c.example/1\t2026-02-06\nX\tTrue\tDesk\tnone\tsoon\nY\t\t\t\t\n"
    var imported = Imported()
    try imported.take(Array(text.utf8), name: "table.csv")
    let review = try #require(imported.builder.session.review(ReviewID(1))?.details)
    #expect(
      review.claim == "Fees rose" && review.rating == "False" && review.reviewer?.name == "Desk")
    #expect(review.published?.description == "2026-02-06" && review.url != nil)
    #expect(imported.reading?.refused.map(\.reason) == [.nowhere("Y")])
    // What is no date costs the record its date, and what is no address its address, and nothing else.
    #expect(imported.builder.session.review(ReviewID(2))?.details.rating == "True")
    #expect(
      imported.reading?.remarks == [
        .addressOmitted(
          OmittedValue<WebAddress.Fault>(record: 2, field: "url", value: "none", reason: .scheme)),
        .dateOmitted(
          OmittedValue<ForeignDate.Fault>(
            record: 2, field: "date", value: "soon", reason: .unreadable)),
      ])
  }

  @Test(
    "a column \"date\" is the day of the claim; with none for the review, it is a review's",
    arguments: [
      ("claim,speaker,date,rating,url", "2026-01-05", nil),
      ("claim,speaker,Claim Date,rating,url", "2026-01-05", nil),
      ("claim,speaker,Made,rating,url", "2026-01-05", nil),
      ("claim,speaker,review date,rating,url", nil, "2026-01-05"),
      ("claim,speaker,date,rating,url,published", "2026-01-05", "2026-02-06"),
    ] as [(String, String?, String?)])
  func dates(head: String, made: String?, published: String?) throws {
    let hasPublished = head.hasSuffix("published")
    let end = hasPublished ? ",2026-02-06\n" : "\n"
    let rows =
      "The café closed,Bob,2026-01-05,False,\(end)Fees rose,Ann,2026-01-05,False,https://c.example/1\(end)"
    var imported = Imported()
    try imported.builder.load("The café closed. Text.", title: "T")
    try imported.take(Array("\(head)\n\(rows)".utf8), name: "t.csv")
    #expect(imported.builder.session.claims.map { $0.details.made?.description } == [made])
    let review = try #require(imported.builder.session.reviews.first?.details)
    let isReviewDay = head.contains(",date,") && !hasPublished
    #expect(review.made?.description == (isReviewDay ? nil : made))
    #expect(review.published?.description == (isReviewDay ? "2026-01-05" : published))
  }

  @Test func oddRowsAreNamedAndEncodingsFound() throws {
    let text = "claim,rating\n\"a\",True,x\n\"b\",True\n"
    #expect(
      try Self.session(text).reading?.refused == [
        RefusedRecord(1, .line(2), .fields(3, expected: 2))
      ]
    )
    var latin = Imported()
    try latin.take(
      Array("claim,rating\ncaf".utf8) + [0xE9] + Array(" closed,True\n".utf8), name: "t.csv")
    #expect(latin.builder.session.review(ReviewID(1))?.details.claim == "café closed")
    #expect(latin.reading?.remarks == [.decodedAs("windows-1252")])
  }
}
