/// A list whose items are in one paragraph: `1) Pay 2) Hours 3) Meals`
enum InlineList {
  /// The starts of the items after the first, in descending order; empty if the paragraph at `offset` does not
  /// begin with the first marker of such a list.
  static func itemStarts(in text: ByteView, from offset: Int, words: WordTable) -> [Int] {
    let first = text.scalar(at: offset)
    if offset < text.count, ListMarker.isBullet(first.value) {
      return bullets(first.value, in: text, from: offset + first.length).reversed()
    }
    guard let marker = ListMarker(in: text, at: offset) else { return [] }
    return ordered(after: marker, in: text, words: words).reversed()
  }

  private static func bullets(_ bullet: UInt32, in text: ByteView, from offset: Int) -> [Int] {
    var starts: [Int] = []
    eachWordStart(in: text, from: offset) { start in
      if text.scalar(at: start).value == bullet { starts.append(start) }
    }
    return starts
  }

  private static func ordered(
    after first: ListMarker, in text: ByteView, words: WordTable
  ) -> [Int] {
    var starts: [Int] = []
    var last = first
    eachWordStart(in: text, from: first.end) { start in
      guard let marker = ListMarker(in: text, at: start), marker.follows(last) else { return }
      guard marker.style != .dot || begins(marker, at: start, in: text, words: words) else {
        return
      }
      starts.append(start)
      last = marker
    }
    return starts
  }

  /// `item 2. The`, but not `Game 2. The` or `in 2. the`.
  private static func begins(
    _ marker: ListMarker, at start: Int, in text: ByteView, words: WordTable
  ) -> Bool {
    guard RightToken(in: text, at: marker.end, words: words).isCapital else { return false }
    var end = start
    while end > 0, text.scalar(before: end).isWhiteSpace {
      end -= text.scalar(before: end).length
    }
    let before = LeftToken(in: text, before: end, notBefore: 0, words: words)
    return !before.isCapitalized && before.shape == .word
      && before.classes.isDisjoint(with: [.label, .preposition, .numberTaker])
  }

  /// Calls `body` at each word of the paragraph that has white space before it.
  private static func eachWordStart(
    in text: ByteView, from offset: Int, _ body: (Int) -> Void
  ) {
    var position = offset
    while position < text.count {
      let length = text.whiteSpaceLength(at: position)
      if length == 0 {
        position += 1
        continue
      }
      let gap = LineGap(in: text, at: position)
      if gap.endsParagraph { return }
      position = gap.end
      if position < text.count { body(position) }
    }
  }
}
