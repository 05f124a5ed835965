/// Names, and words in the same place.
extension TextComparison {
  /// Consecutive words of a name.
  private struct Name {
    var terms: [Term]
    /// Those that the other text does not have.
    var unknown: [Term]

    var range: Range<Int> {
      unknown[0].range.lowerBound..<unknown[unknown.count - 1].range.upperBound
    }
  }

  mutating func compareNames() {
    guard !table.hasCapitalNouns, !isInCapitals(first), !isInCapitals(second) else { return }
    let ones = names(first, unknownTo: second)
    let others = names(second, unknownTo: first)
    for (one, other) in zip(ones, others) { add(.name, one.range, other.range) }
  }

  /// Whether nearly all words have capitals, as in headlines.
  private func isInCapitals(_ text: ComparedText) -> Bool {
    let words = text.terms.filter { isContent($0) }
    return words.count > 3 && words.count { $0.isCapital } * 10 > words.count * 7
  }

  /// The names of a text that the other text does not have.
  private func names(_ text: ComparedText, unknownTo other: ComparedText) -> [Name] {
    var names: [Name] = []
    var last = -1
    for (index, term) in text.terms.enumerated() {
      let before = index > 0 ? text.terms[index - 1] : nil
      guard term.kind == .word, term.isCapital, isContent(term),
        !table.titles.contains(term.word), table.weekdays[term.word] == nil,
        table.ordinals[term.word] == nil
      else { continue }
      // A capital says nothing at the beginning of a sentence, unless another follows; a title's stop ends none.
      if term.isFirst, !(before.map { table.titles.contains($0.word) } ?? false) {
        let next = index + 1 < text.terms.count ? text.terms[index + 1] : nil
        guard let next, next.isCapital, isContent(next), !next.isFirst,
          next.range.lowerBound - term.range.upperBound == 1
        else { continue }
      }
      let isKnown = isName(term, in: other)
      if last == index - 1, let before, term.range.lowerBound - before.range.upperBound <= 2,
        !names.isEmpty
      {
        names[names.count - 1].terms.append(term)
        if !isKnown { names[names.count - 1].unknown.append(term) }
      } else {
        names.append(Name(terms: [term], unknown: isKnown ? [] : [term]))
      }
      last = index
    }
    return names.filter { !$0.unknown.isEmpty }
  }

  /// Whether a text has a name, perhaps in another form: Germany and German, Brandt and Brandt's.
  private func isName(_ name: Term, in text: ComparedText) -> Bool {
    text.terms.contains { term in
      guard term.kind == .word else { return false }
      if term.key == name.key || sense(term) == sense(name) { return true }
      guard term.isCapital else { return term.word == name.word }
      let (short, long) =
        term.word.utf8.count < name.word.utf8.count
        ? (term.word, name.word) : (name.word, term.word)
      guard short.utf8.count >= 4, long.hasPrefix(short) else { return false }
      return Self.nameEndings.contains(String(long.dropFirst(short.count)))
    }
  }

  private static let nameEndings: Set<String> = [
    "s", "n", "an", "ian", "ians", "ans", "ese", "i", "is", "ish", "er", "ers", "y", "en", "e",
  ]

  // MARK: Words in the same place

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
    var places: [(Range<Int>, Range<Int>)] = []
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
      places.append(
        (
          start.range.lowerBound..<end.range.upperBound,
          otherStart.range.lowerBound..<otherEnd.range.upperBound
        ))
    }
    guard places.count <= 3 else { return }
    for (range, otherRange) in places {
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
    return (
      ones.filter { one in others.contains { $0.sense == one.sense } }.map(\.range),
      others.filter { one in ones.contains { $0.sense == one.sense } }.map(\.range)
    )
  }

  /// What a word is compared by in its place: words with the same sense on an axis are the same.
  private func placeKey(_ term: Term) -> String {
    if table.synonyms[term.key] == nil, term.kind == .word,
      let sense = table.senses[term.word]?.first
    {
      return "\(sense.axis)\(sense.isPositive)"
    }
    return sense(term)
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
