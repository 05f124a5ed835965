import ArticleText
import SeededRandom
import Testing

struct TextNormalizerTests {
  @Test func changesLineEndsAndCountsThem() {
    let result = TextNormalizer.normalize(Array("a\r\nb\rc\nd\r\n\r\ne\r".utf8))
    #expect(String(decoding: result.bytes, as: UTF8.self) == "a\nb\nc\nd\n\ne\n")
    #expect(result.convertedLineEnds == 5)
  }

  @Test func dropsOnlyALeadingByteOrderMark() {
    let result = TextNormalizer.normalize(Array("\u{FEFF}a\u{FEFF}b".utf8))
    #expect(String(decoding: result.bytes, as: UTF8.self) == "a\u{FEFF}b")
    #expect(result.removedByteOrderMark)
    #expect(!TextNormalizer.normalize([0x61]).removedByteOrderMark)
  }

  @Test func replacesNULs() {
    let result = TextNormalizer.normalize([0x61, 0, 0, 0x62])
    #expect(String(decoding: result.bytes, as: UTF8.self) == "a\u{FFFD}\u{FFFD}b")
    #expect(result.replacedNULs == 2)
  }

  @Test(
    arguments: [
      ([0xC3], 1), ([0xC3, 0x28], 1), ([0xE2, 0x80], 1), ([0xF0, 0x9F, 0x91], 1),
      ([0xC0, 0x80], 2),
      ([0xED, 0xA0, 0x80], 3), ([0xF5], 1), ([0xE2, 0x28, 0xA1], 2), ([0xF4, 0x90, 0x80, 0x80], 4),
    ] as [([UInt8], Int)])
  func replacesEachMaximalBrokenPiece(_ bytes: [UInt8], _ count: Int) {
    let result = TextNormalizer.normalize(bytes)
    #expect(result.replacedInvalid == count)
    #expect(result.bytes == Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  @Test func leavesEverythingElseAlone() {
    let text = "a\tb\u{B}c\u{C}\u{85}\u{2028}e\u{301}é\u{202E}\u{1B}[1m\u{7F}\(nonCharacter)"
    let result = TextNormalizer.normalize(Array(text.utf8))
    #expect(result.bytes == Array(text.utf8))
    #expect(result.replacedNULs + result.convertedLineEnds + result.replacedInvalid == 0)
  }

  @Test func twiceIsOnce() {
    var random = SplitMix64(seed: 4)
    for round in 0..<500 {
      let bytes =
        round % 2 == 0 ? random.bytes(upTo: 60) : Array(random.text(pieces: 30).utf8)
      let once = TextNormalizer.normalize(bytes).bytes
      let twice = TextNormalizer.normalize(once)
      #expect(twice.bytes == once)
      #expect(twice.replacedInvalid == 0 && !twice.removedByteOrderMark)
      #expect(String(validating: once, as: UTF8.self) != nil)
    }
    let marks = TextNormalizer.normalize(Array("\u{FEFF}\u{FEFF}a".utf8))
    #expect(marks.bytes == [0x61])
  }
}
