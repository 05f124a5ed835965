/// Which tokens are in which quotation. A quotation can go on over sentences, but not beyond its paragraph: papers open it
/// again in the next.
struct QuotationScan {
  /// The number of the quotation of each token, its marks included.
  private(set) var of: [Int?]

  /// The tokens of each quotation, by its number.
  private(set) var tokens: [ClosedRange<Int>] = []

  private var open: Open?

  /// A quotation that has begun.
  private struct Open {
    let opener: UInt32
    let closers: Set<UInt32>
  }

  /// - Parameters:
  ///   - tokens: those of a whole article.
  ///   - paragraphs: the tokens with which paragraphs begin.
  init(_ tokens: [Token], paragraphs: Set<Int>) {
    of = Array(repeating: nil, count: tokens.count)
    let speechEnds = Self.speechEnds(tokens, paragraphs)
    for index in tokens.indices {
      if paragraphs.contains(index) { open = nil }
      let mark = tokens[index].mark
      guard mark != 0, TextMarks.isQuotationMark(mark) else {
        if open != nil { extend(to: index) }
        continue
      }
      let place = Place(index, in: tokens)
      if let known = open {
        if mark == known.opener, place.beginsWord, !(place.endsWord && known.closers.contains(mark))
        {
          // The first was never closed.
          begin(index, known.opener, known.closers)
          continue
        }
        extend(to: index)
        if known.closers.contains(mark), !TextMarks.isApostrophe(mark) || place.endsWord {
          open = nil
        }
        continue
      }
      guard let closers = Self.closers(of: mark, place) else { continue }
      if TextMarks.isApostrophe(mark), mark != 0x201A, !speechEnds[index] { continue }
      begin(index, mark, closers)
    }
  }

  private mutating func begin(_ index: Int, _ mark: UInt32, _ closers: Set<UInt32>) {
    open = Open(opener: mark, closers: closers)
    of[index] = tokens.count
    tokens.append(index...index)
  }

  private mutating func extend(to index: Int) {
    let number = tokens.count - 1
    of[index] = number
    tokens[number] = tokens[number].lowerBound...index
  }

  /// The marks that can close a quotation that begins with `mark`; nil if it begins none here.
  private static func closers(of mark: UInt32, _ place: Place) -> Set<UInt32>? {
    switch mark {
    case 0x201C: [0x201D, 0x22]
    case 0x201E: [0x201C, 0x201D, 0x22]
    case 0xAB: [0xBB]
    case 0xBB: place.beginsWord && !place.endsWord ? [0xAB] : nil
    case 0x22: place.beginsWord ? [0x22] : nil
    case 0x2018: place.beginsWord ? [0x2019, 0x27] : nil
    case 0x201A: [0x2018, 0x2019]
    case 0x27: place.beginsWord ? [0x27] : nil
    default: nil
    }
  }

  /// For each token, whether an apostrophe behind a comma or a stop follows in its paragraph, before another begins
  /// a word. Only such apostrophes are quotation marks for certain.
  private static func speechEnds(_ tokens: [Token], _ paragraphs: Set<Int>) -> [Bool] {
    var ends = Array(repeating: false, count: tokens.count)
    var follows = false
    for index in tokens.indices.reversed() {
      ends[index] = follows
      let token = tokens[index]
      if TextMarks.isApostrophe(token.mark) {
        let place = Place(index, in: tokens)
        if place.endsWord, index > 0,
          tokens[index - 1].kind == .comma || tokens[index - 1].kind == .stop
        {
          follows = true
        } else if place.beginsWord {
          follows = false
        }
      }
      if paragraphs.contains(index) { follows = false }
    }
    return ends
  }

  /// What is beside a mark.
  private struct Place {
    let beginsWord: Bool
    let endsWord: Bool

    init(_ index: Int, in tokens: [Token]) {
      let range = tokens[index].range
      let before = index > 0 ? tokens[index - 1] : nil
      let after = index + 1 < tokens.count ? tokens[index + 1] : nil
      let touchesBefore = before?.range.upperBound == range.lowerBound
      let touchesAfter = after?.range.lowerBound == range.upperBound
      beginsWord =
        touchesAfter && (!touchesBefore || before?.kind == .bracket || before?.kind == .dash)
      endsWord = touchesBefore && (!touchesAfter || after?.kind != .word && after?.kind != .number)
    }
  }
}

/// Marks of quotations.
enum TextMarks {
  static func isQuotationMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201E: true
    default: false
    }
  }

  static func isApostrophe(_ value: UInt32) -> Bool {
    value == 0x27 || value >= 0x2018 && value <= 0x201A
  }
}
