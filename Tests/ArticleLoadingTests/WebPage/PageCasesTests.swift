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

  /// So many each of round-ups, tables of results, streams of several articles and forums, beside the others.
  @Test func eachKindHasItsPages() {
    #expect(Self.cases.count >= 122)
    for (kind, count) in ["roundup-": 20, "results-": 25, "stream-": 23, "forum-": 9] {
      #expect(Self.cases.count { $0.hasPrefix(kind) } == count, "\(kind)")
    }
  }
}
