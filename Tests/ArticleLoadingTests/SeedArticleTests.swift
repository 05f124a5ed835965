import FactCheck
import Testing

@testable import ArticleLoading

private let seedPath = fixture("../../Fixtures/seed/article.txt")

/// A real article, with its misspellings.
@Suite struct SeedArticleTests {
  @Test func figures() throws {
    let content = try ArticleReader().load(.file(seedPath)).content
    #expect(content.byteCount == 2912)
    #expect(content.sentenceCount == 17)
    #expect(content.paragraphCount == 6)
    #expect(content.encoding == "UTF-8")
    #expect(content.text == content.original)
  }

  @Test func title() throws {
    let article = try ArticleReader().load(.file(seedPath))
    #expect(
      article.details.title
        == "According to the DEBKA news service, American miliitary forces agreed, at Russia’s request,"
        + " to cease its aerial…")
    #expect(article.remarks == [.titleInferred])
  }
}
