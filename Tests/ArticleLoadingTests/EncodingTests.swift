import FactCheck
import Testing

@testable import ArticleLoading

struct EncodingCase: CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let text: String
  let encoding: String
  var remarks: [LoadRemark] = []

  init(
    _ id: String, _ bytes: [UInt8], _ text: String, _ encoding: String, _ remarks: [LoadRemark] = []
  ) {
    testDescription = id
    self.bytes = bytes
    self.text = text
    self.encoding = encoding
    self.remarks = remarks
  }

  static let all: [EncodingCase] = [
    .init("E01 plain ASCII", utf8("One.\nTwo.\n"), "One.\nTwo.\n", "UTF-8"),
    .init("E02 UTF-8", utf8("“Señor” € 😀"), "“Señor” € 😀", "UTF-8"),
    .init("E03 UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + utf8("é."), "é.", "UTF-8"),
    .init("E04 CRLF", utf8("a\r\nb\r\n"), "a\nb\n", "UTF-8"),
    .init("E05 CR alone", utf8("a\rb\r"), "a\nb\n", "UTF-8"),
    .init("E06 CR CR LF", utf8("a\r\r\nb"), "a\n\nb", "UTF-8"),
    .init(
      "E07 UTF-16LE", utf16("Größe: 5 €\r\n😀", bigEndian: false), "Größe: 5 €\n😀", "UTF-16LE",
      [.decodedAs(encoding: "UTF-16LE")]),
    .init(
      "E08 UTF-16BE", utf16("Größe: 5 €\r\n😀", bigEndian: true), "Größe: 5 €\n😀", "UTF-16BE",
      [.decodedAs(encoding: "UTF-16BE")]),
    .init(
      "E09 lone surrogates", [0xFE, 0xFF, 0, 0x61, 0xD8, 0x3D, 0, 0x62, 0xDE, 0x00, 0, 0x63],
      "a\u{FFFD}b\u{FFFD}c", "UTF-16BE",
      [.decodedAs(encoding: "UTF-16BE"), .replacedInvalid(2)]),
    .init(
      "E10 half a unit at the end", [0xFF, 0xFE, 0x61, 0, 0x62], "a\u{FFFD}", "UTF-16LE",
      [.decodedAs(encoding: "UTF-16LE"), .replacedInvalid(1)]),
    .init(
      "E11 windows-1252", utf8("caf") + [0xE9] + utf8(" ") + [0x93] + utf8("x") + [0x94, 0x80],
      "café “x”€", "windows-1252", [.decodedAs(encoding: "windows-1252")]),
    .init(
      "E12 what windows-1252 has not", [0x61, 0x81, 0x9D, 0x62],
      "a\u{FFFD}\u{FFFD}b", "windows-1252",
      [.decodedAs(encoding: "windows-1252"), .replacedInvalid(2)]),
    .init("E13 NUL", utf8("a\0b\0"), "a\u{FFFD}b\u{FFFD}", "UTF-8", [.replacedNULs(2)]),
    .init(
      "E14 controls stay", utf8("a\u{1B}[31mb\u{7}\u{7F}\tc\u{C}"),
      "a\u{1B}[31mb\u{7}\u{7F}\tc\u{C}", "UTF-8", [.keptControls(4)]),
    .init(
      "E15 damaged UTF-8 stays UTF-8", utf8("’’’’’’’’ a") + [0xFF] + utf8("b"),
      "’’’’’’’’ a\u{FFFD}b",
      "UTF-8", [.replacedInvalid(1)]),
    .init(
      "E16 damaged after a mark", [0xEF, 0xBB, 0xBF, 0x61, 0xE9, 0x62], "a\u{FFFD}b", "UTF-8",
      [.replacedInvalid(1)]),
    .init(
      "E17 a NUL in UTF-16", [0xFF, 0xFE, 0x61, 0, 0, 0, 0x62, 0], "a\u{FFFD}b", "UTF-16LE",
      [.decodedAs(encoding: "UTF-16LE"), .replacedNULs(1)]),
    .init(
      "E18 overlong and surrogate bytes are not UTF-8", [0xC0, 0xAF, 0xED, 0xA0, 0x80],
      "À¯í\u{A0}€", "windows-1252", [.decodedAs(encoding: "windows-1252")]),
  ]

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }
}

@Suite struct EncodingTests {
  @Test("each encoding", arguments: EncodingCase.all)
  func decodes(_ example: EncodingCase) throws {
    let article = try load(example.bytes)
    #expect(article.text == example.text)
    #expect(article.content.encoding == example.encoding)
    #expect(article.remarks.filter { $0 != .titleInferred } == example.remarks)
  }

  @Test func everyByteOfWindows1252() {
    // The Unicode consortium's best-fit table, but for the five bytes that mean nothing.
    let upper = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
    let latin = String(String.UnicodeScalarView((0xA0...0xFF).map { Unicode.Scalar($0)! }))
    let decoded = Windows1252.decode(Array(0x80...0xFF))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == upper + latin)
    #expect(decoded.replaced == 5)
  }

  @Test func aTextOfOneEncodingEqualsItselfInAnother() throws {
    let text = "Größe: 5 €\n"
    let plain = try load(text)
    let wide = try load([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(plain.content.text == wide.content.text)
    #expect(plain.content.original != wide.content.original)
  }

  @Test func normalizingAgainChangesNothing() throws {
    let once = try load("\u{FEFF}\u{FEFF}a\r\n\0b\rc")
    let twice = try load(once.body.text)
    #expect(once.body == twice.body)
    #expect(once.content.text == twice.content.text)
    #expect(twice.remarks == [.titleInferred])
  }
}
