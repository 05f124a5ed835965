/// Searches words in bytes, ignoring ASCII case: making a string of every value on a page would be slow.
extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are exactly this word.
  func spells(_ word: [UInt8]) -> Bool {
    guard count == word.count else { return false }
    for at in 0..<count where self[at] | 0x20 != word[at] | 0x20 { return false }
    return true
  }

  /// Whether the bytes begin with a word.
  func begins(with word: StaticString) -> Bool { has(word, at: 0) }

  /// Whether the bytes contain a word.
  func holds(_ word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    let first = word.utf8Start[0] | 0x20
    for at in 0...count - word.utf8CodeUnitCount
    where self[at] | 0x20 == first && has(word, at: at) {
      return true
    }
    return false
  }

  /// Without white space at both ends.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var range = startIndex..<endIndex
    while let last = range.last, self[last] <= 0x20 { range = range.lowerBound..<last }
    while let first = range.first, self[first] <= 0x20 { range = first + 1..<range.upperBound }
    return UnsafeBufferPointer(rebasing: self[range])
  }

  private func has(_ word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= count else { return false }
    for at in 0..<word.utf8CodeUnitCount
    where self[start + at] | 0x20 != word.utf8Start[at] | 0x20 {
      return false
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes contain a word, ignoring ASCII case.
  func holds(_ word: StaticString) -> Bool { withUnsafeBufferPointer { $0.holds(word) } }
}
