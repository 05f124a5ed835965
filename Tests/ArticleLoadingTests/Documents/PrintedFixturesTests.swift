import FactCheck
import Foundation
import Glibc
import SafeFiles
import Testing

@testable import ArticleLoading

/// Whole documents as a typesetter makes them, in `Fixtures/printed`: justified lines, parted words, notes,
/// heads of sections, tables. Beside each PDF lies the page that it was printed from, by `make.py`, and the
/// text that a reader sees, with what is left out below it.
@Suite(.enabled(if: access("/usr/bin/pdftotext", X_OK) == 0))
struct PrintedFixturesTests {
  private static let names = fileNames(in: fixture("printed")).filter { $0.hasSuffix(".pdf") }
    .map { String($0.dropLast(4)) }

  @Test func thereAreSome() { #expect(Self.names.count >= 4) }

  @Test(arguments: names)
  func textAsAReaderSeesIt(_ name: String) throws {
    let reader = ArticleReader()
    var input = try reader.input(from: .file(fixture("printed/\(name).pdf")))
    input.explains = true
    let article = try reader.load(input)
    let dropped = article.dropped.map { "\($0.reason.words): \($0.excerpt)\n" }.joined()
    let text = "\(article.text)\n--- left out\n\(dropped)"
    let path = fixture("printed/\(name).txt")
    let wanted = try? String(decoding: contents(path), as: UTF8.self)
    if ProcessInfo.processInfo.environment["FACTDESK_RECORD"] == "1" {
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    #expect(text == wanted)
    // Whatever is shown stands on some page, and pages begin where paragraphs or their lines do.
    #expect(article.body.pages == article.body.pages.sorted())
  }

  /// Every sentence of the page that was printed is a sentence of the article.
  @Test(arguments: names)
  func noSentenceIsLost(_ name: String) throws {
    let article = try ArticleReader().load(.file(fixture("printed/\(name).pdf")))
    let page = try String(decoding: contents(fixture("printed/\(name).html")), as: UTF8.self)
    for paragraph in page.split(separator: "\n") where paragraph.hasPrefix("<p>") {
      let text = paragraph.dropFirst(3).prefix { $0 != "<" }.replacing("&amp;", with: "&")
      // Marks of notes stand behind it.
      #expect(article.text.contains(text), "\(text)")
    }
  }
}
