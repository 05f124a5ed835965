/// Words without what typography adds to them: two texts with the same key differ only in quotation marks, dashes,
/// white space beside signs, and the encoding of letters.
enum TypographyKey {
  private static let quote: UInt32 = 0x27
  private static let dash: UInt32 = 0x2D
  private static let space: UInt32 = 0x20

  /// The key of a part of a text.
  static func key(of range: Range<Int>, in text: ByteView) -> [UInt32] {
    var values: [UInt32] = []
    var unit = FoldedUnit(SpellingFolding.keepingCase)
    var position = range.lowerBound
    while position < range.upperBound {
      unit.read(text, from: position, to: range.upperBound)
      for value in unit.values { append(isQuotationMark(value) ? quote : value, to: &values) }
      position = unit.end
    }
    return withoutIdleSpace(values)
  }

  /// Without the quotation marks at both ends, and the stops and commas at the end: whoever quotes a sentence puts
  /// their own.
  static func bare(_ key: [UInt32], atStart: Bool = true, atEnd: Bool = true) -> [UInt32] {
    var bare = key[...]
    while atStart, bare.first == quote { bare.removeFirst() }
    while atEnd, let last = bare.last, last == quote || isStop(last) { bare.removeLast() }
    // What consists of marks only is compared as it is.
    return bare.isEmpty ? key : Array(bare)
  }

  private static func isStop(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x3001, 0x3002, 0x60C, 0x61B, 0x6D4, 0xFF0C, 0xFF0E, 0xFF1A,
      0xFF1B:
      true
    default: false
    }
  }

  /// Adds a value; several dashes, as typewriters have them, count as one, and so do two single quotation marks.
  private static func append(_ value: UInt32, to values: inout [UInt32]) {
    if value == dash || value == quote, values.last == value { return }
    values.append(value)
  }

  /// Without the white space that makes no other words of letters and figures.
  private static func withoutIdleSpace(_ values: [UInt32]) -> [UInt32] {
    var kept: [UInt32] = []
    for (index, value) in values.enumerated() {
      guard value == space, index > 0, index + 1 < values.count else {
        append(value, to: &kept)
        continue
      }
      if !isIdle(before: values[index - 1], behind: index, in: values) { kept.append(value) }
    }
    return kept
  }

  /// Whether white space between two values separates no words or numbers.
  private static func isIdle(before: UInt32, behind index: Int, in values: [UInt32]) -> Bool {
    let next = values[index + 1]
    if before == dash || next == dash {
      let mark = before == dash ? index - 1 : index + 1
      let isSpaced =
        mark > 0 && mark + 1 < values.count && values[mark - 1] == space
        && values[mark + 1] == space
      // Before a figure, a dash with a space on its left side alone is a minus sign.
      let beyond = mark + 1 < values.count ? values[mark + 1] : 0
      return isSpaced || !isFigure(beyond)
    }
    if isLoose(before) || isLoose(next) { return true }
    return WordList.standsAlone(before) || WordList.standsAlone(next)
  }

  private static func isFigure(_ value: UInt32) -> Bool {
    Unicode.Scalar(value)?.properties.numericType != nil
  }

  /// Signs beside which some languages put a space.
  private static func isLoose(_ value: UInt32) -> Bool {
    switch value {
    case quote, 0x21, 0x25, 0x28, 0x29, 0x3A, 0x3B, 0x3F, 0xB0: true
    default: false
    }
  }

  /// Whether a scalar is a quotation mark or an apostrophe.
  static func isQuotationMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F,
      0xFF02, 0xFF07, 0xFF62, 0xFF63:
      true
    default: false
    }
  }
}
