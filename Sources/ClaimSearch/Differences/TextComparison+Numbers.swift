import ArticleText

/// Numbers and days.
extension TextComparison {
  mutating func compareNumbers() {
    let ones = first.quantities.filter { one in !second.quantities.contains(where: one.agrees) }
    var others = second.quantities.filter { one in !first.quantities.contains(where: one.agrees) }
    var left: [Quantity] = []
    for one in ones {
      if let index = others.firstIndex(where: { one.isComparable(to: $0) }) {
        let other = others.remove(at: index)
        add(kind(one, other), one.range, other.range)
      } else {
        left.append(one)
      }
    }
    compareBounds()
    compareSigns()
    compareRanks(left, others)
    compareResults()
    // "One library" has no number that is read as one.
    if let one = left.first(where: isCount), let word = single(in: second, besides: first) {
      add(.number, one.range, word)
    }
    if let other = others.first(where: isCount), let word = single(in: first, besides: second) {
      add(.number, word, other.range)
    }
  }

  /// "Nearly 3 billion" and "over 3 billion".
  private mutating func compareBounds() {
    for one in first.quantities {
      guard let bound = one.bound else { continue }
      let same = second.quantities.filter { one.isExactly($0) }
      guard !same.isEmpty,
        same.allSatisfy({ $0.bound.map { $0.kind.contradicts(bound.kind) } ?? false }),
        let other = same.first?.bound
      else { continue }
      add(.direction, bound.range, other.range)
    }
  }

  /// "By 2 percent" and "by -2 percent"; "fell by 2 percent" can be the same as the latter.
  private mutating func compareSigns() {
    for one in first.quantities {
      let same = second.quantities.filter { one.isExactly($0) }
      guard let other = same.first, same.allSatisfy({ $0.isNegative != one.isNegative }) else {
        continue
      }
      let falls = sensed(one.isNegative ? second : first).contains { !$0.sense.isPositive }
      if !falls { add(.number, one.range, other.range) }
    }
  }

  /// "The council voted 7-4" and "the council voted 4-7". Of another one, the result is told from the other side.
  private mutating func compareResults() {
    let (ones, others) = (results(first), results(second))
    guard ones.count == 1, others.count == 1 else { return }
    let (one, other) = (first.terms[ones[0]], second.terms[others[0]])
    guard one.map(\.key) == other.reversed().map(\.key), one.first?.key != one.last?.key,
      let subject = first.terms.first(where: isContent).map(sense),
      subject == second.terms.first(where: isContent).map(sense)
    else { return }
    add(.number, range(ones[0], in: first), range(others[0], in: second))
  }

  /// Where two numbers are with no more than a dash between.
  private func results(_ text: ComparedText) -> [Range<Int>] {
    text.terms.indices.dropLast().filter { index in
      let pair = text.terms[index...].prefix(2)
      let between = text.terms[index + 1].range.lowerBound - text.terms[index].range.upperBound
      return pair.allSatisfy { $0.kind == .number } && (1...3).contains(between)
    }.map { $0..<$0 + 2 }
  }

  /// "The second-largest" and "the largest".
  private mutating func compareRanks(_ ones: [Quantity], _ others: [Quantity]) {
    for (ranks, text, other, isFirst) in [
      (ones, first, second, true), (others, second, first, false),
    ] {
      for rank in ranks where rank.kind == .ordinal && rank.values.allSatisfy({ $0 > 1 }) {
        guard
          let index = text.terms.firstIndex(where: { $0.range.lowerBound >= rank.range.upperBound }
          ),
          isSuperlative(text.terms[index]),
          let best = other.terms.first(where: isSuperlative),
          !other.quantities.contains(where: { $0.kind == .ordinal })
        else { continue }
        add(.number, isFirst ? rank.range : best.range, isFirst ? best.range : rank.range)
      }
    }
  }

