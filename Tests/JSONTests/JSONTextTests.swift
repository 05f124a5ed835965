import FoundationEssentials
import SeededRandom
import TestSupport
import Testing

@testable import JSON

@Suite("JSON text")
struct JSONTextTests {
  static let numbers: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.1, "0.1"), (1e21, "1e+21"),
    (1e20, "100000000000000000000"), (1.2345678901234568e20, "123456789012345680000"),
    (1e-6, "0.000001"), (1e-7, "1e-7"), (1.5e-7, "1.5e-7"), (.leastNonzeroMagnitude, "5e-324"),
    (1.7976931348623157e308, "1.7976931348623157e+308"), (333333333.33333329, "333333333.3333333"),
    (9007199254740992, "9007199254740992"), (4.5, "4.5"), (2e-3, "0.002"), (1e23, "1e+23"),
    (-2.5e-9, "-2.5e-9"), (100, "100"), (.infinity, "null"),
  ]

  @Test(arguments: numbers.indices)
  func numbersReadAsECMAScriptPrintsThem(_ index: Int) {
    let (number, text) = Self.numbers[index]
    #expect(ECMAScriptNumber.text(number) == text)
  }

  /// What another writer wrote gets the same escapes, and says the same.
  @Test func jsonOfOthersIsMadeHarmless() throws {
    let acting = (0x7F..<0xA0).compactMap(Unicode.Scalar.init).map(String.init).joined()
    let text = acting + "\u{2028}\u{202E}\u{2069}\u{FEFF}\u{FFFF}\u{10FFFE}é字👩‍👩‍👧\u{A0}\u{200E}"
    let raw = Array("{\"\(text)\":[\"\(text)\"]}".utf8)
    let written = JSONText.harmless(raw)
    #expect(
      String(decoding: written, as: UTF8.self).contains(
        "\\u009f\\u2028\\u202e\\u2069\\ufeff\\uffff\\udbff\\udffeé字👩‍👩‍👧\u{A0}\u{200E}"))
    let left = String(decoding: written, as: UTF8.self).unicodeScalars.filter {
      (0x7F..<0xA0).contains($0.value)
    }
    #expect(left.isEmpty)
    #expect(
      try JSONText.canonical(JSONText.value(of: written))
        == JSONText.canonical(JSONText.value(of: raw)))
    let plain = Array("[\"plain\\u0001\"]".utf8)
    #expect(JSONText.harmless(plain) == plain)
  }

  @Test func canonicalFormSortsKeysByUTF16AndEscapesLittle() {
    // The example of RFC 8785, section 3.2.3: its emoji sorts before U+FB33 by UTF-16 alone.
    let keys = ["\u{20AC}", "\r", "\u{FB33}", "1", "\u{1F600}", "\u{80}", "\u{F6}"]
    let value = JSONValue.object(keys.map { .init($0, .string($0)) })
    let sorted = ["\r", "1", "\u{80}", "\u{F6}", "\u{20AC}", "\u{1F600}", "\u{FB33}"]
    let wanted = sorted.map { key in
      let text = key == "\r" ? "\\r" : key
      return "\"\(text)\":\"\(text)\""
    }
    #expect(text(JSONText.canonical(value)) == "{" + wanted.joined(separator: ",") + "}")
    let escapes = JSONValue.string("\u{8}\t\n\u{C}\r\"\\\u{1}\u{1F}/\u{7F}\u{2028}")
    #expect(
      text(JSONText.canonical(escapes))
        == "\"\\b\\t\\n\\f\\r\\\"\\\\\\u0001\\u001f/\u{7F}\u{2028}\"")
  }

  @Test func prettyFormHasTwoSpacesAndBareSlashes() {
    let value = JSONValue.object([
      .init("b", .array([.integer(1), .null, .bool(true)])), .init("a", .string("https://x/")),
      .init("empty", .array([])), .init("none", .object([])),
    ])
    #expect(
      text(JSONText.pretty(value)) == """
        {
          "b": [
            1,
            null,
            true
          ],
          "a": "https://x/",
          "empty": [],
          "none": {}
        }

        """)
  }

  @Test func prettyFormKeepsUnsafeCharactersAsEscapes() {
    let unsafe =
      "\u{0}\t\r\u{1B}\u{7F}\u{85}\u{9F}\u{FEFF}\u{202E}\u{2028}\n"
      + Hostile.noncharacters
    #expect(
      text(JSONText.pretty(.string(unsafe))) == """
        "\\u0000\\u0009\\u000d\\u001b\\u007f\\u0085\\u009f\\ufeff\\u202e\\u2028\\n\\ufffe\\ud83f\\udfff\\ufdd0"

        """)
    #expect(text(JSONText.pretty(.string("é\u{A0}\u{200D}👩"))) == "\"é\u{A0}\u{200D}👩\"\n")
  }

  @Test func numbersReadBackAsTheyWere() throws {
    var generator = SplitMix64(seed: 7)
    let numbers = (0..<20_000).map { _ in Double(bitPattern: generator.next()) }
    let strays = numbers.filter { $0.isFinite && Double(ECMAScriptNumber.text($0)) != $0 }
    #expect(strays.isEmpty)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
