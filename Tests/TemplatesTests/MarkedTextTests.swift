import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel
@testable import Templates

@Suite("An article's text with its claims")
struct MarkedTextTests {
  /// A text, the words of its claims, and its pieces: `text` bare, or with the innermost claim,
  /// `+` where others share it, `<` before what begins and `>` after what ends there.
  static let cases: [(text: String, claims: [String], pieces: String)] = [
    ("aa bb cc", [], "aa bb cc"),
    ("aa bb cc", ["bb"], "aa·|<c1 bb>c1|·cc"),
    ("aa bb cc dd", ["aa bb cc", "bb cc dd"], "<c1 aa·|<c2 +bb cc>c1|c2 ·dd>c2"),
    ("aa bb cc dd", ["aa bb cc dd", "bb cc", "cc"], "<c1 aa·|<c2 +bb·|<c3 +cc>c2>c3|c1 ·dd>c1"),
    ("aa bb", ["aa bb", "aa"], "<c1<c2 +aa>c2|c1 ·bb>c1"),
    ("aa bb", ["aa", "aa"], "<c1<c2 +aa>c1>c2|·bb"),
    ("aa\n\nbb cc\n\ndd", ["aa\n\nbb"], "<c1 aa¶c1 bb>c1|·cc¶dd"),
    ("aa\n\nbb", ["aa\n\n", "bb"], "<c1 aa>c1¶<c2 bb>c2"),
    ("aa\n\nbb", ["\n\n"], "aa¶bb"),
    ("aa\n\nbb cc", ["\n\nbb"], "aa¶<c1 bb>c1|·cc"),
  ]

  @Test(arguments: cases.indices)
  func isCutWhereClaimsBeginAndEnd(_ index: Int) throws {
    let (text, claims, wanted) = Self.cases[index]
    var report = try Samples.bare().report()
    report.articles[0].content = text
    report.layout.showsWholeTexts = true
    report.claims = try claims.enumerated().map { number, words in
      var claim = try #require(report.claims.first)
      let start = try #require(text.firstRange(of: words)).lowerBound
      let before = text.unicodeScalars[..<start].count
      claim.id = "c\(number + 1)"
      claim.quote = Report.Quote(
        exact: words, start: before, end: before + words.unicodeScalars.count)
      return claim
    }
    let paragraphs = try #require(ReportPage(report).markedText("a1"))
    let found = paragraphs.map { paragraph in
      paragraph.pieces.map(Self.words).joined(separator: "|")
    }
    #expect(found.joined(separator: "¶") == wanted)
  }

  private static func words(_ piece: MarkedText.Piece) -> String {
    let begins = piece.begins.map { "<\($0.claim.value.id)" }.joined()
    let ends = piece.ends.map { ">\($0.claim.value.id)" }.joined()
    var text = String(decoding: piece.text, as: UTF8.self)
    if text.hasPrefix(" ") { text = "·" + text.dropFirst() }
    if text.hasSuffix(" ") { text = text.dropLast() + "·" }
    let owner = piece.innermost?.claim.value.id
    let mark = begins.isEmpty ? owner.map { "\($0) " } ?? "" : begins + " "
    return mark + (piece.isShared ? "+" : "") + text + ends
  }

  @Test func theBarShowsEveryClaimAndAsManyRatingsAsCanBeDistinguished() throws {
    var report = try Samples.harbour().report()
    let chart = try #require(ReportViews.Chart(ReportPage(report)))
    #expect(chart.bars.map(\.label) == ["True", "Misleading", "False", "skipped"])
    #expect(chart.bars.map(\.tone) == ["t5", "t3", "t1", "skipped"])
    #expect(chart.bars.map(\.step) == ["s13", "s7", "s1", "skipped"])
    #expect(chart.bars.map(\.start) == [0, 250, 500, 750])
    #expect(chart.bars.last.map { $0.start + $0.width } == ReportViews.Chart.width)
    report.claims = []
    #expect(ReportViews.Chart(ReportPage(report)) == nil)
  }
}
