/// Whether words separated on the page need a space between them.
enum WordSpacing {
  private static let closers = [".", ",", ";", ":", "!", "?", ")", "]", "”", "’", "»", "…", "%"].map
  {
    Array($0.utf8)
  }
  private static let openers = ["(", "[", "“", "„", "«", "‘", "¿", "¡"].map { Array($0.utf8) }

  /// - Parameter isSign: whether only a picture separates them: East Asian characters then need no space.
  static func isNeeded(
    between line: ArraySlice<UInt8>, and words: UnsafeBufferPointer<UInt8>?, isSign: Bool
  ) -> Bool {
    guard let words, let first = words.first else { return true }
    if closers.contains(where: { words.starts(with: $0) }) { return false }
    if openers.contains(where: { line.suffix($0.count).elementsEqual($0) }) { return false }
    guard isSign, (0xE3...0xED).contains(first) else { return true }
    return line.suffix(3).first.map { !(0xE3...0xED).contains($0) } ?? true
  }
}
