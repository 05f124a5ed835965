/// Finds a folded pattern in a text in one pass (Knuth, Morris, Pratt). Time grows linearly with the text, even
/// for `aaaa…` in `aaaa…`.
struct PatternSearch<Rule: Folding> {
  private let rule: Rule
  private let pattern: [UInt32]
  /// For each length matched, the longest shorter length that the same scalars also match.
  private let fallback: [Int]

  /// Nil for a pattern without visible scalars; white space at its ends is dropped.
  init?(_ words: ByteView, rule: Rule) {
    self.rule = rule
    let trimmed = words.trimmed(0..<words.count)
    var pattern: [UInt32] = []
    var unit = FoldedUnit(rule)
    var position = trimmed.lowerBound
    while position < trimmed.upperBound {
      unit.read(words, from: position, to: trimmed.upperBound)
      pattern += unit.values
      position = unit.end
    }
    if !rule.isExact {
      // White space between invisible scalars and the words.
      while pattern.last == 0x20 { pattern.removeLast() }
      pattern = Array(pattern.drop { $0 == 0x20 })
    }
    guard !pattern.isEmpty else { return nil }
    self.pattern = pattern
    fallback = Self.fallbacks(of: pattern)
  }

  /// The matches that neither start nor end inside a grapheme cluster, left to right, not
  /// overlapping; no more than `limit`, which is at least 1.
  /// - Parameter accept: whether a match counts; one that does not may overlap the next one.
  func matches(
    in text: ByteView, _ range: Range<Int>, limit: Int,
    where accept: (Range<Int>) -> Bool = { _ in true }
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    forEachMatch(in: text, range) { match in
      guard Graphemes.isBoundary(match.lowerBound, in: text),
        let end = end(of: match, in: text, to: range.upperBound),
        accept(match.lowerBound..<end)
      else { return .skip }
      found.append(match.lowerBound..<end)
      return found.count < limit ? .accept : .stop
    }
    return found
  }

  /// The end of a match, after joiners that follow its last letter; `nil` inside a cluster.
  private func end(of match: Range<Int>, in text: ByteView, to limit: Int) -> Int? {
    var end = match.upperBound
    for _ in 0..<4 {
      if Graphemes.isBoundary(end, in: text) { return end }
      guard !rule.isExact, end < limit else { return nil }
      let next = text.scalar(at: end)
      guard next.isValid, SpellingFolding.isUnseen(next.value), end + next.length <= limit else {
        return nil
      }
      end += next.length
    }
    return nil
  }

  /// Calls `found` with each match of whole units, left to right, until it answers `.stop`. Matches that it
  /// takes do not overlap.
  private func forEachMatch(
    in text: ByteView, _ range: Range<Int>, _ found: (Range<Int>) -> MatchAnswer
  ) {
    rule.ascii.withUnsafeBufferPointer { table in
      var matched = 0
      var position = range.lowerBound
      var unit = FoldedUnit(rule)
      // The starts of the last values, to find the start of a match whatever its length in bytes; -1 for values
      // that do not begin a unit.
      var starts = [Int](repeating: 0, count: pattern.count)
      var slot = 0
      /// Compares one value; `false` ends the search.
      func read(_ value: UInt32, from start: Int, to end: Int?) -> Bool {
        starts[slot] = start
        slot = slot + 1 == pattern.count ? 0 : slot + 1
        while matched > 0, pattern[matched] != value { matched = fallback[matched - 1] }
        if pattern[matched] == value { matched += 1 }
        guard matched == pattern.count else { return true }
        matched = fallback[matched - 1]
        // `slot` now has the oldest start: that of the first value of the match.
        guard let end, starts[slot] >= 0 else { return true }
        switch found(starts[slot]..<end) {
        case .accept: matched = 0
        case .skip: break
        case .stop: return false
        }
        return true
      }
      while position < range.upperBound {
        if matched == 0 {
          position = nextCandidate(in: text, from: position, to: range.upperBound, table)
          guard position < range.upperBound else { return }
        }
        let byte = text[position]
        // A letter of ASCII on its own, as nearly all are.
        if byte > 0x20 || rule.isExact, byte < 0x80, text[position + 1] < 0x80 {
          guard read(table[Int(byte)], from: position, to: position + 1) else { return }
          position += 1
          continue
        }
        unit.read(text, from: position, to: range.upperBound)
        position = unit.end
        guard position <= range.upperBound else { return }
        for index in unit.values.indices {
          let isLast = index == unit.values.count - 1
          let continues = read(
            unit.values[index], from: index == 0 ? unit.start : -1, to: isLast ? unit.end : nil)
          guard continues else { return }
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
  /// Keeps it and continues after it.
  case accept
  /// Continues as if it had not been found.
  case skip
  /// Ends the search.
  case stop
}
