import FactCheck
import Testing

@testable import ArticleLoading

/// FictionBooks, which factdesk reads itself.
@Suite struct FictionBookTests {
  private func load(_ bytes: [UInt8]) throws -> (article: LoadedArticle, lines: [String]) {
    let reader = ArticleReader(programs: OutsidePrograms(environment: ["PATH": "/nowhere"]))
    var input = try reader.input(from: .standardInput(bytes: bytes))
    input.explains = true
    let article = try reader.load(input)
    return (article, article.text.split(separator: "\n").map(String.init).filter { !$0.isEmpty })
  }

  @Test func theDescriptionGivesFactsAndTheHeadlineStandsOnce() throws {
    let read = try load(
      MadeDocument.fictionBook(
        """
        <author><first-name>Mara</first-name><last-name>Vance</last-name></author><author><nickname>jobell</nickname></author>\
        <book-title>The quay: who pays</book-title><annotation><p>A book about</p><p>fees.</p></annotation>\
        <date value="2024-05-03">last spring</date><lang>en-gb</lang><translator><first-name>T</first-name></translator>
        """,
        """
        <body><title><p>Mara Vance</p><p>The quay</p><p>Who <emphasis>pays</emphasis></p></title>\
        <section><title><p>One</p></title><p>It closed.</p></section></body>
        """, publisher: "<publisher>Quay Press</publisher><year>2025</year>"))
    let details = read.article.details
    // Programs give the body the title of its first section, too.
    let doubled = try load(
      MadeDocument.fictionBook(
        "<book-title>The quay</book-title>",
        """
        <body><title><p>The quay</p></title><section><title><p>The quay</p></title><p>It closed.</p></section>\
        <section><title><p>The quay</p></title><p>It opened.</p></section></body>
        """))
    #expect(doubled.lines == ["The quay", "It closed.", "The quay", "It opened."])
    #expect(doubled.article.dropped == [.init(reason: .headline, excerpt: "The quay")])
    #expect(read.lines == ["The quay", "Who pays", "One", "It closed."])
    #expect(details.title == "The quay: who pays")
    #expect(details.authors.map(\.name) == ["Mara Vance", "jobell"])
    #expect(details.published == PartialDate("2024-05-03"))
    #expect(details.language == "en-GB")
    #expect(details.publisher == "Quay Press")
    #expect(
      read.article.dropped == [
        .init(reason: .frontMatter, excerpt: "A book about fees."),
        .init(reason: .byline, excerpt: "Mara Vance"),
      ])
  }

  @Test func damagedAndDeepOnesEndSoon() throws {
    let whole = MadeDocument.fictionBook("<book-title>Q</book-title>", "<body><p>One.</p></body>")
    for broken in [
      Array(whole.dropLast(20)), Array("<FictionBook".utf8), Array("<FictionBook><a></b>".utf8),
    ] {
      #expect(throws: LoadError.damaged(path: "-", kind: "a FictionBook")) { try load(broken) }
    }
    let depth = 20_000
    let deep =
      String(repeating: "<section>", count: depth) + "<p>Deep.</p>"
      + String(repeating: "</section>", count: depth)
    let read = try load(
      MadeDocument.fictionBook("<book-title>Q</book-title>", "<body>\(deep)</body>"))
    #expect(read.lines == ["Q", "Deep."])
  }

  @Test func notesTablesVersesAndMarks() throws {
    let read = try load(
      MadeDocument.fictionBook(
        "<book-title>Quay</book-title><date>some day</date>",
        """
        <body><section><p>It held 41,300<a l:href="#b" type="note">[2]</a> boats<a l:href="#a">*</a>, 10<sup>5</sup> kg of CO<sub>2</sub>, \
        <strikethrough>not</strikethrough> <a l:href="#c">see</a>.</p><subtitle>Figures</subtitle>\
        <table><tr><th>Year</th><th>Boats</th></tr><tr><td>2024</td><td>4,515</td></tr></table>\
        <poem><title><p>Song</p></title><stanza><v>Row, row,</v><v>row.</v></stanza><text-author>Anon</text-author></poem>\
        <cite><p>They row.</p></cite><image l:href="#i"/><section id="c"><p>Deep.</p></section></section></body>\
        <body name="notes"><title><p>Notes</p></title><section id="a"><title><p>1</p></title><p>First.</p></section>\
        <section id="b"><title><p>2</p></title><p>Second.</p><p>More.</p></section><section id="z"><p>Nobody names it.</p></section></body>\
        <binary id="i">AAAA</binary>
        """))
    #expect(
      read.lines == [
        "Quay", "It held 41,300 boats, 10⁵ kg of CO₂, see.", "Figures", "Year\tBoats",
        "2024\t4,515",
        "Song", "Row, row,", "row.", "Anon", "They row.", "Deep.", "Notes", "1. Second.", "More.",
        "2. First.", "Nobody names it.",
      ])
    #expect(
      read.article.dropped.map { "\($0.reason.words): \($0.excerpt)" } == [
        "no clear date: some day", "struck out: not", "marks of notes: [2] *",
      ])
  }
}
