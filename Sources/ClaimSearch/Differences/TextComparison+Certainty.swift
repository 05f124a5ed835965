/// Whether something is so, or may be so, or is said.
extension TextComparison {
  /// The rows of `ComparisonTable.certainties`; a further one has phrases that only look like those of another.
  enum Certainty: Int {
    case said, possible, planned, prospect
  }

  /// The phrases of a text that make something less than certain.
  func certainties(
    _ text: ComparedText, in kinds: Set<Certainty>
  ) -> [(kind: Certainty, terms: Range<Int>)] {
    table.certainties.all(in: text.terms).compactMap { row, terms in
      Certainty(rawValue: row).flatMap { kinds.contains($0) ? ($0, terms) : nil }
    }
  }

  /// Whether what a phrase restricts is not what is told: "nobody may" forbids, and "longer than planned" tells what was.
  func isTurned(_ place: Range<Int>, in text: ComparedText) -> Bool {
    text.terms[..<place.lowerBound].contains {
      table.negations.contains($0.word) || table.than.contains($0.word)
    }
  }

  mutating func compareCertainty() {
    guard !table.certainties.isEmpty else { return }
    let marks = [first, second].map { certainties($0, in: [.said, .possible, .planned]) }
    guard marks[0].isEmpty != marks[1].isEmpty else { return }
    let isFirst = !marks[0].isEmpty
    let (text, other) = isFirst ? (first, second) : (second, first)
    for (certainty, place) in marks[isFirst ? 0 : 1]
    where certainty != .planned && !isTurned(place, in: text) {
      guard let verb = text.terms[place.upperBound...].prefix(3).first(where: isContent) else {
        continue
      }
      let places = other.terms.indices.filter { sense(other.terms[$0]) == sense(verb) }
      guard let found = places.first(where: { isStated(verb, at: $0, in: other, certainty) })
      else { continue }
      let mark = range(place, in: text)
      let stated = other.terms[found].range
      add(.certainty, isFirst ? mark : stated, isFirst ? stated : mark)
      return
    }
  }

  /// Whether a text says without restriction what the other says by a verb that is not certain.
  private func isStated(
    _ verb: Term, at index: Int, in text: ComparedText, _ certainty: Certainty
  ) -> Bool {
    func isSofter(_ terms: some Sequence<Term>) -> Bool {
      terms.contains { table.softeners.contains($0.key) || table.softeners.contains($0.word) }
    }
    switch certainty {
    case .said, .planned, .prospect: return !isSofter(text.terms)
    case .possible:
      let others = text.terms.filter { !table.futures.contains($0.word) }
      return !isSofter(others) && !text.terms[index].word.hasSuffix("ing")
        && !isNoun(index, in: text)
    }
  }

  /// "Has room for 400 pupils" and "has 400 pupils".
  mutating func compareCapacity() {
    let marks = [first, second].map { table.capacities.all(in: $0.terms) }
    // The further row has other words for it, and phrases that only look like it.
    guard marks[0].isEmpty != marks[1].isEmpty, let mark = (marks[0] + marks[1]).first,
      mark.row == 0
    else { return }
    let isFirst = !marks[0].isEmpty
    let (text, other) = isFirst ? (first, second) : (second, first)
    guard !other.terms.contains(where: { table.softeners.contains($0.key) }) else { return }
    let behind = text.terms[mark.terms.upperBound...].prefix(5)
    guard let place = behind.firstIndex(where: { $0.kind == .number }),
      let counted = behind[place...].first(where: isContent),
      let otherPlace = other.terms.indices.dropFirst().first(where: {
        sense(other.terms[$0]) == sense(counted)
          && other.terms[$0 - 1].key == text.terms[place].key
      })
    else { return }
    let stated = range(otherPlace - 1..<otherPlace + 1, in: other)
    let room = range(mark.terms, in: text)
    add(.certainty, isFirst ? room : stated, isFirst ? stated : room)
  }

  func isNoun(_ index: Int, in text: ComparedText) -> Bool {
    guard index > 0 else { return true }
    let before = text.terms[index - 1].word
    return table.determiners.contains(before) || table.infinitives.contains(before)
  }
}
