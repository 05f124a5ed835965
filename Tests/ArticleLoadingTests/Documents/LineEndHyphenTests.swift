import Testing

@testable import ArticleLoading

@Suite struct LineEndHyphenTests {
  private func line(_ text: String) -> PrintedLine {
    PrintedLine(text: text, left: 0, right: 0, top: 0, bottom: 0, firstWord: 0)
  }

  private func joined(_ first: String, _ second: String, elsewhere: [String] = []) -> String {
    let hyphens = LineEndHyphens((elsewhere + [first, second]).map(line))
    var paragraph = first
    hyphens.add(second, to: &paragraph)
    return paragraph
  }

  @Test(arguments: [
    ("a line", "goes on", "a line goes on"), ("inter-", "national", "international"),
    ("Franco-", "German", "Franco-German"), ("an 18-", "month plan", "an 18-month plan"),
    ("COVID-", "19", "COVID-19"), ("soft\u{AD}", "ware", "software"),
    ("inter\u{2010}", "national", "international"), ("dash –", "ends", "dash – ends"),
    ("dash -", "ends", "dash - ends"), ("中文", "没有空格", "中文没有空格"), ("中文", "word", "中文 word"),
  ])
  func joining(_ first: String, _ second: String, _ whole: String) {
    #expect(joined(first, second) == whole)
  }

  @Test func theDocumentIsTheWitness() {
    #expect(joined("well-", "known", elsewhere: ["a well-known man"]) == "well-known")
    #expect(joined("well-", "known", elsewhere: ["a wellknown man"]) == "wellknown")
    #expect(joined("well-", "known", elsewhere: ["known well by all"]) == "well-known")
    #expect(joined("well-", "known") == "wellknown")
    #expect(
      joined("“Care-", "fully”, he said", elsewhere: ["care is taken"]) == "“Carefully”, he said")
  }
}
