/// Names.
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
    compareInitials()
    compareGenerations()
    comparePersons()
    guard !table.hasCapitalNouns, !isInCapitals(first), !isInCapitals(second) else { return }
    let (facts, otherFacts) = agreedFacts()
    let ones = names(first, unknownTo: second, besides: abbreviated.first + facts)
    let others = names(second, unknownTo: first, besides: abbreviated.second + otherFacts)
    for (one, other) in zip(ones, others) { add(.name, one.range, other.range) }
  }

  /// Whether nearly all words have capitals, as in headlines.
  private func isInCapitals(_ text: ComparedText) -> Bool {
    let words = text.terms.filter { isContent($0) }
    return words.count > 3 && words.count { $0.isCapital } * 10 > words.count * 7
  }

  /// The names of a text that the other text does not have.
  private func names(
    _ text: ComparedText, unknownTo other: ComparedText, besides agreed: [Range<Int>]
  ) -> [Name] {
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
      let isKnown =
        isName(term, in: other)
        || agreed.contains { $0.overlaps(term.range) }
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

  // MARK: Persons of the same name

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

  private mutating func compareInitials() {
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
  private mutating func compareGenerations() {
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
  private mutating func comparePersons() {
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
    let names = Set(other.terms.filter { $0.isCapital && !$0.isFirst }.map(\.key))
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

  /// Where one text writes a name by its first letters and the other in full.
  static func abbreviations(_ one: [Term], _ other: [Term]) -> (
    first: [Range<Int>], second: [Range<Int>]
  ) {
    var (first, second): ([Range<Int>], [Range<Int>]) = ([], [])
    for term in one where term.isAcronym {
      guard let range = writtenOut(term, in: other) else { continue }
      first.append(term.range)
      second.append(range)
    }
    for term in other where term.isAcronym {
      guard let range = writtenOut(term, in: one) else { continue }
      second.append(term.range)
      first.append(range)
    }
    return (first, second)
  }

  /// Where words with capitals begin with the letters of an abbreviation.
  private static func writtenOut(_ acronym: Term, in terms: [Term]) -> Range<Int>? {
    let letters = Array(acronym.word)
    guard (2...7).contains(letters.count) else { return nil }
    for start in terms.indices where terms[start].isCapital && !terms[start].isAcronym {
      var (index, count) = (start, 0)
      while index < terms.count, count < letters.count, terms[index].kind == .word {
        if terms[index].isCapital {
          guard terms[index].word.first == letters[count] else { break }
          count += 1
        } else if count == 0 || !terms[index].isStop {
          break
        }
        index += 1
      }
      if count == letters.count {
        return terms[start].range.lowerBound..<terms[index - 1].range.upperBound
      }
    }
    return nil
  }

  // MARK: Names in both texts

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
}
