/// Whether something is so, or may be so, or is said or planned.
extension TextComparison {
  /// The rows of `ComparisonTable.certainties`.
  private enum Certainty: Int {
    case said, possible, planned
  }

  mutating func compareCertainty() {
    guard !table.certainties.isEmpty else { return }
    let marks = [first, second].map { text in
      table.certainties.all(in: text.terms).compactMap { row, place in
        Certainty(rawValue: row).map { ($0, place) }
      }
    }
    guard marks[0].isEmpty != marks[1].isEmpty else { return }
    let isFirst = !marks[0].isEmpty
    let (text, other) = isFirst ? (first, second) : (second, first)
    for (certainty, place) in marks[isFirst ? 0 : 1] {
      // "Nobody may" forbids, and "longer than planned" tells what was.
      guard
        !text.terms[..<place.lowerBound].contains(where: {
          table.negations.contains($0.word) || table.than.contains($0.word)
        })
      else { continue }
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
    case .said: return !isSofter(text.terms)
    case .possible:
      let others = text.terms.filter { !table.futures.contains($0.word) }
      return !isSofter(others) && !text.terms[index].word.hasSuffix("ing")
        && !isNoun(index, in: text)
    case .planned:
      // Done is what another form of the verb tells: "plans to close", "closed".
      let word = text.terms[index].word
      return !isSofter(text.terms) && word != verb.word
        && !["s", "ing", "ure"].contains(where: word.hasSuffix) && !isNoun(index, in: text)
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

  private func isNoun(_ index: Int, in text: ComparedText) -> Bool {
    guard index > 0 else { return true }
    let before = text.terms[index - 1].word
    return table.determiners.contains(before) || table.infinitives.contains(before)
  }
}
