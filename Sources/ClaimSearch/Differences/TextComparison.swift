/// Compares two texts that may say the same.
struct TextComparison {
  let first: ComparedText
  let second: ComparedText
  let table: ComparisonTable
  private(set) var found: [Difference] = []

  /// How large a share of the words of the shorter text must be in the other, too, so that differences mean something.
  static let leastShared = 0.5
  /// The longest texts that are compared word by word.
  private static let mostTerms = 300

  init(_ first: ComparedText, _ second: ComparedText) {
    table = first.table
    self.first = Self.related(first, to: second)
    self.second = Self.related(second, to: first)
  }

  /// The sentences of a text that have something to do with the other: what a post says besides is no difference.
  private static func related(_ text: ComparedText, to other: ComparedText) -> ComparedText {
    guard let last = text.terms.last?.sentence, last > 0, text.terms.count <= mostTerms else {
      return text
    }
    func isContent(_ term: Term) -> Bool { !term.isStop && term.kind != .date }
    func sense(_ term: Term) -> String { text.table.synonyms[term.key] ?? term.key }
    let known = Set(other.terms.filter(isContent).map(sense))
    var counts: [Int: (all: Int, shared: Int)] = [:]
    for term in text.terms where isContent(term) {
      counts[term.sentence, default: (0, 0)].all += 1
      if known.contains(sense(term)) { counts[term.sentence]?.shared += 1 }
    }
    let kept = counts.filter {
      $0.value.shared >= 3 || $0.value.shared * 3 >= $0.value.all && $0.value.shared > 0
    }
    guard !kept.isEmpty, kept.count <= last else { return text }
    return text.keeping(Set(kept.keys))
  }

  /// Everything that differs, in the order of the first text.
  mutating func differences() -> [Difference] {
    guard first.terms.count <= Self.mostTerms, second.terms.count <= Self.mostTerms,
      shared() >= Self.leastShared
    else { return [] }
    compareNumbers()
    compareDays()
    compareNames()
    compareSenses()
    compareOrder()
    return found.sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ difference: Difference) -> (Int, Int) {
    (difference.first?.lowerBound ?? .max, difference.second?.lowerBound ?? 0)
  }

  mutating func add(_ kind: Difference.Kind, _ first: Range<Int>?, _ second: Range<Int>?) {
    func overlaps(_ one: Range<Int>?, _ other: Range<Int>?) -> Bool {
      guard let one, let other else { return false }
      return one.overlaps(other)
    }
    // What a number says is said once.
    let isKnown = found.contains { overlaps($0.first, first) || overlaps($0.second, second) }
    if !isKnown { found.append(Difference(kind: kind, first: first, second: second)) }
  }

  // MARK: What the texts share

  /// What a word is compared by: its stem, or that of the word for the same.
  func sense(_ term: Term) -> String { table.synonyms[term.key] ?? term.key }

  /// Whether a word says something by itself.
  func isContent(_ term: Term) -> Bool {
    term.kind == .word && !term.isStop && !table.negations.contains(term.word)
  }

  /// The share of the words of the shorter text that the other has, too.
  func shared() -> Double {
    let one = Set(first.terms.filter(isContent).map(sense))
    let other = Set(second.terms.filter(isContent).map(sense))
    let facts =
      first.quantities.count { one in second.quantities.contains(where: one.agrees) }
      + Set(first.terms.filter { $0.kind == .date }.map(\.key))
      .intersection(second.terms.filter { $0.kind == .date }.map(\.key)).count
    let least = min(one.count, other.count) + facts
    return least == 0 ? 0 : Double(one.intersection(other).count + facts) / Double(least)
  }

  // MARK: Numbers

  private mutating func compareNumbers() {
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
    // "One library" has no number that is read as one.
    if let one = left.first(where: isCount), let word = single(in: second, besides: first) {
      add(.number, one.range, word)
    }
    if let other = others.first(where: isCount), let word = single(in: first, besides: second) {
      add(.number, word, other.range)
    }
  }

