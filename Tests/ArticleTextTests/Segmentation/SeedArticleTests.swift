import ArticleText
import Testing

/// The shape of the article that the project began with: a quotation over two sentences, a dateline
/// month, a bracketed insertion, and a byline after several blank lines.
struct SeedArticleTests {
  private let text = """
    “By this step, the allies opened a road to [the president’s] forces. It was not only a sign of \
    retreat, as the paper noted on Friday, Sept. 8, but also of haste,” said the report.

    The convoy stood near Deir ez-Zour - the largest city there - for days.  Iraq accused both \
    sides. Food was\u{A0}provided.



    Ann Doe is a former diplomat and the editor of The Example.
    """

  @Test func hasSixSentences() {
    let bytes = Array(text.utf8)
    let found = SentenceSegmenter().sentences(in: bytes)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found.count == 6)
    #expect(found[1].hasPrefix("It was not only") && found[1].hasSuffix("said the report."))
    #expect(found[3] == "Iraq accused both sides.")
    #expect(found[5] == "Ann Doe is a former diplomat and the editor of The Example.")
  }
}
