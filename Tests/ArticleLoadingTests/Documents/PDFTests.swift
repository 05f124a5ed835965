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

  @Test func bulletsApartFromTheirText() throws {
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

  @Test func headingsAreParagraphsOfTheirOwn() throws {
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
    // With as many vowels as words have, the letters are still not those of any language.
    let plain =
      "the harbour board met in the old customs house and heard what the storm had cost in spring "
    let letters = Dictionary(
      uniqueKeysWithValues: zip("abcdefghijklmnopqrstuvwxyz", "xwcgqvfkmtzubeoplyjahdnrsi"))
    let shifted = String(plain.map { letters[$0] ?? $0 })
    let vowels = MadePDF.page([Array(repeating: shifted, count: 5)])
    #expect(error(MadePDF(pages: [vowels]).bytes) == .unknownLetters(path: "-"))
    // Codes are no words either, but there are few of them.
    let codes = MadePDF.page([["BX17 KLM-204 TRW-9 XPT"]])
    #expect(try load(MadePDF(pages: [words, codes])).remarks == [.titleInferred])
  }

  /// Of languages with letters and small words of their own; each a declaration that all know.
  @Test(arguments: [
    "Genir pawb yn rhydd ac yn gydradd â'i gilydd mewn urddas a hawliau. Fe'u cynysgaeddir â rheswm a chydwybod, a dylai pawb ymddwyn y naill at y llall mewn ysbryd cymodlon.",
    "Txhua tus neeg yug los muaj kev ywj pheej thiab sib npaug zos hauv txoj cai. Lawv xaj nrog lub laj thawj thiab lub siab thiab yuav tsum coj zoo rau ib leeg nrog lub siab kwv tij",
    "Aadanaha dhammaantiis wuxuu dhashaa isagoo xor ah kana siman xagga sharafta iyo xuquuqada waana in qof la arkaa qofka kale ula dhaqmaa si walaaltinimo ah.",
    "Bonke abantu bazalwa bekhululekile belingana ngesithunzi nangamalungelo. Bahlanganiswe wumcabango nangunembeza futhi kufanele baphathane ngomoya wobunye.",
    "Watu wote wamezaliwa huru, hadhi na haki zao ni sawa. Wote wamejaliwa akili na dhamiri, hivyo yapasa watendeane kindugu.",
    "Il-bnedmin kollha jitwieldu hielsa u ugwali fid-dinjita u d-drittijiet. Huma moghnija bir-raguni u bil-kuxjenza u ghandhom igibu ruhhom ma' xulxin bi spirtu ta' ahwa.",
  ])
  func wordsOfOtherLanguagesAreNoCipher(_ text: String) {
    var page = PrintedPage(height: 842)
    for number in 0..<3 {
      let top = 20 * Double(number)
      page.lines.append(
        PrintedLine(text: text, left: 60, right: 500, top: top, bottom: top + 10, firstWord: 20))
    }
    #expect(CipherText.pages(of: PrintedDocument(pages: [page])).isEmpty)
  }

  // MARK: Refused

  /// A page whose contents unpack to a hundred times their size and more than any text has: pdftotext would work on it
  /// for minutes.
  @Test func contentsThatUnpackWithoutAnEnd() {
    func file(_ contents: [UInt8]) -> [UInt8] {
      Array("%PDF-1.4\n4 0 obj\n<</Filter/FlateDecode/Length \(contents.count)>>stream\n".utf8)
        + contents + Array("\nendstream\nendobj\n".utf8)
    }
    let bomb = file(Self.packed(of: 110_000_000))
    #expect(
      error(bomb, OutsidePrograms(environment: ["PATH": "/nowhere"]))
        == .unpacksTooLarge(path: "-", limit: 100_000_000))
    #expect(PackedStreams.unpackedCount(in: file(Self.packed(of: 20_000_000))) < 30_000_000)
    // Text is not packed so well, nor is a picture looked at.
    let words = (0..<60_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    #expect(PackedStreams.unpackedCount(in: file(words)) == 0)
    var picture = String(decoding: bomb.prefix(60), as: UTF8.self)
    picture.replace("<<", with: "<</Subtype/Image")
    #expect(PackedStreams.unpackedCount(in: Array(picture.utf8) + bomb.dropFirst(60)) == 0)
  }

  /// So many letters A, packed with fixed codes: each run of 258 takes 13 bits.
  private static func packed(of count: Int) -> [UInt8] {
    var bytes: [UInt8] = [0x78, 0x9C]
    var (held, bits) = (0, 0)
    func write(_ code: Int, _ length: Int) {
      for place in (0..<length).reversed() {
        held |= (code >> place & 1) << bits
        bits += 1
        if bits == 8 {
          bytes.append(UInt8(held))
          (held, bits) = (0, 0)
        }
      }
    }
    // The last block, with fixed codes; then an A, and runs of it.
    write(0b110, 3)
    write(0x30 + 0x41, 8)
    for _ in 0..<(count / 258) {
      write(0b1100_0101, 8)
      write(0, 5)
    }
    write(0, 7)
    bytes.append(UInt8(held))
    return bytes
  }

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
