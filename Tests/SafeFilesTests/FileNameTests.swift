import SafeFiles
import SeededRandom
import Testing

@Suite("Names of files") struct FileNameTests {
  @Test func bytesComeBackAsTheyWere() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        [UInt8.random(in: 1...255, using: &random), 0xC3, 0xA9, 0x61].randomElement(using: &random)!
      }
      let text = FileName.text(bytes)
      #expect(FileName.bytes(text) == bytes)
      #expect(FileName.withBytes(text) { FileName.text($0) } == text)
      #expect(!FileName.holdsBytes(FileName.shown(text)))
    }
  }

  @Test func whatIsUTF8IsItself() {
    for name in ["", "a", "é日", "🇩🇪", "\u{FFFD}", "\u{10F77F}", "\u{10FFFF}"] {
      #expect(FileName.text(Array(name.utf8)) == name)
      #expect(FileName.bytes(name) == Array(name.utf8))
      #expect(FileName.shown(name) == name && !FileName.holdsBytes(name))
    }
    let latin = FileName.text([0x63, 0x61, 0x66, 0xE9])
    #expect(FileName.holdsBytes(latin) && FileName.shown(latin) == "caf\u{FFFD}")
  }
}
