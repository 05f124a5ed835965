import FoundationEssentials
import TestSupport
import Testing

@testable import ArticleLoading

@Suite("Pages to office documents")
struct DocumentWriterTests {
  private static let page = Array(
    "<html lang=\"en\"><head><title>T</title></head><body><h1>T</h1><p>One.</p><svg><rect/></svg></body></html>"
      .utf8)

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
      "printf 'PK%s %s ' \"$SOURCE_DATE_EPOCH\" \"$2\"; for a in \"$@\"; do :; done; cat \"$a\"")
    let document = try writer.document(of: Self.page, as: .odt, made: 7, for: "a.odt")
    let text = String(decoding: document, as: UTF8.self)
    #expect(text.hasPrefix("PK7 --to=odt <html"))
    // A drawing would need another program.
    #expect(!text.contains("<svg") && text.contains("<p>One.</p></body>"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left == ["pandoc"])
  }

  @Test func whatIsNoDocumentIsRefused() throws {
    let (writer, folder) = try Self.writer("echo 'no such format' >&2; exit 22")
    // The folder is deleted after the last use of its value.
    defer { withExtendedLifetime(folder) {} }
    #expect(
      throws: LoadError.programFailed(path: "a.docx", .pandoc, detail: "no such format")
    ) {
      try writer.document(of: Self.page, as: .docx, made: 0, for: "a.docx")
    }
  }

  @Test func withoutPandoc() {
    let writer = DocumentWriter(OutsidePrograms(environment: ["PATH": "/nowhere"]))
    #expect(throws: LoadError.noProgram(path: "a.docx", .pandoc)) {
      try writer.document(of: Self.page, as: .docx, made: 0, for: "a.docx")
    }
  }
}
