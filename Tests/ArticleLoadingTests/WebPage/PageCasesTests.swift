import FactCheck
import Testing

@testable import ArticleLoading

/// Each folder of `Fixtures/pages` holds a page of our own in the manner of one kind of site, and the
/// text that is to come out of it.
@Suite struct PageCasesTests {
  static let cases = [
    "agency", "amp", "arabic", "arc-split", "bbc-like", "br-separated", "custom-elements",
    "data-table", "drupal", "embedded-posts", "forum-like", "german", "ghost", "interview",
    "japanese", "list-article", "live-blog", "many-posts", "medium-like", "paywall",
    "press-release", "short-article", "table-layout", "tabloid", "wordpress",
  ]

  /// What is known to be missed: the caption in an element of the site's own invention.
  static let floors = ["custom-elements": 0.93]

  @Test("the article's text", arguments: cases)
  func text(_ name: String) throws {
    // What is taken out of the page; the headline is put before it later.
    let input = try ArticleReader().input(from: .file(pageFixture("\(name)/page.html")))
    #expect(HTMLLoader().recognizes(input))
    let text = String(decoding: try HTMLLoader().read(input).text, as: UTF8.self)
    let expected = String(
      decoding: try contents(pageFixture("\(name)/expected.txt")), as: UTF8.self)
    let score = ShingleScore(found: text, expected: expected)
    #expect(score.f1 >= Self.floors[name] ?? 1, "\(score)\n\(text)")
    if Self.floors[name] == nil { #expect(text == expected) }
  }

  @Test func everyFolderIsACase() {
    #expect(fileNames(in: pageFixture("")) == Self.cases)
  }
}
