import FactCheck
import Testing

@testable import ArticleLoading

/// Each folder of `Fixtures/pages` holds a page of our own in the manner of one kind of site, and the
/// text that is to come out of it.
@Suite struct PageCasesTests {
  static let cases = fileNames(in: pageFixture(""))

  @Test("the article's text", arguments: cases)
  func text(_ name: String) throws {
    // What is taken out of the page; the headline is put before it later.
    let input = try ArticleReader().input(from: .file(pageFixture("\(name)/page.html")))
    #expect(HTMLLoader().recognizes(input))
    let text = String(decoding: try HTMLLoader().read(input).text, as: UTF8.self)
    let expected = String(
      decoding: try contents(pageFixture("\(name)/expected.txt")), as: UTF8.self)
    let score = ShingleScore(found: text, expected: expected)
    #expect(text == expected, "\(score)")
  }

  /// Twenty each of round-ups, tables of results, and streams of several articles, beside the others.
  @Test func eachKindHasItsPages() {
    #expect(Self.cases.count >= 108)
    for kind in ["roundup-", "results-", "stream-"] {
      #expect(Self.cases.count { $0.hasPrefix(kind) } == 20, "\(kind)")
    }
  }
}
