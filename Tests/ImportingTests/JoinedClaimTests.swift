import ExportFormats
import FactCheck
import Importing
import ReportModel
import TestSupport
import Testing

@Suite("Several records on the same words")
struct JoinedClaimTests {
  private static func session() throws -> Imported {
    var imported = Imported()
    try imported.builder.load("The mill burned in 1904. The town paid 2.5 million for it.") {
      $0.url = try? WebAddress("https://mill.example/fire")
    }
    return imported
  }

  private static func row(
    _ id: String, _ text: String, _ tags: [String] = [], user: String,
    exact: String = "burned in 1904"
  ) -> String {
    let tags = tags.map { "\"\($0)\"" }.joined(separator: ",")
    return """
      {"id":"\(id)","uri":"https://mill.example/fire","text":"\(text)","tags":[\(tags)],
      "user":"acct:\(user)@h.example","target":[{"selector":[{"type":"TextQuoteSelector",
      "exact":"\(exact)"}]}]}
      """
  }

  private static func rows(_ rows: String...) -> [UInt8] {
    Array("{\"rows\":[\(rows.joined(separator: ","))]}".utf8)
  }

  private static func notes(_ imported: Imported, on claim: Int = 1) -> [String] {
    imported.builder.session.notes(on: .claim(ClaimID(claim))).map(\.text)
  }

  @Test func theSecondReadersRemarkIsKeptBesideTheFirst() throws {
    var imported = try Self.session()
    let both = Self.rows(
      Self.row("h1", "When?", ["fire"], user: "ana"),
      Self.row("h2", "By the register of 1905.", ["fire", "archive"], user: "ben"))
    try imported.take(both, name: "h.json")
    #expect(imported.reading?.refused == [])
    let claims = imported.builder.session.claims
    #expect(claims.map(\.text) == ["burned in 1904"] && claims[0].topics == ["fire", "archive"])
    #expect(
      Self.notes(imported) == [
        "When?\nannotated on Hypothesis by ana@h.example, h1",
        "By the register of 1905.\nannotated on Hypothesis by ben@h.example, h2",
      ])
    // The ids show what the session already has, in any order.
    #expect(throws: RuleError.alreadyImported(entry: nil)) {
      try imported.take(both, name: "h.json")
    }
    let third = Self.row("h3", "", user: "cleo")
    try imported.take(
      Self.rows(third, Self.row("h1", "When?", ["fire"], user: "ana")), name: "h.json")
    #expect(
      Self.notes(imported).count == 3 && Self.notes(imported)[2].hasSuffix("cleo@h.example, h3"))
    try imported.builder.undo()
    try imported.builder.undo()
    #expect(imported.builder.session.claims.isEmpty)
  }

  @Test func aRecordOnAClaimOfTheSessionAddsToIt() throws {
    var imported = try Self.session()
    let claim = try imported.builder.tag("burned in 1904")
    try imported.builder.decide(claim, rating: "True", because: "By the register.")
    try imported.take(Self.rows(Self.row("h1", "No.", ["x"], user: "ana")), name: "h.json")
    #expect(imported.builder.session.claims.map(\.id) == [claim])
    #expect(imported.builder.session.claim(claim)?.topics == ["x"])
    #expect(imported.builder.session.claim(claim)?.verdict?.rating == "True")
    #expect(Self.notes(imported).count == 1)
  }

  /// What the reader wrote later is kept beside the imported text; an analyst's change of a note does
  /// not bring the old text back.
  @Test func aChangedRemarkIsAnotherAndAnEditedNoteIsTheSame() throws {
    var imported = try Self.session()
    try imported.take(Self.rows(Self.row("h1", "No.", user: "ana")), name: "h.json")
    try imported.take(Self.rows(Self.row("h1", "No, never.", user: "ana")), name: "h.json")
    #expect(Self.notes(imported).map { $0.prefix(5) } == ["No.\nannot".prefix(5), "No, n"])
    try imported.builder.step { try $0.edit(NoteID(1), text: "Ana doubts it.") }
    #expect(throws: RuleError.alreadyImported(entry: nil)) {
      try imported.take(Self.rows(Self.row("h1", "No.", user: "ana")), name: "h.json")
    }
  }

  @Test func rowsOfATableKeepTheirRatings() throws {
    var imported = try Self.session()
    let table = """
      quote,rating,reviewer,claimant,tags,made
      burned in 1904,False,Ana,Mayor,fire,1904
      burned in 1904,True,Ben,Miller,mill,1904
      burned in 1904,,,,,

      """
    try imported.take(
      Array(table.replacing("quote", with: "text").utf8), name: "t.csv", format: "csv")
    // The words decide which article is meant, as a column of articles does.
    #expect(imported.builder.session.reviews.isEmpty)
    #expect(imported.builder.session.claims.map(\.text) == ["burned in 1904"])
    imported = try Self.session()
    let placed = table.replacing("quote,", with: "text,article,").replacing(
      "1904,F", with: "1904,a1,F"
    )
    .replacing("1904,T", with: "1904,a1,T").replacing("1904,,", with: "1904,a1,,")
    try imported.take(Array(placed.utf8), name: "t.csv", format: "csv")
    let claim = try #require(imported.builder.session.claims.first)
    #expect(imported.builder.session.claims.count == 1 && claim.topics == ["fire", "mill"])
    #expect(claim.claimant?.name == "Mayor")
    #expect(
      Self.notes(imported) == [
        "rated: False, by Ana\nline 2 of t.csv",
        "rated: True, by Ben\nclaimant: Miller\nline 3 of t.csv",
      ])
    #expect(throws: RuleError.alreadyImported(entry: nil)) {
      try imported.take(Array(placed.utf8), name: "t.csv", format: "csv")
    }
  }

  @Test func ourOwnTableAddsNothing() throws {
    var imported = try Self.session()
    let claim = try imported.builder.tag("burned in 1904", details: ClaimDetails(topics: ["fire"]))
    try imported.builder.decide(claim, rating: "True", because: "By the register.")
    try imported.builder.note("Public.", on: .claim(claim))
    _ = try imported.builder.tag("paid 2.5 million")
    let report = try imported.builder.report()
    let table = try ClaimsCSVFormat().render(report)
    #expect(throws: RuleError.alreadyImported(entry: nil)) {
      try imported.take(table, name: "claims.csv")
    }
    let annotations = try WebAnnotationFormat().render(report)
    #expect(throws: RuleError.alreadyImported(entry: nil)) {
      try imported.take(annotations, name: "claims.jsonld")
    }
  }

  /// A report's notes on an article whose text the session has are kept as well.
  @Test func notesOnAnArticleThatIsHereComeIn() throws {
    var imported = Imported()
    try imported.builder.load("One. Two.")
    let report = ReportSource.small.replacing(
      "\"content\":\"One. Two.\"", with: "\"content\":\"One. Two.\",\"notes\":[\"Seen twice.\"]")
    try imported.take(Array(report.utf8))
    #expect(imported.builder.session.articles.count == 1)
    #expect(
      imported.builder.session.notes(on: .article(ArticleID(1))).map(\.text) == ["Seen twice."])
  }
}
