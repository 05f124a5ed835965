/// Makes a title of words with another form.
enum TitleText {
  /// The words as one line of at most `limit` characters; `nil` if nothing is visible.
  static func clean(_ words: ArraySlice<UInt8>, limit: Int) -> String? {
    line(of: words, limit: limit).map { cut($0, to: limit) }
  }

  /// The words on one line: white space becomes single spaces; controls, and bidirectional controls, are
  /// dropped. `nil` if nothing is visible.
  ///
  /// Text far beyond `limit` characters is omitted: a single character can be megabytes of accents.
  static func line(of words: ArraySlice<UInt8>, limit: Int) -> String? {
    let start = String(decoding: words.prefix(16 * limit), as: UTF8.self)
    var line: [UInt8] = []
    line.reserveCapacity(start.utf8.count)
    var isVisible = false
    for scalar in start.unicodeScalars {
      if isSpace(scalar) {
        if let last = line.last, last != space { line.append(space) }
      } else if scalar.isASCII {
        guard scalar.value > 0x20, scalar.value < 0x7F else { continue }
        line.append(UInt8(scalar.value))
        isVisible = true
      } else if scalar.properties.generalCategory != .control, !isTurning(scalar) {
        line += UTF8.encode(scalar)!
        isVisible = isVisible || !scalar.properties.isDefaultIgnorableCodePoint
      }
    }
    // The bytes end inside a character.
    if words.count > 16 * limit, line.suffix(3) == [0xEF, 0xBF, 0xBD] { line.removeLast(3) }
    if line.last == space { line.removeLast() }
    return isVisible && !line.isEmpty ? String(decoding: line, as: UTF8.self) : nil
  }

  private static let space = UInt8(ascii: " ")

  /// The tables of Unicode are slow, and most of a page is ASCII.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.isWhitespace
  }

  /// The line, or as many whole words of it as fit, followed by "…".
  static func cut(_ line: String, to limit: Int) -> String {
    guard let end = line.index(line.startIndex, offsetBy: limit, limitedBy: line.endIndex),
      end < line.endIndex
    else { return line }
    let fitting = line[..<line.index(before: end)]
    // A space right after it still ends a word. Without spaces, as in Chinese, any place is as good.
    let space = line[fitting.endIndex] == " " ? fitting.endIndex : fitting.lastIndex(of: " ")
    var words = fitting[..<(space ?? fitting.endIndex)]
    while let last = words.last, " ,;:–—-".contains(last) { words.removeLast() }
    return (words.isEmpty ? fitting : words) + "…"
  }

  /// Embeddings, overrides, isolates and byte order marks.
  private static func isTurning(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
