import FactCheck
import Foundation
import JSON
import ReportModel
import SeededRandom
import TestSupport
import Testing

@Suite("Reading reports")
struct ReportReadingTests {
  /// A report with one of everything that the table below breaks.
  static let sound = """
    {"format":"factdesk-report/3","id":"urn:x:1","title":"T","language":"en",
    "created":"2026-02-02T09:30:00Z","modified":"2026-02-03T09:20:00Z","published":"2026-02-02",
    "generator":{"name":"factdesk","version":"1.0.0"},
    "articles":[{"id":"a1","title":"A","language":"en","sha256":"HASH","content":"The café closed.",
    "archives":[{"url":"https://web.example/1"}]}],
    "scale":{"name":"Two","worst":1,"best":2,"levels":[{"label":"No","value":1},{"label":"Yes","value":2},{"label":"Open"}]},
    "claims":[{"id":"c1","article":"a1","text":"C","status":"checked","topics":["x","y"],
    "quote":{"exact":"café","prefix":"The ","suffix":" closed.","start":4,"end":8},
    "verdict":{"label":"No","value":1},"verdictHistory":[{"label":"Older","value":2}],
    "media":{"categories":["StagedContent"]},"contact":{"asked":"2026"},
    "evidence":[{"id":"e1","title":"E","stance":"refutes"}]}],
    "corrections":[{"at":"2026-02-03T09:20:00Z","claim":"c1","text":"x"}],
    "provenance":{"entries":3,"head":"HASH"}}
    """.replacing("HASH", with: Digest(of: "The café closed.").hex)

