import FactCheck
import Testing

@testable import ArticleLoading

/// OpenDocument texts, which factdesk reads itself.
@Suite struct OpenDocumentTests {
  private typealias Made = MadeDocument

  private func load(_ bytes: [UInt8]) throws -> (article: LoadedArticle, lines: [String]) {
    // No program is there to help.
    let reader = ArticleReader(programs: OutsidePrograms(environment: ["PATH": "/nowhere"]))
    var input = try reader.input(from: .standardInput(bytes: bytes))
    input.explains = true
    let article = try reader.load(input)
    return (article, article.text.split(separator: "\n").map(String.init))
  }

  private func dropped(_ article: LoadedArticle) -> [String] {
    article.dropped.map { "\($0.reason.words): \($0.excerpt)" }
  }

  @Test func theTitleBlockGivesFacts() throws {
    let styles = """
      <office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>\
      </office:automatic-styles>
      """
    let automatic = """
      <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>\
      <style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Loop"/>
      """
    let read = try load(
      Made.openDocument(
        """
        <text:p text:style-name="P1">The <text:span>quay</text:span><text:note><text:note-citation>*</text:note-citation>\
        <text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>
        <text:p text:style-name="Subtitle">Who pays</text:p>
        <text:p text:style-name="Author">By Mara Vance and Jo Bell<text:line-break/>Cy Day</text:p>
        <text:p text:style-name="Date">May 2024</text:p>
        <text:p text:style-name="Loop">The board met.</text:p>
        <text:p text:style-name="Title">A second title is a heading.</text:p>
        """, automaticStyles: automatic, styles: styles))
    let article = read.article
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "The quay", "Who pays", "The board met.", "A second title is a heading.", "1. A note.",
      ])
    #expect(article.details.title == "The quay")
    #expect(article.details.authors.map(\.name) == ["Mara Vance", "Jo Bell", "Cy Day"])
    #expect(article.details.published == PartialDate("2024-05"))
    let front = try #require(article.content.front)
    #expect(front.headline == 0..<8 && front.standfirst != nil)
    #expect(
      dropped(article) == [
        "about the text: By Mara Vance and Jo Bell Cy Day", "about the text: May 2024",
      ])
  }

  @Test func damagedAndDeepOnesEndSoon() throws {
    let whole = Made.openDocument("<text:p>One.</text:p><text:p>Two.</text:p>")
    let file = try #require(PackedFile(whole))
    let content = try #require(file.contents(of: "content.xml"))
    let text = String(decoding: content, as: UTF8.self)
    for broken in [
      "", "garbage", String(text.prefix(text.utf8.count - 40)),
      text.replacing("One.", with: "One & two <"),
    ] {
      let bytes = file.replacing(["content.xml": Array(broken.utf8)])
      // What the file is must still stand first in it.
      let first = try #require(PackedFile(bytes)).names.first
      #expect(first == "mimetype")
      #expect(throws: LoadError.damaged(path: "-", kind: "an OpenDocument text")) {
        try load(bytes)
      }
    }
    // A file that says that it unpacks to more than any text has; nobody unpacks it.
    var bomb = whole
    let entry = try #require(
      bomb.indices.last { bomb[$0...].starts(with: Array("content.xml".utf8)) })
    for (place, byte) in [(24, UInt8(0)), (25, 0), (26, 0), (27, 0x7F)] {
      bomb[entry - 46 + place] = byte
    }
    #expect(throws: LoadError.unpacksTooLarge(path: "-", limit: 100_000_000)) {
      try load(bomb)
    }
    let depth = 20_000
    let deep =
      String(repeating: "<text:section>", count: depth) + "<text:p>Deep.</text:p>"
      + String(repeating: "</text:section>", count: depth)
    #expect(try load(Made.openDocument(deep)).lines == ["Deep."])
  }

  @Test func anUnclearDateIsNamed() throws {
    let body =
      "<text:p text:style-name=\"Title\">The quay</text:p><text:p text:style-name=\"Date\">03/04/2024</text:p><text:p>Text.</text:p>"
    let read = try load(Made.openDocument(body))
    #expect(read.article.details.published == nil)
    #expect(dropped(read.article) == ["no clear date: 03/04/2024"])
    let clear = try load(Made.openDocument(body, meta: "<dc:language>en-GB</dc:language>"))
    #expect(clear.article.details.language == "en-GB")
  }

  @Test func propertiesCountWhereTheirTitleIsTheTexts() throws {
    let meta =
      "<dc:title>The quay</dc:title><meta:initial-creator>Ann Lee; Bo Ray</meta:initial-creator><dc:creator>Typist</dc:creator>"
    let mine = try load(
      Made.openDocument("<text:h>The Quay</text:h><text:p>It closed.</text:p>", meta: meta))
    #expect(mine.article.details.title == "The quay")
    #expect(!mine.article.details.titleIsInferred)
    #expect(mine.article.details.authors.map(\.name) == ["Ann Lee", "Bo Ray"])
    #expect(mine.lines.filter { !$0.isEmpty } == ["The Quay", "It closed."])
    // Those of another text, from which this one was made.
    let others = try load(
      Made.openDocument("<text:h>Minutes</text:h><text:p>It closed.</text:p>", meta: meta))
    #expect(others.article.details.titleIsInferred && others.article.details.authors.isEmpty)
    #expect(others.lines.first == "Minutes")
  }

  @Test func coveredAndEmptyCellsKeepTheirColumns() throws {
    func cell(_ words: String, _ more: String = "", _ kind: String = "table-cell") -> String {
      "<table:\(kind) \(more)>\(words.isEmpty ? "" : "<text:p>\(words)</text:p>")</table:\(kind)>"
    }
    let rows = [
      cell("") + cell("2022", "table:number-columns-spanned=\"2\"")
        + cell("Under it.", "", "covered-table-cell") + cell("2023"),
      cell("Gull") + cell("", "table:number-columns-repeated=\"2\"") + cell("4"),
      cell("Sund") + cell("5", "table:number-columns-repeated=\"2\"") + cell("6"),
    ]
    let read = try load(
      Made.openDocument(
        "<table:table>\(rows.map { "<table:table-row>\($0)</table:table-row>" }.joined())</table:table>"
          + "<text:p>A <text:ruby><text:ruby-base>word</text:ruby-base><text:ruby-text>kana</text:ruby-text></text:ruby>.</text:p>"
      ))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "\t2022\t\t2023", "Gull\t\t\t4", "Sund\t5\t5\t6", "A word.",
      ])
    #expect(dropped(read.article) == ["hidden: Under it.", "readings above words: kana"])
  }

  @Test func tablesComeWithTheirHeads() throws {
    func row(_ cells: String...) -> String {
      "<table:table-row>" + cells.map { "<table:table-cell>\($0)</table:table-cell>" }.joined()
        + "</table:table-row>"
    }
    func p(_ words: String) -> String { "<text:p>\(words)</text:p>" }
    let inner = "<table:table>\(row(p("inner"), p("one")))</table:table>"
    let read = try load(
      Made.openDocument(
        """
        <text:p>Before.</text:p><table:table><table:table-header-rows>\(row(p("Year"), p("Boats")))</table:table-header-rows>\
        <table:table-rows>\(row(p("2023"), p("4,120")))</table:table-rows>\
        <table:table-row-group>\(row(p("2024"), "<text:list><text:list-item>\(p("4,515"))</text:list-item></text:list>"))</table:table-row-group>\
        <table:table-row table:visibility="collapse"><table:table-cell>\(p("Secret"))</table:table-cell></table:table-row>\
        \(row(p("Total"), inner))</table:table><text:p>After.</text:p>
        """))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "Before.", "Year\tBoats", "2023\t4,120", "2024\t4,515", "Total", "inner\tone", "After.",
      ])
    #expect(dropped(read.article) == ["hidden: Secret"])
  }

  @Test func whatStandsInAParagraphComesBehindIt() throws {
    let box = "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>"
    let shape =
      "<draw:g><draw:custom-shape><text:p>On the shape.</text:p></draw:custom-shape></draw:g>"
    let picture =
      "<draw:frame><draw:image><office:binary-data>AAAA</office:binary-data></draw:image><svg:title>Alt</svg:title></draw:frame>"
    let note =
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Says the port.</text:p></text:note-body></text:note>"
    let read = try load(
      Made.openDocument(
        """
        \(box)<text:section><text:p>It held 41,300\(note) \(box)boats\(shape)\(picture), <text:date>3 May</text:date>\
        <text:s text:c="3"/>on<text:tab/>page <text:page-number>4</text:page-number>.</text:p></text:section><text:p>End.</text:p>
        """))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "In the box.", "It held 41,300 boats, 3 May on page 4.", "In the box.", "On the shape.",
        "End.",
        "1. Says the port.",
      ])
    #expect(dropped(read.article) == ["marks of notes: ¹"])
  }

  @Test func whatIsLeftOutIsNamed() throws {
    let automatic = """
      <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>\
      <style:style style:name="H2" style:family="text" style:parent-style-name="H"/>\
      <style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>\
      <style:style style:name="U" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>\
      <style:style style:name="D" style:family="text"><style:text-properties style:text-position="-25% 58%"/></style:style>\
      <style:style style:name="N" style:family="text"><style:text-properties style:text-position="0% 100%" style:text-line-through-style="none" text:display="true"/></style:style>
      """
    let styles = """
      <office:master-styles><style:master-page style:name="M"><style:header><text:p>Minutes <text:page-number>1</text:page-number></text:p></style:header>\
      <style:header-left><text:p>Minutes <text:page-number>1</text:page-number></text:p></style:header-left></style:master-page></office:master-styles>
      """
    let read = try load(
      Made.openDocument(
        """
        <text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ann</dc:creator>\
        <dc:date>2024-01-01</dc:date></office:change-info><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>\
        <text:table-of-content><text:index-body><text:p>One 3</text:p></text:index-body></text:table-of-content>\
        <text:section text:display="none"><text:p>Whole section.</text:p></text:section>\
        <text:p>It <text:span text:style-name="H2">never </text:span>cost <text:span text:style-name="S">2</text:span> 3 million, \
        10<text:span text:style-name="U">5</text:span> kg of CO<text:span text:style-name="D">2</text:span>\
        <text:span text:style-name="N"> in</text:span> all<office:annotation><dc:creator>Bo</dc:creator><text:p>Sure?</text:p></office:annotation>\
        <text:hidden-text text:is-hidden="true">psst</text:hidden-text>.</text:p>
        """, automaticStyles: automatic, styles: styles))
    #expect(read.lines == ["It cost 3 million, 10⁵ kg of CO₂ in all."])
    #expect(
      dropped(read.article) == [
        "deleted: Gone.", "table of contents: One 3", "hidden: Whole section.", "a comment: Sure?",
        "hidden: psst", "header or footer: Minutes 1", "hidden: never", "struck out: 2",
      ])
  }

  @Test func wordsAroundStruckOnesStayApart() throws {
    let automatic = """
      <style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>\
      <style:style style:name="U" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
      """
    func struck(_ words: String) -> String {
      "<text:span text:style-name=\"S\">\(words)</text:span>"
    }
    let read = try load(
      Made.openDocument(
        """
        <text:p>It cost\(struck("30"))40 crowns.</text:p><text:p>It was \(struck("30")), not 40.</text:p>
        <text:p>An un\(struck("friend"))ly man.</text:p><text:p>Only 12\(struck("0"))<text:span text:style-name="U">3</text:span> m.</text:p>
        """, automaticStyles: automatic))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "It cost 40 crowns.", "It was, not 40.", "An unly man.", "Only 12³ m.",
      ])
  }

  @Test func aSingleCellHasItsColumn() throws {
    func row(_ cells: String...) -> String {
      "<table:table-row>"
        + cells.map {
          "<table:table-cell>\($0.isEmpty ? "" : "<text:p>\($0)</text:p>")</table:table-cell>"
        }.joined() + "</table:table-row>"
    }
    let figures = row("Quay", "May", "June") + row("North", "14", "") + row("", "", "31")
    let layout = row("", "A word.") + row("", "Another.")
    let read = try load(
      Made.openDocument(
        "<table:table>\(figures)</table:table><table:table>\(layout)</table:table><text:p>End.</text:p>"
      ))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "Quay\tMay\tJune", "North\t14", "\t\t31", "A word.", "Another.", "End.",
      ])
  }

  @Test func listsCountAsTheDocumentDoes() throws {
    let automatic = """
      <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" text:start-value="3"/>\
      <text:list-level-style-bullet text:level="2"/></text:list-style>\
      <text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
      """
    func item(_ words: String, _ attributes: String = "") -> String {
      "<text:list-item\(attributes)><text:p>\(words)</text:p></text:list-item>"
    }
    let read = try load(
      Made.openDocument(
        """
        <text:list text:style-name="L"><text:list-header><text:p>Head</text:p></text:list-header>\(item("x"))\
        <text:list-item><text:p>y</text:p><text:list>\(item("dot"))</text:list></text:list-item></text:list>\
        <text:list text:style-name="N">\(item("one"))\(item("nine", " text:start-value=\"9\""))</text:list><text:p>Between.</text:p>\
        <text:list text:style-name="N" text:continue-numbering="true">\(item("ten"))</text:list>
        """, automaticStyles: automatic))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "Head", "c. x", "d. y", "dot", "1. one", "9. nine", "Between.", "10. ten",
      ])
  }

  /// What a reader sees: "2.1", brackets, and headings by their words.
  @Test func numbersOfItemsAreAsShown() throws {
    let automatic = """
      <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>\
      <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>\
      <text:list-level-style-number text:level="3" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>
      """
    func item(_ words: String) -> String { "<text:list-item>\(words)</text:list-item>" }
    func list(_ items: String) -> String { "<text:list>\(items)</text:list>" }
    let read = try load(
      Made.openDocument(
        """
        <text:list text:style-name="L">\(item("<text:h>Results</text:h>"))\
        \(item("<text:p>Fees</text:p>" + list(item("<text:p>rose</text:p>") + item("<text:p/>")
          + item("<text:p>fell</text:p>" + list(item("<text:p>twice</text:p><text:p>at least</text:p>"))))))\
        \(item("<text:p>Ferries</text:p>"))</text:list>
        """, automaticStyles: automatic))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "Results", "2. Fees", "2.1. rose", "2.3. fell", "(a) twice", "at least", "3. Ferries",
      ])
  }
}
