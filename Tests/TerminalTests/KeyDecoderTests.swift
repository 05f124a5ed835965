import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8]) -> [KeyDecoder.Key] {
    var decoder = KeyDecoder()
    decoder.append(bytes[...])
    var keys: [KeyDecoder.Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }

  @Test func charactersOfAllLengths() {
    #expect(keys(Array("aé日😀".utf8)) == "aé日😀".unicodeScalars.map { .character($0) })
  }

  @Test func aCharacterMayComeInParts() {
    var decoder = KeyDecoder()
    let bytes = Array("日".utf8)
    decoder.append(bytes[..<1])
    #expect(decoder.next() == nil)
    decoder.append(bytes[1..<2])
    #expect(decoder.next() == nil)
    decoder.append(bytes[2...])
    #expect(decoder.next() == .character("日"))
    #expect(decoder.next() == nil)
  }

  @Test(
    arguments: [[0xFF], [0x80], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0xAF]] as [[UInt8]])
  func badBytesAreMarked(_ bytes: [UInt8]) {
    let found = keys(bytes + Array("x".utf8))
    #expect(found.first == .character("\u{FFFD}"))
    #expect(found.last == .character("x"))
  }

  @Test(arguments: ["\u{1B}[5~", "\u{1B}[1;5C", "\u{1B}[A", "\u{1B}[24~", "\u{1B}[[A", "\u{1B}OP"])
  func sequencesComeWhole(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(keys(bytes + [0x61]) == [.sequence(bytes), .character("a")])
  }

  @Test func aSequenceMayComeInParts() {
    var decoder = KeyDecoder()
    decoder.append(Array("\u{1B}[1;".utf8)[...])
    #expect(decoder.next() == nil)
    decoder.append(Array("5C".utf8)[...])
    #expect(decoder.next() == .sequence(Array("\u{1B}[1;5C".utf8)))
  }

  @Test func onlyKeySequencesAreWaitedFor() {
    #expect(keys(Array("\u{1B}[1\u{3}".utf8)).last == .character("\u{3}"))
    let endless = "\u{1B}[" + String(repeating: "1", count: 40)
    #expect(keys(Array(endless.utf8)).count == 42)
  }

  @Test func aSequencePutBackComesCharacterByCharacter() {
    var decoder = KeyDecoder()
    decoder.append(Array("\u{1B}[Ab".utf8)[...])
    guard case .sequence(let bytes) = decoder.next() else {
      Issue.record("no sequence")
      return
    }
    decoder.putBack(bytes)
    for scalar in "\u{1B}[Ab".unicodeScalars { #expect(decoder.next() == .character(scalar)) }
    #expect(decoder.next() == nil)
  }

  @Test func aPasteIsOneKey() {
    let mark = (begin: Array("\u{1B}[200~".utf8), end: Array("\u{1B}[201~".utf8))
    let text = Array("a\u{1B}[A\u{1B}[20\u{1B}\u{1B}[200~\r\u{3}".utf8)
    let all = [0x78] + mark.begin + text + mark.end + [0x79]
    let expected: [KeyDecoder.Key] = [.character("x"), .paste(Paste(bytes: text)), .character("y")]
    #expect(keys(all) == expected)
    // The same byte by byte, but for the first sequence: Escape alone is a key.
    var decoder = KeyDecoder()
    decoder.append(all[...7])
    var found: [KeyDecoder.Key] = []
    for byte in all[8...] {
      while let key = decoder.next() { found.append(key) }
      decoder.append([byte])
    }
    while let key = decoder.next() { found.append(key) }
    #expect(found == expected)
  }

  @Test func aKeyGivenBackComesAgainFirst() {
    var decoder = KeyDecoder()
    decoder.append(Array("ab".utf8)[...])
    let first = decoder.next()!
    decoder.giveBack(first)
    #expect(decoder.next() == .character("a"))
    #expect(decoder.next() == .character("b"))
    #expect(decoder.next() == nil)
  }

  @Test func escapeAloneAndBeforeALetterAreCharacters() {
    #expect(keys([0x1B]) == [.character("\u{1B}")])
    #expect(keys([0x1B, 0x62]) == [.character("\u{1B}"), .character("b")])
  }
}
