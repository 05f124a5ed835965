/// Converts UTF-8 offsets of one text to Unicode code point offsets and back.
///
/// It stores the count at every 1,024th byte: a lookup reads one such block at most.
public struct CodePointIndex: Sendable {
  private static let block = 1024

  private let text: [UInt8]
  /// The number of code points that begin before byte `index * block`.
  private let checkpoints: [Int]

  /// The number of code points in the text.
  public let count: Int

  /// Reads all of `text`, which must be valid UTF-8.
  public init(_ text: [UInt8]) {
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(text.count / Self.block + 1)
    var total = 0
    for start in stride(from: 0, to: text.count, by: Self.block) {
      checkpoints.append(total)
      total += Self.starts(in: text, start..<min(start + Self.block, text.count))
    }
    self.text = text
    self.checkpoints = checkpoints
    count = total
  }

  /// The code point offset of a UTF-8 offset: the number of code points that begin before it.
  ///
  /// An offset inside a code point counts that one as passed; an offset outside the text counts as the nearer
  /// end.
  public func codePoint(at utf8Offset: Int) -> Int {
    guard utf8Offset > 0 else { return 0 }
    guard utf8Offset < text.count else { return count }
    let index = utf8Offset / Self.block
    return checkpoints[index] + Self.starts(in: text, index * Self.block..<utf8Offset)
  }

  /// The UTF-8 offset at which a code point begins; the text's length for `count`, nil beyond.
  public func utf8Offset(ofCodePoint codePoint: Int) -> Int? {
    guard codePoint >= 0, codePoint <= count else { return nil }
    if codePoint == count { return text.count }
    let block = checkpoints.partitionIndex(notBefore: { $0 <= codePoint }) - 1
    var left = codePoint - checkpoints[block]
    for offset in (block * Self.block)..<text.count where text[offset] & 0xC0 != 0x80 {
      if left == 0 { return offset }
      left -= 1
    }
    return text.count
  }

  private static func starts(in text: [UInt8], _ range: Range<Int>) -> Int {
    text.withUnsafeBufferPointer { bytes in
      var found = 0
      for offset in range where bytes[offset] & 0xC0 != 0x80 { found += 1 }
      return found
    }
  }
}
