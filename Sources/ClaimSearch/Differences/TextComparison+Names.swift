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

    /// Whether both can be of one person, of whom each text says another part: Sleepy Joe, Joe Biden.
    func completes(_ other: Name) -> Bool {
      guard let (before, behind) = known, let (otherBefore, otherBehind) = other.known else {
        return false
      }
      return before && !behind && !otherBefore && otherBehind
        || !before && behind && otherBefore && !otherBehind
    }

    /// Whether unknown words are before and behind a known one; nil if all are unknown.
    private var known: (before: Bool, behind: Bool)? {
      let ranges = unknown.map(\.range)
      guard let place = terms.first(where: { !ranges.contains($0.range) })?.range else {
        return nil
      }
      return (
        ranges.contains { $0.lowerBound < place.lowerBound },
        ranges.contains { $0.lowerBound > place.lowerBound }
      )
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
    for (one, other) in zip(ones, others) where !one.completes(other) {
      add(.name, one.range, other.range)
    }
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
    return names.filter { !$0.unknown.isEmpty && !isOwner($0, in: text) }
  }

  /// Whether a name only says to whom somebody belongs: Nancy Pelosi's husband.
  private func isOwner(_ name: Name, in text: ComparedText) -> Bool {
    guard let last = name.terms.last,
      let next = text.terms.first(where: { $0.range.lowerBound >= last.range.upperBound })
    else { return false }
    return table.relations.contains(next.word) && next.range.lowerBound - last.range.upperBound == 3
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
}
