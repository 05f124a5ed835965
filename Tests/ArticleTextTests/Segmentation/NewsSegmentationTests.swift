import ArticleText
import Testing

struct NewsSegmentationTests {
  private func sentences(_ newsCase: NewsCase, language: String?) -> [String] {
    let bytes = Array(newsCase.text.utf8)
    return SentenceSegmenter(language: language).sentences(in: bytes)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: NewsCase.all)
  func splitsNewsWhereAReaderWould(_ newsCase: NewsCase) {
    #expect(sentences(newsCase, language: newsCase.language) == newsCase.sentences)
  }

  /// So short a text may be in any language; English rules hold until it is known.
  @Test(arguments: NewsCase.english)
  func splitsEnglishWithoutADeclaredLanguage(_ newsCase: NewsCase) {
    #expect(sentences(newsCase, language: nil) == newsCase.sentences)
  }

  @Test func casesAreNumberedInOrder() {
    #expect(NewsCase.english.map(\.number) == Array(1...NewsCase.english.count))
  }
}