  static let broken: [(from: String, to: String, pointer: String, reason: ReportFault.Reason)] = [
    ("\"title\":\"T\"", "\"title\":\"\"", "/title", .empty),
    ("\"title\":\"T\"", "\"title\":null", "/title", .expected(.text)),
    ("\"title\":\"T\",", "", "", .missing(key: "title")),
    ("\"title\":\"T\"", "\"title\":\"T\",\"tit/le\":1", "/tit~1le", .unknownKey),
    ("urn:x:1", "no address", "/id", .malformed(.uri)),
    ("\"language\":\"en\",\n", "\"language\":\"en_GB\",\n", "/language", .malformed(.language)),
    ("2026-02-02T09:30:00Z", "2026-02-30T09:30:00Z", "/created", .malformed(.instant)),
    ("2026-02-02T09:30:00Z", "2026-02-02T09:30:00+00:00", "/created", .malformed(.instant)),
    ("\"2026-02-02\"", "\"2026-02-29\"", "/published", .malformed(.when)),
    ("\"2026-02-02\"", "\"2026-13\"", "/published", .malformed(.when)),
    ("\"2026-02-02\"", "2026", "/published", .expected(.text)),
    ("https://web.example/1", "ftp://x", "/articles/0/archives/0/url", .malformed(.url)),
    ("https://web.example/1", "https://u:p@x/", "/articles/0/archives/0/url", .malformed(.url)),
    ("https://web.example/1", "https://x/é", "/articles/0/archives/0/url", .malformed(.url)),
    (
      "{\"url\":\"https://web.example/1\"}", "{\"file\":\"f\"}", "/articles/0/archives/0",
      .missing(key: "sha256")
    ),
    (
      "{\"url\":\"https://web.example/1\"}",
      "{\"url\":\"https://web.example/1\",\"file\":\"../f\"}", "/articles/0/archives/0/file",
      .malformed(.fileName)
    ),
    ("\"id\":\"a1\"", "\"id\":\"1a\"", "/articles/0/id", .malformed(.id)),
    (
      "\"archives\"", "\"headline\":{\"start\":0,\"end\":17},\"archives\"",
      "/articles/0/headline/end", .outside(1...16)
    ),
    (
      "\"archives\"", "\"standfirst\":{\"start\":4,\"end\":4},\"archives\"",
      "/articles/0/standfirst/end", .endsEarly
    ),
    (
      "\"archives\"", "\"headline\":{\"start\":5,\"end\":2},\"archives\"",
      "/articles/0/headline/end", .endsEarly
    ),
    (
      "\"archives\"", "\"headline\":{\"start\":0},\"archives\"", "/articles/0/headline",
      .missing(key: "end")
    ),
    (
      "\"id\":\"e1\"", "\"id\":\"a1\"", "/claims/0/evidence/0/id",
      .repeats(JSONPointer().key("articles").index(0).key("id"))
    ),
    ("\"article\":\"a1\"", "\"article\":\"a2\"", "/claims/0/article", .noSuchArticle("a2")),
    ("\"The café closed.\"", "\"The café closes.\"", "/articles/0/sha256", .otherHash),
    (
      "\"The café closed.\"", "\"The\\r\\ncafé closed.\"", "/articles/0/content",
      .malformed(.normalizedText)
    ),
    ("\"exact\":\"café\"", "\"exact\":\"cafe\u{301}\"", "/claims/0/quote", .otherWords),
    ("\"prefix\":\"The \"", "\"prefix\":\"A \"", "/claims/0/quote", .otherWords),
    ("\"start\":4,\"end\":8", "\"start\":4,\"end\":4", "/claims/0/quote/end", .endsEarly),
    ("\"start\":4,\"end\":8", "\"start\":4", "/claims/0/quote", .needs(key: "end")),
    (
      "\"start\":4,\"end\":8", "\"start\":-1,\"end\":8", "/claims/0/quote/start",
      .outside(0...9_007_199_254_740_991)
    ),
    (
      "\"start\":4,\"end\":8", "\"start\":4.5,\"end\":8", "/claims/0/quote/start",
      .expected(.wholeNumber)
    ),
    (
      "\"status\":\"checked\"", "\"status\":\"done\"", "/claims/0/status",
      .noneOf(["open", "checked", "skipped"])
    ),
    (
      "\"status\":\"checked\"", "\"status\":\"checked\",\"skipped\":\"why\"", "/claims/0/skipped",
      .notSkipped
    ),
    ("\"verdict\":{\"label\":\"No\",\"value\":1},", "", "/claims/0", .missing(key: "verdict")),
    (
      "{\"label\":\"No\",\"value\":1},\"v", "{\"label\":\"Maybe\"},\"v", "/claims/0/verdict/label",
      .notOnScale("Maybe")
    ),
    (
      "{\"label\":\"No\",\"value\":1},\"v", "{\"label\":\"No\"},\"v", "/claims/0/verdict/value",
      .valueOnScale(1)
    ),
    ("\"Older\"", "\"Open\"", "/claims/0/verdictHistory/0/value", .valueOnScale(nil)),
    (
      "\"topics\":[\"x\",\"y\"]", "\"topics\":[\"x\",\"x\"]", "/claims/0/topics/1",
      .repeats(JSONPointer().key("claims").index(0).key("topics").index(0))
    ),
    ("[\"StagedContent\"]", "[]", "/claims/0/media/categories", .empty),
    ("\"best\":2,", "", "/scale", .needs(key: "best")),
    ("\"worst\":1,\"best\":2", "\"worst\":2,\"best\":2", "/scale/best", .notInOrder),
    (
      "{\"label\":\"Open\"}", "{\"label\":\"No\",\"value\":2}", "/scale/levels/2/label",
      .repeats(JSONPointer().key("scale").key("levels").index(0))
    ),
    (
      "{\"label\":\"Open\"}", "{\"label\":\"Open\",\"value\":3}", "/scale/levels/2/value",
      .outside(1...2)
    ),
    ("\"claim\":\"c1\"", "\"claim\":\"e1\"", "/corrections/0/claim", .noClaim("e1")),
    (
      "\"corrections\":[",
      "\"conclusionCorrections\":[{\"at\":\"2026-02-03T10:00:00Z\",\"article\":\"c1\",\"text\":\"x\"}],\"corrections\":[",
      "/conclusionCorrections/0/article", .noArticle("c1")
    ),
    (
      "\"entries\":3", "\"entries\":0", "/provenance/entries",
      .outside(1...9_007_199_254_740_991)
    ),
    ("\"claims\":[", "\"claims\":[7,", "/claims/0", .expected(.object)),
  ]

