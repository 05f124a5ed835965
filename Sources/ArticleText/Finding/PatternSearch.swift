/// How a search compares: each scalar is replaced by the one that stands for all its like.
protocol Folding {
  /// The stand-ins of the ASCII range, which most text needs alone.
  var ascii: [UInt32] { get }
  /// The stand-in of any other scalar.
  func fold(_ value: UInt32) -> UInt32
  /// Whether a run of white space of any kind counts as one space.
  var joinsWhiteSpace: Bool { get }
}

/// Finds a folded pattern in a text in one pass (Knuth, Morris, Pratt): time grows with the text
/// alone, also for `aaaa…` in `aaaa…`.
struct PatternSearch<Rule: Folding> {
  private static var space: UInt32 { 0x20 }

  private let rule: Rule
  private let pattern: [UInt32]
  /// For each length matched, the longest shorter one that the same scalars also match.
  private let fallback: [Int]

  /// Nil for a pattern without anything but white space; white space at its ends is dropped.
  init?(_ words: ByteView, rule: Rule) {
    self.rule = rule
    let trimmed = words.trimmed(0..<words.count)
    guard !trimmed.isEmpty else { return nil }
    var pattern: [UInt32] = []
    var position = trimmed.lowerBound
    while position < trimmed.upperBound {
      let next = words.scalar(at: position)
      if rule.joinsWhiteSpace, WhiteSpace.contains(next.value) {
        if pattern.last != Self.space { pattern.append(Self.space) }
      } else {
        pattern.append(Self.folded(next, rule))
      }
      position += next.length
    }
    self.pattern = pattern
    fallback = Self.fallbacks(of: pattern)
  }

  /// The matches that neither start nor end inside a grapheme cluster, left to right, not
  /// overlapping; no more than `limit`, which is at least 1.
  func matches(in text: ByteView, _ range: Range<Int>, limit: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    forEachMatch(in: text, range) { match in
      guard Graphemes.isBoundary(match.lowerBound, in: text),
        Graphemes.isBoundary(match.upperBound, in: text)
      else { return .skip }
      found.append(match)
      return found.count < limit ? .take : .stop
    }
    return found
  }

  /// Calls `found` with each match, left to right, until it answers `.stop`; matches that it takes
  /// do not overlap.
  func forEachMatch(
    in text: ByteView, _ range: Range<Int>, _ found: (Range<Int>) -> MatchAnswer
  ) {
    let ascii = rule.ascii
    ascii.withUnsafeBufferPointer { table in
      var matched = 0
      var position = range.lowerBound
      // Where the last scalars began, to know the start of a match whatever its length in bytes.
      var starts = [Int](repeating: 0, count: pattern.count)
      var slot = 0
      while position < range.upperBound {
        if matched == 0 {
          position = nextCandidate(in: text, from: position, to: range.upperBound, table)
          guard position < range.upperBound else { return }
        }
        let start = position
        let value = take(from: text, at: &position, table)
        starts[slot] = start
        slot = slot + 1 == pattern.count ? 0 : slot + 1
        while matched > 0, pattern[matched] != value { matched = fallback[matched - 1] }
        if pattern[matched] == value { matched += 1 }
        guard matched == pattern.count else { continue }
        matched = fallback[matched - 1]
        // `slot` now holds the oldest start: that of the first scalar of the match.
        guard position <= range.upperBound else { return }
        switch found(starts[slot]..<position) {
        case .take: matched = 0
        case .skip: break
        case .stop: return
        }
      }
    }
  }

  /// Skips ASCII bytes that cannot begin a match.
  @inline(__always)
  private func nextCandidate(
    in text: ByteView, from start: Int, to end: Int, _ table: UnsafeBufferPointer<UInt32>
  ) -> Int {
    let first = pattern[0]
    var position = start
    while position < end {
      let byte = text[position]
      if byte >= 0x80 || table[Int(byte)] == first { break }
      position += 1
    }
    return position
  }

  /// Reads one folded scalar, or a whole run of white space as one space.
  @inline(__always)
  private func take(
    from text: ByteView, at position: inout Int, _ table: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    let byte = text[position]
    if rule.joinsWhiteSpace {
      let length = text.whiteSpaceLength(at: position)
      if length > 0 {
        position = text.skippingWhiteSpace(from: position + length)
        return Self.space
      }
    }
    if byte < 0x80 {
      position += 1
      return table[Int(byte)]
    }
    let next = text.scalar(at: position)
    position += next.length
    return Self.folded(next, rule)
  }

  private static func folded(_ scalar: DecodedScalar, _ rule: Rule) -> UInt32 {
    // A broken byte equals nothing but a broken byte, never a true U+FFFD.
    guard scalar.isValid else { return .max }
    return scalar.value < 0x80 ? rule.ascii[Int(scalar.value)] : rule.fold(scalar.value)
  }

  private static func fallbacks(of pattern: [UInt32]) -> [Int] {
    var result = [Int](repeating: 0, count: pattern.count)
    var length = 0
    for index in pattern.indices.dropFirst() {
      while length > 0, pattern[index] != pattern[length] { length = result[length - 1] }
      if pattern[index] == pattern[length] { length += 1 }
      result[index] = length
    }
    return result
  }
}

/// What a search does with a match.
enum MatchAnswer {
  /// Keeps it and goes on behind it.
  case take
  /// Goes on as if it had not been there.
  case skip
  /// Ends the search.
  case stop
}