  private func isCount(_ quantity: Quantity) -> Bool {
    quantity.kind == .plain && quantity.values.allSatisfy { $0 > 1 && $0 < 1000 }
  }

  private func single(in text: ComparedText, besides other: ComparedText) -> Range<Int>? {
    guard !other.terms.contains(where: { table.ones.contains($0.word) }) else { return nil }
    return text.terms.first { table.ones.contains($0.word) }?.range
  }

  private func kind(_ one: Quantity, _ other: Quantity) -> Difference.Kind {
    let kinds = [one.kind, other.kind]
    if kinds.contains(.year) { return .year }
    let isOneUnit =
      one.unit == other.unit || !kinds.contains(.measure) && (one.unit == nil || other.unit == nil)
    if isOneUnit, isMagnitude(one, other) {
      return .magnitude
    }
    if kinds.contains(.money) { return .money }
    if kinds.contains(.percent) { return .percent }
    return kinds.contains(.measure) ? .measure : .number
  }

  private func isMagnitude(_ one: Quantity, _ other: Quantity) -> Bool {
    guard let a = one.values.first, let b = other.values.first, a > 0, b > 0 else { return false }
    let ratio = max(a, b) / min(a, b)
    return [10.0, 100, 1000, 1e6, 1e9].contains { abs(ratio - $0) < 1e-9 * $0 }
  }

  // MARK: Days

  private mutating func compareDays() {
    func agree(_ one: StatedDay, _ other: StatedDay) -> Bool {
      one.options.contains { a in other.options.contains { $0 == a } }
    }
    let ones = first.days.filter { one in !second.days.contains { agree(one, $0) } }
    let others = second.days.filter { one in !first.days.contains { agree(one, $0) } }
    for (one, other) in zip(ones, others) { add(.day, one.range, other.range) }
    compareKeys(.day) { $0.kind == .date && $0.key.hasPrefix("m") ? $0.key : nil }
    compareKeys(.day) { [table] in table.weekdays[$0.word].map(String.init) }
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

  // MARK: Negation and direction

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
  private func pair(_ index: Int, in terms: [Term]) -> String? {
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

  private func negations(
    _ text: ComparedText, besides sensed: [Sensed], of other: ComparedText
  ) -> [(Int, Range<Int>)] {
    text.terms.enumerated().compactMap { index, term in
      guard term.kind == .word,
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

  /// Whether a denial is of something that the other text says, too.
  private func isDenied(
    _ index: Int, in text: ComparedText, _ sensed: [Sensed], _ other: ComparedText
  ) -> Bool {
    if sensed.contains(where: { $0.index > index && $0.index - index <= 3 }) { return true }
    let known = Set(other.terms.filter { !$0.isStop }.map(sense))
    let behind = text.terms[(index + 1)...].prefix(3)
    // At the end of a sentence it denies what is before: "Er kommt nicht."
    let near = behind.isEmpty ? text.terms[..<index].suffix(3) : behind
    return near.contains { !$0.isStop && known.contains(sense($0)) }
  }

  private mutating func compareSenses() {
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

  private mutating func compareDenials(
    _ ones: [(Int, Range<Int>)], _ others: [(Int, Range<Int>)], _ senses: [Sensed],
    _ otherSenses: [Sensed]
  ) {
    guard ones.isEmpty != others.isEmpty else { return }
    // A word such as "banned" denies what the other text denies by "no".
    let inOther = ones.isEmpty ? senses : otherSenses
    guard !inOther.contains(where: { !$0.sense.isPositive }) else { return }
    // "More than ever" and "never so much" say the same.
    guard ComparedSides(first, in: self) == nil, ComparedSides(second, in: self) == nil else {
      return
    }
    add(.negation, ones.first?.1, others.first?.1)
  }
}
