import ArticleText
import SeededRandom
import Testing

struct CodePointIndexTests {
  @Test func agreesWithUnicodeScalars() {
    var random = SplitMix64(seed: 5)
    for round in 0..<60 {
      let text = random.text(pieces: round * 60)
      let index = CodePointIndex(Array(text.utf8))
      var offset = 0
      for (number, scalar) in text.unicodeScalars.enumerated() {
        #expect(index.codePoint(at: offset) == number)
        #expect(index.utf8Offset(ofCodePoint: number) == offset)
        offset += UTF8.width(scalar)
      }
      #expect(index.count == text.unicodeScalars.count)
      #expect(index.codePoint(at: offset) == index.count)
      #expect(index.utf8Offset(ofCodePoint: index.count) == offset)
    }
  }

  @Test func offsetsOutsideTheTextAreItsEnds() {
    let index = CodePointIndex(Array("aé文".utf8))
    #expect(index.count == 3)
    #expect(index.codePoint(at: -1) == 0)
    #expect(index.codePoint(at: 99) == 3)
    #expect(index.codePoint(at: 2) == 2)
    #expect(index.utf8Offset(ofCodePoint: -1) == nil)
    #expect(index.utf8Offset(ofCodePoint: 4) == nil)
    #expect(CodePointIndex([]).utf8Offset(ofCodePoint: 0) == 0)
  }
}

struct GraphemesTests {
  @Test func agreeWithCharacters() {
    var random = SplitMix64(seed: 6)
    let pieces = [
      "a", "e\u{301}", "\u{301}", "\r", "\n", "\r\n", "🇩🇪", "🇩", "👩", "\u{200D}", "\u{FE0F}", "👍🏽",
      "각", "ᄀ", "ᅡ", "ᆨ", "क", "\u{94D}", "ष", "\u{93F}", "文", " ", "\u{600}", "ก", "ำ", "©",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...14, using: &random))
        .map { _ in pieces.randomElement(using: &random)! }.joined()
      let bytes = Array(text.utf8)
      let edges = Reference.edges(bytes)
      for offset in -1...bytes.count + 1 {
        #expect(
          Graphemes.isBoundary(offset, in: bytes) == edges.contains(offset),
          "\(text.unicodeScalars.map { String($0.value, radix: 16) }) at \(offset)")
      }
    }
  }

  @Test func widensToWholeClusters() {
    let text = Array("ae\u{301}b👩‍👧c".utf8)
    #expect(Graphemes.widened(2..<3, in: text) == 1..<4)
    #expect(Graphemes.widened(3..<6, in: text) == 1..<16)
    #expect(Graphemes.widened(0..<1, in: text) == 0..<1)
    #expect(Graphemes.widened(-5..<99, in: text) == 0..<text.count)
  }

  @Test func anyBytesAreSafe() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let bytes = random.bytes(upTo: 40)
      for offset in 0...bytes.count {
        let wide = Graphemes.widened(offset..<bytes.count, in: bytes)
        #expect(wide.lowerBound <= offset && wide.upperBound == bytes.count)
      }
    }
  }
}

struct ParagraphsTests {
  private func paragraphs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Paragraphs.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func areSplitAtBlankLines() {
    #expect(paragraphs("a\nb\n\nc") == ["a\nb", "c"])
    #expect(paragraphs("\n\n a \n \t\u{A0}\nb\n\n\n") == ["a", "b"])
    #expect(paragraphs("a\r\n\r\nb\rc\r\rd") == ["a", "b\rc", "d"])
    #expect(paragraphs("a\u{2029}b\u{2028}c") == ["a", "b\u{2028}c"])
    #expect(paragraphs(" \n \n").isEmpty)
    #expect(paragraphs("").isEmpty)
  }

  @Test func coverEverythingButWhiteSpace() {
    var random = SplitMix64(seed: 8)
    for round in 0..<400 {
      let text = round % 2 == 0 ? random.bytes(upTo: 60) : Array(random.text(pieces: 30).utf8)
      #expect(Reference.fault(in: Paragraphs.ranges(in: text), over: text) == nil)
    }
  }
}
