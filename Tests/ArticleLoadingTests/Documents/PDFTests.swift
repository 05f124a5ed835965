import FactCheck
import Glibc
import TestSupport
import Testing

@testable import ArticleLoading

@Suite(.enabled(if: access("/usr/bin/pdftotext", X_OK) == 0))
struct PDFTests {
  private func load(_ pdf: MadePDF) throws -> LoadedArticle {
    try ArticleReader().load(.standardInput(bytes: pdf.bytes))
  }

  /// The text of pages that begin where the article's pages do.
  private func pages(_ article: LoadedArticle) -> [String] {
    let starts = article.body.pages + [article.body.text.count]
    return zip(starts, starts.dropFirst()).map { start, end in
      String(decoding: article.body.text[start..<end], as: UTF8.self)
    }
  }

  private let report = MadePDF(
    pages: [
      MadePDF.page(
        [
          ["Fees and ferries"],
          [
            "The council raised harbour fees by eighteen per cent in the inter-",
            "national terminal, as a Franco-", "German study had asked for. The well-",
            "known report says so, and inter-", "est rates are not its subject in 18-",
            "month plans.",
          ],
          [
            "A second paragraph begins here and goes on to the very end of the page, with",
            "more words than that, so that it is continued without a",
          ],
        ], header: "The Harbour Gazette 7", footer: "Page 1 of 3"),
      MadePDF.page(
        [
          ["full stop on the next page. It ends here, and quite so."],
          ["• First item of a list", "• Second item of it"],
          ["International trade is well-known in the report (pages 2-3)."],
        ], header: "The Harbour Gazette 8", footer: "Page 2 of 3"),
      MadePDF.page(
        [["A new page, a new paragraph."]], header: "The Harbour Gazette 9", footer: "Page 3 of 3"),
    ],
    information: "/Title (A report on fees) /Author (Mara Vance) /CreationDate (D:20260203093000Z)")

