/// Signs of the layout that separate sentences without a mark: drawn lines, addresses, smileys.
extension SentenceScan {
  /// The ASCII bytes that `readSign` reads.
  static let signs = Array("*=_-~#:;@>([{".utf8)

  /// Reads from a byte that is neither a mark nor a line end; returns where to continue.
  mutating func readSign(at offset: Int) -> Int {
    switch text[offset] {
    case 0x2A, 0x3D, 0x5F, 0x2D, 0x7E, 0x23: return readDrawnLine(at: offset)
    case 0x3A where text[offset + 1] == 0x2F && text[offset + 2] == 0x2F:
      return readAddress(from: offset)
    case 0x40: return readAddress(from: offset)
    case 0x3A, 0x3B: return readSmiley(at: offset)
    case 0x3E: return readAngle(at: offset)
    case 0x28, 0x5B, 0x7B: return readParenthesis(at: offset)
    case 0xE3, 0xEF: return readParenthesis(at: offset)
    // The second byte distinguishes quotation marks and dashes, the most frequent of these.
    case 0xE2 where text[offset + 1] >= 0x98, 0xF0: return readEmoji(at: offset)
    case 0xE2 where text[offset + 1] == 0x80, 0xC2: return readQuotation(at: offset)
    default: return offset + 1
    }
  }

  // MARK: Drawn lines

  /// `=====`, `***`, `###`: the texts on either side are separate.
  private mutating func readDrawnLine(at offset: Int) -> Int {
    let line = DrawnLine(in: text, at: offset)
    guard line.isDivider(behindSpace: isBehindSpace(offset)) else { return line.end }
    let gap = text.skippingWhiteSpace(from: line.end)
    let isLast = gap >= text.count || LineGap(in: text, at: line.end).endsParagraph
    let right = RightToken(in: text, at: gap, words: words)
    guard isLast || right.shape != .lower && right.shape != .joining else { return line.end }
    if isBehindSpace(offset), offset > start { endSentence(at: offset, next: offset) }
    // `### Results`: a heading in Markdown; the sign alone decides nothing.
    if isLast || text[offset] == 0x23 && offset == start { return line.end }
    endSentence(at: line.end, next: gap)
    return gap
  }

  private func isBehindSpace(_ offset: Int) -> Bool {
    offset == start || text.scalar(before: offset).isWhiteSpace
  }

  // MARK: Addresses

  /// `https://a.example/1 https://a.example/2`, `press@a.example The office`. Reads a web or mail address from
  /// its `://` or `@` to its end.
  private mutating func readAddress(from offset: Int) -> Int {
    let end = Address.end(in: text, from: offset)
    guard end > offset + 1, text.whiteSpaceLength(at: end) > 0,
      offset > 0, LetterShape.of(UInt32(text[offset - 1])) != .other
    else { return max(end, offset + 1) }
    return endIfStart(behind: end) { decision, right in
      right.isAddress || right.isCapital && decision.isLikelyStart(right)
    }
  }

  /// `Jane Roe <roe@a.example> The office`: the end of a contact or of a line in a mail header.
  private mutating func readAngle(at offset: Int) -> Int {
    guard Address.isInAngles(in: text, closedAt: offset) else { return offset + 1 }
    return endIfStart(behind: offset + 1) { _, right in
      right.isCapital || right.shape == .digit || right.isAddress
    }
  }

  // MARK: Smileys

  /// `We won :-) They lost.`
  private mutating func readSmiley(at offset: Int) -> Int {
    guard offset > start, LetterShape.of(text.scalar(before: offset).value) == .other else {
      return offset + 1
    }
    var mouth = offset + 1
    if text[mouth] == 0x2D || text[mouth] == 0x27 { mouth += 1 }
    guard [0x29, 0x28, 0x44, 0x50, 0x7C].contains(text[mouth]) else { return offset + 1 }
    return endIfStart(behind: mouth + 1) { _, right in right.isCapital }
  }

  // MARK: Emoji

  /// `We won! 🎉 They lost.`: what shows a feeling belongs to the text before it. Without a mark, only a face
  /// certainly does: `I ❤️ New York`.
  private mutating func readEmoji(at offset: Int) -> Int {
    guard let emoji = EmojiRun(in: text, at: offset) else { return offset + 1 }
    guard offset > start else { return emoji.end }
    var before = offset
    while before > start, text.scalar(before: before).isWhiteSpace {
      before -= text.scalar(before: before).length
    }
    let last = text.scalar(before: before)
    let isBehindMark =
      Mark.at(before - last.length, in: text) != nil || Enclosure.closing(last.value) != nil
    guard isBehindMark || emoji.hasFace else { return emoji.end }
    return endIfStart(behind: emoji.end) { decision, right in
      right.isCapital && (isBehindMark || decision.isLikelyStart(right))
    }
  }

