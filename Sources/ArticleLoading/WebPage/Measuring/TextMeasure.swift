/// How much text some bytes hold.
enum TextMeasure {
  /// Letters, digits and marks, white space aside. A character of Chinese, Japanese or Korean counts
  /// twice: it says as much as two or three of an alphabet.
  static func size(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var size = 0
    for byte in bytes where byte > 0x20 && byte & 0xC0 != 0x80 {
      size += byte >= 0xE3 && byte <= 0xED ? 2 : 1
    }
    return size
  }

  /// Whether a line ends as a sentence does: with a full stop or another mark, perhaps in quotes.
  static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    var end = line.endIndex
    let start = line.startIndex
    // Closing quotes, brackets and spaces behind the mark.
    while end > start {
      let byte = line[end - 1]
      if byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        end -= 1
      } else if end - start >= 2, line[end - 2] == 0xC2, byte == 0xBB || byte == 0xA0 {
        end -= 2
      } else if end - start >= 3, line[end - 3] == 0xE2, line[end - 2] == 0x80,
        byte == 0x9D || byte == 0x99 || byte == 0x9C || byte == 0xBA || byte == 0x8B
      {
        end -= 3
      } else if end - start >= 3, line[end - 3] == 0xE3, line[end - 2] == 0x80,
        byte == 0x8D || byte == 0x8F || byte == 0x80
      {
        end -= 3
      } else {
        break
      }
    }
    guard end > start else { return false }
    let last = line[end - 1]
    if last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A || last == 0x3B { return true }
    guard end - start >= 3 else { return false }
    switch (line[end - 3], line[end - 2], last) {
    // … 。 ！ ？ ：
    case (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F),
      (0xEF, 0xBC, 0x9A):
      return true
    // । (Devanagari) and ؟ ۔ (Arabic)
    case (0xE0, 0xA5, 0xA4): return true
    case (_, 0xD8, 0x9F), (_, 0xDB, 0x94): return true
    default: return false
    }
  }
}
