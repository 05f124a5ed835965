import Testing

@testable import ArticleLoading

/// What single words and figures of printed lines say, in ASCII and beyond it.
@Suite struct LineEndWordsTests {
  @Test(arguments: [
    ("the report of", true), ("the report of  ", true), ("of", true), ("made für", true),
    ("The End Of", false), ("a report", false), ("reports,", true), ("reports, ", false),
    ("   ", false), ("", false),
  ])
  func theLastWordLeadsOn(line: String, leadsOn: Bool) {
    #expect(LineEndWords.leadOn(line) == leadsOn)
  }

  @Test(arguments: [
    ("12 %", true), ("1a", true), ("12ab", true), ("1abc", false), ("-", true), ("–", true),
    ("--", false), ("a", false), ("1é", true), ("1éàü", false), ("١٢", true), ("£12", true),
  ])
  func figuresAreMostlyDigits(text: String, isFigure: Bool) {
    #expect(TableRows.isFigure(text) == isFigure)
  }
}
