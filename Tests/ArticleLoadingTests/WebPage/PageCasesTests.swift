import FactCheck
import Testing

@testable import ArticleLoading

/// Each folder of `Fixtures/pages` holds a page of our own in the manner of one kind of site, and the
/// text that is to come out of it.
@Suite struct PageCasesTests {
  static let cases = fileNames(in: pageFixture(""))

  @Test("the article's text", arguments: cases)
  func text(_ name: String) throws {
    let article = try ArticleReader().load(.file(pageFixture("\(name)/page.html")))
    let expected = String(
      decoding: try contents(pageFixture("\(name)/expected.txt")), as: UTF8.self)
    #expect(article.content.loader == "html")
    let score = ShingleScore(found: article.text, expected: expected)
    #expect(article.text == expected, "\(score)")
  }

  /// Ten each of round-ups, tables of results, and streams of several articles, beside the others.
  @Test func eachKindHasItsPages() {
    #expect(Self.cases.count >= 57)
    for kind in ["roundup-", "results-", "stream-"] {
      #expect(Self.cases.count { $0.hasPrefix(kind) } == 10, "\(kind)")
    }
  }
}
