/// Makes a title of words that were written as something else.
enum TitleText {
  /// The words as one line of at most `limit` characters; `nil` when there is nothing to see in them.
  static func clean(_ words: ArraySlice<UInt8>, limit: Int) -> String? {
    line(of: words, limit: limit).map { cut($0, to: limit) }
  }

  /// The words on one line: white space becomes single spaces; controls, and marks that turn the
  /// direction of what follows, are dropped. `nil` when there is nothing to see.
  ///
  /// What lies far beyond `limit` characters is left out: a single character may be megabytes of
  /// accents.
  static func line(of words: ArraySlice<UInt8>, limit: Int) -> String? {
    let start = String(decoding: words.prefix(16 * limit), as: UTF8.self)
    var line = String.UnicodeScalarView()
    var isVisible = false
    for scalar in start.unicodeScalars {
      // Most are, and the tables of Unicode are slow to ask.
      if scalar.value > 0x20, scalar.value < 0x7F {
        line.append(scalar)
        isVisible = true
        continue
      }
      let properties = scalar.properties
      if properties.isWhitespace {
        if let last = line.last, last != " " { line.append(" ") }
      } else if properties.generalCategory != .control, !isTurning(scalar) {
        line.append(scalar)
        isVisible = isVisible || !properties.isDefaultIgnorableCodePoint
      }
    }
    // Where the bytes end in the middle of a character.
    if words.count > 16 * limit, line.last == "\u{FFFD}" { line.removeLast() }
    if line.last == " " { line.removeLast() }
    return isVisible && !line.isEmpty ? String(line) : nil
  }

  /// The line, or as many whole words of it as fit with "…" after them.
  static func cut(_ line: String, to limit: Int) -> String {
    guard let end = line.index(line.startIndex, offsetBy: limit, limitedBy: line.endIndex),
      end < line.endIndex
    else { return line }
    let fitting = line[..<line.index(before: end)]
    // A space right behind still ends a word. Without any, as in Chinese, any place is as good.
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
