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
    var line = line
    while let length = length(of: closers, endOf: line) { line.removeLast(length) }
    return length(of: ends, endOf: line) != nil
  }

  /// What may stand behind a sentence's last mark.
  private static let closers = [
    " ", "\n", "\u{A0}", "\"", "'", ")", "]", "”", "’", "“", "»", "›", "‹", "」", "』", "）",
  ].map { Array($0.utf8) }

  private static let ends = [
    ".", "!", "?", ":", ";", "…", "。", "！", "？", "：", "।", "؟", "۔",
  ].map { Array($0.utf8) }

  /// How long the mark is with which a line ends; `nil` when it is none of these.
  private static func length(of marks: [[UInt8]], endOf line: ArraySlice<UInt8>) -> Int? {
    marks.first { line.suffix($0.count).elementsEqual($0) }?.count
  }
}
