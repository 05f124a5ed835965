/// The two sides of a comparison: what is before and what is behind "than", or a verb such as "exceeds".
struct ComparedSides {
  /// The words that only one side has.
  let before: Set<String>
  let behind: Set<String>
  /// The index of "than" or of the verb.
  let place: Int
  /// Whether a verb compares: exceeds.
  let isVerb: Bool
  /// Whether it is denied that somebody else has more: "no nation has more than".
  let isDenied: Bool

  /// Finds the first comparison of a text.
  init?(_ text: ComparedText, in comparison: TextComparison) {
    let table = text.table
    guard
      let place = text.terms.firstIndex(where: { term in
        term.kind == .word
          && (table.than.contains(term.word) || table.exceeding.contains(term.word))
      }),
      // "More than half" compares with a number.
      place + 1 < text.terms.count, text.terms[place + 1].kind == .word
    else { return nil }
    let before = Set(text.terms[..<place].filter(comparison.isContent).map(comparison.sense))
    let behind = Set(
      text.terms[(place + 1)...].filter(comparison.isContent).prefix(3).map(comparison.sense))
    self.before = before.subtracting(behind)
    self.behind = behind.subtracting(before)
    self.place = place
    isDenied = text.terms[..<place].contains {
      $0.sentence == text.terms[place].sentence && table.negations.contains($0.word)
    }
    isVerb = table.exceeding.contains(text.terms[place].word)
  }

  /// Whether another comparison has the same sides in the other order.
  func isTurned(_ other: ComparedSides) -> Bool {
    // What both have behind, such as a place, is no side.
    !behind.subtracting(other.behind).isDisjoint(with: other.before)
      && !other.behind.subtracting(behind).isDisjoint(with: before)
  }
}

extension TextComparison {
  /// Compares "nurses earn more than teachers" with "teachers earn less than nurses": the same, as both the order and the
  /// direction are turned. With one of them turned only, the texts differ.
  /// - Returns: whether the order is turned, so that nothing else is to be said of directions.
  mutating func compareSides(_ ones: [Sensed], _ others: [Sensed]) -> Bool {
    guard let one = ComparedSides(first, in: self), let other = ComparedSides(second, in: self),
      one.isTurned(other)
    else { return false }
    func direction(_ sides: ComparedSides, _ words: [Sensed]) -> [Sensed] {
      words.filter { word in
        sides.isVerb
          ? word.index == sides.place
          : word.index < sides.place && sides.place - word.index <= 6
      }.reversed()
    }
    for word in direction(one, ones) {
      guard
        let match = direction(other, others).first(where: { $0.sense.axis == word.sense.axis })
      else { continue }
      let isSame = word.sense.isPositive == match.sense.isPositive
      if isSame == (one.isDenied == other.isDenied) {
        add(.direction, word.range, match.range)
      }
      return true
    }
    return false
  }
}
