/// Words looked for in bytes, the letters of ASCII in either case: strings are slow to make of every value
/// of a page.
extension UnsafeBufferPointer<UInt8> {
  /// Whether a word is all there is.
  func spells(_ word: [UInt8]) -> Bool {
    guard count == word.count else { return false }
    for at in 0..<count where self[at] | 0x20 != word[at] | 0x20 { return false }
    return true
  }

  /// Whether a word stands at the start.
  func begins(with word: StaticString) -> Bool { has(word, at: 0) }

  /// Whether a word stands anywhere.
  func holds(_ word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    let first = word.utf8Start[0] | 0x20
    for at in 0...count - word.utf8CodeUnitCount
    where self[at] | 0x20 == first && has(word, at: at) {
      return true
    }
    return false
  }

  /// Without white space at the ends.
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
  /// Whether a word stands anywhere, the letters of ASCII in either case.
  func holds(_ word: StaticString) -> Bool { withUnsafeBufferPointer { $0.holds(word) } }
}
