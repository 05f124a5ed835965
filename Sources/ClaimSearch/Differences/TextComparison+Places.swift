/// Words in the same place of texts that are otherwise alike.
extension TextComparison {
  /// Marks words that stand in the same place of two texts that are otherwise alike, word by word.
  mutating func compareOrder() {
    let one = first.terms.filter(isCompared)
    let other = second.terms.filter(isCompared)
    guard one.count > 3, other.count > 3 else { return }
    let pairs = Self.longestCommon(one.map(placeKey), other.map(placeKey))
    let likeness = Double(2 * pairs.count) / Double(one.count + other.count)
    guard likeness >= 0.6 else { return }
    let agreed = agreedSenses()
    let known = Set(one.map(placeKey))
    let otherKnown = Set(other.map(placeKey))
    var places: [(Range<Int>, Range<Int>, isDenied: Bool)] = []
    var (last, otherLast) = (-1, -1)
    for (index, otherIndex) in pairs + [(one.count, other.count)] {
      let gap = one[(last + 1)..<index].filter { isWeighty($0, besides: agreed.0) }
      let otherGap = other[(otherLast + 1)..<otherIndex].filter { isWeighty($0, besides: agreed.1) }
      (last, otherLast) = (index, otherIndex)
      let new = gap.filter { !otherKnown.contains(placeKey($0)) }
      let otherNew = otherGap.filter { !known.contains(placeKey($0)) }
      // Words that only moved say that the texts are built differently.
      if new.count < gap.count || otherNew.count < otherGap.count { return }
      guard let start = new.first, let end = new.last, let otherStart = otherNew.first,
        let otherEnd = otherNew.last
      else { continue }
      // "Never explored", "unexplored".
      if zip(new, otherNew).contains(where: { isDenial($0, of: $1) }),
        isDenied(start, in: first) != isDenied(otherStart, in: second)
      {
        continue
      }
      // Verbs that say little stand for many others.
      if [new, otherNew].contains(where: { $0.allSatisfy { table.lightVerbs.contains($0.word) } }) {
        continue
      }
      places.append(
        (
          start.range.lowerBound..<end.range.upperBound,
          otherStart.range.lowerBound..<otherEnd.range.upperBound,
          new.contains { one in otherNew.contains { isDenial(one, of: $0) } }
        ))
    }
    guard places.count <= 3 else { return }
    for (range, otherRange, isDenied) in places {
      if isDenied {
        add(.negation, range, otherRange)
        continue
      }
      let isName = one.contains {
        $0.range.lowerBound == range.lowerBound && $0.isCapital && !$0.isFirst
      }
      add(isName && !table.hasCapitalNouns ? .name : .words, range, otherRange)
    }
  }

  private func isCompared(_ term: Term) -> Bool { !term.key.isEmpty }

  private func isWeighty(_ term: Term, besides agreed: [Range<Int>]) -> Bool {
    isContent(term) && !table.titles.contains(term.word)
      && !agreed.contains { $0.overlaps(term.range) }
  }

  /// Where the texts say the same on an axis, be it in other words: went down, fell.
  private func agreedSenses() -> ([Range<Int>], [Range<Int>]) {
    let (ones, others) = (sensed(first), sensed(second))
    let (facts, otherFacts) = agreedFacts()
    let (phrases, otherPhrases) = agreedPhrases()
    return (
      ones.filter { one in others.contains { agree(one, $0) } }.map(\.range) + facts + phrases
        + abbreviated.first + deniedPairs(first),
      others.filter { one in ones.contains { agree($0, one) } }.map(\.range) + otherFacts
        + otherPhrases + abbreviated.second + deniedPairs(second)
    )
  }

  /// Denials of two words: no longer. Whether only one text denies is compared elsewhere.
  private func deniedPairs(_ text: ComparedText) -> [Range<Int>] {
    text.terms.indices.compactMap { index in
      pair(index, in: text.terms).flatMap {
        table.negations.contains($0) ? range(index..<index + 2, in: text) : nil
      }
    }
  }

  /// Whether two words have one sense, or one of them the other sense and a denial before it: illegal, not legal.
  private func agree(_ one: Sensed, _ other: Sensed) -> Bool {
    guard one.sense.axis == other.sense.axis else { return false }
    return (one.sense.isPositive == other.sense.isPositive)
      == (isDenied(one.index, in: first) == isDenied(other.index, in: second))
  }

  private func isDenied(_ index: Int, in text: ComparedText) -> Bool {
    text.terms[..<index].suffix(3).contains { table.negations.contains($0.word) }
  }

  private func isDenied(_ term: Term, in text: ComparedText) -> Bool {
    text.terms.firstIndex { $0.range == term.range }.map { isDenied($0, in: text) } ?? false
  }

  /// Words by which both say the same of how certain something is, how large a part, or for each of what.
  private func agreedPhrases() -> ([Range<Int>], [Range<Int>]) {
    var places: ([Range<Int>], [Range<Int>]) = ([], [])
    for phrases in [table.certainties, table.shares, table.frequencies, table.rates] {
      let (ones, others) = (phrases.all(in: first.terms), phrases.all(in: second.terms))
      let rows = Set(ones.map(\.row)).intersection(others.map(\.row))
      places.0 += ones.filter { rows.contains($0.row) }.map { range($0.terms, in: first) }
      places.1 += others.filter { rows.contains($0.row) }.map { range($0.terms, in: second) }
    }
    // "Space for 900", "seats 900".
    let (rooms, otherRooms) = (
      table.capacities.all(in: first.terms), table.capacities.all(in: second.terms)
    )
    if !rooms.isEmpty, !otherRooms.isEmpty, (rooms + otherRooms).contains(where: { $0.row == 0 }) {
      places.0 += rooms.map { range($0.terms, in: first) }
      places.1 += otherRooms.map { range($0.terms, in: second) }
    }
    return places
  }

  /// What a word is compared by in its place: words with the same sense on an axis are the same.
  private func placeKey(_ term: Term) -> String {
    if table.synonyms[term.key] == nil, term.kind == .word,
      let sense = table.senses[term.word]?.first
    {
      return "\(sense.axis)\(sense.isPositive)"
    }
    return baseSense(term)
  }

  /// The longest list of pairs that are equal, in both orders.
  private static func longestCommon(_ one: [String], _ other: [String]) -> [(Int, Int)] {
    let width = other.count + 1
    var lengths = [UInt16](repeating: 0, count: (one.count + 1) * width)
    for index in stride(from: one.count - 1, through: 0, by: -1) {
      for otherIndex in stride(from: other.count - 1, through: 0, by: -1) {
        lengths[index * width + otherIndex] =
          one[index] == other[otherIndex]
          ? lengths[(index + 1) * width + otherIndex + 1] + 1
          : max(lengths[(index + 1) * width + otherIndex], lengths[index * width + otherIndex + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (index, otherIndex) = (0, 0)
    while index < one.count, otherIndex < other.count {
      if one[index] == other[otherIndex] {
        pairs.append((index, otherIndex))
        (index, otherIndex) = (index + 1, otherIndex + 1)
      } else if lengths[(index + 1) * width + otherIndex]
        >= lengths[index * width + otherIndex + 1]
      {
        index += 1
      } else {
        otherIndex += 1
      }
    }
    return pairs
  }
}
