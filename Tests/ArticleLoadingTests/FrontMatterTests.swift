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

  @Test(arguments: [
    ("May 2024", "2024-05"), ("2024-05", "2024-05"), ("2024", "2024"), ("05/2024", "2024-05"),
    ("mai 2024", "2024-05"), ("mayo de 2024", "2024-05"), ("2024年5月", "2024-05"),
    ("Sept. 2024", "2024-09"),
    ("'05.2024'", "2024-05"), ("3 May 2024", "2024-05-03"), ("13/04/2024", "2024-04-13"),
  ])
  func aDateMayBeAMonthOrAYear(_ example: (written: String, date: String)) throws {
    let article = try load("---\ntitle: Quay\ndate: \(example.written)\n---\nThe board met.\n")
    #expect(article.details.published == PartialDate(example.date))
    #expect(article.dropped.isEmpty)
  }

  @Test(arguments: [
    "03/04/2024", "2024-02-30", "2024-13", "13/2024", "some day", "May", "1204", "tomorrow 2024",
  ])
  func aDateThatIsNoneOrTwoIsNamed(_ date: String) throws {
    let article = try load(
      "---\ntitle: Quay\ndate: \(date)\nupdated: \(date)\n---\nThe board met.\n")
    #expect(article.details.published == nil && article.details.modified == nil)
    #expect(
      article.dropped == [
        .init(reason: .unclearDate, excerpt: "date: \(date)"),
        .init(reason: .unclearDate, excerpt: "updated: \(date)"),
      ])
  }

  @Test func theLanguageDecidesWhichIsTheDay() throws {
    for (language, date) in [
      ("en-GB", "2024-04-03"), ("en-US", "2024-03-04"), ("de", "2024-04-03"),
    ] {
      let article = try load("---\ndate: 03/04/2024\nlang: \(language)\n---\n# Quay\n\nText.\n")
      #expect(article.details.published == PartialDate(date))
    }
  }

  @Test(
    "every unused field is named",
    arguments: [
      (
        "+++\ntitle = 'Quay'\n[params]\nauthor = \"Someone Else\"\n+++",
        ["params.author: Someone Else"]
      ),
      ("+++\ntitle = 'Quay'\nweight = \n+++", []),
      (
        "---\ntitle: [bad\ndate: 2024-05-03\nauthor: {x: y}\n---", ["title: [bad", "author.x: y"]
      ),
      (
        "---\ntitle: Quay\nauthors:\n  - name: Ana Lind\n    site: a.example\n  - {name: Bo Ek, age: 4}\n---",
        ["authors.site: a.example", "authors.age: 4"]
      ),
      (
        "---\ntitle: [Quay, Other]\nauthor: [Ana Lind, admin]\n---",
        ["title: Other", "author: admin"]
      ),
      (
        "{\"title\": \"Quay\", \"author\": {\"name\": \"Ana Lind\", \"site\": \"a.example\"}}",
        ["author.site: a.example"]
      ),
    ])
  func unused(_ front: String, _ lines: [String]) throws {
    let article = try load("\(front)\n\nThe board met.\n")
    #expect(
      article.dropped.filter { $0.reason == .frontMatter }.map(\.excerpt).sorted() == lines.sorted()
    )
  }

  @Test func whatGivesNoFactIsNamed() throws {
    let article = try load(
      "---\ntitle: Quay\ndescription: Who pays\nsubtitle: The board knew\nurl: /a\nlang: c\nauthor: admin\ndate: 03/04/2024\npubdate: 2024-05-03\n---\nText.\n"
    )
    #expect(article.details.published == PartialDate("2024-05-03"))
    #expect(
      article.dropped.map { "\($0.reason.words): \($0.excerpt)" } == [
        "in the front matter: description: Who pays", "in the front matter: url: /a",
        "in the front matter: lang: c", "in the front matter: author: admin",
        "no clear date: date: 03/04/2024",
      ])
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
    let rows = ["Year\tBoats", "2023\t4,120*", "2024\t4,515* a|b", "\ttotal"]
    #expect(try paragraphs("Before.\n\n\(table)\n\nAfter.") == ["Before."] + rows + ["After."])
    let quoted = table.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
    #expect(try paragraphs(quoted) == rows)
    #expect(try paragraphs("Year | Boats\n--- | ---\n1. a | - b") == ["Year\tBoats", "1. a\t- b"])
    #expect(try paragraphs("```\n\(table)\n```").first == "| Year | Boats |")
    #expect(try paragraphs("a | b\nc | d") == ["a | b c | d"])
  }

  @Test func notesAreAtTheEnd() throws {
    let text =
      "It held 41,300[^b] boats[^1], `[^1]` and [^none].\n\n[^1]: First defined.\n[^b]: Named first,\n  in two lines\n\n    and paragraphs.\n\nEnd.^[In place.]\n\n1. item"
    #expect(
      try paragraphs(text) == [
        "It held 41,300 boats, [^1] and [^none].", "End.", "1. item",
        "1. Named first, in two lines", "and paragraphs.",
        "2. First defined.", "3. In place.",
      ])
    let reader = ArticleReader()
    var input = try reader.input(
      from: .standardInput(bytes: Array((text + "\n\n[^never]: Nothing leads here.").utf8)))
    input.explains = true
    let article = try reader.load(input, loader: "markdown")
    #expect(article.dropped == [.init(reason: .noteMarks, excerpt: "[^b] [^1] ^[]")])
    #expect(article.text.hasSuffix("3. In place.\n\nNothing leads here.\n"))
  }

  @Test(arguments: [
    ("A share of 61%^4^ is a lot.", "A share of 61%⁴ is a lot."),
    ("He ran 5^1^/~2~ miles.", "He ran 5½ miles."),
    ("It weighs 10^6^ kg, or 10^-3^.", "It weighs 10⁶ kg, or 10⁻³."),
    ("They left.^2^ “So.”^3^", "They left.² “So.”³"),
    ("It cost €^50^ then.", "It cost €⁵⁰ then."),
    ("A ^4^ and ~5~ and ^_^ stay.", "A ^4^ and ~5~ and ^_^ stay."),
    ("about (~5)~6~ or /~2~", "about (~5)₆ or /~2~"),
  ])
  func raisedBehindSigns(_ example: (markdown: String, text: String)) throws {
    #expect(try paragraphs(example.markdown) == [example.text])
  }

  @Test func charactersByNumberAreThoseOfBrowsers() throws {
    let text =
      "1990&#150;95, &#128;5, O&#146;Neil &#x93;so&#x94; &#233; &#60;b&#62; &amp; &eacute; &#0; `&#150;` \\&#150;"
    #expect(
      try paragraphs(text) == [
        "1990–95, €5, O’Neil “so” é <b> & é \u{FFFD} &#150; &#150;"
      ])
    #expect(try paragraphs("    1990&#150;95\n") == ["    1990&#150;95".trimmed(of: " ")])
    #expect(try paragraphs("---\ntitle: O&#146;Neil\n---\nText.") == ["O’Neil", "Text."])
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
