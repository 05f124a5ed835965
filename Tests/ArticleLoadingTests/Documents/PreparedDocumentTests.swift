import FactCheck
import Glibc
import SeededRandom
import Testing

@testable import ArticleLoading

/// What pandoc alone would pass over in Word documents and books.
@Suite(.enabled(if: access("/usr/bin/pandoc", X_OK) == 0))
struct PreparedDocumentTests {
  private func load(_ bytes: [UInt8]) throws -> (article: LoadedArticle, lines: [String]) {
    let reader = ArticleReader()
    var input = try reader.input(from: .standardInput(bytes: bytes))
    input.explains = true
    let article = try reader.load(input)
    return (article, article.text.split(separator: "\n").map(String.init))
  }

  private func dropped(_ article: LoadedArticle) -> [String] {
    article.dropped.map { "\($0.reason.words): \($0.excerpt)" }
  }

  private typealias Made = MadeDocument

  // MARK: Word

  @Test func textBoxesFollowTheirParagraph() throws {
    let box = "<w:txbxContent>\(Made.paragraph(Made.run("In the box."))) </w:txbxContent>"
    let shape = """
      <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing>\
      </mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>\
      </mc:AlternateContent></w:r>
      """
    let old = "<w:r><w:pict><v:textbox>\(box)</v:textbox></w:pict></w:r>"
    for run in [shape, old] {
      let body =
        Made.paragraph(Made.run("Before "), run, Made.run("and around."))
        + Made.paragraph(Made.run("After."))
      let read = try load(Made.word(body))
      #expect(read.lines.filter { !$0.isEmpty } == ["Before and around.", "In the box.", "After."])
    }
  }

