/// How a search compares: each scalar is replaced by those that stand for all its like.
protocol Folding {
  /// The stand-ins of the ASCII range, which most text needs alone.
  var ascii: [UInt32] { get }
  /// Whether each scalar stands for itself, with all white space and marks where they are.
  var isExact: Bool { get }
  /// Adds the stand-ins of any other scalar.
  func append(_ value: UInt32, to values: inout [UInt32])
  /// Adds the stand-ins of a letter and its marks that were taken apart and put in order.
  func fold(_ decomposed: [UInt32], into values: inout [UInt32])
}

/// The smallest piece of a text that can match by itself: a letter with its marks, or a run of white space,
/// with what it folds to.
struct FoldedUnit<Rule: Folding> {
  /// What it folds to; none where there is nothing to see.
  private(set) var values: [UInt32] = []
  /// Where it begins and ends: UTF-8 offsets.
  private(set) var start = 0
  private(set) var end = 0

  /// So many marks are looked at together; no script stacks as many, and sorting stays cheap.
  private static var mostMarks: Int { 32 }
  private static var space: UInt32 { 0x20 }

  private let rule: Rule
  private var parts: [UInt32] = []

  init(_ rule: Rule) { self.rule = rule }

  /// Reads on from an offset, at most up to `limit`.
  mutating func read(_ text: ByteView, from offset: Int, to limit: Int) {
    values.removeAll(keepingCapacity: true)
    start = offset
    end = offset
    if !rule.isExact, skipSpace(text, to: limit) { return }
    let first = text.scalar(at: offset)
    end = offset + first.length
    guard first.isValid else {
      // A broken byte equals nothing but a broken byte, never a true U+FFFD.
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

  /// The mark that stands at the unit's end.
  private func mark(in text: ByteView, to limit: Int) -> DecodedScalar? {
    guard end < limit, text[end] >= 0x80 else { return nil }
    let next = text.scalar(at: end)
    guard next.isValid, end + next.length <= limit, CanonicalForm.isMark(next.value) else {
      return nil
    }
    return next
  }

  /// Takes a run of white space as one space; what cannot be seen does not part it.
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
