import FactCheck
import Testing

@testable import ArticleLoading

@Suite struct TitleTests {
  static let firstLines: [(text: String, title: String)] = [
    ("A headline\n\nText.", "A headline"),
    ("\n \n\t A headline \nText.", "A headline"),
    ("One line. Two sentences.\nMore.", "One line. Two sentences."),
    ("Tabs\tand\u{A0}\u{2003} spaces", "Tabs and spaces"),
    ("\u{1B}[1mBold\u{7}\u{202E} turned\u{2066}", "[1mBold turned"),
    ("\u{200B}\u{AD}\n\u{1}\nSeen at last", "Seen at last"),
    ("👨‍👩‍👧 family", "👨‍👩‍👧 family"),
    (String(repeating: "x", count: 120), String(repeating: "x", count: 120)),
    (String(repeating: "x", count: 121), String(repeating: "x", count: 119) + "…"),
    (String(repeating: "word ", count: 40), String(repeating: "word ", count: 23) + "word…"),
    (String(repeating: "真", count: 130), String(repeating: "真", count: 119) + "…"),
    (
      "x" + String(repeating: "\u{301}", count: 9000),
      "x" + String(repeating: "\u{301}", count: 959)
    ),
  ]

  @Test("the first line", arguments: firstLines)
  func inferred(_ text: String, _ title: String) throws {
    let details = try load(text).details
    #expect(details.title == title)
    #expect(details.titleIsInferred)
    #expect(details.title.count <= 120)
  }

  @Test func ofALongParagraphTheFirstSentence() throws {
    let text =
      "The minister resigned on Monday. "
      + String(repeating: "Nobody was surprised by it. ", count: 9)
    #expect(try load(text).details.title == "The minister resigned on Monday.")
  }

  @Test func aCutLeavesNoLooseComma() {
    #expect(TitleText.cut("one, two, three", to: 10) == "one, two…")
    #expect(TitleText.cut("one – two", to: 7) == "one…")
    #expect(TitleText.cut("one two", to: 7) == "one two")
    #expect(TitleText.cut(",,,,,,,", to: 4) == ",,,…")
  }

  @Test func withoutAnythingToSee() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("hidden.txt", "\u{200B}\n")
    #expect(try ArticleReader().load(.file(path)).details.title == "hidden.txt")
    let blank = try folder.file(" ", "\u{200B}\n")
    #expect(try ArticleReader().load(.file(blank)).details.title == "Untitled")
    #expect(try load("\u{200B}").details.title == "Untitled")
  }

  @Test func givenTitlesAreNotInferred() throws {
    let article = try load(Array("A line.".utf8), title: "Given")
    #expect(article.details.title == "Given")
    #expect(!article.details.titleIsInferred)
    #expect(article.remarks.isEmpty)
  }
}
