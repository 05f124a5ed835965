import FactCheck
import Glibc
import Testing

@testable import ArticleLoading

/// Each folder of `Fixtures` holds a Markdown text and the words that are in it.
@Suite struct MarkdownTests {
  static let cases = [
    "article", "code", "entities", "grid", "html", "links", "lists", "setext-and-crlf", "table",
  ]

  @Test("golden text", arguments: cases)
  func golden(_ name: String) throws {
    let article = try ArticleReader().load(.file(fixture("markdown/\(name)/source.md")))
    let expected = String(
      decoding: try contents(fixture("markdown/\(name)/expected.txt")), as: UTF8.self)
    #expect(article.text == expected)
    #expect(article.content.loader == "markdown")
    #expect(article.content.fileName == "source.md")
  }

  @Test func everyFolderIsACase() throws {
    let folders = fileNames(in: fixture("markdown")).filter {
      access(fixture("markdown/\($0)/source.md"), R_OK) == 0
    }
    #expect(folders == Self.cases)
  }

  @Test(arguments: ["a.md", "a.MD", "a.Markdown", "a.b.md"])
  func recognized(_ name: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(name, "# Title")
    #expect(try ArticleReader().load(.file(path)).content.loader == "markdown")
  }

  @Test(arguments: ["a.txt", "md", ".md", "a.mdx", "a.md.txt"])
  func plain(_ name: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(name, "# Title")
    #expect(try ArticleReader().load(.file(path)).text == "# Title")
  }

  @Test func standardInputWhenAsked() throws {
    #expect(try load("# Title").text == "# Title")
    #expect(try load("# Title", loader: "markdown").text == "Title\n")
  }

  static let titles: [(text: String, title: String, isInferred: Bool)] = [
    ("# The *headline*\n\nText.", "The headline", false),
    ("By Ann\n\n# Headline\n\n# Chapter", "Headline", false),
    ("## Section\n\nText.", "Section", true),
    ("> # Quoted\n\nText.", "Quoted", true),
    ("#\n\nText.", "Text.", true),
    ("No heading.\n\nText.", "No heading.", true),
    ("# a\u{7}\tb", "a b", false),
  ]

  @Test("the first main heading", arguments: titles)
  func title(_ text: String, _ title: String, _ isInferred: Bool) throws {
    let article = try load(text, loader: "markdown")
    #expect(article.details.title == title)
    #expect(article.details.titleIsInferred == isInferred)
    #expect(article.remarks.contains(.titleInferred) == isInferred)
  }

  @Test func droppedHTMLIsSaid() throws {
    let article = try ArticleReader().load(.file(fixture("markdown/html/source.md")))
    #expect(article.remarks == [.droppedHTML(blocks: 2), .titleInferred])
  }

  @Test func otherEncodings() throws {
    let article = try load([0x23, 0x20, 0xE9, 0x00, 0x0D, 0x0A], loader: "markdown")
    #expect(article.text == "é\u{FFFD}\n")
    #expect(article.remarks == [.decodedAs(encoding: "windows-1252"), .replacedNULs(1)])
  }
}
