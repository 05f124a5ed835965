/// The lines between two blank lines, and whether their ends matter.
struct LineBlock {
  /// A line this long, in bytes, was not wrapped by hand or by a mail program.
  private static let unwrapped = 160
  /// The maximum length of the lines of a list without marks, in bytes.
  private static let shortLine = 32

  let end: Int
  /// Whether there are three or more short lines without any mark: each is an item.
  private let isPlainList: Bool
  /// Whether two or more lines begin with a dash or a star.
  private let hasDashItems: Bool
  /// Whether two lines begin with consecutive numbers or letters.
  private let hasOrderedItems: Bool

  init(in text: ByteView, from start: Int) {
    var position = start
    var lineStart = start
    var lines = 0
    var longest = 0
    var hasMark = false
    var dashes = 0
    var lastMarker: ListMarker?
    var ordered = false
    while true {
      let isEnd = position >= text.count
      if isEnd || text.lineEndLength(at: position) > 0 {
        lines += 1
        longest = max(longest, position - lineStart)
        if Self.isDashItem(in: text, at: lineStart) { dashes += 1 }
        if let marker = ListMarker(in: text, at: lineStart) {
          if let lastMarker, marker.follows(lastMarker) { ordered = true }
          lastMarker = marker
        }
        if isEnd { break }
        let gap = LineGap(in: text, at: position)
        if gap.endsParagraph || gap.end >= text.count { break }
        position = gap.end
        lineStart = gap.end
        continue
      }
      // A colon or a comma at the end of a line does not count: mail headers, lists.
      hasMark = hasMark || Mark.at(position, in: text) != nil
      position += 1
    }
    end = position
    isPlainList = lines > 2 && !hasMark && longest <= Self.shortLine
    hasDashItems = dashes > 1
    hasOrderedItems = ordered
  }

  /// Whether the line end at `offset` ends a sentence: the next line, at `next`, is an item of a list, or this
  /// one is a headline.
  func parts(
    lineFrom start: Int, endingAt offset: Int, next: Int, in text: ByteView, words: WordTable
  ) -> Bool {
    if isPlainList || ListMarker.isBullet(text.scalar(at: next).value) { return true }
    if hasDashItems, Self.isDashItem(in: text, at: next) { return true }
    if hasOrderedItems, ListMarker(in: text, at: next) != nil { return true }
    return isHeadline(start..<offset, next: next, in: text, words: words)
  }

  private static func isDashItem(in text: ByteView, at offset: Int) -> Bool {
    let first = text.scalar(at: offset)
    switch first.value {
    case 0x2A, 0x2B, 0x2D, 0x2013, 0x2014:
      return text.whiteSpaceLength(at: offset + first.length) > 0
    default: return false
    }
  }

  /// Whether it is a whole line without a mark at its end, before a byline or a line too long to be wrapped.
  private func isHeadline(
    _ line: Range<Int>, next: Int, in text: ByteView, words: WordTable
  ) -> Bool {
    let line = text.trimmed(line)
    guard !line.isEmpty, line.count <= 120 else { return false }
    let last = text.scalar(before: line.upperBound)
    guard LetterShape.of(last.value) != .other || Enclosure.closing(last.value) != nil else {
      return false
    }
    let right = RightToken(in: text, at: next, words: words)
    guard right.isCapital || right.shape == .digit else { return false }
    // A line that is broken in the middle ends with a small word more often than a headline.
    let lastWord = LeftToken(
      in: text, before: line.upperBound, notBefore: line.lowerBound, words: words)
    guard lastWord.classes.isDisjoint(with: [.starter, .particle, .preposition, .title]) else {
      return false
    }
    var length = 0
    while next + length < text.count, length < Self.unwrapped,
      text.lineEndLength(at: next + length) == 0
    {
      length += 1
    }
    if length >= Self.unwrapped { return true }
    // By Ana Diaz
    guard text[next] | 0x20 == 0x62, text[next + 1] | 0x20 == 0x79, text[next + 2] == 0x20 else {
      return false
    }
    return length < 60 && LetterShape.of(text.scalar(at: next + 3).value) == .upper
  }
}
