import FactCheck
import JSON
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel

@Suite("Reports of sessions")
struct ReportTests {
  /// The schemas as they were first published: what was written by one is read for ever, so that members
  /// may only be added to it.
  @Test func theSchemaOnlyGrows() throws {
    let second = try ProjectFiles.text("Tests/ReportModelTests/Golden/schema/second.json")
    let third = try ProjectFiles.text("Tests/ReportModelTests/Golden/schema/third.json")
    #expect(try ProjectFiles.text("docs/formats/report-3.schema.json") == ReportSchema.text)
    // Version 3 adds to version 2.
    let first = second.replacing("report/2", with: "report/3")
      .replacing("report:2", with: "report:3").replacing("format 2", with: "format 3")
    for (published, now) in [
      (
        try ProjectFiles.text("Tests/ReportModelTests/Golden/schema/first.json"),
        try ProjectFiles.text("docs/formats/report-1.schema.json")
      ), (second, try ProjectFiles.text("docs/formats/report-2.schema.json")),
      (first, ReportSchema.text), (third, ReportSchema.text),
    ] {
      let lost = Self.lost(
        of: try JSONText.value(of: Array(published.utf8)),
        in: try JSONText.value(of: Array(now.utf8)))
      #expect(lost.isEmpty, "\(lost)")
    }
    // The comparison detects removed and changed values.
    let text = ReportSchema.text.replacing("\"sha256\": {", with: "\"sha257\": {")
      .replacing("\"minimum\": 2", with: "\"minimum\": 3")
    #expect(
      Self.lost(
        of: try JSONText.value(of: Array(first.utf8)), in: try JSONText.value(of: Array(text.utf8))
      ).count > 2)
  }

  /// Whether a member explains a value to people: its words decide nothing, and can be improved.
  private static func isProse(_ key: String, _ value: JSONValue) -> Bool {
    if case .string = value { key == "description" } else { false }
  }

  /// The places at which a schema is not what another was, but for members that were added where members
  /// are listed.
  private static func lost(
    of old: JSONValue, in new: JSONValue, at path: String = "", growing: Bool = false
  ) -> [String] {
    guard case .object(let members) = old, case .object(let others) = new else {
      return JSONText.canonical(old) == JSONText.canonical(new) ? [] : [path]
    }
    let added = growing ? 0 : others.count - members.count
    return (added == 0 ? [] : [path])
      + members.filter { !isProse($0.key, $0.value) }.flatMap { member in
        let place = "\(path)/\(member.key)"
        guard let other = others.first(where: { $0.key == member.key }) else { return [place] }
        return lost(
          of: member.value, in: other.value, at: place,
          growing: ["properties", "$defs"].contains(member.key))
      }
  }

  @Test func theFactsOfTheLogNameTheReport() throws {
    let report = try Samples.harbour().report()
    #expect(report.id == "urn:uuid:09010203-0405-4607-8809-0a0b0c0d0e01")
    #expect(report.created == Timestamp("2026-02-02T09:00:00Z"))
    #expect(report.modified == Timestamp("2026-02-03T08:06:00Z"))
    #expect(report.provenance == .init(entries: 34, head: Digest(of: "entry 34")))
  }

  @Test func offsetsCountCodePointsAndContextIsThirtyTwoOfThem() throws {
    var desk = SessionBuilder.sample()
    try desk.load(
      paragraphs:
        "👩‍👩‍👧é e\u{301} 中 said: THIS, and nothing but that, was it.", ArticleDetails(title: "T"))
    try desk.tag("THIS")
    let quote = try #require(try desk.report().claims[0].quote)
    #expect(quote.start == 18 && quote.end == 22)
    #expect(quote.prefix?.unicodeScalars.count == 18)
    #expect(quote.suffix == ", and nothing but that, was it.")
    try desk.tag("was it")
    #expect(try desk.report().claims[1].quote?.prefix?.unicodeScalars.count == 32)
  }

  @Test func titlesAndLanguagesDefaultToThoseOfTheArticles() throws {
    var desk = SessionBuilder.sample()
    try desk.load(paragraphs: "One.", ArticleDetails(title: "First", language: "pt-BR"))
    #expect(try desk.report().title == "Fact-check: First")
    #expect(try desk.report().language == "pt-BR")
    try desk.load(paragraphs: "Two.", ArticleDetails(title: "Second", language: "en"))
    #expect(try desk.report().title == "Fact-check of 2 articles")
    #expect(try desk.report().language == "und")
    try desk.editReport { $0.language = "en-GB" }
    #expect(try desk.report().language == "en-GB")
  }

  @Test func aReopenedClaimIsOpenWithItsVerdictsInHistory() throws {
    var desk = try Samples.bare()
    try desk.publish()
    try desk.decide(ClaimID(1), rating: "Other words")
    try desk.publish()
    try desk.reword(ClaimID(1), "New words")
    let claim = try desk.report().claims[0]
    #expect(claim.status == .open && claim.verdict == nil)
    #expect(claim.verdictHistory?.map(\.label) == ["Half of it, at best", "Other words"])
  }

  @Test func freeTextListsEveryLabelInUseOnceWithoutAValue() throws {
    var desk = try Samples.bare()
    for label in ["caf\u{E9}", "other", "cafe\u{301}", "Half of it, at best"] {
      try desk.publish()
      try desk.decide(ClaimID(1), rating: label)
    }
    let scale = try desk.report().scale
    #expect(
      scale.levels.map { Array($0.label.utf8) }
        == ["Half of it, at best", "caf\u{E9}", "other", "cafe\u{301}"].map { Array($0.utf8) })
    #expect(scale.worst == nil && scale.best == nil)
  }

  @Test func builtInScalesRunFromWorstToBestThenOffTheAxis() throws {
    for scale in RatingScale.builtIn where scale.name != "politifact" {
      var desk = SessionBuilder.sample()
      try desk.load(paragraphs: "One.", ArticleDetails(title: "First"))
      try desk.step { try $0.change(to: scale) }
      let found = try desk.report().scale
      #expect(found.name == scale.name)
      #expect(found.levels.map(\.label) == scale.levels.map(\.label))
      #expect(found.worst == (scale.isFree ? nil : 1))
    }
  }

  @Test func aKeptFileIsACaptureWithAPlainName() {
    let names = [
      "a.pdf": "a.pdf", "x/y/b.pdf": "b.pdf", "C:\\d\\e": "C:_d_e", "..": "capture",
      "x/": "capture", "a\nb": "a_b", "/\u{301}x": "\u{301}x",
    ]
    for (name, plain) in names { #expect(Report.Archive.plainName(name) == plain) }
  }

  @Test func scopesNameExistingItems() throws {
    let desk = try Samples.harbour()
    let cases: [(ReportScope, ReportError)] = [
      (ReportScope(article: ArticleID(7)), .unknownArticle(ArticleID(7))),
      (ReportScope(claims: [ClaimID(5)]), .unknownClaim(ClaimID(5))),
      (ReportScope(claims: []), .noClaims),
      (
        ReportScope(article: ArticleID(1), claims: [ClaimID(2)]),
        .claimOutsideArticle(ClaimID(2), ArticleID(1))
      ),
    ]
    for (scope, error) in cases {
      #expect(throws: error) { try desk.report(scope) }
    }
    #expect(throws: ReportError.noArticles) { try SessionBuilder.sample().report() }
    let part = try desk.report(ReportScope(claims: [ClaimID(4), ClaimID(1)]))
    #expect(part.articles.map(\.id) == ["a1"] && part.claims.map(\.id) == ["c1", "c4"])
  }

  @Test func theExampleInTheDocumentationIsAReport() throws {
    let text = try ProjectFiles.text("docs/formats/report.md")
    let example = try #require(text.components(between: "```json\n", and: "```"))
    let report = try Report(json: Array(example.utf8))
    #expect(String(decoding: JSONText.pretty(report.json), as: UTF8.self) == example)
  }
}

extension String {
  /// The text between the first of two marks and the next of the second.
  fileprivate func components(between start: String, and end: String) -> String? {
    guard let from = firstRange(of: start)?.upperBound,
      let to = self[from...].firstRange(of: end)
    else {
      return nil
    }
    return String(self[from..<to.lowerBound])
  }
}