  // MARK: Parentheses

  /// Remembers where brackets inside the sentence close, or those that contain all of it: `(It did. Twice.)`
  private mutating func readParenthesis(at offset: Int) -> Int {
    let opener = text.scalar(at: offset)
    guard offset >= parenthesisEnd, Parenthesis.isWide(opener.value) || isBehindOpening(offset),
      let end = Parenthesis.end(in: text, openedAt: offset, isAlone: isFirst(offset))
    else { return offset + opener.length }
    parenthesisEnd = end
    isParenthesisWithin = !isFirst(offset)
    return offset + opener.length
  }

  /// The same for words in quotation marks.
  private mutating func readQuotation(at offset: Int) -> Int {
    guard offset > start, offset >= parenthesisEnd, isBehindSpace(offset),
      let end = Parenthesis.endOfQuotation(in: text, openedAt: offset)
    else { return offset + 1 }
    parenthesisEnd = end
    return offset + 1
  }

  /// Whether white space or an opening quotation mark precedes an offset.
  private func isBehindOpening(_ offset: Int) -> Bool {
    isBehindSpace(offset) || Enclosure.opening(text.scalar(before: offset).value) == .quote
  }

  /// Whether a sentence begins at an offset, perhaps with a quotation mark before it.
  private func isFirst(_ offset: Int) -> Bool {
    offset == start || offset - start <= 3 && isBehindOpening(offset) && !isBehindSpace(offset)
  }

  /// Ends the sentence at `end` if white space follows that does not end a paragraph, and then what `isStart`
  /// accepts as the beginning of a sentence.
  private mutating func endIfStart(
    behind end: Int, _ isStart: (inout BoundaryDecision, RightToken) -> Bool
  ) -> Int {
    let next = text.skippingWhiteSpace(from: end)
    guard next > end, next < text.count, !LineGap(in: text, at: end).endsParagraph else {
      return end
    }
    let right = RightToken(in: text, at: next, words: words)
    guard isStart(&decision, right) else { return end }
    endSentence(at: end, next: next)
    return next
  }
}

/// A line drawn with signs.
private struct DrawnLine {
  let end: Int
  private let start: Int
  private let first: UInt8
  private let isUniform: Bool

  init(in text: ByteView, at offset: Int) {
    start = offset
    first = text[offset]
    var position = offset
    var uniform = true
    while [0x2A, 0x3D, 0x5F, 0x2D, 0x7E, 0x23].contains(text[position]) {
      uniform = uniform && text[position] == first
      position += 1
    }
    end = position
    isUniform = uniform
    isOpen = position < text.count && text.whiteSpaceLength(at: position) == 0
  }

  /// Whether something follows without a space.
  private let isOpen: Bool

  /// Whether the line is long enough to be a divider. Three hyphens are a dash, six underscores a gap in a
  /// form, and stars after a letter hide a word.
  func isDivider(behindSpace: Bool) -> Bool {
    guard !isOpen else { return false }
    let length = end - start
    if !behindSpace { return length >= (isUniform ? 12 : 6) }
    guard isUniform else { return length > 4 }
    switch first {
    case 0x2D: return length > 4
    case 0x5F: return length > 9
    default: return length > 2
    }
  }
}

/// Web and mail addresses.
private enum Address {
  /// The maximum length of an address in a contact line, in bytes.
  private static let reach = 80

  /// The end of the address that continues at `offset`, without marks that close the sentence.
  static func end(in text: ByteView, from offset: Int) -> Int {
    var end = offset
    while isPart(text[end]) { end += 1 }
    while end > offset, isClosing(text[end - 1]) { end -= 1 }
    return end
  }

  /// Whether `>` at `offset` closes `<somebody@somewhere`.
  static func isInAngles(in text: ByteView, closedAt offset: Int) -> Bool {
    var position = offset - 1
    var hasAt = false
    while position >= 0, offset - position < reach, isPart(text[position]) {
      hasAt = hasAt || text[position] == 0x40
      position -= 1
    }
    return hasAt && text[position] == 0x3C
  }

  /// Visible ASCII except quotation marks and angle brackets.
  private static func isPart(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x29, 0x5D, 0x27].contains(byte)
  }
}
