import SafeFiles
import SeededRandom
import Testing

@Suite("Names of files") struct FileNameTests {
  @Test func bytesComeBackAsTheyWere() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<500 {
      let bytes =
        (0..<Int.random(in: 0..<12, using: &random)).map { _ in
          [UInt8.random(in: 1...255, using: &random), 0xC3, 0xA9, 0x61].randomElement(
            using: &random)!
        }
        + Array(
          ["", "\u{10F7E9}", "\u{10FFFE}", "\u{10F7E9}\u{10FFFE}"].randomElement(using: &random)!
            .utf8)
      let text = FileName.text(bytes)
      #expect(FileName.bytes(text) == bytes)
      #expect(FileName.withBytes(text) { FileName.text($0) } == text)
      #expect(!FileName.holdsBytes(FileName.shown(text)))
    }
  }

  @Test func validUTF8IsUnchanged() {
    for name in [
      "", "a", "é日", "🇩🇪", "\u{FFFD}", "\u{10F77F}", "\u{10F7E9}", "\u{10F7E9}\u{10F7E9}",
      "\u{10FFFE}", "\u{10FFFF}", #"\xE9"#,
    ] {
      #expect(FileName.text(Array(name.utf8)) == name)
      #expect(FileName.bytes(name) == Array(name.utf8))
      #expect(FileName.shown(name) == name && !FileName.holdsBytes(name))
      #expect(FileName.words(name) == name)
    }
    let latin = FileName.text([0x63, 0x61, 0x66, 0xE9, 0xFF, 0x80, 0xBF, 0xC0])
    #expect(FileName.holdsBytes(latin) && FileName.shown(latin) == #"caf\xE9\xFF\x80\xBF\xC0"#)
    #expect(FileName.words(latin) == nil)
    #expect(
      FileName.shownInJSON(Array("\"\(latin)\"".utf8))
        == Array(#""caf\\xE9\\xFF\\x80\\xBF\\xC0""#.utf8))
  }

  /// A text that is no name can contain the characters that names are written with, and so can a name's bytes.
  @Test func whatSpellsAByteIsKept() {
    let pair = "\u{10F7E9}\u{10FFFE}"
    for text in [pair, "a\(pair)b", pair + pair, "\u{10F7E9}\(pair)", "\u{10F7E9}\u{10F7E9}"] {
      let taken = FileName.text(Array(text.utf8))
      #expect(FileName.bytes(taken) == Array(text.utf8) && FileName.words(taken) == text)
    }
  }
}
