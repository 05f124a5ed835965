import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import ExportFormats
@testable import ReportModel

@Suite("Quotes in Markdown")
struct MarkdownQuoteTests {
  /// An article's text with the quote between `[` and `]`, and the lines of the block quote.
  static let cases: [(text: String, markdown: [String])] = [
    ("He said [it fell] twice.", ["> He said **it fell** twice."]),
    ("“[It fell.]”", ["> “**It fell**.”"]),
    ("[“It fell.”]", ["> **“It fell.”**"]),
    ("so-called [“ceasefire”]-zone", ["> so-called **“ceasefire**”-zone"]),
    ("unbeliev[abl]y", ["> unbeliev**abl**y"]),
    ("a [(…)]b", ["> a (…)b"]),
    ("One.\n\n[Two] three.\n\nFour.", ["> **Two** three."]),
    ("One [two.\n\nThree] four.", ["> One **two.**", ">", "> **Three** four."]),
    ("x\nfoo [bar] baz\ny", ["> x foo **bar** baz y"]),
    ("1[. not a list] x", ["> 1\\. **not a list** x"]),
    ("a_[b]_c", ["> a\\_**b**\\_c"]),
    ("a[www.b]c", ["> a**www\\.b**c"]),
    ("R&[amp]; x", ["> R\\&**amp**; x"]),
  ]

  @Test(arguments: cases.indices)
  func aQuoteIsShownAmongTheWordsOfItsParagraph(_ index: Int) throws {
    let (marked, wanted) = Self.cases[index]
    let parts = marked.split(whereSeparator: { "[]".contains($0) })
      .map(String.init)
    let exact = marked.hasPrefix("[") ? parts[0] : parts[1]
    let text = parts.joined()
    for includesContent in [true, false] {
      #expect(try Self.quoteLines(exact, in: text, includesContent) == wanted)
    }
  }

  @Test func moreThanThirtyTwoCharactersAreShownWhereTheTextIsAtHand() throws {
    let before = String(repeating: "lorem ipsum dolor ", count: 20)
    let text = "\(before)THIS ONE \(before)"
    let long = try Self.quoteLines("THIS ONE", in: text, true)[0]
    let short = try Self.quoteLines("THIS ONE", in: text, false)[0]
    #expect(
      short == "> … ipsum dolor lorem ipsum dolor **THIS ONE** lorem ipsum dolor lorem ipsum …")
    #expect(long.count > 300 && long.hasPrefix("> … ") && long.hasSuffix(" …"))
    #expect(long.contains("lorem ipsum dolor **THIS ONE** lorem ipsum dolor"))
  }

  @Test func aShortenedTextLeavesNoDirectionOpen() throws {
    let around = "\u{202E}" + String(repeating: "abc ", count: 60) + "\u{202C}"
    let line = try Self.quoteLines("THIS", in: "\(around)THIS\(around)", true)[0]
    #expect(line.hasSuffix("abc\u{202C} …") && line.hasPrefix("> … abc"))
    #expect(line.unicodeScalars.count { $0 == "\u{202E}" } == 1)
    #expect(line.unicodeScalars.count { $0 == "\u{202C}" } == 1)
  }

  private static func quoteLines(
    _ exact: String, in text: String, _ includesContent: Bool
  ) throws -> [String] {
    var desk = SessionBuilder.sample()
    try desk.load(paragraphs: text, ArticleDetails(title: "Title"))
    try desk.tag(exact)
    // Without the text, as for an article of an imported report, the words of the quote.
    var scope = ReportScope(includesContent: includesContent)
    scope.isAsBefore = true
    let report = try desk.report(scope)
    // The claim's own section; the article's text is before it.
    let lines = String(decoding: try MarkdownFormat().render(report), as: UTF8.self)
      .split(separator: "\n").map(String.init).drop { !$0.hasPrefix("### <a id=\"claim-c1\"></a>") }
    return Array(lines.filter { $0.hasPrefix(">") }.dropLast(2))
  }
}
