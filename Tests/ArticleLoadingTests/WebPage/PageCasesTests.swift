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
    let article = try ArticleReader().load(.file(pageFixture("\(name)/page.html")))
    let expected = String(
      decoding: try contents(pageFixture("\(name)/expected.txt")), as: UTF8.self)
    #expect(article.content.loader == "html")
    let score = ShingleScore(found: article.text, expected: expected)
    #expect(score.f1 >= Self.floors[name] ?? 1, "\(score)\n\(article.text)")
    if Self.floors[name] == nil { #expect(article.text == expected) }
  }

  @Test func everyFolderIsACase() {
    #expect(fileNames(in: pageFixture("")) == Self.cases)
  }
}
