import Glibc

extension ArraySlice<UInt8> {
  /// The index of the first occurrence of some bytes. (`firstRange(of:)` makes a searcher for each call, which
  /// takes longer than searching a line of text.)
  func offset(of word: StaticString) -> Int? {
    offset(of: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// The same for bytes that are not a literal.
  func offset(of word: [UInt8]) -> Int? { word.withUnsafeBufferPointer { offset(of: $0) } }

  private func offset(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = word.baseAddress, let first = word.first else { return startIndex }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var at = 0
      while at + word.count <= bytes.count,
        let found = memchr(base + at, Int32(first), bytes.count - word.count + 1 - at)
      {
        at = UnsafeRawPointer(found) - base
        if memcmp(found, start, word.count) == 0 { return startIndex + at }
        at += 1
      }
      return nil
    }
  }
}
