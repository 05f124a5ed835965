/// Measures text in bytes of UTF-8.
enum TextMeasure {
  /// The number of letters, digits and punctuation marks, without white space. A Chinese, Japanese or Korean
  /// character counts as two, because it is worth two or three letters.
  static func size(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var size = 0
    for byte in bytes where byte > 0x20 && byte & 0xC0 != 0x80 {
      size += byte >= 0xE3 && byte <= 0xED ? 2 : 1
    }
    return size
  }

  /// Whether a line ends like a sentence: with a full stop or another mark, perhaps in quotes.
  static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    // Most lines that are no sentences end in a letter.
    if let last = line.last, last | 0x20 >= 0x61, last | 0x20 <= 0x7A { return false }
    var line = line
    while let length = length(of: closers, endOf: line) { line.removeLast(length) }
    return length(of: ends, endOf: line) != nil
  }

  /// Characters that may follow a sentence's last mark.
  private static let closers = [
    " ", "\n", "\u{A0}", "\"", "'", ")", "]", "”", "’", "“", "»", "›", "‹", "」", "』", "）",
  ].map { Array($0.utf8) }

  private static let ends = [
    ".", "!", "?", ":", ";", "…", "。", "！", "？", "：", "।", "؟", "۔",
  ].map { Array($0.utf8) }

  /// The length of the mark that ends a line; `nil` for any other ending.
  private static func length(of marks: [[UInt8]], endOf line: ArraySlice<UInt8>) -> Int? {
    marks.first { line.suffix($0.count).elementsEqual($0) }?.count
  }
}
