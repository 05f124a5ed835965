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

  /// Hyphens that belong to the word.
  @Test(arguments: [
    "https://quay-|board.example/minutes", "https://quay.example/lock-|gates",
    "www.quay-|board.example",
    "quay-|board.example/minutes", "mara.vance-|bell@quay.example", "X-|ray", "e-|mail",
    "self-|evident",
    "vice-|chairman", "ex-|minister", "well-|meant", "non-|profit", "co-|operate", "re-|elected",
    "mother-in-|law", "editor-|in-chief", "18-year-|old", "so-|called", "London-|based",
    "tax-|free",
    "attorney-|general", "Smith-|Jones", "UK-|US", "B-|52", "2019-|2024", "10-|day", "mid-|term",
    "all-|party", "celui-|ci",
  ])
  func hyphensThatStay(_ word: String) {
    let parts = word.split(separator: "|").map(String.init)
    #expect(joined("the " + parts[0], parts[1] + " it is") == "the \(parts[0])\(parts[1]) it is")
  }

  /// Hyphens that only part a word.
  @Test(arguments: [
    "inter-|national", "ex-|ample", "all-|owed", "with-|in", "to-|day", "self-|ish", "vice-|roy",
    "non-|sense", "high-|er", "cross-|ing", "co-|untry", "re-|port", "mid-|dle", "over-|all",
    "INTER-|NATIONAL", "thresh-|old", "stub-|born", "un-|known",
  ])
  func hyphensThatGo(_ word: String) {
    let parts = word.split(separator: "|").map(String.init)
    let elsewhere = ["with all in day over high cross country to the middle report"]
    #expect(joined(parts[0], parts[1], elsewhere: elsewhere) == parts[0].dropLast() + parts[1])
  }

  @Test func hyphensBeforeWhatJoins() {
    #expect(joined("the pre-", "and post-war years") == "the pre- and post-war years")
    #expect(joined("Vor-", "und Nachteile") == "Vor- und Nachteile")
    #expect(joined("a 12-", "to 14-day plan") == "a 12- to 14-day plan")
    #expect(joined("in-", "to") == "into")
  }

  @Test func addressesBrokenAtTheirMarks() {
    #expect(joined("at https://quay.example/", "board/12") == "at https://quay.example/board/12")
    #expect(joined("at https://quay.example/a?b=", "c") == "at https://quay.example/a?b=c")
    #expect(joined("at https://quay.example/", "for all") == "at https://quay.example/ for all")
    #expect(joined("at https://quay.example.", "board") == "at https://quay.example. board")
    #expect(joined("and/", "or") == "and/ or")
  }

  @Test func theDocumentIsTheWitness() {
    #expect(joined("well-", "known", elsewhere: ["a well-known man"]) == "well-known")
    #expect(joined("well-", "known", elsewhere: ["a wellknown man"]) == "wellknown")
    #expect(joined("well-", "known", elsewhere: ["known well by all"]) == "well-known")
    #expect(joined("well-", "known") == "well-known")
    #expect(joined("cargo-", "handling", elsewhere: ["handling of cargo"]) == "cargo-handling")
    #expect(joined("cargo-", "handling") == "cargohandling")
    #expect(joined("self-", "made", elsewhere: ["a selfmade man"]) == "selfmade")
    #expect(
      joined("“Care-", "fully”, he said", elsewhere: ["care is taken"]) == "“Carefully”, he said")
  }
}
