/// Words with a sense on an axis: rose and fell.
extension TextComparison {
  /// A word with a sense on an axis.
  struct Sensed {
    var sense: ComparisonTable.Sense
    let range: Range<Int>
    /// The word, or the phrase.
    let words: String
    /// The index of its last term.
    let index: Int
  }

  /// A word and the next, with a space between.
  func pair(_ index: Int, in terms: [Term]) -> String? {
    guard index + 1 < terms.count, terms[index].kind == .word, terms[index + 1].kind == .word else {
      return nil
    }
    return terms[index].word + " " + terms[index + 1].word
  }

  func sensed(_ text: ComparedText) -> [Sensed] {
    var result: [Sensed] = []
    let terms = text.terms
    var index = 0
    while index < terms.count {
      let term = terms[index]
      if let pair = pair(index, in: terms) {
        if table.negations.contains(pair) {
          index += 2
          continue
        }
        if let senses = table.senses[pair] {
          let range = term.range.lowerBound..<terms[index + 1].range.upperBound
          for sense in senses {
            result.append(Sensed(sense: sense, range: range, words: pair, index: index + 1))
          }
          index += 2
          continue
        }
      }
      if term.kind == .word {
        let isLimit = index + 1 < terms.count && terms[index + 1].kind == .number
        let limit = isLimit ? table.limits[term.word] : nil
        for sense in limit.map({ [$0] }) ?? table.senses[term.word] ?? [] {
          result.append(
            Sensed(sense: sense, range: term.range, words: term.word, index: index))
        }
      }
      index += 1
    }
    return result
  }

  mutating func compareSenses() {
    guard !table.senses.isEmpty || !table.negations.isEmpty else { return }
    let (all, allOther) = (sensed(first), sensed(second))
    var ones = all.filter { one in !allOther.contains { $0.words == one.words } }
    var others = allOther.filter { one in !all.contains { $0.words == one.words } }
    var denials = negations(first, besides: all, of: second)
    var otherDenials = negations(second, besides: allOther, of: first)
    // Both deny: no matter by which words.
    if denials.isEmpty != otherDenials.isEmpty {
      Self.turn(&ones, by: &denials)
      Self.turn(&others, by: &otherDenials)
    }
    if compareSides(all, allOther) { return }
    compareEvents(all, allOther)
    var isOpposite = false
    for one in ones {
      let same = others.filter { $0.sense.axis == one.sense.axis }
      let own = ones.filter { $0.sense.axis == one.sense.axis }
      guard let other = same.first, own.allSatisfy({ $0.sense.isPositive == one.sense.isPositive }),
        same.allSatisfy({ $0.sense.isPositive != one.sense.isPositive })
      else { continue }
      if table.converses.contains(one.sense.axis), !hasSameSubject(one.index, other.index) {
        continue
      }
      if table.orders.contains(one.sense.axis), isTurned(one.index, other.index) { continue }
      isOpposite = true
      add(.direction, one.range, other.range)
    }
    guard !isOpposite else { return }
    compareDenials(denials, otherDenials, ones, others)
  }

  /// Whether the words before two verbs have something in common: who sold and who bought are not the same.
  private func hasSameSubject(_ index: Int, _ otherIndex: Int) -> Bool {
    let one = first.terms[..<index].filter(isContent).map(sense)
    let other = second.terms[..<otherIndex].filter(isContent).map(sense)
    return one.isEmpty || other.isEmpty || one.contains(where: other.contains)
  }

  /// "He resigned before the vote" and "he resigned after the vote" differ, and so do "before" both times with the events
  /// the other way round.
  private mutating func compareEvents(_ ones: [Sensed], _ others: [Sensed]) {
    for one in ones where table.orders.contains(one.sense.axis) {
      let same = others.filter { $0.sense == one.sense }
      guard same.count == 1, let other = same.first, isTurned(one.index, other.index) else {
        continue
      }
      add(.direction, one.range, other.range)
    }
  }

  /// Whether what is before one word is behind the other.
  private func isTurned(_ index: Int, _ otherIndex: Int) -> Bool {
    let (one, other) = (events(around: index, in: first), events(around: otherIndex, in: second))
    return !one.left.subtracting(one.right).isDisjoint(with: other.right.subtracting(other.left))
      && !one.right.subtracting(one.left).isDisjoint(with: other.left.subtracting(other.right))
  }

  /// What is told to have happened on both sides of "before" or "after".
  private func events(
    around index: Int, in text: ComparedText
  ) -> (left: Set<String>, right: Set<String>) {
    let terms = text.terms.enumerated().filter { $0.element.sentence == text.terms[index].sentence }
    func senses(_ terms: some Sequence<(offset: Int, element: Term)>) -> Set<String> {
      Set(terms.map(\.element).filter(isContent).map(sense))
    }
    let left = senses(terms.filter { $0.offset < index })
    let behind = terms.filter { $0.offset > index }
    guard left.isEmpty else { return (left, senses(behind)) }
    // "After the vote, he resigned".
    let comma = behind.dropFirst().first { offset, term in
      term.range.lowerBound - text.terms[offset - 1].range.upperBound == 2
    }
    guard let comma else { return (left, senses(behind)) }
    return (
      senses(behind.filter { $0.offset >= comma.offset }),
      senses(behind.filter { $0.offset < comma.offset })
    )
  }

  /// Turns the sense of words that are denied, and drops the denial: "did not rise".
  private static func turn(_ words: inout [Sensed], by denials: inout [(Int, Range<Int>)]) {
    for index in words.indices {
      guard
        let denial = denials.firstIndex(where: {
          $0.0 < words[index].index && words[index].index - $0.0 <= 3
        })
      else { continue }
      denials.remove(at: denial)
      words[index].sense = ComparisonTable.Sense(
        axis: words[index].sense.axis, isPositive: !words[index].sense.isPositive)
    }
  }
}
