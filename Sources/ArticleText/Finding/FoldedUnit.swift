/// How a search compares: each scalar is replaced by the representatives of all equal spellings.
protocol Folding {
  /// The representatives of the ASCII range, which suffice for most text.
  var ascii: [UInt32] { get }
  /// Whether each scalar represents itself, including all white space and marks.
  var isExact: Bool { get }
  /// Appends the representatives of a scalar outside ASCII.
  func append(_ value: UInt32, to values: inout [UInt32])
  /// Appends the representatives of a letter and its marks, decomposed and in canonical order.
  func fold(_ decomposed: [UInt32], into values: inout [UInt32])
}

/// The smallest piece of a text that can match by itself, with its folded form: a letter with its marks, or a
/// run of white space.
struct FoldedUnit<Rule: Folding> {
  /// Its folded form; empty if it is invisible.
  private(set) var values: [UInt32] = []
  /// Its beginning, as a UTF-8 offset.
  private(set) var start = 0
  private(set) var end = 0

  /// The most marks that are compared together; no script stacks as many, and sorting stays cheap.
  private static var mostMarks: Int { 32 }
  private static var space: UInt32 { 0x20 }

  private let rule: Rule
  private var parts: [UInt32] = []

  init(_ rule: Rule) { self.rule = rule }

  /// Reads the unit at `offset`, up to `limit` at most.
  mutating func read(_ text: ByteView, from offset: Int, to limit: Int) {
    values.removeAll(keepingCapacity: true)
    start = offset
    end = offset
    if !rule.isExact, skipSpace(text, to: limit) { return }
    let first = text.scalar(at: offset)
    end = offset + first.length
    guard first.isValid else {
      // An invalid byte equals only an invalid byte, never a real U+FFFD.
      return values.append(.max)
    }
    guard !rule.isExact else {
      return values.append(first.value)
    }
    guard !SpellingFolding.isUnseen(first.value) else { return }
    if let plain = SmallFigures.plain(first.value) {
      if SmallFigures.isBehindFigure(offset, in: text) {
        values.append(SmallFigures.joint(of: first.value))
      }
      return values.append(plain)
    }
    guard let mark = mark(in: text, to: limit) else {
      if first.value < 0x80 {
        values.append(rule.ascii[Int(first.value)])
      } else {
        rule.append(first.value, to: &values)
      }
      return
    }
    parts.removeAll(keepingCapacity: true)
    CanonicalForm.append(first.value, to: &parts)
    var next: DecodedScalar? = mark
    for _ in 0..<Self.mostMarks {
      guard let mark = next else { break }
      CanonicalForm.append(mark.value, to: &parts)
      end += mark.length
      next = self.mark(in: text, to: limit)
    }
    CanonicalForm.sortMarks(&parts)
    rule.fold(parts, into: &values)
  }

  /// The mark at the unit's end, if there is one.
  private func mark(in text: ByteView, to limit: Int) -> DecodedScalar? {
    guard end < limit, text[end] >= 0x80 else { return nil }
    let next = text.scalar(at: end)
    guard next.isValid, end + next.length <= limit, CanonicalForm.isMark(next.value) else {
      return nil
    }
    return next
  }

  /// Reads a run of white space as one space; invisible scalars do not interrupt it.
  private mutating func skipSpace(_ text: ByteView, to limit: Int) -> Bool {
    guard text.whiteSpaceLength(at: end) > 0 else { return false }
    values.append(Self.space)
    while end < limit {
      var length = text.whiteSpaceLength(at: end)
      if length == 0, text[end] >= 0x80 {
        let next = text.scalar(at: end)
        if next.isValid, SpellingFolding.isUnseen(next.value) { length = next.length }
      }
      if length == 0 { break }
      end += length
    }
    return true
  }
}
