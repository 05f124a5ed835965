import FactCheck
import Testing

@testable import ArticleLoading

/// What the pages of `Fixtures/pages` say of themselves.
@Suite struct PageFactsTests {
  @Test("a title, and no author that is an address or the site", arguments: PageCasesTests.cases)
  func facts(_ name: String) throws {
    let input = try ArticleReader().input(from: .file(pageFixture("\(name)/page.html")))
    let tree = try #require(PageParser().parse(try DecodedText(input).bytes))
    let metadata = PageMetadata(tree: tree)
    #expect(metadata.title?.isEmpty == false)
    for author in metadata.authors.chosen.map(\.value.name) {
      #expect(!author.contains("://") && !author.hasPrefix("www."), "\(author)")
      #expect(author != metadata.publishers.first?.value)
    }
  }
}
