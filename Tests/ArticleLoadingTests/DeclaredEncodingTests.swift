import FactCheck
import Testing

@testable import ArticleLoading

struct DeclaredCase: CustomTestStringConvertible {
  let testDescription: String
  let page: [UInt8]
  /// What must stand in the page once it is decoded.
  let text: String
  let encoding: String

  /// A page whose head says `declaration`, with these bytes in its body.
  init(
    _ id: String, _ declaration: String, _ body: [UInt8], _ text: String, _ encoding: String
  ) {
    testDescription = id
    page = Array("<html><head>\(declaration)</head><body>[".utf8) + body + Array("]</body>".utf8)
    self.text = text
    self.encoding = encoding
  }

  init(_ id: String, charset: String, _ body: [UInt8], _ text: String, _ encoding: String) {
    self.init(id, "<meta charset=\"\(charset)\">", body, text, encoding)
  }

  static let all: [DeclaredCase] = [
    .init(
      "D01", charset: "windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет",
      "windows-1251"),
    .init("D02 Latin-1 is windows-1252", charset: "iso-8859-1", quoted, "“é”", "windows-1252"),
    .init("D03 GB2312 is GBK", charset: "gb2312", [0xE9, 0x46], "镕", "GBK"),
    .init("D04 KS C 5601 is UHC", charset: "ks_c_5601-1987", [0x8C, 0x63], "똠", "EUC-KR"),
    .init(
      "D05 Shift_JIS is CP932", charset: "Shift_JIS", [0x87, 0x40, 0x95, 0x5C], "①表", "Shift_JIS"),
    .init("D06", charset: "euc-jp", [0xB9, 0xC1, 0xA4, 0xCE], "港の", "EUC-JP"),
    .init("D07", charset: "koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет", "KOI8-R"),
    .init("D08", charset: "latin2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź", "ISO-8859-2"),
    .init("D09", charset: "big5", [0xB4, 0xE4, 0xA4, 0x66], "港口", "Big5"),
    .init(
      "D10 all of it ASCII", charset: "iso-2022-jp",
      [0x1B, 0x24, 0x42, 0x39, 0x41, 0x24, 0x4E, 0x1B, 0x28, 0x42], "港の", "ISO-2022-JP"),
    .init(
      "D11", charset: "iso-8859-8-i", [0xF9, 0xEC, 0xE5, 0xED], "שלום", "ISO-8859-8-I"),
    .init(
      "D12 Latin-5 is windows-1254", charset: "iso-8859-9", [0xDD, 0xFE], "İş", "windows-1254"),
    .init("D13", charset: "tis-620", [0xE4, 0xB7, 0xC2], "ไทย", "windows-874"),
    .init(
      "D14 by http-equiv",
      "<META content='text/html; charset=windows-1251' http-equiv=Content-Type>",
      [0xCF, 0xF0], "Пр", "windows-1251"),
    .init("D15 no quotes, spaces", "<meta charset = koi8-r >", [0xF0, 0xD2], "Пр", "KOI8-R"),
    .init(
      "D16 behind a long script",
      "<script>\(String(repeating: "a = '<b>';", count: 500))</script><meta charset=koi8-r>",
      [0xF0, 0xD2], "Пр", "KOI8-R"),
    .init(
      "D17 a comment declares nothing", "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>",
      [0xCF, 0xF0], "Пр", "windows-1251"),
    .init(
      "D18 an unknown one is passed over", "<meta charset=x-none><meta charset=koi8-r>",
      [0xF0, 0xD2], "Пр", "KOI8-R"),
    .init("D19 nothing declared", "", quoted, "“é”", "windows-1252"),
    .init("D20 UTF-8 declared, and wrong", charset: "utf-8", quoted, "“é”", "windows-1252"),
    .init(
      "D21 UTF-8, and something else declared", charset: "windows-1251", Array("Größe".utf8),
      "Größe", "UTF-8"),
    .init("D22 UTF-16 in letters of ASCII", charset: "utf-16", quoted, "“é”", "windows-1252"),
    .init(
      "D23 damaged, and declared", charset: "utf-8", Array("é’ ".utf8) + [0xFF], "é’ \u{FFFD}",
      "UTF-8"),
    .init(
      "D24 half a character", charset: "shift_jis",
      Array(repeatElement([0x95, 0x5C], count: 10).joined()) + [0x95, 0x20], "表表\u{FFFD}",
      "Shift_JIS"),
    .init(
      "D25 what its encoding has not", charset: "euc-jp",
      Array(repeatElement([0xB9, 0xC1], count: 10).joined()) + [0xFF], "港港\u{FFFD}", "EUC-JP"),
    .init(
      "D26 nearly nothing means anything in it", charset: "euc-jp", [0xE9, 0x20, 0xE8, 0x20],
      "é è", "windows-1252"),
    .init("D27 no browser reads it", charset: "utf-7", quoted, "“é”", "windows-1252"),
  ]

