/// How large a part of something is meant, or how often.
extension TextComparison {
  /// From all to hardly any, in the order of the rows of `ComparisonTable.shares`.
  private enum Share: Int {
    case all, nearlyAll, most, many, some, few

    /// Whether one statement cannot be told by both.
    func differs(from other: Share) -> Bool {
      switch (self, other) {
      case (.nearlyAll, .most), (.most, .nearlyAll), (.many, .some), (.some, .many),
        (.some, .few), (.few, .some):
        false
      default: self != other
      }
    }
  }

  /// Words for a part, with what they are a part of.
  private struct Part {
    let share: Share
    let range: Range<Int>
    let senses: Set<String>
  }

  mutating func compareShares() {
    let (ones, others) = (parts(of: first), parts(of: second))
    for one in ones {
      let same = others.filter { !$0.senses.isDisjoint(with: one.senses) }
      guard let other = same.first, !same.contains(where: { !one.share.differs(from: $0.share) }),
        !ones.contains(where: {
          !$0.share.differs(from: other.share) && !$0.senses.isDisjoint(with: other.senses)
        })
      else { continue }
      add(.share, one.range, other.range)
    }
    compareFrequencies()
    compareExclusives()
  }

  private func parts(of text: ComparedText) -> [Part] {
    // "Every year" is a rate.
    let rates = table.rates.all(in: text.terms)
    return table.shares.all(in: text.terms).compactMap { row, place in
      // Further rows are phrases that only look like these.
      guard let share = Share(rawValue: row),
        !rates.contains(where: { $0.terms.overlaps(place) })
      else { return nil }
      let terms = text.terms
      let behind = terms[place.upperBound...].prefix(4)
      // "Some 4 million" is no part, and "the world's most" no share.
      guard let next = behind.first, next.kind == .word,
        place.lowerBound == 0
          || terms[place.lowerBound].range.lowerBound
            - terms[place.lowerBound - 1].range.upperBound < 3
      else { return nil }
      return Part(
        share: share, range: range(place, in: text),
        senses: Set(behind.filter(isContent).prefix(3).map(sense)))
    }
  }

  func range(_ place: Range<Int>, in text: ComparedText) -> Range<Int> {
    text.terms[place.lowerBound].range
      .lowerBound..<text.terms[place.upperBound - 1].range.upperBound
  }

  private mutating func compareFrequencies() {
    let ones = table.frequencies.all(in: first.terms)
    let others = table.frequencies.all(in: second.terms)
    guard ones.count == 1, others.count == 1, ones[0].row != others[0].row else { return }
    add(.share, range(ones[0].terms, in: first), range(others[0].terms, in: second))
  }

  /// "Only women can join" and "women can join".
  private mutating func compareExclusives() {
    let ones = table.exclusives.all(in: first.terms)
    let others = table.exclusives.all(in: second.terms)
    guard ones.isEmpty != others.isEmpty else { return }
    let text = ones.isEmpty ? second : first
    let other = ones.isEmpty ? first : second
    let known = Set(other.terms.filter(isContent).map(sense))
    let only = (ones + others).first { row, place in
      // At the beginning it is of what follows; "opened only in March" says no more than "opened in March".
      guard row == 0, text.terms[place.lowerBound].isFirst, place.upperBound < text.terms.count
      else { return false }
      let next = text.terms[place.upperBound]
      return isContent(next) && known.contains(sense(next))
        && other.terms.contains { $0.isFirst && sense($0) == sense(next) }
    }
    guard let only else { return }
    let place = range(only.terms, in: text)
    add(.share, ones.isEmpty ? nil : place, ones.isEmpty ? place : nil)
  }
}
