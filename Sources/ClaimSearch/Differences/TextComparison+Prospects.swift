/// Whether something is still to come, or has happened: "will close" and "closed".
extension TextComparison {
  /// What a phrase such as "will" or "plans to" announces.
  private struct Prospect {
    /// Where the phrase is.
    let phrase: Range<Int>
    /// The indices of words that can be the verb, the most likely one first.
    let verbs: [Int]
    /// Whether "be" stands before them, so that the verb can be that and no other.
    let isState: Bool
  }

  /// Marks what one text announces and the other tells as done.
  mutating func compareProspects() {
    guard !table.certainties.isEmpty else { return }
    let announced = [prospects(first), prospects(second)]
    for (isFirst, text, other) in [(true, first, second), (false, second, first)] {
      let otherVerbs = Set(
        announced[isFirst ? 1 : 0].flatMap { $0.verbs.map { infinitive(other, $0) } })
      for prospect in announced[isFirst ? 0 : 1] {
        for (rank, verb) in prospect.verbs.enumerated() {
          let key = infinitive(text, verb)
          let isState = prospect.isState && rank == 0
          guard !otherVerbs.contains(key),
            // "Built 40 flats and will build 60".
            !text.terms.indices.contains(where: {
              $0 != verb && infinitive(text, $0) == key && isDone(text, $0, isState: isState)
            }),
            let done = other.terms.indices.first(where: {
              infinitive(other, $0) == key && isDone(other, $0, isState: isState)
            })
          else { continue }
          let mark = range(prospect.phrase, in: text)
          let stated = other.terms[done].range
          add(.certainty, isFirst ? mark : stated, isFirst ? stated : mark)
          return
        }
      }
    }
  }

  private func prospects(_ text: ComparedText) -> [Prospect] {
    let terms = text.terms
    return certainties(text, in: [.planned, .prospect]).compactMap { _, phrase in
      guard !isTurned(phrase, in: text),
        // "His will", "Will Quist".
        phrase.count > 1 || !isNamed(phrase.lowerBound, in: terms)
      else { return nil }
      let sentence = terms[phrase.lowerBound].sentence
      let behind = terms.indices[phrase.upperBound...].prefix(6).prefix {
        terms[$0].sentence == sentence
      }
      let verbs = behind.filter {
        terms[$0].kind == .number || isContent(terms[$0]) && !isAdverb(terms[$0])
      }.prefix(2)
      guard let verb = verbs.first else { return nil }
      let helpers = terms[phrase.upperBound..<verb].filter { isHelper($0.word) }
      // "The will of Quist left".
      guard !helpers.isEmpty || !verbs.contains(where: { isPast(terms[$0]) }) else { return nil }
      return Prospect(
        phrase: phrase, verbs: Array(verbs),
        isState: helpers.contains { table.being.contains($0.word) })
    }
  }

  private func isNamed(_ index: Int, in terms: [Term]) -> Bool {
    if index > 0, table.determiners.contains(terms[index - 1].word) { return true }
    return terms[index].isCapital && !terms[index].isFirst
  }

  private func isAdverb(_ term: Term) -> Bool {
    table.adverbs.contains(term.word) || term.word.hasSuffix("ly")
  }

  /// What the forms of a verb have in common, and words for the same.
  private func infinitive(_ text: ComparedText, _ index: Int) -> String {
    let term = text.terms[index]
    guard let stem = table.infinitiveStems[term.word] else { return sense(term) }
    return table.synonyms[stem] ?? stem
  }

  /// Whether a word is a verb that tells what has happened.
  /// - Parameter isState: whether it can also be what somebody or something was.
  private func isDone(_ text: ComparedText, _ index: Int, isState: Bool) -> Bool {
    let terms = text.terms
    let sentence = terms[index].sentence
    // The words that help the verb, back to its subject.
    var helpers: [String] = []
    for term in terms[..<index].reversed().prefix(while: { $0.sentence == sentence }) {
      if isHelper(term.word) {
        helpers.append(term.word)
      } else if !isAdverb(term), !table.negations.contains(term.word),
        !(isState && helpers.isEmpty && table.determiners.contains(term.word))
      {
        break
      }
    }
    guard helpers.allSatisfy(table.pastAuxiliaries.contains) else { return false }
    let (word, term) = (terms[index].word, terms[index])
    let canBePast = isPast(term) || table.infinitiveStems[word] != nil
    guard let nearest = helpers.first else {
      return canBePast && !isNoun(index, in: text) && isFinite(index, in: terms)
    }
    if isState { return true }
    guard term.kind == .word else { return false }
    return table.being.contains(nearest)
      ? canBePast : !["s", "ing"].contains(where: word.hasSuffix)
  }

  /// Whether a word is a form that tells of the past and is no infinitive, as "cut" and "need" are.
  private func isPast(_ term: Term) -> Bool {
    if let stem = table.infinitiveStems[term.word] { return stem != term.key }
    guard let ending = table.pastEnding else { return false }
    return term.word.hasSuffix(ending) && !term.key.hasSuffix(ending)
  }

  private func isHelper(_ word: String) -> Bool {
    table.being.contains(word) || table.auxiliaries.contains(word)
      || table.infinitives.contains(word) || table.pastAuxiliaries.contains(word)
  }

  /// Whether a past form is one without words that help it: not "taken", and "cut" only where it is no noun, infinitive
  /// or plural.
  private func isFinite(_ index: Int, in terms: [Term]) -> Bool {
    guard table.infinitiveStems[terms[index].word] != nil else { return true }
    guard table.finitePasts.contains(terms[index].word) else { return false }
    guard !isPast(terms[index]) else { return true }
    guard index > 0, index + 1 < terms.count else { return false }
    let next = terms[index + 1]
    return !terms[index - 1].word.hasSuffix("s")
      && (!next.isStop || table.determiners.contains(next.word))
  }
}