  /// “é” in windows-1252.
  private static let quoted: [UInt8] = [0x93, 0xE9, 0x94]
}

@Suite struct DeclaredEncodingTests {
  @Test("each declaration", arguments: DeclaredCase.all)
  func decodes(_ example: DeclaredCase) throws {
    let decoded = try decode(example.page)
    let text = String(decoding: decoded.bytes, as: UTF8.self)
    #expect(text.contains(example.text), "\(text.suffix(60))")
    #expect(decoded.encoding == example.encoding)
    #expect(decoded.remarks.contains(.decodedAs(encoding: "UTF-8")) == false)
  }

  @Test func anXMLDeclaration() throws {
    let page = "<?xml version='1.0' encoding='koi8-r'?>\n<html><body>"
    #expect(try decode(Array(page.utf8) + [0xF0, 0xD2]).encoding == "KOI8-R")
  }

  @Test func theBodyDeclaresNothing() throws {
    let page = "<html><head><title>a</title></head><body><meta charset=koi8-r>"
    #expect(try decode(Array(page.utf8) + [0xF0, 0xD2]).encoding == "windows-1252")
  }

  @Test func aMarkOutweighsADeclaration() throws {
    let page = "\u{FEFF}<meta charset=koi8-r>é"
    #expect(try decode(Array(page.utf8)).encoding == "UTF-8")
  }

  @Test func utf16WithoutAMarkNeedsWhoeverSaysSo() throws {
    let page = "<html>Größe</html>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try served(page, "utf-16").encoding == "UTF-16LE")
    #expect(throws: LoadError.self) { try served(page, nil) }
  }

  @Test func cutOffInsideACharacter() throws {
    let decoded = try SystemConverter.decode([0x95, 0x5C, 0x95], from: "CP932")
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "表\u{FFFD}")
    #expect(decoded.replaced == 1)
  }

  @Test func theServersWordGoesFirstIfItMakesSense() throws {
    let words = Array(repeatElement([0xCF, 0xF0, 0x20] as [UInt8], count: 20).joined())
    let page = Array("<meta charset=windows-1251>".utf8) + words
    #expect(try served(page, "koi8-r").encoding == "KOI8-R")
    #expect(try served(page, "euc-jp").encoding == "windows-1251")
    #expect(try served(page, "x-none").encoding == "windows-1251")
    #expect(try served(words, "koi8-r").encoding == "KOI8-R")
  }

  @Test func everyLabelMeansOneThing() {
    let labels = EncodingLabels.all.flatMap { $0.labels.split(whereSeparator: \.isWhitespace) }
    #expect(Set(labels).count == labels.count)
    #expect(labels.allSatisfy { $0 == $0.lowercased() })
    #expect(TextEncoding(label: " \"Latin1\" ")?.name == "windows-1252")
    #expect(TextEncoding(label: "utf-7") == nil)
    #expect(TextEncoding(label: String(repeating: "a", count: 1_000_000)) == nil)
  }

  @Test func theSystemKnowsEveryConverter() throws {
    for name in EncodingLabels.all.compactMap(\.converter) {
      let decoded = try SystemConverter.decode(Array("Ab1".utf8), from: name)
      #expect(decoded.bytes == Array("Ab1".utf8), "\(name)")
    }
  }

  @Test func aMissingConverterIsReported() {
    #expect(throws: SystemConverter.Missing.self) {
      try SystemConverter.decode([0x41], from: "NO-SUCH-ENCODING")
    }
  }

  private func decode(_ page: [UInt8]) throws -> DecodedText { try served(page, nil) }

  /// Decodes a page of which a server said this.
  private func served(_ page: [UInt8], _ charset: String?) throws -> DecodedText {
    let address = try WebAddress("https://paper.example/page.html")
    let type = charset.map { ["content-type: text/html; charset=\($0)"] } ?? []
    let head = try #require(ResponseHead(lines: ["HTTP/1.1 200 OK"] + type))
    let answer = FetchedPage(requested: address, hops: [.init(address, head)], body: page)
    return try DecodedText(
      LoaderInput(
        path: "page.html", fileName: nil, bytes: page,
        page: charset.map { _ in (answer, Timestamp(seconds: 0)) }),
      declared: DeclaredEncoding.find(in: page))
  }
}
