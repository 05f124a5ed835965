import FactCheck
import Testing

@testable import ArticleLoading

/// What stands at the head of a Markdown text for programs.
@Suite struct FrontMatterTests {
  private func load(_ text: String) throws -> LoadedArticle {
    let reader = ArticleReader()
    var input = try reader.input(from: .standardInput(bytes: Array(text.utf8)))
    input.explains = true
    return try reader.load(input, loader: "markdown")
  }

  static let heads = [
    "---\ntitle: \"Quay fees: up\"\nauthors: [\"Ann Lee\", 'Bo Ray'] # both\ndate: 2024-05-03\ntags:\n  - quay\n---\n",
    "---\ntitle: 'Quay fees: up'\nauthor:\n- name: Ann Lee\n  mail: a@quay.example\n- name: Bo Ray\ndate: 2024-05-03\ntags: quay\n...\n",
    "---\r\ntitle: >\r\n  Quay fees:\r\n  up\r\nauthor: By Ann Lee and Bo Ray\r\ndate: May 3, 2024\r\ntags: quay\r\n---\r\n",
    "+++\ntitle = \"Quay fees: up\"\nauthors = [\n  \"Ann Lee\",\n  \"Bo Ray\"\n]\ndate = 2024-05-03\ntags = [\"quay\"]\n+++\n",
    "+++\ntitle = 'Quay fees: up'\ndate = \"2024-05-03\"\ntags = ['quay']\n[[authors]]\nname = \"Ann Lee\"\n[[authors]]\nname = \"Bo Ray\"\n+++\n",
    "{\n \"title\": \"Quay fees: up\", \"author\": [{\"name\": \"Ann Lee\"}, {\"name\": \"Bo Ray\"}],\n \"date\": \"2024-05-03\", \"tags\": [\"quay\"]}\n",
    "% Quay fees:\n  up\n% Ann Lee; Bo Ray\n% 3 May 2024\n\n",
    "Title: Quay fees: up\nAuthor: Ann Lee, Bo Ray\nDate: 2024-05-03\n\n",
  ]

  @Test(arguments: heads)
  func itGivesFactsAndNoSentences(_ head: String) throws {
    let article = try load(head + "The board met.\n\nNobody spoke.\n")
    #expect(article.text.hasSuffix("The board met.\n\nNobody spoke.\n"))
    #expect(!article.text.contains("Ann Lee") && !article.text.contains("2024"))
    #expect(article.details.title == "Quay fees: up")
    #expect(article.details.authors.map(\.name) == ["Ann Lee", "Bo Ray"])
    #expect(article.details.published == PartialDate("2024-05-03"))
    if head.contains("tags") {
      #expect(article.dropped.contains(.init(reason: .frontMatter, excerpt: "tags: quay")))
    }
  }

  @Test(arguments: [
    "---\n\nIt is so: a rule.\n\n---\n\nMore.", "---\nIt is so.\n---\nMore.", "---\nnever: closed",
    "{ braces } at the start.",
    "{\"a\": 1} is JSON.", "Title: only one\n\nMore.", "Note: this\nTitle: that\n\nMore.",
    "+++ plus\nmore", "---\nAs he said: no.\n---\nMore.",
  ])
  func whatIsNoFrontMatterStays(_ text: String) throws {
    let article = try load(text)
    #expect(!article.dropped.contains { $0.reason == .frontMatter })
    let word = text.split { !$0.isLetter }.first.map(String.init) ?? ""
    #expect(article.text.contains(word))
  }

  @Test func otherFacts() throws {
    let details = try load(
      "---\ntitle: ~\nlang: de_DE\npublisher: Quay Press\nlastmod: 2024-06-01\nurl: /a\ncanonical: https://quay.example/a\n---\n# Kai\n\nText.\n"
    ).details
    #expect(details.title == "Kai")
    #expect(details.language == "de-DE")
    #expect(details.publisher == "Quay Press")
    #expect(details.modified == PartialDate("2024-06-01"))
    #expect(details.url?.text == "https://quay.example/a")
    #expect(details.published == nil)
  }

  @Test func itsDescriptionIsTheStandfirst() throws {
    let front = try #require(
      FrontMatter(Array("---\ndescription: Who pays\nsubtitle: The board knew\n---\nx".utf8)))
    #expect(front.standfirst == "The board knew")
  }
}

/// Tables, notes, struck and raised words of Markdown.
@Suite struct MarkdownExtensionTests {
  private func paragraphs(_ text: String) throws -> [String] {
    try load(text, loader: "markdown").text.split(separator: "\n").map(String.init)
  }

  @Test func tablesAreReadByRows() throws {
    let table =
      "| Year | Boats |\n|:-----|------:|\n| 2023 | 4,120* |\n| 2024 | 4,515* `a\\|b` |\n|  | total |"
    let rows = ["Year\tBoats", "2023\t4,120*", "2024\t4,515* a|b", "total"]
    #expect(try paragraphs("Before.\n\n\(table)\n\nAfter.") == ["Before."] + rows + ["After."])
    let quoted = table.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
    #expect(try paragraphs(quoted) == rows)
    #expect(try paragraphs("Year | Boats\n--- | ---\n1. a | - b") == ["Year\tBoats", "1. a\t- b"])
    #expect(try paragraphs("```\n\(table)\n```").first == "| Year | Boats |")
    #expect(try paragraphs("a | b\nc | d") == ["a | b c | d"])
  }

  @Test func notesStandAtTheEnd() throws {
    let text =
      "It held 41,300[^b] boats[^1], `[^1]` and [^none].\n\n[^1]: First defined.\n[^b]: Named first,\n  in two lines\n\n    and paragraphs.\n\nEnd.^[In place.]\n\n1. item"
    #expect(
      try paragraphs(text) == [
        "It held 41,300 boats, [^1] and [^none].", "End.", "1. item",
        "1. Named first, in two lines", "and paragraphs.",
        "2. First defined.", "3. In place.",
      ])
  }

  @Test func struckAndRaised() throws {
    let text =
      "It cost ~~2.4~~ 3.1 million, <del>not</del> 10^5^ kg of CO~2~, 41,300<sup>2</sup> boats, `~~a~~`, ~~ b, \\~~c~~."
    #expect(
      try paragraphs(text) == [
        "It cost 3.1 million, 10⁵ kg of CO₂, 41,300 ² boats, ~~a~~, ~~ b, ~~c~~."
      ])
    let reader = ArticleReader()
    var input = try reader.input(from: .standardInput(bytes: Array((text + "\n\n<p>raw</p>").utf8)))
    input.explains = true
    let dropped = try reader.load(input, loader: "markdown").dropped
    #expect(dropped.map(\.reason) == [.struckOut, .struckOut, .rawHTML])
    #expect(dropped.map(\.excerpt) == ["2.4", "not", "<p>raw</p>"])
  }
}
