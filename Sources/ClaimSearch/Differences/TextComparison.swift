/// Compares two texts that may say the same.
struct TextComparison {
  let first: ComparedText
  let second: ComparedText
  let table: ComparisonTable
  private(set) var found: [Difference] = []
  /// Names that one text writes out and the other by their first letters, where they are in the first and in the second.
  let abbreviated: (first: [Range<Int>], second: [Range<Int>])

  /// How large a share of the words of the shorter text must be in the other, too, so that differences mean something.
  static let leastShared = 0.5

  init(_ first: ComparedText, _ second: ComparedText) {
    table = first.table
    self.first = first.related(to: second)
    self.second = second.related(to: first)
    abbreviated = Self.abbreviations(self.first.terms, self.second.terms)
  }

  /// Everything that differs, in the order of the first text.
  mutating func differences() -> [Difference] {
    guard first.terms.count <= ComparedText.mostTerms, second.terms.count <= ComparedText.mostTerms,
      shared() >= Self.leastShared
    else { return [] }
    compareNumbers()
    compareChanges()
    compareDays()
    compareHours()
    compareNames()
    compareShares()
    compareSenses()
    compareRoles()
    compareRates()
    compareCertainty()
    compareProspects()
    compareCapacity()
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

  /// The same without the endings in which forms of one word differ.
  func baseSense(_ term: Term) -> String { Self.dropping(table.inflections, from: sense(term)) }

  /// The same without the endings of verbs, too, which can also be those of other words.
  func verbSense(_ term: Term) -> String { Self.dropping(table.verbEndings, from: sense(term)) }

  private static func dropping(_ endings: [String], from word: String) -> String {
    guard let ending = endings.first(where: { word.hasSuffix($0) && word.count - $0.count >= 3 })
    else { return word }
    return String(word.dropLast(ending.count))
  }

  /// Whether a word says something by itself.
  func isContent(_ term: Term) -> Bool {
    term.kind == .word && !term.isStop && !table.negations.contains(term.word)
  }

  /// The share of the words of the shorter text that the other has, too.
  func shared() -> Double {
    let one = Set(first.terms.filter(isContent).map(baseSense))
    let other = Set(second.terms.filter(isContent).map(baseSense))
    let facts =
      first.quantities.count { one in second.quantities.contains(where: one.agrees) }
      + Set(first.terms.filter { $0.kind == .date }.map(\.key))
      .intersection(second.terms.filter { $0.kind == .date }.map(\.key)).count
    let least = min(one.count, other.count) + facts
    return least == 0 ? 0 : Double(one.intersection(other).count + facts) / Double(least)
  }
}
