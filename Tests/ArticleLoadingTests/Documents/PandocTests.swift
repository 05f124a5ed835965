import FactCheck
import Glibc
import Testing

@testable import ArticleLoading

/// The fixtures were made of `report.md` among them by `pandoc -s`.
@Suite(.enabled(if: access("/usr/bin/pandoc", X_OK) == 0))
struct PandocTests {
  private func load(_ name: String) throws -> LoadedArticle {
    try ArticleReader().load(.file(fixture("documents/\(name)")))
  }

  private let text = """
    Introduction

    The council raised harbour fees by 18 percent. “Ferry traffic stood still”, said the mayor.

    First point

    Second point

    with a second paragraph

    3. Third

    4. Fourth

    Year\tFerries

    2024\t1,204

    2025\t1,180

    A quotation.

    Line one
    line two.

    1. By the city’s own count.

    """

  @Test(arguments: ["docx", "epub", "odt"])
  func aDocument(_ ending: String) throws {
    let article = try load("report.\(ending)")
    #expect(article.content.loader == "pandoc")
    // The title block gives facts.
    #expect(article.text.hasSuffix(text), "\(article.text)")
    #expect(!article.text.contains("Mara Vance") && !article.text.contains("2026-02-03"))
    #expect(article.details.title == "Harbour fees: a report")
    #expect(article.details.authors.map(\.name) == ["Mara Vance", "Ben Osei"])
    #expect(article.details.published == PartialDate("2026-02-03"))
    #expect(article.content.found.contains(.init(.author, "Ben Osei", from: "\(ending) metadata")))
    #expect(
      article.content.original == Digest(of: try contents(fixture("documents/report.\(ending)"))))
  }

  @Test func fictionBook() throws {
    let article = try load("report.fb2")
    // pandoc writes the lists of such a book as lines of text, and a line end as a space.
    let lines = text.replacing("Line one\n", with: "Line one ").replacing(
      "First point", with: "• First point"
    ).replacing("Second point", with: "• Second point").replacing(
      "with a second", with: "  with a second")
    // Its spaces before words are wide ones.
    let read = article.text.replacing("\u{A0}", with: " ")
    #expect(read == "Harbour fees: a report\n\n" + lines, "\(article.text)")
    #expect(article.details.title == "Harbour fees: a report")
    #expect(article.details.authors.map(\.name) == ["Mara Vance", "Ben Osei"])
    #expect(article.details.published == PartialDate("2026-02-03"))
    #expect(article.details.language == "en")
  }

  /// Neither kind needs a program.
  @Test(arguments: ["odt", "fb2"])
  func withoutAnyProgram(_ ending: String) throws {
    let reader = ArticleReader(programs: OutsidePrograms(environment: ["PATH": "/nowhere"]))
    let article = try reader.load(.file(fixture("documents/report.\(ending)")))
    #expect(article.text.contains("Year\tFerries\n\n2024\t1,204\n"))
  }

  @Test func whatItIsCalledDoesNotMatter() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "a", "a.pdf", "a.md"] {
      let path = try folder.file(name, contents(fixture("documents/report.docx")))
      #expect(try ArticleReader().load(.file(path)).content.loader == "pandoc", "\(name)")
    }
  }

  @Test func aDamagedDocument() throws {
    let folder = try TemporaryFolder()
    let whole = try contents(fixture("documents/report.docx"))
    var bytes = whole
    // The lists at the end stay, what they speak of does not.
    for place in 100..<8000 { bytes[place] = UInt8(truncatingIfNeeded: place &* 7) }
    let path = try folder.file("a.docx", bytes)
    #expect(throws: LoadError.damaged(path: path, kind: "a Word document")) {
      try ArticleReader().load(.file(path))
    }
  }

  @Test(arguments: ["META-INF/container.xml", "EPUB/content.opf", "EPUB/text/title_page.xhtml"])
  func aBookWithoutAPart(_ name: String) throws {
    let folder = try TemporaryFolder()
    let file = try #require(PackedFile(try contents(fixture("documents/report.epub"))))
    #expect(file.names.contains(name))
    let path = try folder.file("a.epub", file.replacing([name: Array("<".utf8)]))
    // A chapter that is no XML is read as far as it goes.
    if name.hasSuffix("xhtml") {
      #expect(throws: Never.self) { try ArticleReader().load(.file(path)) }
    } else {
      #expect(throws: LoadError.damaged(path: path, kind: "an EPUB book")) {
        try ArticleReader().load(.file(path))
      }
    }
  }

  @Test(arguments: [
    (251, "pandoc: Heap exhausted;", LoadError.needsMemory(path: "-", .pandoc, limit: 536_870_912)),
    (64, "Couldn't extract ePub file", LoadError.damaged(path: "-", kind: "a Word document")),
    (97, "no data", LoadError.programFailed(path: "-", .pandoc, detail: "no data")),
  ])
  func messagesOfPandocAreReworded(_ code: Int, _ words: String, _ error: LoadError) throws {
    let folder = try TemporaryFolder()
    try folder.script("pandoc", "#!/bin/sh\necho \"\(words)\" >&2; exit \(code)\n")
    let reader = ArticleReader(
      programs: OutsidePrograms(environment: ["PATH": "\(folder.path):/usr/bin:/bin"]))
    let bytes = try contents(fixture("documents/report.docx"))
    #expect(throws: error) { try reader.load(.standardInput(bytes: bytes)) }
  }

  /// A part that says that it unpacks to more than any text has; nobody unpacks it.
  @Test func aBombIsNamedAsSuch() throws {
    var bomb = MadeDocument.word(MadeDocument.paragraph(MadeDocument.run("One.")))
    let entry = try #require(
      bomb.indices.last { bomb[$0...].starts(with: Array("word/document.xml".utf8)) })
    for (place, byte) in [(24, UInt8(0)), (25, 0), (26, 0), (27, 0x7F)] {
      bomb[entry - 46 + place] = byte
    }
    #expect(throws: LoadError.unpacksTooLarge(path: "-", limit: 100_000_000)) {
      try ArticleReader().load(.standardInput(bytes: bomb))
    }
  }

  @Test func anotherArchive() throws {
    let folder = try TemporaryFolder()
    let whole = try contents(fixture("documents/report.docx"))
    let path = try folder.file("a.docx", Array(whole.prefix(200)))
    #expect(throws: LoadError.binary(path: path, kind: "a ZIP archive or office document")) {
      try ArticleReader().load(.file(path))
    }
  }

  @Test func withoutPandoc() throws {
    let path = fixture("documents/report.docx")
    let reader = ArticleReader(programs: OutsidePrograms(environment: ["PATH": "/nowhere"]))
    #expect(throws: LoadError.noProgram(path: path, .pandoc)) { try reader.load(.file(path)) }
  }

  @Test func anOlderVersionKnowsNoSandbox() throws {
    let folder = try TemporaryFolder()
    let script = """
      #!/bin/sh
      case "$1" in --sandbox) echo "Unknown option --sandbox." >&2; exit 6;; esac
      echo "<html><head><title>T</title></head><body><p>Old.</p></body></html>"
      """
    try folder.script("pandoc", script)
    let reader = ArticleReader(
      programs: OutsidePrograms(environment: ["PATH": "\(folder.path):/usr/bin:/bin"]))
    let article = try reader.load(.file(fixture("documents/report.docx")))
    #expect(article.text == "T\n\nOld.\n")
  }

  @Test func markup() throws {
    func text(_ html: String) throws -> String {
      let tree = try #require(PageParser().parse(Array(html.utf8)))
      return String(decoding: DocumentText(tree).bytes, as: UTF8.self)
    }
    #expect(try text("<p>a <b>b</b>c\n d</p><pre>x\n  y</pre>") == "a bc d\n\nx\n  y\n")
    #expect(try text("<ol><li>a<ol><li>b</ol><li>c</ol>") == "1. a\n\n1. b\n\n2. c\n")
    #expect(try text("<ol start=\"9223372036854775807\"><li>a<li>b</ol>").contains("a\n"))
    #expect(try text("<table><tr><td>a<td><p>b</p><p>c</p><tr><td>d</table>") == "a\tb c\n\nd\n")
    #expect(try text("<p>a<a class=\"footnote-ref\" href=x><sup>1</sup></a>.</p>") == "a.\n")
    #expect(try text("<p>10<sup>5</sup> and 41,300<sup>2</sup></p>") == "10⁵ and 41,300 ²\n")
    #expect(try text("<p>a <del>b</del> c<span style='display: none'>d</span></p>") == "a c\n")
    #expect(try text("<ol type=a start=27><li>x<li>y</ol>") == "aa. x\n\nab. y\n")
    #expect(
      try text("<ol type=I start=4><li>x</ol><ol type=i start=0><li>y</ol>") == "IV. x\n\n0. y\n")
    #expect(try text("") == "")
  }
}