  @Test func paragraphsWithoutWhatRunsAlong() throws {
    let article = try load(report)
    #expect(
      article.text == """
        Fees and ferries

        The council raised harbour fees by eighteen per cent in the international terminal, as a \
        Franco-German study had asked for. The well-known report says so, and interest rates are \
        not its subject in 18-month plans.

        A second paragraph begins here and goes on to the very end of the page, with more words \
        than that, so that it is continued without a full stop on the next page. It ends here, and \
        quite so.

        • First item of a list

        • Second item of it

        International trade is well-known in the report (pages 2-3).

        A new page, a new paragraph.

        """)
    #expect(article.content.loader == "pdf")
    #expect(article.content.original == Digest(of: report.bytes))
  }

  @Test func pagesBeginWhereTheirWordsDo() throws {
    let article = try load(report)
    let pages = pages(article)
    #expect(pages.count == 3)
    #expect(pages[1].hasPrefix("full stop on the next page."))
    #expect(pages[2].hasPrefix("A new page"))
    #expect(article.content.pages == Digest(of: article.body.pageList))
    #expect(article.blobs.contains { $0.bytes == article.body.pageList })
  }

  @Test func whatItSaysOfItself() throws {
    let details = try load(report).details
    #expect(details.title == "A report on fees")
    #expect(details.authors.map(\.name) == ["Mara Vance"])
    // The day it was made is no day of publication.
    #expect(details.published == nil)
    #expect(try load(report).content.found.map(\.field) == [.title, .author, .language])
    var several = report
    several.information = "/Author (Ann Lee; Bo Ray)"
    #expect(try load(several).details.authors.map(\.name) == ["Ann Lee", "Bo Ray"])
    for name in [
      "anonymous", "\\(unspecified\\)", "Administrator", "jsmith", "python-docx", "m.vance2",
    ] {
      var other = report
      other.information = "/Author (\(name))"
      #expect(try load(other).details.authors.isEmpty)
    }
    for name in ["report.docx", "Microsoft Word - Report", "untitled", "fees.INDD", "fees.html"] {
      var other = report
      other.information = "/Title (\(name))"
      #expect(try load(other).details.title == "Fees and ferries")
    }
  }

  @Test func twoColumns() throws {
    let left = MadePDF.page(
      [
        [
          "The first column has lines that", "go on, and it is read before the",
          "second one begins to be read and",
        ]
      ])
    let right = MadePDF.page(
      [["is set beside it, as in journals", "that print in two of them. Done."]], x: 320)
    let article = try load(MadePDF(pages: [left + right]))
    #expect(
      article.text == "The first column has lines that go on, and it is read before the second one "
        + "begins to be read and is set beside it, as in journals that print in two of them. Done.\n"
    )
  }

  @Test func paragraphsThatAreSetIn() throws {
    var lines: [MadePDF.Line] = []
    let texts = [
      "Paragraphs of books are told apart by their first line alone,",
      "which is set in. This one ends.",
      "The next one begins here, right below, and goes on for a bit,", "and then it ends as well.",
    ]
    for (number, text) in texts.enumerated() {
      lines.append(.init(x: number % 2 == 0 ? 90 : 72, y: 700 - 14 * number, text: text))
    }
    let article = try load(MadePDF(pages: [lines]))
    #expect(
      article.text.split(separator: "\n").map { $0.prefix(10) } == ["Paragraphs", "The next o"])
  }

  @Test func emptyPagesAndNumbers() throws {
    let pdf = MadePDF(
      pages: [
        [],
        MadePDF.page([["Words on the second page go on,", "and on, to the third,"]], footer: "2"),
        [], MadePDF.page([["and there they end."]], footer: "4"), [],
      ])
    let article = try load(pdf)
    #expect(
      article.text == "Words on the second page go on, and on, to the third, and there they end.\n")
    #expect(article.body.pages.count == 5)
    #expect(article.remarks.first == .pagesWithoutText([1, 3, 5], of: 5))
    #expect(article.body.pages == article.body.pages.sorted())
    #expect(article.body.page(at: 0) == 2)
    #expect(article.body.page(at: article.body.text.count - 3) == 4)
  }

  @Test func aNumberInTheTextStays() throws {
    let pdf = MadePDF(
      pages: [MadePDF.page([["So many ferries sailed:"], ["1204"], ["That is all."]])])
    #expect(try load(pdf).text == "So many ferries sailed:\n\n1204\n\nThat is all.\n")
  }

  @Test func bulletsThatStandApart() throws {
    let pdf = MadePDF(
      pages: [
        [
          .init(y: 700, text: "Before the list there is some text that leads to it:"),
          .init(y: 686, text: "•"), .init(x: 120, y: 686, text: "an item beside its bullet,"),
          .init(x: 120, y: 672, text: "on two lines,"), .init(y: 658, text: "•"),
          .init(x: 120, y: 658, text: "and another one."),
        ]
      ])
    let paragraphs = try load(pdf).text.split(separator: "\n")
    #expect(paragraphs.count == 3, "\(paragraphs)")
    #expect(paragraphs.dropFirst().allSatisfy { $0.hasPrefix("• an") })
  }

  @Test func headingsStandAlone() throws {
    let pdf = MadePDF(
      pages: [
        [
          .init(y: 700, size: 18, text: "A heading that is as long as its line can be"),
          .init(y: 684, text: "and the text below it, in smaller letters, set quite close to it."),
        ]
      ])
    #expect(try load(pdf).body.sentences.count == 2)
    #expect(try load(pdf).text.contains("can be\n\nand"))
  }

  // MARK: Doubtful

  @Test func aDamagedPageIsSaid() throws {
    #expect(try load(report).remarks.isEmpty)
    var damaged = String(decoding: report.bytes, as: UTF8.self)
    damaged.replace(
      "(A second paragraph begins", with: "<A second paragraph begins", maxReplacements: 1)
    let article = try ArticleReader().load(.standardInput(bytes: Array(damaged.utf8)))
    #expect(article.text.contains("Fees and ferries"))
    guard case .damaged(let fault) = article.remarks.first else {
      Issue.record("nothing is said: \(article.remarks)")
      return
    }
    #expect(fault.hasPrefix("Illegal character"))
  }

  /// Words as they come out of a font that gives the numbers of its shapes.
  private let cipher = MadePDF.page(
    [Array(repeating: "7KHKDUERXUDXWKRULW\\VDLGRQ0RQGD\\WKDWWKHIHHVURVH", count: 8)])

  @Test func lettersOfUnknownShapes() throws {
    #expect(error(MadePDF(pages: [cipher, []]).bytes) == .unknownLetters(path: "-"))
    let words = MadePDF.page([["The harbour fees rose in the spring, as the council said."]])
    let article = try load(MadePDF(pages: [words, cipher, words]))
    #expect(article.remarks.first == .unknownLetters([2], of: 3))
    // Codes are no words either, but there are few of them.
    let codes = MadePDF.page([["BX17 KLM-204 TRW-9 XPT"]])
    #expect(try load(MadePDF(pages: [words, codes])).remarks == [.titleInferred])
  }

  // MARK: Refused

  private func error(_ bytes: [UInt8], _ programs: OutsidePrograms = OutsidePrograms())
    -> LoadError?
  {
    #expect(throws: LoadError.self) {
      try ArticleReader(programs: programs).load(.standardInput(bytes: bytes))
    }
  }

  @Test func pagesWithoutALetter() {
    #expect(error(MadePDF(pages: [[], []]).bytes) == .noText(path: "-", pages: 2))
  }

  @Test(arguments: ["%PDF-1.7\n", "%PDF-1.7\nperhaps all of it is text", "%PDF-"])
  func aDamagedFile(_ text: String) {
    guard case .programFailed("-", .pdftotext, let detail) = error(Array(text.utf8)) else {
      Issue.record("it was read")
      return
    }
    #expect(!detail.isEmpty)
  }

  @Test func aFileUnderAPassword() throws {
    // The dictionary alone is enough: without a password nothing can be read.
    let text = String(decoding: report.bytes, as: UTF8.self)
    let locked = text.replacing(
      "trailer <<",
      with:
        "trailer << /Encrypt << /Filter /Standard /V 1 /R 2 /O (00000000000000000000000000000000) "
        + "/U (11111111111111111111111111111111) /P -4 >> /ID [(a) (a)]")
    #expect(error(Array(locked.utf8)) == .locked(path: "-"))
  }

  @Test func withoutPdftotext() {
    let programs = OutsidePrograms(environment: ["PATH": "/nowhere"])
    #expect(error(report.bytes, programs) == .noProgram(path: "-", .pdftotext))
  }

  @Test func rubbishBeforeTheMark() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.pdf", Array("rubbish\n".utf8) + report.bytes)
    #expect(try ArticleReader().load(.file(path)).content.loader == "pdf")
  }
}
