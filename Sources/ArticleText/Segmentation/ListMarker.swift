/// The marker at the beginning of a list's item.
struct ListMarker: Equatable {
  enum Style {
    /// `1.`
    case dot
    /// `1)`
    case bracket
    /// `1.)`
    case both
  }

  let number: Int
  let isLetter: Bool
  let style: Style
  /// The offset at which the item's text begins.
  let end: Int

  /// Reads `1.`, `12)`, `3.)`, `a.` or `b)` at `offset`; nil if there is none.
  init?(in text: ByteView, at offset: Int) {
    var position = offset
    var value = 0
    while text[position] >= 0x30, text[position] <= 0x39, position - offset < 3 {
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
    }
    isLetter = position == offset
    if isLetter {
      guard text[offset] >= 0x61, text[offset] <= 0x7A else { return nil }
      value = Int(text[offset] - 0x60)
      position += 1
    }
    number = value
    switch (text[position], text[position + 1]) {
    case (0x2E, 0x29):
      style = .both
      position += 2
    case (0x2E, _):
      style = .dot
      position += 1
    case (0x29, _):
      style = .bracket
      position += 1
    default: return nil
    }
    guard text.whiteSpaceLength(at: position) > 0 else { return nil }
    end = text.skippingWhiteSpace(from: position)
  }

  /// Whether this one comes right after `other`.
  func follows(_ other: ListMarker) -> Bool {
    number == other.number + 1 && isLetter == other.isLetter && style == other.style
  }

  /// Whether the scalar is a bullet and nothing else.
  static func isBullet(_ value: UInt32) -> Bool {
    switch value {
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6,
      0x25B8, 0x25BA, 0x25CB, 0x25CF, 0x25E6, 0x2713, 0x2714, 0x27A2, 0x27A4, 0xF0B7:
      return true
    default: return false
    }
  }

  /// Whether the word is a Roman numeral in one case, up to eight letters.
  static func isRoman(_ range: Range<Int>, in text: ByteView) -> Bool {
    guard !range.isEmpty, range.count <= 8 else { return false }
    let isLower = text[range.lowerBound] >= 0x61
    return range.allSatisfy { offset in
      let byte = text[offset]
      let letter = byte | 0x20
      return byte >= 0x41 && (byte >= 0x61) == isLower
        && (letter == 0x69 || letter == 0x76 || letter == 0x78 || letter == 0x6C)
    }
  }
}
