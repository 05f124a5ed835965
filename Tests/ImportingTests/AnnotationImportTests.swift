import FactCheck
import Importing
import JSON
import ReportModel
import TestSupport
import Testing

@Suite("Importing annotations")
struct AnnotationImportTests {
  /// A session with an article whose characters have different lengths.
  private static func session() throws -> Imported {
    var imported = Imported()
    try imported.builder.load(text) { $0.url = try? WebAddress("https://gazette.example/harbour") }
    return imported
  }

  private static let text = "👩‍👩‍👧 The café closed. The café closed again in May. It cost 5 million."

  private static func annotation(
    _ selectors: String, source: String = "http://www.gazette.example/harbour/",
    body: String =
      "[{\"type\":\"TextualBody\",\"value\":\"False\",\"purpose\":\"classifying\"},{\"type\":\"TextualBody\",\"value\":\"two words\",\"purpose\":\"tagging\"},{\"type\":\"TextualBody\",\"value\":\"Ask.\"},{\"type\":\"SpecificResource\",\"source\":\"https://e.example/\",\"purpose\":\"linking\"}]"
  ) -> String {
    """
    {"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://x.example/1","type":"Annotation",
    "creator":{"name":"Eva"},"created":"2026-02-02T09:30:00Z","body":\(body),
    "target":{"source":"\(source)","selector":[\(selectors)]}}
    """
  }

  private static func quote(_ exact: String) -> String {
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"\(exact)\"}"
  }

  @Test func anAnnotationBecomesAClaimWithItsOrigin() throws {
    var imported = try Self.session()
    try imported.take(
      Array(Self.annotation(Self.quote("It cost 5 million")).utf8), name: "a.jsonld")
    let claim = try #require(imported.builder.session.claims.first)
    #expect(claim.passage.words == "It cost 5 million" && claim.topics == ["two-words"])
    #expect(claim.progress == .open && claim.verdicts.isEmpty)
    let note = try #require(imported.builder.session.notes(on: .claim(claim.id)).first)
    #expect(note.isPrivate)
    #expect(
      note.text == """
        rated: False
        Ask.
        see https://e.example/
        annotated by Eva, 2026-02-02T09:30:00Z, https://x.example/1
        """)
    // Once more adds nothing.
    #expect(throws: RuleError.alreadyImported(entry: nil)) {
      try imported.take(
        Array(Self.annotation(Self.quote("It cost 5 million")).utf8), name: "b.jsonld")
    }
  }

  /// Places of the second "café": in code points, in UTF-16 units, and off by a few.
  @Test(arguments: [(27, 31), (30, 34), (29, 33)])
  func theQuoteDecidesWhatNumbersCount(_ start: Int, _ end: Int) throws {
    let scalars = Array(Self.text.unicodeScalars)
    let units = Array(Self.text.utf16)
    #expect(String(String.UnicodeScalarView(scalars[27..<31])) == "café")
    #expect(String(decoding: units[30..<34], as: UTF16.self) == "café")
    var imported = try Self.session()
    let selectors =
      Self.quote("café") + ",{\"type\":\"TextPositionSelector\",\"start\":\(start),\"end\":\(end)}"
    try imported.take(Array(Self.annotation(selectors).utf8), name: "a.jsonld")
    let claim = try #require(imported.builder.session.claims.first)
    #expect(claim.passage.range == 41..<46)
  }

  @Test func whatCannotBePlacedIsNamed() throws {
    var imported = try Self.session()
    let items = [
      Self.annotation(Self.quote("café")), Self.annotation(Self.quote("harbour")),
      Self.annotation(Self.quote("May"), source: "https://other.example/"),
      Self.annotation(""), "{\"type\":\"Annotation\"}",
      Self.annotation("{\"type\":\"TextPositionSelector\",\"start\":27,\"end\":31}"),
      Self.annotation(Self.quote("in May")),
    ]
    let page =
      "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationCollection\","
      + "\"first\":{\"type\":\"AnnotationPage\",\"items\":[\(items.joined(separator: ","))]}}"
    try imported.take(Array(page.utf8), name: "a.jsonld")
    #expect(imported.builder.session.claims.map(\.text) == ["in May"])
    let refused = try #require(imported.reading?.refused)
    #expect(refused.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(
      refused.map(\.reason) == [
        .ambiguous("café", ArticleID(1), count: 2), .notFound("harbour", ArticleID(1)),
        .noArticle("https://other.example/"), .missing("target/selector"),
        .expected("an Annotation"), .missing("exact"),
      ])
    #expect(refused[0].place == .pointer(JSONPointer([.key("first"), .key("items"), .index(0)])))
  }

  @Test func annotationsOfHypothesisAreRead() throws {
    var imported = try Self.session()
    let text = """
      {"total":2,"rows":[{"id":"abc","created":"2026-02-02T09:30:00+00:00","user":"acct:eva@hypothes.is",
      "uri":"https://gazette.example/harbour","text":"Is it?","tags":["fees"],
      "target":[{"source":"https://gazette.example/harbour","selector":[{"type":"RangeSelector"},
      {"type":"TextPositionSelector","start":30,"end":34},
      {"type":"TextQuoteSelector","exact":"café","prefix":"The ","suffix":" closed again"}]}]},
      {"id":"def","uri":"https://gazette.example/harbour","text":"A page note.","target":[{"source":"x"}]}]}
      """
    try imported.take(Array(text.utf8), name: "h.json")
    let claim = try #require(imported.builder.session.claims.first)
    #expect(claim.passage.range == 41..<46 && claim.topics == ["fees"])
    let note = try #require(imported.builder.session.notes(on: .claim(claim.id)).first)
    #expect(note.text.hasPrefix("Is it?\nannotated on Hypothesis by eva@hypothes.is, 2026-02-02"))
    #expect(imported.reading?.refused.map(\.reason) == [.missing("target/selector")])
  }

  @Test func spansOfBratAreRead() throws {
    var imported = try Self.session()
    let lines = [
      "T1\tClaim 53 70\tIt cost 5 million", "A1\tVerdict T1 False", "#1\tAnnotatorNotes T1\tAsk.",
      "T2\tQuote 27 31\tcafé", "R1\tSame Arg1:T1 Arg2:T2", "#2\tAnnotatorNotes T9\tlost",
      "T3\tClaim 5\tbroken",
    ]
    let scalars = Array(Self.text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[53..<70])) == "It cost 5 million")
    try imported.take(
      Array(lines.joined(separator: "\n").utf8), name: "a1.ann",
      beside: ["txt": Array((Self.text + "\n").utf8)])
    let session = imported.builder.session
    #expect(session.claims.map(\.passage.words) == ["It cost 5 million", "café"])
    #expect(session.claims.map(\.topics) == [[], ["Quote"]])
    #expect(
      session.notes(on: .claim(ClaimID(1))).map(\.text) == [
        "Verdict: False\nAsk.\nmarked T1 Claim in a1.ann"
      ])
    #expect(imported.reading?.refused.map(\.place) == [.line(5), .line(6), .line(7)])
    #expect(imported.reading?.refused[1].reason == .noTarget("T9"))
  }
}