  /// Whether a word says the most of something: largest, most.
  func isSuperlative(_ term: Term) -> Bool {
    guard term.kind == .word else { return false }
    return table.superlativeEndings.contains { ending in
      term.word == ending || term.word.hasSuffix(ending) && term.word.count > ending.count + 2
    } && table.senses[term.word] != nil
  }

  private func isCount(_ quantity: Quantity) -> Bool {
    quantity.kind == .plain && quantity.values.allSatisfy { $0 > 1 && $0 < 1000 }
  }

  private func single(in text: ComparedText, besides other: ComparedText) -> Range<Int>? {
    guard !other.terms.contains(where: { table.ones.contains($0.word) }) else { return nil }
    return text.terms.first { table.ones.contains($0.word) }?.range
  }

  func kind(_ one: Quantity, _ other: Quantity) -> Difference.Kind {
    let kinds = [one.kind, other.kind]
    if kinds.contains(.year) { return .year }
    let isOneUnit =
      one.unit == other.unit || !kinds.contains(.measure) && (one.unit == nil || other.unit == nil)
    if isOneUnit, isMagnitude(one, other) {
      return .magnitude
    }
    let measures = [one.unit, other.unit].map { $0.flatMap(Measure.named) }
    if one.unit == other.unit, measures[0]?.dimension == .time { return .number }
    // "5 kg" and "5 pounds".
    if kinds.contains(.money), !kinds.contains(.measure) { return .money }
    if kinds.contains(.percent) { return .percent }
    return kinds.contains(.measure) ? .measure : .number
  }

  private func isMagnitude(_ one: Quantity, _ other: Quantity) -> Bool {
    guard let a = one.values.first, let b = other.values.first, a > 0, b > 0 else { return false }
    let ratio = max(a, b) / min(a, b)
    return [10.0, 100, 1000, 1e6, 1e9].contains { abs(ratio - $0) < 1e-9 * $0 }
  }

  /// Numbers that both texts state, with their units and with the words before them.
  func agreedFacts() -> ([Range<Int>], [Range<Int>]) {
    func places(_ text: ComparedText, _ other: ComparedText) -> [Range<Int>] {
      text.quantities.filter { one in other.quantities.contains(where: one.agrees) }
        .flatMap { [$0.range] + ($0.bound.map { [$0.range] } ?? []) }
    }
    return (places(first, second), places(second, first))
  }

  // MARK: Days

  mutating func compareDays() {
    func agree(_ one: StatedDay, _ other: StatedDay) -> Bool {
      one.options.contains { a in other.options.contains { $0 == a } }
    }
    let ones = first.days.filter { one in !second.days.contains { agree(one, $0) } }
    let others = second.days.filter { one in !first.days.contains { agree(one, $0) } }
    for (one, other) in zip(ones, others) { add(.day, one.range, other.range) }
    compareKeys(.day) { $0.kind == .date && $0.key.hasPrefix("m") ? $0.key : nil }
    compareKeys(.day) { [table] in table.weekdays[$0.word].map(String.init) }
  }

  /// "10 a.m." and "10 p.m.", if each text has hours of one half of the day only.
  mutating func compareHours() {
    guard let one = first.hours.first, let other = second.hours.first,
      first.hours.allSatisfy({ $0.isAfternoon != other.isAfternoon }),
      second.hours.allSatisfy({ $0.isAfternoon != one.isAfternoon })
    else { return }
    add(.number, one.range, other.range)
  }

  /// Marks what one text has only, and the other only.
  private mutating func compareKeys(_ kind: Difference.Kind, _ key: (Term) -> String?) {
    let ones = Set(first.terms.compactMap(key))
    let others = Set(second.terms.compactMap(key))
    guard let one = first.terms.first(where: { key($0).map { !others.contains($0) } ?? false }),
      let other = second.terms.first(where: { key($0).map { !ones.contains($0) } ?? false })
    else { return }
    add(kind, one.range, other.range)
  }
}
