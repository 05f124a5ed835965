import ReportModel
import Testing

@testable import Presentation

@Suite("Answers about quotes in other texts") struct AnchorsAnswerTests {
  @Test func aQuoteThatWasNotComparedWithSimilarSentencesSaysSo() {
    let quotes = [true, false].map { isSought in
      AnchoredQuote(
        claim: isSought ? "c1" : "c2", outcome: .gone, quote: .init(exact: "Fees rose."),
        sentences: "a1.2", newQuote: nil, newSentences: nil, range: nil, isSought: isSought)
    }
    let answer = AnchorsAnswer([AnchoredText(article: "a1", text: "a2", quotes: quotes)])
    var page = TextOutput(width: 100, usesColor: false)
    let write = answer.writer()
    while write(&page) {}
    #expect(
      page.text == """
        a1  in a2
          c1  gone  a1.2  Fees rose.
          c2  gone  a1.2  Fees rose.
              Factdesk stopped looking for similar sentences at its limit; compare this one yourself
        2 gone

        """)
  }
}
