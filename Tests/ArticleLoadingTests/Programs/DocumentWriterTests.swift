import FoundationEssentials
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
    cat "$a" "${4#--data-dir=}"/*/styles.xml "${4#--data-dir=}"/*/word/document.xml 2>/dev/null
    exit 0
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

  @Test func whatIsNoDocumentIsRefused() throws {
    let (writer, folder) = try Self.writer("echo 'no such format' >&2; exit 22")
    // The folder is deleted after the last use of its value.
    defer { withExtendedLifetime(folder) {} }
    #expect(
      throws: LoadError.programFailed(path: "a.docx", .pandoc, detail: "no such format")
    ) {
      try writer.document(of: Self.page, as: .docx, on: Self.a4, made: 0, for: "a.docx")
    }
  }

  @Test func withoutPandoc() {
    let writer = DocumentWriter(OutsidePrograms(environment: ["PATH": "/nowhere"]))
    #expect(throws: LoadError.noProgram(path: "a.docx", .pandoc)) {
      try writer.document(of: Self.page, as: .docx, on: Self.a4, made: 0, for: "a.docx")
    }
  }
}
