/// Denials: not, never, without.
extension TextComparison {
  func negations(
    _ text: ComparedText, besides sensed: [Sensed], of other: ComparedText
  ) -> [(Int, Range<Int>)] {
    // "Nobody but", "not all": what these say is compared as a part.
    let phrases = (table.exclusives.all(in: text.terms) + table.shares.all(in: text.terms)).filter {
      $0.terms.count > 1
    }
    return text.terms.enumerated().compactMap { index, term in
      guard term.kind == .word, !phrases.contains(where: { $0.terms.contains(index) }),
        !isContrast(index, in: text.terms), !isSuperlative(index, in: text, besides: other),
        !sensed.contains(where: { $0.range.overlaps(term.range) && $0.words.contains(" ") })
      else { return nil }
      if let pair = pair(index, in: text.terms), table.negations.contains(pair) {
        return (index, term.range.lowerBound..<text.terms[index + 1].range.upperBound)
      }
      guard table.negations.contains(term.word) else { return nil }
      // "Never so many" says that there are most.
      let next = text.terms[(index + 1)...].prefix(4)
      return next.contains { table.degrees.contains($0.word) } ? nil : (index, term.range)
    }.filter { isDenied($0.0, in: text, sensed, other) }
  }

  /// "Clark, not Reyes".
  private func isContrast(_ index: Int, in terms: [Term]) -> Bool {
    guard table.contrasts.contains(terms[index].word), index > 0, index + 1 < terms.count else {
      return false
    }
    return terms[index].range.lowerBound - terms[index - 1].range.upperBound > 1
      && terms[index + 1].isCapital
  }

  /// "Never a hotter July" says that it was the hottest.
  private func isSuperlative(
    _ index: Int, in text: ComparedText, besides other: ComparedText
  ) -> Bool {
    guard other.terms.contains(where: isSuperlative),
      !table.contrasts.contains(text.terms[index].word)
    else { return false }
    return text.terms[(index + 1)...].prefix(6).contains {
      $0.sentence == text.terms[index].sentence && isComparative($0)
    }
  }

  private func isComparative(_ term: Term) -> Bool {
    table.senses[term.word] != nil
      && table.comparativeEndings.contains { term.word == $0 || term.word.hasSuffix($0) }
  }

  /// Whether a denial is of something that the other text says, too.
  private func isDenied(
    _ index: Int, in text: ComparedText, _ sensed: [Sensed], _ other: ComparedText
  ) -> Bool {
    if sensed.contains(where: { $0.index > index && $0.index - index <= 3 }) { return true }
    let known = Set(other.terms.filter { !$0.isStop }.map(verbSense))
    // "Not one of the bills".
    let isOne = index + 1 < text.terms.count && table.ones.contains(text.terms[index + 1].word)
    let behind = text.terms[(index + 1)...].prefix(isOne ? 5 : 3)
    // At the end of a sentence it denies what is before: "Er kommt nicht."
    let near = behind.isEmpty ? text.terms[..<index].suffix(3) : behind
    return near.contains { !$0.isStop && known.contains(verbSense($0)) }
  }

  mutating func compareDenials(
    _ ones: [(Int, Range<Int>)], _ others: [(Int, Range<Int>)], _ senses: [Sensed],
    _ otherSenses: [Sensed]
  ) {
    if !ones.isEmpty, !others.isEmpty {
      compareCounts(ones, others)
      return
    }
    guard ones.isEmpty != others.isEmpty else { return }
    let (text, other) = ones.isEmpty ? (second, first) : (first, second)
    guard !hasDenyingPrefix(other, besides: text) else { return }
    // A word such as "banned" denies what the other text denies by "no".
    let inOther = ones.isEmpty ? senses : otherSenses
    guard !inOther.contains(where: { !$0.sense.isPositive }) else { return }
    // "More than ever" and "never so much" say the same.
    guard ComparedSides(first, in: self) == nil, ComparedSides(second, in: self) == nil else {
      return
    }
    add(.negation, ones.first?.1, others.first?.1)
  }

  /// One text denies what the other denies, and something else besides: "without papers cannot vote".
  private mutating func compareCounts(_ ones: [(Int, Range<Int>)], _ others: [(Int, Range<Int>)]) {
    func next(_ index: Int, _ text: ComparedText) -> String? {
      text.terms[(index + 1)...].prefix(3).first(where: isContent).map(sense)
    }
    var (left, otherLeft) = (ones, others)
    for one in ones {
      let target = next(one.0, first)
      guard
        let other = otherLeft.firstIndex(where: {
          second.terms[$0.0].word == first.terms[one.0].word && next($0.0, second) == target
        }), let index = left.firstIndex(where: { $0.0 == one.0 })
      else { continue }
      left.remove(at: index)
      otherLeft.remove(at: other)
    }
    guard left.count < ones.count, left.count + otherLeft.count == 1 else { return }
    add(.negation, left.first?.1, otherLeft.first?.1)
  }

  /// Whether a word of a text denies by its beginning what the other text has, or denies by another word: undocumented.
  private func hasDenyingPrefix(_ text: ComparedText, besides other: ComparedText) -> Bool {
    let known = Set(other.terms.filter(isContent).map(\.word))
    return text.terms.contains { term in
      guard isContent(term), !known.contains(term.word) else { return false }
      return table.denyingPrefixes.contains { prefix in
        guard term.word.hasPrefix(prefix) else { return false }
        let rest = String(term.word.dropFirst(prefix.count))
        return known.contains(rest)
          || prefix.count == 2 && prefix.hasPrefix("u") && rest.count > 4 && rest.hasSuffix("ed")
      }
    }
  }

  /// Whether one of two words denies the other by its beginning: connected, disconnected.
  func isDenial(_ one: Term, of other: Term) -> Bool {
    let (short, long) =
      one.word.count < other.word.count ? (one.word, other.word) : (other.word, one.word)
    return short.count > 3 && table.denyingPrefixes.contains { $0 + short == long }
  }
}