  @Test func theSoundReportIsRead() throws {
    let report = try Report(json: Array(Self.sound.utf8))
    #expect(report.claims[0].verdictHistory?[0].label == "Older")
    #expect(report.articles[0].content == "The café closed.")
  }

  @Test(arguments: broken.indices)
  func faultsAreReportedWithTheirPlace(_ index: Int) throws {
    let (from, to, pointer, reason) = Self.broken[index]
    let text = Self.sound.replacing(from, with: to, maxReplacements: 1)
    #expect(!text.utf8.elementsEqual(Self.sound.utf8))
    let error = try #require(throws: ReportReadError.self) {
      try Report(json: Array(text.utf8))
    }
    guard case .faults(let faults, _) = error else {
      Issue.record("\(error)")
      return
    }
    let found = faults.map { "\($0.pointer): \($0.reason)" }
    #expect(
      faults.contains { $0.pointer.description == pointer && $0.reason == reason }, "\(found)")
  }

  @Test func everyFaultIsReportedAtOnceUpToALimit() throws {
    let claims = (0..<300).map { "{\"id\":\"c\($0)\",\"article\":\"a1\",\"text\":\"\"}" }
    let text = Self.sound.replacing(
      "\"claims\":[", with: "\"claims\":[\(claims.joined(separator: ",")),", maxReplacements: 1)
    guard
      case .faults(let faults, let count) = try #require(
        throws: ReportReadError.self, performing: { try Report(json: Array(text.utf8)) })
    else {
      Issue.record("faults")
      return
    }
    #expect(faults.count == 100 && count == 600)
  }

  @Test func otherFormatsAreReportedByName() throws {
    for (text, name) in [
      ("{\"format\":\"factdesk-report/4\"}", "factdesk-report/4"), ("{}", nil), ("[]", nil),
      ("{\"format\":3}", nil),
    ] {
      let error = try #require(throws: ReportReadError.self) {
        try Report(json: Array(text.utf8))
      }
      #expect(error == .format(name))
    }
  }

  @Test func numbersMayBeWrittenWithAFraction() throws {
    let text = Self.sound.replacing("\"start\":4,", with: "\"start\":4.0,")
    #expect(try Report(json: Array(text.utf8)).claims[0].quote?.start == 4)
  }

  @Test(arguments: 0..<40)
  func randomReportsComeBackAsTheSameBytes(_ seed: Int) throws {
    var random = RandomReport(seed: UInt64(seed))
    for _ in 0..<8 {
      let value = random.json()
      let bytes = JSONText.pretty(value)
      let report: Report
      do {
        report = try Report(json: bytes)
      } catch {
        Issue.record("seed \(seed): \(error)")
        return
      }
      #expect(JSONText.pretty(report.json) == bytes)
      #expect(try Report(json: JSONText.canonical(value)) == report)
    }
  }

  @Test(arguments: 0..<12)
  func reportsOfRandomSessionsRoundTrip(_ seed: Int) throws {
    var random = RandomSession(seed: UInt64(seed))
    random.grow(by: 150)
    guard !random.builder.session.articles.isEmpty else { return }
    let report = try random.builder.report()
    let bytes = JSONText.pretty(report.json)
    #expect(try Report(json: bytes) == report)
    #expect(JSONText.pretty(try Report(json: bytes).json) == bytes)
  }

  /// The example of the sheet of exports, in full: its claim put into its report.
  @Test func theWorkedExampleIsRead() throws {
    _ = try Report(json: Array(WorkedReport.text.utf8))
  }
}