  @Test(
    "a book's time of making is not its date",
    arguments: [
      ("2026-11-30T02:18:05Z", "2026-11-30T02:18:05Z", nil),
      ("2026-11-30", "2026-11-30T02:18:05Z", "2026-11-30"),
      ("2021-05-06T00:00:00Z", "2026-11-30T02:18:05Z", "2021-05-06T00:00:00Z"),
      ("2026-11-30", "2026-11-30", "2026-11-30"),
    ] as [(String, String, String?)])
  func timeOfMaking(_ date: String, _ modified: String, _ published: String?) throws {
    let read = try book(
      [("c.xhtml", "<body><h1>One</h1><p>It closed.</p></body>")],
      metadata: """
        <dc:title>The Quay</dc:title><dc:date id="epub-date">\(date)</dc:date>\
        <meta property="dcterms:modified">\(modified)</meta>
        """)
    #expect(read.article.details.published == published.flatMap { PartialDate($0) })
    #expect(
      dropped(read.article) == (published == nil ? ["when the document was made: \(date)"] : []))
  }

  @Test func symbolsAreCharacters() throws {
    func symbol(_ font: String, _ code: String) -> String {
      "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r>"
    }
    let body = Made.paragraph(
      Made.run("a "), symbol("Symbol", "F0B3"), Made.run(" b "), symbol("Wingdings", "F0FC"),
      Made.run(" c "),
      symbol("Symbol", "F06D"), Made.run("m "), symbol("Segoe UI", "2713"),
      symbol("Webdings", "F0AA"))
    #expect(try load(Made.word(body)).lines == ["a ≥ b ✓ c μm ✓\u{FFFD}"])
  }

  @Test func alternativesThatAreNoShapes() throws {
    let run = """
      <w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:drawing/></mc:Choice>\
      <mc:Fallback><w:t>!</w:t></mc:Fallback></mc:AlternateContent></w:r>
      """
    #expect(try load(Made.word(Made.paragraph(Made.run("Yes"), run))).lines == ["Yes!"])
  }

  @Test func hiddenStruckAndDeletedWordsAreListed() throws {
    let styles = """
      <w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Secret"/></w:style>\
      <w:style w:type="character" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
      """
    let deleted = "<w:del w:id=\"1\"><w:r><w:delText>two</w:delText></w:r></w:del>"
    let inserted = "<w:ins w:id=\"2\">\(Made.run("three"))</w:ins>"
    let body = Made.paragraph(
      Made.run("Seen "), Made.run("hid", "<w:vanish/>"), Made.run("den ", "<w:vanish/>"),
      Made.run("by style ", "<w:rStyle w:val=\"Sub\"/>"),
      Made.run("loop ", "<w:rStyle w:val=\"Loop\"/>"),
      Made.run("shown ", "<w:rStyle w:val=\"Sub\"/><w:vanish w:val=\"0\"/>"),
      Made.run("old ", "<w:dstrike/>"), deleted, inserted, Made.run(" &amp; &lt;end&gt;."))
    let read = try load(
      Made.word(body, styles: styles, header: Made.paragraph(Made.run("Minutes"), Made.run(" 2"))))
    #expect(read.lines == ["Seen loop shown three & <end>."])
    #expect(
      dropped(read.article) == [
        "hidden: hidden by style", "struck out: old", "deleted: two", "header or footer: Minutes 2",
      ])
  }

  @Test func wordsAroundStruckOnesStayApart() throws {
    func line(_ before: String, _ struck: String, _ behind: String) throws -> [String] {
      let runs = Made.run(before) + Made.run(struck, "<w:strike/>") + Made.run(behind)
      return try load(Made.word(Made.paragraph(runs))).lines
    }
    #expect(try line("It cost", "30", "40 crowns.") == ["It cost 40 crowns."])
    #expect(try line("It cost ", "30", "40 crowns.") == ["It cost 40 crowns."])
    #expect(try line("It cost 30", ",50", ".") == ["It cost 30."])
    #expect(try line("An un", "friend", "ly man.") == ["An unly man."])
  }

  @Test func whatStandsInFramesComesIn() throws {
    let row =
      "<w:tr><w:tc>\(Made.paragraph(Made.run("a")))</w:tc><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:tc>\(Made.paragraph(Made.run("b")))</w:tc></w:sdtContent></w:sdt></w:tr>"
    let ruby =
      "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>reading</w:t></w:r></w:rt><w:rubyBase><w:r><w:rPr/><w:t>word</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    let contents =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>\(Made.paragraph(Made.run("One 3")))</w:sdtContent></w:sdt>"
    let body =
      contents
      + "<w:sdt><w:sdtPr/><w:sdtContent>\(Made.paragraph(Made.run("Block.")))</w:sdtContent></w:sdt>"
      + Made.paragraph(
        Made.run("The "),
        "<w:customXml w:element=\"x\"><w:customXmlPr/>\(Made.run("marked "))</w:customXml>",
        ruby, "<w:bdo w:val=\"rtl\">\(Made.run(" turned"))</w:bdo>",
        "<w:sdt><w:sdtContent>\(Made.run(" here."))</w:sdtContent></w:sdt>")
      + "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>\(row)</w:tbl>"
      + Made.paragraph(
        Made.run("Left"), "<w:r><w:ptab/></w:r>", Made.run("right"), "<w:r><w:cr/></w:r>",
        Made.run("below"))
    let comments =
      "<w:comment w:id=\"1\">\(Made.paragraph(Made.run("Is it?")))\(Made.paragraph(Made.run("Ask.")))</w:comment><w:comment>\(Made.paragraph(Made.run("Yes.")))</w:comment>"
    let read = try load(Made.word(body, comments: comments))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "Block.", "The marked word turned here.", "a\tb", "Left right", "below",
      ])
    #expect(
      dropped(read.article) == [
        "table of contents: One 3", "readings above words: reading", "a comment: Is it? Ask.",
        "a comment: Yes.",
      ])
  }

  @Test func whatIsRaisedByHalfPointsIsRaised() throws {
    let body = Made.paragraph(
      Made.run("It weighs 10") + Made.run("6", "<w:position w:val=\"10\"/><w:sz w:val=\"14\"/>")
        + Made.run(" kg of CO") + Made.run("2", "<w:position w:val=\"-6\"/>")
        + Made.run(" in 202") + Made.run("5.", "<w:position w:val=\"0\"/>"))
    #expect(try load(Made.word(body)).lines == ["It weighs 10⁶ kg of CO₂ in 2025."])
  }

  @Test func cellsKeepTheirColumnsWhateverTheTableDeclares() throws {
    func cell(_ words: String, _ span: Int = 1) -> String {
      "<w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr>\(Made.paragraph(Made.run(words)))</w:tc>"
    }
    let inner =
      "<w:tc><w:tbl><w:tr>\(cell("i"))\(cell("j"))\(cell("k"))</w:tr></w:tbl><w:p/></w:tc>"
    let rows =
      "<w:tr>\(cell("a", 2))\(cell("b"))</w:tr><w:tr>\(cell("c"))\(cell("d"))\(cell("e"))</w:tr><w:tr>\(cell("f"))\(inner)</w:tr>"
    for grid in [
      "", "<w:tblGrid/>", "<w:tblGrid><w:gridCol/></w:tblGrid>",
      "<w:tblGrid><w:gridCol w:w=\"9\"/></w:tblGrid>",
    ] {
      // What is read aloud instead of the table is no part of the text.
      let spoken = "<w:tblCaption w:val=\"Fees\"/><w:tblDescription w:val=\"All of them\"/>"
      let read = try load(Made.word("<w:tbl><w:tblPr>\(spoken)</w:tblPr>\(grid)\(rows)</w:tbl>"))
      #expect(read.lines.filter { !$0.isEmpty } == ["a\t\tb", "c\td\te", "f", "i\tj\tk"])
    }
  }

  @Test func theParagraphsOfACellStayInIt() throws {
    func cell(_ paragraphs: String...) -> String {
      "<w:tc>\(paragraphs.map { Made.paragraph(Made.run($0)) }.joined())</w:tc>"
    }
    let rows =
      "<w:tr>\(cell("Year", "of the fees"))\(cell("Fee"))</w:tr><w:tr>\(cell("2025"))\(cell("18", "percent"))</w:tr>"
    let read = try load(Made.word("<w:tbl>\(rows)</w:tbl>"))
    #expect(read.lines.filter { !$0.isEmpty } == ["Year of the fees\tFee", "2025\t18 percent"])
  }

  @Test func propertiesOfAWordDocumentCountWhereTheirTitleIsTheTexts() throws {
    let core = "<dc:title>The quay</dc:title><dc:creator>Mara Vance and Jo Bell</dc:creator>"
    let body = Made.paragraph(Made.run("The quay")) + Made.paragraph(Made.run("It closed."))
    let mine = try load(Made.word(body, core: core)).article.details
    #expect(mine.title == "The quay" && !mine.titleIsInferred)
    #expect(mine.authors.map(\.name) == ["Mara Vance", "Jo Bell"])
    let other = try load(
      Made.word(
        Made.paragraph(Made.run("Minutes")) + body,
        core: "<dc:title>Form</dc:title><dc:creator>Typist</dc:creator>"))
    #expect(other.article.details.authors.isEmpty && other.article.details.titleIsInferred)
  }

  /// What a reader sees: "2.1", brackets, and headings by their words.
  @Test func numbersOfItemsAreAsShown() throws {
    func level(_ place: Int, _ text: String, _ format: String = "decimal", _ more: String = "")
      -> String
    {
      """
      <w:lvl w:ilvl="\(place)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(more)\
      <w:lvlText w:val="\(text)"/></w:lvl>
      """
    }
    let numbering = """
      <w:abstractNum w:abstractNumId="0">\(level(0, "%1."))\(level(1, "%1.%2"))\
      \(level(2, "(%3)", "lowerLetter"))</w:abstractNum>\
      <w:abstractNum w:abstractNumId="1">\(level(0, "•", "bullet"))</w:abstractNum>\
      <w:abstractNum w:abstractNumId="2">\(level(0, "%1", "decimal", "<w:pStyle w:val=\"Heading1\"/>"))\
      \(level(1, "%1.%2)", "upperRoman", "<w:pStyle w:val=\"Point\"/>"))</w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>\
      <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>\
      <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
      """
    let styles = """
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr>\
      <w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Point">\
      <w:name w:val="Point"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
      """
    func item(_ words: String, _ list: Int, _ level: Int = 0, _ more: String = "") -> String {
      """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(list)"/></w:numPr>\(more)</w:pPr>\
      \(words.isEmpty ? "" : Made.run(words))</w:p>
      """
    }
    let before =
      "<w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>"
    let read = try load(
      Made.word(
        item("Fees", 1) + item("Ferries", 1) + item("rose", 1, 1) + item("", 1, 1)
          + item("fell", 1, 1)
          + item("twice", 1, 2) + item("dot", 2) + item("Quays", 1) + item("new", 1, 1)
          + item("plain", 0, 0, before) + Made.paragraph(Made.run("Results"), style: "Heading1")
          + Made.paragraph(Made.run("One"), style: "Point") + item("Seven", 4) + item("Eight", 4),
        styles: styles, numbering: numbering))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "1. Fees", "2. Ferries", "2.1 rose", "2.3 fell", "(a) twice", "dot", "3. Quays", "3.1 new",
        "plain", "Results", "1.I) One", "7. Seven", "8. Eight",
      ])
  }

  @Test func notesAndTitlesWithoutStyles() throws {
    let reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
    let body =
      Made.paragraph(Made.run("The quay"), style: "Title")
      + Made.paragraph(Made.run("Who pays"), style: "Subtitle")
      + Made.paragraph(Made.run("Mara Vance"), style: "Author")
      + Made.paragraph(Made.run("It held 41,300"), reference, Made.run(" boats."))
    let note =
      "<w:footnote w:id=\"2\">\(Made.paragraph(Made.run("Says the "), Made.run("secret", "<w:vanish/>"), Made.run("port.")))</w:footnote>"
    let read = try load(Made.word(body, footnotes: note))
    #expect(read.lines.contains("It held 41,300 boats."))
    #expect(read.lines.contains("1. Says the port."))
    #expect(read.article.details.title == "The quay")
    #expect(read.article.details.authors.map(\.name) == ["Mara Vance"])
    #expect(!read.lines.contains("Mara Vance"))
    #expect(dropped(read.article).contains("marks of notes: ¹"))
  }

  // MARK: Books

  @Test func aBookListsItsAuthorsInOrderAndItsNotes() throws {
    let page = { (words: String) in
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>\(words)</body></html>"
    }
    let read = try load(
      Made.book(
        metadata: """
          <dc:title id="s">Who pays</dc:title><meta refines="#s" property="title-type">subtitle</meta>\
          <dc:title id="m">The Quay</dc:title><meta refines="#m" property="title-type">main</meta>\
          <dc:creator id="b">Bo Ray</dc:creator><meta refines="#b" property="display-seq">2</meta>\
          <dc:creator id="a">Ann Lee</dc:creator><meta refines="#a" property="display-seq">1</meta>\
          <dc:creator opf:role="trl">Tran Slator</dc:creator>\
          <dc:date opf:event="modification">2024-01-01</dc:date><dc:date>2021-05-06</dc:date>\
          <dc:publisher>Quay Press</dc:publisher><dc:language>en-gb</dc:language>
          """,
        manifest: """
          <item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>\
          <item id="n" href="n.xhtml" media-type="application/xhtml+xml"/>\
          <item id="x" href="x.xhtml" properties="nav" media-type="application/xhtml+xml"/>
          """,
        spine:
          "<itemref idref=\"x\" linear=\"no\"/><itemref idref=\"c\"/><itemref idref=\"n\" linear=\"no\"/>",
        [
          "p/c.xhtml": page(
            "<h1>One</h1><p>It held 41,300<sup><a href=\"n.xhtml#f\">1</a></sup> boats, 10<sup>5</sup> kg.</p>"
          ),
          "p/n.xhtml": page("<p id=\"f\">See page 9.</p>"),
          "p/x.xhtml": page("<nav>Contents</nav>"),
        ]))
    let details = read.article.details
    #expect(details.title == "The Quay")
    #expect(details.authors.map(\.name) == ["Ann Lee", "Bo Ray"])
    #expect(details.publisher == "Quay Press")
    #expect(details.published == PartialDate("2021-05-06"))
    #expect(details.language == "en-GB")
    #expect(read.lines.suffix(3) == ["One", "It held 41,300 boats, 10⁵ kg.", "See page 9."])
  }

  private func book(_ parts: [(name: String, body: String)], metadata: String, css: String = "")
    throws
    -> (article: LoadedArticle, lines: [String])
  {
    var files = ["p/css/a b.css": css]
    for part in parts {
      files["p/text/\(part.name)"] = """
        <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>\
        <title>t</title><link rel="stylesheet" href="../css/a%20b.css"/><style>.own { display: none }</style></head>\(part.body)</html>
        """
    }
    let items = parts.map {
      "<item id=\"i\($0.name)\" href=\"text/\($0.name)\" media-type=\"application/xhtml+xml\"/>"
    }
    let read = try load(
      MadeDocument.book(
        metadata: metadata, manifest: items.joined(),
        spine: parts.map { "<itemref idref=\"i\($0.name)\"/>" }.joined(), files))
    return (read.article, read.lines.filter { !$0.isEmpty })
  }

  @Test func aTitlePageOfAnOlderBookGivesFacts() throws {
    let page = """
      <body><h1 class="title">The Quay</h1><p class="subtitle">Who pays</p><p class="author">Mara Vance</p>\
      <p class="date">3 May 2024</p></body>
      """
    let chapter =
      "<body><h1 class=\"title\">One</h1><p class=\"author\">Anon.</p><p>It closed.</p></body>"
    let read = try book(
      [("t.xhtml", page), ("c.xhtml", chapter)],
      metadata: "<dc:title>The Quay</dc:title><dc:creator>Mara Vance</dc:creator>")
    #expect(read.lines == ["The Quay", "Who pays", "One", "Anon.", "It closed."])
    #expect(read.article.details.authors.map(\.name) == ["Mara Vance"])
    #expect(read.article.details.published == PartialDate("2024-05-03"))
  }

  @Test func aTitlePageGivesFacts() throws {
    let read = try book(
      [
        (
          "t.xhtml",
          """
          <body epub:type="frontmatter"><section epub:type="titlepage"><h1 class="title">The Quay</h1><p class="subtitle">Who&nbsp;pays</p>\
          <p class="author">Mara Vance and Jo Bell</p><p class="author">Marks and Spencer</p><p class="date">May 2024</p>\
          <p>Quay Press</p><p>All rights reserved.</p></section></body>
          """
        ),
        (
          "c.xhtml",
          "<body><h1>One</h1><p class=\"subtitle\">Its own line</p><p>It closed.</p></body>"
        ),
      ],
      metadata: """
        <dc:title>The Quay</dc:title><dc:creator>Mara Vance and Jo Bell</dc:creator><dc:creator>Marks and Spencer</dc:creator>\
        <dc:creator>Le Guin, Ursula K.</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:date>03/04/2024</dc:date>
        """)
    #expect(
      read.lines == [
        "The Quay", "Who pays", "All rights reserved.", "One", "Its own line", "It closed.",
      ])
    let details = read.article.details
    #expect(
      details.authors.map(\.name) == [
        "Mara Vance", "Jo Bell", "Marks and Spencer", "Le Guin, Ursula K.",
      ])
    #expect(details.published == PartialDate("2024-05"))
    #expect(read.article.content.front?.standfirst != nil)
    #expect(
      dropped(read.article) == [
        "about the text: Mara Vance and Jo Bell", "about the text: Marks and Spencer",
        "about the text: May 2024", "about the text: Quay Press", "no clear date: 03/04/2024",
      ])
  }

  @Test func whatABooksStyleSheetHidesIsNamed() throws {
    let hidden =
      "<div class=\"hid x\"><p>Hidden by class.</p></div><p class=\"own\">By its own.</p>"
    let read = try book(
      [
        (
          "c.xhtml",
          "<body><p>It held 41,300 boats in the last year.</p>\(hidden)<p>No <span class=\"old\">yes</span>.<span epub:type=\"pagebreak\">12</span></p></body>"
        ), ("d.xhtml", "<body><p>Ok.</p>\(hidden)</body>"),
        // Not well formed, which pandoc mends.
        ("e.xhtml", "<body><p>Not <b>closed.</p></body>"),
      ], metadata: "<dc:title>The Quay</dc:title>",
      css: "/* a */ .hid, .other { display: none } .old { text-decoration: line-through }")
    #expect(
      read.lines == [
        "The Quay", "It held 41,300 boats in the last year.", "No .", "Ok.", "Hidden by class.",
        "By its own.",
        "Not closed.",
      ])
    #expect(
      dropped(read.article) == [
        "hidden: Hidden by class.", "hidden: By its own.", "struck out: yes", "in <pagebreak>: 12",
      ])
  }

  @Test func notesOfABookFollowTheirPart() throws {
    let read = try book(
      [
        (
          "c.xhtml",
          """
          <body><p>It held 41,300<a epub:type="noteref" href="#n2"><sup>2</sup></a> boats<a role="doc-noteref" href="#n1">1</a>, \
          in 2023<a epub:type="noteref" href="far.xhtml#n9">9</a>.</p><aside epub:type="footnote" id="n1"><p>1. First.</p></aside>\
          <aside epub:type="footnote" id="n2"><p>Second.</p></aside><p>It closed.</p></body>
          """
        )
      ], metadata: "<dc:title>The Quay</dc:title>")
    #expect(
      read.lines == [
        "The Quay", "It held 41,300 boats, in 2023 ⁹.", "It closed.", "1. Second.", "1. First.",
      ])
    #expect(dropped(read.article) == ["marks of notes: 2 1"])
  }

  /// Books without types have marks that only look like some, and notes in a part of their own.
  @Test func raisedMarksOfNotesInAnotherPartAreLeftOut() throws {
    let read = try book(
      [
        (
          "c.xhtml",
          """
          <body><p>It held 41,300<sup><a href="notes.xhtml#n1">1</a></sup> boats.<a href="notes.xhtml#n2"><sup>*</sup></a> \
          The 2<sup>nd</sup> sank<sup>[<a href="#here">3</a>]</sup> at 10<sup>3</sup>.</p><p id="here">It closed.</p></body>
          """
        ), ("notes.xhtml", "<body><p id=\"n1\">See page 4.</p><p id=\"n2\">So it did.</p></body>"),
      ], metadata: "<dc:title>The Quay</dc:title>")
    #expect(
      read.lines == [
        "The Quay", "It held 41,300 boats. The 2nd sank at 10³.", "It closed.", "See page 4.",
        "So it did.",
      ])
    #expect(dropped(read.article) == ["marks of notes: 1 * [3]"])
  }

  @Test func readingsAndEmptyCellsOfABook() throws {
    let read = try book(
      [
        (
          "c.xhtml",
          """
          <body><p>The <ruby>word<rp>(</rp><rt>kana</rt><rp>)</rp></ruby> closed.</p><table><tr><th rowspan="2"/><th colspan="2">2022</th>\
          <th>2023</th></tr><tr><td>In</td><td>Out</td><td>In</td></tr><tr><td>Gull</td><td/><td>4</td><td>5</td></tr></table></body>
          """
        )
      ], metadata: "<dc:title>The Quay</dc:title>")
    #expect(
      read.lines == [
        "The Quay", "The word closed.", "\t2022\t\t2023", "\tIn\tOut\tIn", "Gull\t\t4\t5",
      ])
    #expect(dropped(read.article) == ["readings above words: kana"])
  }

  @Test func packedAddresses() {
    #expect(PackedFile.path(of: "../css/a%20b.css#x", from: "p/text/c.xhtml") == "p/css/a b.css")
    #expect(PackedFile.path(of: "/x/./y?z", from: "p/c") == "x/y")
    #expect(PackedFile.path(of: "../../../a%zz%4", from: "p/c") == "a%zz%4")
  }

  // MARK: Packing

  @Test func packedFilesAreReadAsTheyWere() throws {
    let file = try #require(PackedFile(try contents(fixture("documents/report.docx"))))
    let part = try #require(file.contents(of: "word/document.xml"))
    #expect(String(decoding: part, as: UTF8.self).contains("Ferry traffic stood still"))
    #expect(file.contents(of: "word/document.xml", limit: part.count - 1) == nil)
    let again = try #require(
      PackedFile(file.replacing(["word/document.xml": part, "new": [1, 2]])))
    #expect(again.contents(of: "word/document.xml") == part)
    #expect(again.contents(of: "new") == [1, 2])
    #expect(Set(again.names) == Set(file.names + ["new"]))
    #expect(again.contents(of: "word/styles.xml") == file.contents(of: "word/styles.xml"))
    #expect(Checksum.of(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func damagedFilesTrapNothing() throws {
    let whole = try contents(fixture("documents/report.epub"))
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
      if Bool.random(using: &random) { bytes = whole }
      for _ in 0..<20 where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      guard let file = PackedFile(bytes) else { continue }
      for name in file.names { _ = file.contents(of: name, limit: 1_000_000) }
      _ = file.replacing(["a": [1]])
    }
  }
}
