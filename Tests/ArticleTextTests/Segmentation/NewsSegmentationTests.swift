import ArticleText
import Testing

struct NewsSegmentationTests {
  @Test(arguments: NewsCase.all)
  func splitsNewsWhereAReaderWould(_ newsCase: NewsCase) {
    let bytes = Array(newsCase.text.utf8)
    let found = SentenceSegmenter().sentences(in: bytes)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == newsCase.sentences)
  }

  @Test func casesAreNumberedInOrder() {
    #expect(NewsCase.all.map(\.number) == Array(1...NewsCase.all.count))
  }
}
