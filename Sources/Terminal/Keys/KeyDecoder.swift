/// Converts the bytes of a terminal to characters and key sequences.
struct KeyDecoder {
  /// What was typed.
  enum Key: Equatable {
    case character(Unicode.Scalar)
    /// A complete `ESC [ …` or `ESC O …` sequence, as terminals send for keys without a character.
    case sequence([UInt8])
    /// A paste, if the terminal marks its beginning and end.
    case paste(Paste)
  }

  private var bytes: [UInt8] = []
  private var position = 0
  /// The number of bytes to return one by one, although they form a sequence.
  private var putBackCount = 0
  /// Keys that were given back, the next one last.
  private var unread: [Key] = []
  /// A paste whose end is still to come.
  private var paste: PasteCollector?

  /// Whether a paste has begun and not ended.
  var isPasting: Bool { paste != nil }

  /// Whether no key is available without reading more bytes.
  var isEmpty: Bool { unread.isEmpty && position == bytes.count }

  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes.removeFirst(position)
    position = 0
    bytes += more
  }

  mutating func removeAll() {
    bytes.removeAll()
    position = 0
    putBackCount = 0
    unread.removeAll()
    paste = nil
  }

  /// Gives back a key, which then comes before all others.
  mutating func giveBack(_ key: Key) {
    unread.append(key)
  }

  /// Returns the bytes of the last sequence again, as single characters.
  mutating func putBack(_ sequence: [UInt8]) {
    position -= sequence.count
    putBackCount = sequence.count
  }

  /// The next key; nil if more bytes are needed. Bytes that are not UTF-8 become U+FFFD.
  mutating func next() -> Key? {
    if let key = unread.popLast() { return key }
    if paste != nil { return nextPaste() }
    guard position < bytes.count else { return nil }
    if putBackCount > 0 {
      putBackCount -= 1
    } else {
      switch sequenceEnd() {
      case .at(let end):
        let sequence = Array(bytes[position..<end])
        position = end
        if sequence != PasteCollector.begin { return .sequence(sequence) }
        paste = PasteCollector()
        return nextPaste()
      case .toCome: return nil
      case .none: break
      }
    }
    let first = bytes[position]
    if first < 0x80 {
      position += 1
      return .character(Unicode.Scalar(first))
    }
    return nextWideCharacter(first)
  }

  private mutating func nextPaste() -> Key? {
    let end = paste?.add(bytes[position...])
    position = end ?? bytes.count
    guard end != nil, let whole = paste?.paste else { return nil }
    paste = nil
    return .paste(whole)
  }

  private mutating func nextWideCharacter(_ first: UInt8) -> Key? {
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    var end = position + 1
    while end < bytes.count, end < position + length, bytes[end] & 0xC0 == 0x80 { end += 1 }
    // The rest of the character is still to come.
    if end == bytes.count, end < position + length { return nil }
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end
    return .character(text.unicodeScalars.first ?? "\u{FFFD}")
  }

  private enum SequenceEnd {
    case none
    case toCome
    case at(Int)
  }

  /// The end of the sequence that begins here: `ESC O` has one more byte; `ESC [` has parameters, intermediates
  /// and a final byte, or another `[` on the Linux console.
  ///
  /// Escape alone counts as a key: nothing follows it when a person types it.
  private func sequenceEnd() -> SequenceEnd {
    let longest = 32
    guard bytes.count > position + 1, bytes[position] == 0x1B else { return .none }
    var end = position + 2
    switch bytes[position + 1] {
    case UInt8(ascii: "O"): break
    case UInt8(ascii: "["):
      if end < bytes.count, bytes[end] == UInt8(ascii: "[") { end += 1 }
      while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    default: return .none
    }
    if end - position >= longest { return .none }
    guard end < bytes.count else { return .toCome }
    return (0x40...0x7E).contains(bytes[end]) ? .at(end + 1) : .none
  }
}
