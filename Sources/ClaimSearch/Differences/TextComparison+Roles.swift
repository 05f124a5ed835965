/// Who did it, and to whom.
extension TextComparison {
  /// What is on both sides of a verb.
  private struct Roles {
    /// Those who did it, the nearest to the verb.
    var actors: Set<String>
    var subject: Set<String>
    var object: Set<String>
  }

  /// "Walker sued Barnes" and "Barnes sued Walker": the same verb, and its sides the other way round.
  mutating func compareRoles() {
    guard !table.agents.isEmpty, shared() >= Self.leastSharedOfRoles else { return }
    for (index, term) in first.terms.enumerated() where isVerb(index, in: first) {
      guard let otherIndex = only(sense(term), in: second), only(sense(term), in: first) == index,
        isVerb(otherIndex, in: second), let one = roles(index, in: first),
        let other = roles(otherIndex, in: second), isTurned(one, other)
      else { continue }
      add(.roles, term.range, second.terms[otherIndex].range)
      return
    }
    compareMembers()
  }

  /// How large a share of their words texts have in common that say who did what.
  private static let leastSharedOfRoles = 0.7

  private func isVerb(_ index: Int, in text: ComparedText) -> Bool {
    isContent(text.terms[index]) || isContrast(index, text.terms)
  }

  /// Where a word is that a text has once.
  private func only(_ word: String, in text: ComparedText) -> Int? {
    let places = text.terms.indices.filter { sense(text.terms[$0]) == word }
    return places.count == 1 ? places[0] : nil
  }

  private func isTurned(_ one: Roles, _ other: Roles) -> Bool {
    let moved = one.actors.intersection(other.object).subtracting(one.object)
      .subtracting(other.subject)
    let back = other.actors.intersection(one.object).subtracting(other.object)
      .subtracting(one.subject)
    return !moved.isEmpty && !back.isEmpty
  }

  /// Whether a word is between the one that was preferred and the other: Clark *over* Reyes.
  private func isContrast(_ index: Int, _ terms: [Term]) -> Bool {
    guard table.contrasts.contains(terms[index].word), index > 0 else { return false }
    let next = terms[(index + 1)...].prefix(2).first { !$0.isStop }
    return terms[index - 1].isCapital && next?.isCapital ?? false
  }

  private func roles(_ index: Int, in text: ComparedText) -> Roles? {
    let terms = text.terms
    let verb = terms[index]
    guard !verb.isCapital, !table.mutual.contains(verb.word), index > 0 else { return nil }
    let clause = clause(around: index, in: terms)
    func senses(_ terms: some Sequence<Term>) -> Set<String> {
      Set(terms.filter(isContent).map(sense))
    }
    let before = terms[clause.lowerBound..<index]
    if let by = agent(of: index, in: terms, clause) {
      let agents = terms[(by + 1)..<clause.upperBound].filter(isContent)
      return Roles(
        actors: senses(agents.prefix(2)), subject: senses(agents), object: senses(before))
    }
    guard isActive(index, in: terms, clause), let nearest = before.last(where: isContent) else {
      return nil
    }
    return Roles(
      actors: [sense(nearest)], subject: senses(before),
      object: senses(terms[(index + 1)..<clause.upperBound]))
  }

  /// The word "by" of a verb that tells what was done to somebody: was sued *by*.
  private func agent(of index: Int, in terms: [Term], _ clause: Range<Int>) -> Int? {
    let verb = terms[index].word
    guard isPast(verb),
      // Only words such as "reportedly" can be between "was" and the verb.
      terms[clause.lowerBound..<index].suffix(2).contains(where: { table.being.contains($0.word) }),
      !terms[index - 1].isCapital
    else { return nil }
    return terms[(index + 1)..<clause.upperBound].prefix(4).firstIndex {
      table.agents.contains($0.word)
    }
  }

  /// Whether a word can be a verb between the one who did it and the other: nouns have other words beside them.
  private func isActive(_ index: Int, in terms: [Term], _ clause: Range<Int>) -> Bool {
    if isContrast(index, terms) { return true }
    let verb = terms[index].word
    guard index > clause.lowerBound, index + 1 < clause.upperBound,
      isPast(verb) || verb.hasSuffix("s")
    else { return false }
    let (before, behind) = (terms[index - 1], terms[index + 1])
    return isContent(before) && terms[index].range.lowerBound - before.range.upperBound == 1
      && (isContent(behind) || behind.kind == .number || table.determiners.contains(behind.word))
  }

  private func isPast(_ word: String) -> Bool {
    table.pastEnding.map(word.hasSuffix) == true || table.pastForms.contains(word)
  }

  /// The terms around one that no comma, no "while" and no "than" separates from it.
  private func clause(around index: Int, in terms: [Term]) -> Range<Int> {
    func isApart(_ before: Int, _ behind: Int) -> Bool {
      terms[before].sentence != terms[behind].sentence
        || terms[behind].range.lowerBound - terms[before].range.upperBound > 1
          // What follows a possessive ending or a sign of money.
          && terms[behind].range.lowerBound - terms[before].range.upperBound != 3
    }
    func ends(_ term: Term) -> Bool {
      table.clauseWords.contains(term.word) || table.than.contains(term.word)
    }
    var start = index
    while start > 0, !isApart(start - 1, start), !ends(terms[start - 1]) { start -= 1 }
    var end = index + 1
    while end < terms.count, !isApart(end - 1, end), !ends(terms[end]) { end += 1 }
    return start..<end
  }

  /// "Half of nurses are immigrants" and "half of immigrants are nurses".
  private mutating func compareMembers() {
    guard let one = members(of: first), let other = members(of: second), isTurned(one.1, other.1)
    else { return }
    add(.roles, first.terms[one.0].range, second.terms[other.0].range)
  }

  /// What is on both sides of "are", behind a share.
  private func members(of text: ComparedText) -> (Int, Roles)? {
    let terms = text.terms
    guard let verb = terms.firstIndex(where: { table.being.contains($0.word) }), verb > 0 else {
      return nil
    }
    let clause = clause(around: verb, in: terms)
    let before = terms[clause.lowerBound..<verb]
    guard let start = before.first?.range.lowerBound else { return nil }
    let hasShare =
      text.quantities.contains {
        $0.kind == .percent && $0.range.lowerBound >= start
          && $0.range.upperBound <= terms[verb].range.lowerBound
      } || table.shares.all(in: Array(before)).contains { $0.row < 6 }
    guard hasShare else { return nil }
    let subject = Set(before.filter(isContent).map(sense))
    let object = Set(terms[(verb + 1)..<clause.upperBound].filter(isContent).map(sense))
    return (verb, Roles(actors: subject, subject: subject, object: object))
  }
}
