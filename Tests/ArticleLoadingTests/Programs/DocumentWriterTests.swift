import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import ArticleLoading

@Suite("Pages to office documents")
struct DocumentWriterTests {
  private static let page = Array(
    "<html lang=\"en\"><head><title>T</title></head><body><h1>T</h1><p>One.</p><svg><rect/></svg></body></html>"
      .utf8)

  private static let a4 = DocumentWriter.PageSize(width: 11906, height: 16838)

  /// A folder with a program called pandoc, which does this.
  private static func writer(_ script: String) throws -> (DocumentWriter, TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.script("pandoc", "#!/bin/sh\n\(script)\n")
    let programs = OutsidePrograms(
      environment: ["PATH": "\(folder.path):/usr/bin:/bin", "TMPDIR": folder.path])
    return (DocumentWriter(programs), folder)
  }

  @Test func thePageAndTheFilterAreInAFolderThatIsGoneAfterwards() throws {
    let (writer, folder) = try Self.writer(
      Self.printing)
    let document = try writer.document(of: Self.page, as: .odt, on: Self.a4, made: 7, for: "a.odt")
    let text = String(decoding: document, as: UTF8.self)
    #expect(text.hasPrefix("PK7 --to=odt <html"))
    // A drawing would need another program.
    #expect(!text.contains("<svg") && text.contains("<p>One.</p></body>"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left == ["pandoc"])
  }

  /// Prints its own part of documents if asked, else what it is called with, the page, and the part in its data folder.
  private static let printing = """
    case "$1" in
    --print*) printf '<p fo:page-width="8.5in"\\nfo:page-height="11in" fo:margin="1in"/>'; exit;;
    esac
    printf 'PK%s %s ' "$SOURCE_DATE_EPOCH" "$2"
    for a in "$@"; do :; done
    cat "$a"
    case "$4" in
    --data-dir=*) cat "${4#--data-dir=}"/odt/styles.xml;;
    --reference-doc=*) cat "${4#--reference-doc=}";;
    esac
    """

