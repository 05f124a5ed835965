/// Persons of the same name or beside the same person.
extension TextComparison {
  /// Letters between the first name and the family name: George *H. W.* Bush.
  private func initials(_ text: ComparedText) -> [(
    outer: String, letters: String, range: Range<Int>
  )] {
    var found: [(outer: String, letters: String, range: Range<Int>)] = []
    let terms = text.terms
    for index in terms.indices.dropFirst() {
      var end = index
      while end < terms.count, terms[end].isCapital, terms[end].word.utf8.count == 1 { end += 1 }
      guard end > index, end < terms.count, terms[end].isCapital, terms[index - 1].isCapital,
        terms[index - 1].word.utf8.count > 1,
        terms[index - 1].sentence == terms[end].sentence
          || terms[end].range.lowerBound - terms[end - 1].range.upperBound <= 2
      else { continue }
      found.append(
        (
          terms[index - 1].word + " " + terms[end].word,
          terms[index..<end].map(\.word).joined(), range(index..<end, in: text)
        ))
    }
    return found
  }

  mutating func compareInitials() {
    let others = initials(second)
    for one in initials(first) {
      let same = others.filter { $0.outer == one.outer }
      guard let other = same.first, !same.contains(where: { $0.letters == one.letters }) else {
        continue
      }
      add(.name, one.range, other.range)
    }
  }

  /// "Donald Trump Jr." and "Donald Trump".
  mutating func compareGenerations() {
    for (text, other, isFirst) in [(first, second, true), (second, first, false)] {
      let terms = text.terms
      guard !other.terms.contains(where: { table.generations.contains($0.word) }) else { continue }
      for index in terms.indices.dropFirst(2) where table.generations.contains(terms[index].word) {
        let name = [terms[index - 2], terms[index - 1]]
        guard name.allSatisfy({ $0.isCapital && $0.word.utf8.count > 1 }),
          let place = zip(other.terms, other.terms.dropFirst()).first(where: {
            $0.word == name[0].word && $1.word == name[1].word
          })
        else { continue }
        let one = name[0].range.lowerBound..<terms[index].range.upperBound
        let two = place.0.range.lowerBound..<place.1.range.upperBound
        add(.name, isFirst ? one : two, isFirst ? two : one)
      }
    }
  }

  /// "The former governor" and "the governor"; "the mayor's wife" and "the mayor".
  mutating func comparePersons() {
    for (text, other, isFirst) in [(first, second, true), (second, first, false)] {
      guard
        let place = text.terms.indices.first(where: { isShifted($0, in: text, besides: other) })
      else { continue }
      let range = text.terms[place].range
      add(.name, isFirst ? range : nil, isFirst ? nil : range)
    }
  }

  /// Whether a word makes the one beside it another person, and the other text names that one only.
  private func isShifted(_ index: Int, in text: ComparedText, besides other: ComparedText) -> Bool {
    let terms = text.terms
    func isKnown(_ term: Term) -> Bool {
      !term.isCapital && other.terms.contains { $0.kind == .word && $0.key == term.key }
    }
    if table.shifters.contains(terms[index].word), index + 1 < terms.count {
      // Of somebody with a name, the title says little.
      let isNamed = index + 2 < terms.count && terms[index + 2].isCapital
      return !isNamed && isKnown(terms[index + 1])
        && !other.terms.contains { table.shifters.contains($0.word) }
    }
    guard table.relations.contains(terms[index].word),
      !other.terms.contains(where: { table.relations.contains($0.word) })
    else { return false }
    let names = Set(
      other.terms.indices.filter { place in
        let isSure = !other.terms[place].isFirst
        let next = place + 1 < other.terms.count ? other.terms[place + 1] : nil
        return other.terms[place].isCapital && (isSure || next?.isCapital ?? false)
      }.map { other.terms[$0].key })
    // Who is called by a name there can be the same person.
    guard names.isSubset(of: terms.map(\.key)) else { return false }
    let isOwned =
      index > 0 && terms[index].range.lowerBound - terms[index - 1].range.upperBound == 3
    let owner =
      isOwned
      ? terms[index - 1]
      : terms[(index + 1)...].prefix(3).first {
        !$0.isStop && $0.range.lowerBound > terms[index].range.upperBound
      }
    guard let owner, isOwned || terms[(index + 1)...].first?.word == "of" else { return false }
    return other.terms.contains { $0.key == owner.key }
  }
}
