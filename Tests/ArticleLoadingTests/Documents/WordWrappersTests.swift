import Glibc
import Testing

@testable import ArticleLoading

/// Words of a Word document in wrappers: whatever Word shows is in the text, and the rest is named.
@Suite(.enabled(if: access("/usr/bin/pandoc", X_OK) == 0))
struct WordWrappersTests {
  private typealias Made = MadeDocument

  private func load(_ bytes: [UInt8]) throws -> (lines: [String], dropped: [String]) {
    let reader = ArticleReader()
    var input = try reader.input(from: .standardInput(bytes: bytes))
    input.explains = true
    let article = try reader.load(input)
    return (
      article.text.split(separator: "\n").map(String.init),
      article.dropped.map { "\($0.reason.words): \($0.excerpt)" }
    )
  }

  private func field(_ code: String, _ result: String?, _ data: String = "") -> String {
    let mark = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\">\(data)</w:fldChar></w:r>"
    let code = "<w:r><w:instrText> \(code) </w:instrText></w:r>"
    return begin + code + (result.map { mark("separate") + $0 } ?? "") + mark("end")
  }

  @Test(arguments: [
    "<w:fldSimple w:instr=\" DATE \">WORDS</w:fldSimple>", "<w:hyperlink>WORDS</w:hyperlink>",
    "<w:hyperlink w:anchor=\"k\"><w:ins>WORDS</w:ins></w:hyperlink>",
    "<w:hyperlink w:anchor=\"k\"><w:hyperlink w:anchor=\"l\">WORDS</w:hyperlink></w:hyperlink>",
    "<w:smartTag><w:smartTagPr/>WORDS</w:smartTag>", "<w:customXml>WORDS</w:customXml>",
    "<w:dir w:val=\"ltr\">WORDS</w:dir>", "<w:moveTo w:id=\"1\">WORDS</w:moveTo>",
    "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>WORDS</w:sdtContent></w:sdt>",
    "<w:sdt><w:sdtContent><w:fldSimple w:instr=\" REF k \">WORDS</w:fldSimple></w:sdtContent></w:sdt>",
    "<mc:AlternateContent><mc:Choice Requires=\"future\">WORDS</mc:Choice><mc:Fallback>WORDS</mc:Fallback></mc:AlternateContent>",
    "<future:wrapper>WORDS</future:wrapper>",
  ])
  func wrappedWordsAreInTheText(_ wrapper: String) throws {
    let words = wrapper.replacing("WORDS", with: Made.run("3 March"))
    let read = try load(Made.word(Made.paragraph(Made.run("On "), words, Made.run(" it closed."))))
    #expect(read.lines == ["On 3 March it closed."])
    #expect(read.dropped == [])
  }

