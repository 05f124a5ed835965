/// A mark that can end a sentence.
enum Mark {
  /// The full stop, which also ends abbreviations.
  case stop
  /// `…`
  case ellipsis
  /// `!`, `?` and similar marks of any script.
  case strong
  /// `。` and similar marks, which need no space after them.
  case ideographic

  /// The mark at `offset` and its length in bytes; nil if there is none.
  @inline(__always)
  static func at(_ offset: Int, in text: ByteView) -> (mark: Mark, length: Int)? {
    let byte = text[offset]
    if byte < 0x80 {
      if byte == 0x2E { return (.stop, 1) }
      return byte == 0x21 || byte == 0x3F ? (.strong, 1) : nil
    }
    return multiByte(at: offset, lead: byte, in: text)
  }

  private static func multiByte(
    at offset: Int, lead: UInt8, in text: ByteView
  ) -> (mark: Mark, length: Int)? {
    // The most frequent lead byte, that of ’ “ ” –, is decided without decoding.
    if lead == 0xE2, text[offset + 1] == 0x80, text[offset + 2] < 0xA6 { return nil }
    let found = text.scalar(at: offset)
    switch found.value {
    case 0x2026: return (.ellipsis, found.length)
    case 0x203C, 0x203D, 0x2047...0x2049, 0x061F, 0x0589, 0x037E, 0x1803, 0x1809:
      return (.strong, found.length)
    case 0x0964, 0x0965, 0x06D4, 0x104B, 0x17D4, 0x17D5, 0x1362, 0x1367:
      return (.ideographic, found.length)
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0xFF0E: return (.ideographic, found.length)
    default: return nil
    }
  }
}

/// Consecutive marks, and the quotation marks and brackets that close after them.
struct MarkRun {
  /// The offset of the first mark.
  let start: Int
  /// The offset after the first mark.
  let firstEnd: Int
  /// The offset after the last mark.
  private(set) var marksEnd: Int
  /// The offset after the last closer: if the sentence ends here, it ends at this offset.
  private(set) var end: Int
  private(set) var hasStrong = false
  private(set) var hasIdeographic = false
  /// Whether it is three dots or more, or `…`, without a stronger mark.
  private(set) var isEllipsis = false
  /// Whether spaces separate the dots: `. . .`
  private(set) var isSpaced = false
  private(set) var hasQuoteCloser = false
  private(set) var hasBracketCloser = false
  /// The number of full stops in the run.
  private(set) var dots = 0

  init(in text: ByteView, at start: Int, first: (mark: Mark, length: Int)) {
    self.start = start
    firstEnd = start + first.length
    marksEnd = firstEnd
    end = firstEnd
    readMarks(in: text, first: first.mark)
    readClosers(in: text)
  }

  private mutating func readMarks(in text: ByteView, first: Mark) {
    var hasEllipsisSign = false
    var mark = first
    while true {
      switch mark {
      case .stop: dots += 1
      case .ellipsis: hasEllipsisSign = true
      case .strong: hasStrong = true
      case .ideographic: hasIdeographic = true
      }
      if let next = Mark.at(marksEnd, in: text) {
        mark = next.mark
        marksEnd += next.length
        continue
      }
      // `. . .` continues over single spaces, unless a word begins with the dot.
      let gap = text.whiteSpaceLength(at: marksEnd)
      guard gap > 0, text.lineEndLength(at: marksEnd) == 0, !hasStrong, !hasIdeographic,
        text[marksEnd + gap] == 0x2E, !beginsWord(in: text, at: marksEnd + gap)
      else { break }
      isSpaced = true
      mark = .stop
      marksEnd += gap + 1
    }
    isEllipsis = !hasStrong && !hasIdeographic && (hasEllipsisSign || dots > 1)
  }

  /// Whether a word begins with the dots at `offset`: `.5`, `...and then`.
  private func beginsWord(in text: ByteView, at offset: Int) -> Bool {
    var behind = offset + 1
    while text[behind] == 0x2E, behind - offset < 4 { behind += 1 }
    return isWordByte(text[behind])
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private mutating func readClosers(in text: ByteView) {
    end = marksEnd
    while end < text.count {
      let next = text.scalar(at: end)
      switch Enclosure.closing(next.value) {
      case .quote?: hasQuoteCloser = true
      case .bracket?: hasBracketCloser = true
      case nil:
        if let note = NoteMark.end(in: text, at: end) {
          end = note
        } else if let closer = spacedCloserEnd(in: text, at: end) {
          hasQuoteCloser = true
          end = closer
        } else {
          return
        }
        continue
      }
      end += next.length
    }
  }

  /// The offset after a » with a space before it, as in French: `« Oui. »`, but not `»Ja.« »Nein.«`
  private func spacedCloserEnd(in text: ByteView, at offset: Int) -> Int? {
    let gap = text.whiteSpaceLength(at: offset)
    guard gap > 0, text.lineEndLength(at: offset) == 0, offset + gap < text.count else {
      return nil
    }
    let closer = text.scalar(at: offset + gap)
    guard closer.value == 0xBB || closer.value == 0x203A else { return nil }
    let behind = offset + gap + closer.length
    guard behind < text.count, text.whiteSpaceLength(at: behind) == 0 else { return behind }
    return LetterShape.of(text.scalar(at: behind).value) == .other ? behind : nil
  }
}

/// Quotation marks and brackets.
enum Enclosure {
  case quote
  case bracket

  /// What a scalar right after a mark closes. Any quotation mark can: „so“ in German, »so« too.
  @inline(__always)
  static func closing(_ value: UInt32) -> Enclosure? {
    switch value {
    case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB, 0x2039, 0x203A, 0x300D, 0x300F,
      0xFF02, 0xFF07, 0x301E, 0x301F, 0xFF63:
      return .quote
    case 0x29, 0x5D, 0x7D, 0xFF09, 0xFF3D, 0x3011, 0x300B, 0x3009, 0x3015: return .bracket
    default: return nil
    }
  }

  /// What a scalar before a word opens.
  static func opening(_ value: UInt32) -> Enclosure? {
    switch value {
    case 0x22, 0x27, 0x60, 0x2018, 0x201A, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2039, 0x203A,
      0x300C, 0x300E, 0xFF02, 0x301D:
      return .quote
    case 0x28, 0x5B, 0x7B, 0xBF, 0xA1, 0xFF08, 0xFF3B, 0x3010, 0x300A, 0x3008, 0x3014:
      return .bracket
    default: return nil
    }
  }
}