  @Test("the pages have the size that was asked for, in the part that each kind takes it from")
  func pageSize() throws {
    let (writer, folder) = try Self.writer(Self.printing)
    defer { withExtendedLifetime(folder) {} }
    let letter = DocumentWriter.PageSize(width: 12240, height: 15840)
    func text(_ kind: DocumentWriter.Kind, _ size: DocumentWriter.PageSize) throws -> String {
      String(
        decoding: try writer.document(of: Self.page, as: kind, on: size, made: 0, for: "a"),
        as: UTF8.self)
    }
    #expect(try text(.docx, Self.a4).contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
    #expect(try text(.docx, letter).contains("<w:pgSz w:w=\"12240\" w:h=\"15840\"/>"))
    #expect(
      try text(.odt, Self.a4).contains(
        "fo:page-width=\"595.30pt\"\nfo:page-height=\"841.90pt\" fo:margin=\"1in\""))
    #expect(try text(.odt, letter).contains("fo:page-width=\"612.00pt\""))
  }

  /// The parts of a document by pandoc itself.
  private static func part(
    _ name: String, of kind: DocumentWriter.Kind, _ body: String
  ) throws -> String {
    let writer = DocumentWriter(OutsidePrograms(environment: ["PATH": "/usr/bin:/bin"]))
    let document = try writer.document(
      of: Array("<html lang=\"en\"><head><title>T</title></head><body>\(body)</body></html>".utf8),
      as: kind, on: Self.a4, made: 0, for: "a")
    let bytes = try #require(PackedFile(document)?.contents(of: name))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let numbered = """
    <ul class="glance"><li><span class="ui">1.</span> <a href="#c">Claim</a></li></ul>\
    <table><thead><tr><th scope="col">Verdict</th><th scope="col">Claims</th></tr></thead>\
    <tbody><tr><th scope="row"><span class="badge t1">Wrong</span></th><td>2</td></tr></tbody></table>
    """

  @Test(
    "heads of rows stay, and items with numbers have no bullets",
    .enabled(if: access("/usr/bin/pandoc", X_OK) == 0))
  func listsAndTables() throws {
    let text = try Self.part("content.xml", of: .odt, Self.numbered)
    #expect(text.contains(">Wrong</text:span>") && text.contains(">1. <text:a"))
    #expect(!text.contains("<text:list-item>"))
    let word = try Self.part("word/document.xml", of: .docx, Self.numbered)
    #expect(word.contains(">Wrong</w:t>") && word.contains(">1.</w:t>"))
    #expect(!word.contains("<w:numPr>"))
    let scale =
      "<ol class=\"legend\" reversed><li value=\"6\"><span class=\"badge t1\">Right</span> 6/6</li></ol>"
    let legend = try Self.part("content.xml", of: .odt, scale)
    #expect(legend.contains(">Right</text:span> 6/6<") && !legend.contains("<text:list-item>"))
    #expect(try !Self.part("word/document.xml", of: .docx, scale).contains("<w:numPr>"))
    #expect(
      try Self.part("content.xml", of: .odt, "<ol><li>One</li></ol>").contains("<text:list-item>"))
    // Other lists are lists.
    #expect(
      try Self.part("content.xml", of: .odt, "<ul><li>One</li></ul>").contains("<text:list-item>"))
  }

  @Test(
    "an item of paragraphs has its anchor in the first, not a bullet of its own",
    .enabled(if: access("/usr/bin/pandoc", X_OK) == 0))
  func anchorsOfItems() throws {
    let items = """
      <ul>\n<li id="q1">\n<p dir="auto"><b>Why?</b></p>\n<p>So.</p>\n</li>\n<li id="q2">Plain</li>\n</ul>\
      <p><a href="#q1">1</a> <a href="#q2">2</a></p>
      """
    let word = try Self.part("word/document.xml", of: .docx, items)
    #expect(word.contains("w:name=\"q1\"") && word.contains("w:name=\"q2\""))
    let paragraphs = word.split(separator: "</w:p>").filter { $0.contains("<w:numPr>") }
    #expect(paragraphs.count == 3 && paragraphs.allSatisfy { $0.contains("<w:t ") })
  }

  @Test(
    "a paragraph has the direction of its first letter",
    .enabled(if: access("/usr/bin/pandoc", X_OK) == 0))
  func directions() throws {
    func turned(_ words: String) throws -> Int {
      try Self.part("word/document.xml", of: .docx, "<p>\(words)</p>").ranges(of: "<w:bidi").count
    }
    #expect(try turned("«٣» قال الوزير.") == 1 && turned("“אמר” שר") == 1)
    #expect(try turned("He said قال.") == 0 && turned("–") == 0 && turned("中文") == 0)
  }

  @Test("pages have numbers", .enabled(if: access("/usr/bin/pandoc", X_OK) == 0))
  func pageNumbers() throws {
    #expect(try Self.part("word/footer1.xml", of: .docx, "<p>x</p>").contains(" PAGE "))
    let body = try Self.part("word/document.xml", of: .docx, "<p>x</p>")
    #expect(body.contains("<w:footerReference") && body.contains("w:w=\"11906\""))
    #expect(
      try Self.part("[Content_Types].xml", of: .docx, "<p>x</p>").contains("/word/footer1.xml"))
    #expect(try Self.part("styles.xml", of: .odt, "<p>x</p>").contains("<text:page-number"))
  }

  @Test func whatIsNoDocumentIsRefused() throws {
    let (writer, folder) = try Self.writer("echo 'no such format' >&2; exit 22")
    // The folder is deleted after the last use of its value.
    defer { withExtendedLifetime(folder) {} }
    #expect(
      throws: LoadError.programFailed(path: "a.docx", .pandocWriter, detail: "no such format")
    ) {
      try writer.document(of: Self.page, as: .docx, on: Self.a4, made: 0, for: "a.docx")
    }
  }

  @Test func withoutPandoc() {
    let writer = DocumentWriter(OutsidePrograms(environment: ["PATH": "/nowhere"]))
    #expect(throws: LoadError.noProgram(path: "a.docx", .pandocWriter)) {
      try writer.document(of: Self.page, as: .docx, on: Self.a4, made: 0, for: "a.docx")
    }
  }
}