  @Test func resultsOfFieldsAreInTheText() throws {
    let nested = field(
      "IF \(field("REF a", Made.run("no")))", Made.run("yes ") + field("PAGE", Made.run("7")))
    let boxes = { (checked: String) in
      "<w:ffData><w:checkBox><w:default w:val=\"0\"/>\(checked)</w:checkBox></w:ffData>"
    }
    let list =
      "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"one\"/><w:listEntry w:val=\"two\"/></w:ddList></w:ffData>"
    let read = try load(
      Made.word(
        Made.paragraph(
          Made.run("Say "), nested, Made.run(" and "), field("XE \"index\"", nil),
          field("FORMCHECKBOX", nil, boxes("")),
          field("FORMCHECKBOX", nil, boxes("<w:checked/>")), field("FORMDROPDOWN", nil, list),
          field("MACROBUTTON NoMacro press here", nil),
          field("SYMBOL 179 \\f \"Symbol\" \\s 9", nil), field("DATE \\@ \"yyyy\"", nil),
          Made.run("."))
          // Word ignores a field without an end.
          + Made.paragraph(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", Made.run("It stays."))))
    #expect(read.lines.filter { !$0.isEmpty } == ["Say yes 7 and ☐☒twopress here≥.", "It stays."])
    #expect(read.dropped == ["a field without a result: DATE \\@ \"yyyy\""])
  }

  @Test func aTableOfContentsIsNamedHoweverItIsMade() throws {
    let start = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    let code = "<w:r><w:instrText>TOC \\o</w:instrText></w:r>"
    let rest = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    let body =
      Made.paragraph(start, code, rest, Made.run("One 3"))
      + Made.paragraph(Made.run("Two "), field("PAGEREF x", Made.run("4"))) + Made.paragraph(end)
      + Made.paragraph(Made.run("It closed."))
    let read = try load(Made.word(body))
    #expect(read.lines == ["It closed."])
    #expect(read.dropped == ["table of contents: One 3 Two 4"])
  }

  @Test func whatIsNotShownIsNamed() throws {
    let ruby =
      "<w:r><w:ruby><w:rt><w:r><w:t>kana</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>word</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    let before = "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>"
    let row = { (properties: String, words: String) in
      "<w:tr><w:trPr>\(properties)</w:trPr><w:tc>\(Made.paragraph(Made.run(words)))</w:tc></w:tr>"
    }
    let read = try load(
      Made.word(
        Made.paragraph(
          ruby, Made.run(" kept", before),
          "<w:r><w:pict><v:textpath string=\"DRAFT\"/></w:pict></w:r>",
          Made.run("."), "<w:r><w:fldData>AAEC</w:fldData></w:r>")
          + "<w:altChunk/>" + "<w:tbl>\(row("", "Row."))\(row("<w:hidden/>", "Secret."))</w:tbl>"))
    #expect(read.lines.filter { !$0.isEmpty } == ["word kept.", "Row."])
    #expect(
      read.dropped == [
        "readings above words: kana", "embedded in the document: DRAFT",
        "embedded in the document: document", "hidden: Secret.",
      ])
  }

  /// Word puts pictures and marks of notes in runs of their own, other programs do not.
  @Test func wordsInTheRunOfAPictureOrANote() throws {
    let run =
      "<w:r><w:rPr><w:b/></w:rPr><w:t>Boats</w:t><w:drawing><wp:docPr xmlns:wp=\"x\" name=\"Chart\"/></w:drawing><w:t xml:space=\"preserve\"> sank</w:t><w:footnoteReference w:id=\"2\"/><w:t>.</w:t></w:r>"
    let own = "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>**</w:t></w:r>"
    let notes = [2, 3].map {
      "<w:footnote w:id=\"\($0)\">\(Made.paragraph(Made.run("Note \($0).")))</w:footnote>"
    }
    let read = try load(
      Made.word(
        Made.paragraph(run) + Made.paragraph(Made.run("All"), own, Made.run(" of them.")),
        footnotes: notes.joined()))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "Boats sank.", "All of them.", "1. Note 2.", "2. Note 3.",
      ])
    #expect(read.dropped == ["marks of notes: **", "marks of notes: ¹ ²"])
  }

  @Test func textOfDrawingsIsABox() throws {
    let box =
      "<a:txBody><a:p><a:r><a:t>Boxed.</a:t></a:r></a:p></a:txBody>"
    let run = "<w:r><w:drawing><a:sp xmlns:a=\"x\">\(box)</a:sp></w:drawing></w:r>"
    let read = try load(Made.word(Made.paragraph(Made.run("Before"), run, Made.run(" and after."))))
    #expect(read.lines.filter { !$0.isEmpty } == ["Before and after.", "Boxed."])
  }

  @Test func anyPrefixForTheVocabulary() throws {
    let usual = Made.word(Made.paragraph(Made.run("Fees "), Made.run("rose.", "<w:b/>")))
    let file = try #require(PackedFile(usual))
    let part = String(decoding: try #require(file.contents(of: "word/document.xml")), as: UTF8.self)
    let other = part.replacing("<w:", with: "<ns0:").replacing("</w:", with: "</ns0:")
      .replacing("xmlns:w=", with: "xmlns:ns0=").replacing(" w:", with: " ns0:")
    let read = try load(file.replacing(["word/document.xml": Array(other.utf8)]))
    #expect(read.lines == ["Fees rose."])
  }

  @Test func emptyAndMergedCellsKeepTheirColumns() throws {
    func cell(_ words: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(words.isEmpty ? "<w:p/>" : Made.paragraph(Made.run(words)))</w:tc>"
    }
    let rows = [
      "<w:tr>\(cell(""))\(cell("2022", "<w:gridSpan w:val=\"2\"/>"))\(cell("2023"))</w:tr>",
      "<w:tr>\(cell("Gull", "<w:vMerge w:val=\"restart\"/>"))\(cell("3"))\(cell(""))\(cell("4"))</w:tr>",
      "<w:tr>\(cell("", "<w:vMerge/>"))\(cell("5"))\(cell("6"))\(cell("7"))</w:tr>",
      "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(cell("8"))\(cell("9"))</w:tr>",
      "<w:tr>\(cell("Sum"))\(cell(""))\(cell(""))\(cell("11"))</w:tr>",
      "<w:tr>\(cell(""))\(cell("alone"))\(cell(""))\(cell(""))</w:tr>",
    ]
    let read = try load(Made.word("<w:tbl>\(rows.joined())</w:tbl>"))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "\t2022\t\t2023", "Gull\t3\t\t4", "\t5\t6\t7", "\t8\t9", "Sum\t\t\t11", "\talone",
      ])
  }
}
