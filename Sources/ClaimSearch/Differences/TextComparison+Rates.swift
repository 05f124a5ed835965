import ArticleText

/// For each of what something is counted: a year, per person.
extension TextComparison {
  mutating func compareRates() {
    guard !table.rates.isEmpty else { return }
    let ones = rates(of: first)
    let others = rates(of: second)
    comparePeriods(ones.filter { $0.row > 0 }, others.filter { $0.row > 0 })
    // The first row is for each person.
    let (each, otherEach) = (heads(first, ones), heads(second, others))
    if let each, otherEach == nil, !hasRate(second, each) { add(.rate, each.range, nil) }
    if let otherEach, each == nil, !hasRate(first, otherEach) { add(.rate, nil, otherEach.range) }
  }

  private typealias Rate = (row: Int, terms: Range<Int>)

  private func rates(of text: ComparedText) -> [Rate] {
    table.rates.all(in: text.terms).filter { row, place in
      guard row > 0 else { return true }
      // "A year ago", "more than a year" and "a year and a half" are spans.
      let isInNumber = text.quantities.contains {
        $0.kind == .measure && $0.range.overlaps(range(place, in: text))
      }
      let behind = text.terms[place.upperBound...].first?.word ?? ""
      let before = place.lowerBound > 0 ? text.terms[place.lowerBound - 1].word : ""
      return !isInNumber && !table.spanEnds.contains(behind)
        && !table.spanWords.contains(before) && !table.spanStarts.contains(before)
    }
  }

  private mutating func comparePeriods(_ ones: [Rate], _ others: [Rate]) {
    if let one = ones.first, let other = others.first {
      guard Set(ones.map(\.row)).isDisjoint(with: others.map(\.row)) else { return }
      add(.rate, range(one.terms, in: first), range(other.terms, in: second))
    } else if let one = ones.first, let span = span(in: second), self.span(in: first) == nil {
      add(.rate, range(one.terms, in: first), span)
    } else if let other = others.first, let span = span(in: first), self.span(in: second) == nil {
      add(.rate, span, range(other.terms, in: second))
    }
  }

  /// The time in which something adds up: over ten years.
  private func span(in text: ComparedText) -> Range<Int>? {
    for (before, term) in zip(text.terms, text.terms.dropFirst())
    where table.spanWords.contains(before.word) {
      let span = text.quantities.first {
        $0.kind == .measure && $0.range.overlaps(term.range)
          && $0.unit.flatMap(Measure.named)?.dimension == .time
      }
      if let span { return span.range }
    }
    return nil
  }

  /// Where a text says "per person" or "per pupil", and for whom.
  private func heads(_ text: ComparedText, _ rates: [Rate]) -> (range: Range<Int>, of: Term)? {
    if let rate = rates.first(where: { $0.row == 0 }) {
      return (range(rate.terms, in: text), text.terms[rate.terms.upperBound - 1])
    }
    for (index, term) in text.terms.enumerated().dropFirst() {
      let before = text.terms[index - 1]
      guard term.kind == .word, isContent(term), table.perWords.contains(before.word),
        !rates.contains(where: { $0.terms.contains(index) })
      else { continue }
      return (before.range.lowerBound..<term.range.upperBound, term)
    }
    return nil
  }

  /// Whether a text counts for each of something, or names those for whom the other counts.
  private func hasRate(_ text: ComparedText, _ each: (range: Range<Int>, of: Term)) -> Bool {
    text.terms.contains {
      table.rateWords.contains($0.word) || isContent($0) && sense($0) == sense(each.of)
    }
  }
}
