import ArticleText

/// User text in the form that readers see, before any escaping: UTF-8 without controls, with single spaces for
/// line ends and runs of spaces.
enum ShownText {
  /// One line, ends trimmed.
  static func inline(_ text: String) -> [UInt8] {
    Array(trimmed(collapsed(text)[...]))
  }

  /// One line; white space at the ends is kept as one space.
  static func collapsed(_ text: String) -> [UInt8] {
    collapsed(Array(Neutralizer.shown(text, singleLine: true).utf8)[...])
  }

  /// The paragraphs between blank lines, each on one line with its ends trimmed; none is empty.
  static func paragraphs(_ text: String) -> [[UInt8]] {
    var paragraphs: [[UInt8]] = []
    var current: [UInt8] = []
    for line in lines(text) {
      if !isBlank(line) {
        if !current.isEmpty { current.append(space) }
        current += line
      } else if !current.isEmpty {
        paragraphs.append(Array(trimmed(collapsed(current[...])[...])))
        current = []
      }
    }
    if !current.isEmpty { paragraphs.append(Array(trimmed(collapsed(current[...])[...]))) }
    return paragraphs
  }

  /// The paragraphs of a quote. White space at its two ends becomes one space; there is always one paragraph.
  static func quoteParagraphs(_ text: String) -> [[UInt8]] {
    var paragraphs = paragraphs(text)
    let whole = collapsed(text)
    guard !paragraphs.isEmpty else { return [whole] }
    if whole.first == space { paragraphs[0].insert(space, at: 0) }
    if whole.last == space { paragraphs[paragraphs.count - 1].append(space) }
    return paragraphs
  }

  /// The beginning of a text if it is long: a table is an overview, and the whole text is in a section of its
  /// own.
  static func glance(_ text: String) -> [UInt8] {
    let shown = String(decoding: inline(text), as: UTF8.self)
    let start = shown.unicodeScalars.prefix(160)
    guard start.endIndex < shown.endIndex else { return Array(shown.utf8) }
    // Cut between words, else between characters.
    let words =
      start.lastIndex(of: " ").map { String(start[..<$0]) } ?? String(String(start).dropLast())
    return inline(words + " …")
  }

  /// The words of the last paragraph of a text, up to its very end.
  static func tail(_ text: String) -> (words: [UInt8], isWhole: Bool) {
    let lines = lines(text)
    var first = lines.count - 1
    while first > 0, !isBlank(lines[first - 1]) { first -= 1 }
    return (collapsed(Array(lines[first...].joined(separator: [space]))[...]), first == 0)
  }

  /// The words of the first paragraph of a text, from its very start.
  static func head(_ text: String) -> (words: [UInt8], isWhole: Bool) {
    let lines = lines(text)
    var end = 1
    while end < lines.count, !isBlank(lines[end]) { end += 1 }
    return (
      collapsed(Array(lines[..<end].joined(separator: [space]))[...]), end == lines.count
    )
  }

  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.first == space { text = text.dropFirst() }
    while text.last == space { text = text.dropLast() }
    return text
  }

  private static let space = UInt8(ascii: " ")

  /// At least one line, without line ends.
  private static func lines(_ text: String) -> [ArraySlice<UInt8>] {
    Array(Neutralizer.shown(text).utf8)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == space }
  }

  private static func collapsed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var wasSpace = false
    for byte in text {
      let isSpace = byte == space
      if !isSpace || !wasSpace { result.append(byte) }
      wasSpace = isSpace
    }
    return result
  }
}
