/// Where what was said begins and ends.
extension SpeechReader {
  /// What is behind a verb that reports.
  struct AfterParts {
    /// The end of the words that report: called for.
    var cueEnd: Int
    /// Where the object of the verb begins.
    var start: Int?
    /// Where a quotation begins behind a comma or a full stop.
    var quotation: Int?
    /// Behind a comma, where a statement goes on in whose middle the speaker is named.
    var continuation: Int?
    /// Behind a comma, whatever follows.
    var behindComma: Int?
    /// Whether the verb is denied, before or behind it: did not say, sagte nicht.
    var isNegated = false
  }

  func afterParts(of index: Int, _ traits: CueTraits, isNegated: Bool = false) -> AfterParts {
    var parts = AfterParts(cueEnd: index + 1, isNegated: isNegated)
    var position = index + 1
    // "sagte nicht, wann", "ne dit pas que"; not "said not everyone agrees".
    if position < items.count, items[position].has(.negation),
      isNegated || table.habits.contains(.commaBeforeClause)
    {
      position += 1
      parts.cueEnd = position
      parts.isNegated = true
    }
    if traits.contains(.withIt) {
      position += 1
      parts.cueEnd = position
    }
    if traits.contains(.names), !traits.contains(.strict), position < items.count,
      items[position].has(.demand)
    {
      parts.start = position
      return parts
    }
    if traits.contains(.tells) { position = addresseeEnd(from: position) }
    position = behindParticle(skippingAsides(position))
    guard position < items.count else { return parts }
    switch items[position].kind {
    case .colon:
      parts.start = position + 1 < items.count ? position + 1 : nil
    case .comma, .stop, .dash:
      let next = position + 1
      guard next < items.count else { return parts }
      if items[position].kind == .comma { parts.behindComma = next }
      if items[next].kind == .quotation {
        parts.quotation = next
        if items[position].kind == .comma, !isSpeechBefore(index) { parts.start = next }
      } else if items[position].kind == .stop {
        return parts
      } else if table.habits.contains(.commaBeforeClause) {
        parts.start = next
        parts.continuation = next
      } else if let clause = clauseBehindRemark(next) {
        parts.start = clause
        if items[clause].kind == .quotation { parts.quotation = clause }
      } else if continues(next) {
        parts.continuation = next
      }
    case .semicolon, .bracket: return parts
    default:
      parts.start = position
      // "wrote on her page that"
      if items[position].has(.preposition), let that = thatBehindPhrase(position) {
        parts.start = that
      }
    }
    return parts
  }

  /// Whether a quotation is directly before the subject of a verb: then what follows a comma is its second part.
  private func isSpeechBefore(_ index: Int) -> Bool {
    index > clauseStart && hasQuotation(clauseStart..<index)
  }

  /// Behind a remark between commas, a "that" or a quotation: said, without evidence, that …
  private func clauseBehindRemark(_ start: Int) -> Int? {
    var position = start
    while position < min(items.count - 1, start + 15) {
      if items[position].kind == .comma {
        let next = items[position + 1]
        return next.kind == .quotation || next.has(.complementizer) && next.key == thatWord
          ? position + 1 : nil
      }
      guard items[position].kind == .word || items[position].kind == .number else { return nil }
      position += 1
    }
    return nil
  }

  /// The "that" behind a short phrase with a preposition.
  private func thatBehindPhrase(_ start: Int) -> Int? {
    for position in start..<min(items.count, start + 8) {
      guard items[position].kind == .word || items[position].kind == .number,
        !items[position].has(.adversative)
      else { return nil }
      if items[position].key == table.that, !items[position - 1].has(.preposition) {
        return position
      }
    }
    return nil
  }

  private var thatWord: String { table.that }

  /// The end of who was told: reporters, the Elmsund Post, her.
  private func addresseeEnd(from start: Int) -> Int {
    guard start < items.count, items[start].kind == .word else { return start }
    let first = items[start]
    // "warned that", "warned of": nobody is named.
    if first.has(.complementizer),
      !first.has(.determiner) || first.key == thatWord && startsClause(start + 1)
    {
      return start
    }
    if first.has([.preposition, .time, .adverb]) { return start }
    if first.has([.objectPronoun, .pronoun]), !first.has(.determiner) || startsClause(start + 1) {
      return start + 1
    }
    var position = start + 1
    while position < min(items.count, start + 12) {
      let item = items[position]
      guard item.kind == .word || item.kind == .number else { return position }
      // "warn the well could run dry": it is the statement's subject, and nobody is told.
      if item.has([.auxiliary, .be]), !item.isCapital { return start }
      if item.has([.complementizer, .infinitive, .pronoun, .auxiliary, .be, .negation])
        || item.has(.finite) && !item.isCapital
      {
        return position
      }
      if item.has(.determiner), !items[position - 1].has(.preposition) { return position }
      if item.has(.time), item.isCapital || items[position - 1].has(.preposition) {
        return position
      }
      if item.has(.preposition), !item.has(.agent), !first.has(.determiner), !item.isCapital,
        !item.has(.possession)
      {
        return position
      }
      position += 1
    }
    return position
  }

  private func startsClause(_ index: Int) -> Bool {
    guard index < items.count else { return false }
    return items[index].has([.determiner, .pronoun, .complementizer]) || items[index].isCapital
      || items[index].kind == .quotation
      || items[index].kind == .comma || items[index].kind == .stop || items[index].has(.infinitive)
      || items[index].kind == .number
  }

  /// The index behind the second part of a verb, if a comma follows: teilte das Ministerium mit, dass …
  func behindParticle(_ index: Int) -> Int {
    guard table.habits.contains(.commaBeforeClause), index + 1 < items.count,
      items[index].has(.preposition),
      items[index + 1].kind == .comma || items[index + 1].kind == .stop
    else { return index }
    return index + 1
  }

  /// The index behind words of time and place beside a verb: on Monday, in a statement, to reporters.
  func skippingAsides(_ start: Int) -> Int {
    var position = start
    while position < items.count {
      if let next = asideEnd(position) { position = next } else { break }
    }
    return position
  }

  /// Whether words of time, or of the occasion on which something was said, begin here.
  func isAside(_ index: Int) -> Bool { asideEnd(index) != nil && !items[index].isCapital }

  /// The end of a day with its date: Friday, Sept. 8, 2017.
  private func timeEnd(from start: Int) -> Int {
    var end = start + 1
    while end < min(items.count, start + 8) {
      if items[end].has(.time) || items[end].kind == .number {
        end += 1
        continue
      }
      guard items[end].kind == .comma, end + 1 < items.count else { break }
      let next = items[end + 1]
      guard next.has(.time) && next.isCapital || next.kind == .number && next.key.count == 4 else {
        break
      }
      end += 2
    }
    return end
  }

  private func asideEnd(_ start: Int) -> Int? {
    let item = items[start]
    guard item.kind == .word || item.kind == .number else { return nil }
    if item.has(.time), !item.has([.auxiliary, .determiner]) || item.isCapital {
      return timeEnd(from: start)
    }
    if item.has(.timeDeterminer), start + 1 < items.count, items[start + 1].has(.time) {
      return start + 2
    }
    if item.has(.determiner), start + 1 < items.count, items[start + 1].has(.time),
      items[start + 1].isCapital || table.habits.contains(.articleBeforeDay)
    {
      return start + 2
    }
    if item.has(.adverb), !item.has([.complementizer, .determiner, .negation]) {
      // "said only three came"
      return item.has(.focus) && startsNounPhrase(start + 1) ? nil : start + 1
    }
    guard item.has(.preposition) else { return nil }
    return phraseEnd(from: start)
  }

  private func startsNounPhrase(_ index: Int) -> Bool {
    guard index < items.count else { return false }
    let item = items[index]
    return item.kind == .number || item.isContentWord || item.has([.determiner, .pronoun])
  }

  /// The end of a phrase with a preposition that says when, or on which occasion.
  private func phraseEnd(from start: Int) -> Int? {
    var position = start + 1
    let limit = min(items.count, start + 8)
    while position < limit {
      let item = items[position]
      if item.has(.time) {
        return timeEnd(from: position)
      }
      if item.kind == .number {
        let year = item.key.count == 4 && position == start + 1
        if year { return position + 1 }
        position += 1
        continue
      }
      if item.has(.occasion), !item.isPossessive {
        var end = position + 1
        while end < limit, items[end].isContentWord, !items[end].isCapital { end += 1 }
        return occasionEnd(end)
      }
      guard item.kind == .word, item.has([.determiner, .timeDeterminer]) || item.isContentWord
      else { return nil }
      position += 1
    }
    return nil
  }

  /// Behind an occasion, the end of what tells more of it: an interview with Radio Vessen, a letter to the paper.
  private func occasionEnd(_ start: Int) -> Int {
    guard start < items.count, items[start].has(.preposition) else { return start }
    var position = start + 1
    while position < min(items.count, start + 8),
      items[position].kind == .word || items[position].kind == .number
    {
      if items[position].has([.complementizer, .pronoun, .auxiliary, .be, .infinitive]) {
        return start
      }
      position += 1
    }
    let isWhole =
      position >= items.count || items[position].kind == .comma || items[position].kind == .stop
      || items[position].kind == .colon
    return isWhole ? position : start
  }

  /// Whether what follows a verb can be what was said.
  func accepts(_ traits: CueTraits, at start: Int, of index: Int) -> Bool {
    let item = items[start]
    // "what is called “dry rot”" is a name.
    if item.kind == .quotation, traits.contains(.names), !traits.contains(.strict) { return false }
    // "said goodbye to her", "says nothing about it"
    if item.has(.formula), endsObject(start + 1) { return false }
    if item.kind == .quotation || start > index + 1 && items[start - 1].kind == .colon {
      return true
    }
    let isThat = item.key == table.that
    // "conceded that night"
    if isThat, start + 1 < items.count, items[start + 1].has(.time),
      start + 2 >= items.count || items[start + 2].kind == .stop
    {
      return false
    }
    if isThat, !traits.contains(.names) { return true }
    if item.has(.complementizer), !traits.isDisjoint(with: [.clause, .object, .strict, .tells]) {
      return true
    }
    if traits.isSuperset(of: [.names, .strict]) {
      // "ruled the death a homicide", not: ruled the land a century ago.
      return item.has([.determiner, .objectPronoun, .pronoun]) && hasDocument(before: index)
        && hasArticle(behind: start)
    }
    if traits.contains(.names) {
      // Only a judgement or a demand is a report: called it "a lie", called for an inquiry.
      if item.has(.preposition) { return item.has(.demand) }
      return hasQuotation(content(from: start)) || hasArticle(behind: start)
        || hasJudgement(behind: start)
    }
    if traits.contains(.object) {
      return item.kind == .word || item.kind == .number || item.kind == .other
    }
    if traits.contains(.strict) { return false }
    if traits.contains(.noun) || traits.contains(.document) {
      // "reports of", "claims court": a noun, unless a clause follows.
      let range = content(from: start)
      guard item.has([.determiner, .pronoun]) || item.isCapital || item.kind == .number else {
        return false
      }
      return traits.contains(.noun)
        ? hasVerb(range) || items[start].has([.determiner, .pronoun]) : hasDocument(before: index)
    }
    guard traits.contains(.clause) else { return false }
    if item.has(.infinitive) {
      // "claimed to have seen it"
      return traits.contains(.tells)
        || start == index + 1 && start + 1 < items.count && items[start + 1].has([.auxiliary, .be])
    }
    // "testified before the committee" tells of no statement.
    if item.has(.preposition), !item.has([.possession, .about]) { return false }
    if traits.contains(.transitive), !item.has(.pronoun) {
      let range = content(from: start)
      let isMemory = traits.contains(.memory) && item.has(.presentForm)
      guard isMemory || hasVerb(range) || hasQuotation(range) else { return false }
    }
    if traits.contains(.withIt) || item.has([.coordinator, .adversative]) { return false }
    // "of what we heard him say has been written"
    return !item.has([.be, .auxiliary]) || item.has(.presentForm) || item.isCapital
      || start > index + 1
  }

  /// Whether nothing follows an object that could make a statement of it: goodbye to her, nothing about it.
  private func endsObject(_ index: Int) -> Bool {
    guard index < items.count, items[index].kind == .word else { return true }
    return items[index].has([.preposition, .infinitive, .coordinator, .adversative, .time])
  }

  /// Whether a phrase with a preposition, and nothing else, follows a report: the team reports in Nature.
  func isPlace(_ start: Int) -> Bool {
    let item = items[start]
    guard item.has(.preposition), !item.has([.possession, .about]) else { return false }
    let end = min(items.count, start + 12)
    let rest = (start + 1..<end).first {
      items[$0].kind != .word && items[$0].kind != .number
        || items[$0].has([.pronoun, .complementizer, .verbal]) && !items[$0].isCapital
        || !items[$0].cue.isEmpty && items[$0].cue.isDisjoint(with: [.noun, .nominal])
    }
    guard let rest else { return end == items.count }
    return rest > start + 1 && items[rest].kind == .stop && rest + 1 == items.count
  }

  /// Whether words are a statement rather than an introduction: they have a verb, or a second noun phrase where only a
  /// verb can stand between the two ("The drug cut the risk").
  func isStatement(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, !isIntroduction(range) else { return false }
    if hasVerb(range) || hasQuotation(range) { return true }
    return range.dropFirst().contains { index in
      let before = items[index - 1]
      return items[index].isPastForm && before.isContentWord
        || items[index].has(.determiner) && before.kind == .word
          && !before.has([.preposition, .coordinator, .determiner, .timeDeterminer, .adverb])
    }
  }

  /// Whether an article follows in the same phrase: called the plan a lie.
  private func hasArticle(behind start: Int) -> Bool {
    for position in start + 1..<max(start + 1, min(items.count, start + 8)) {
      if items[position].has(.indefinite) {
        return position + 1 >= items.count || !items[position + 1].has(.time)
      }
      if items[position].kind != .word && items[position].kind != .number { return false }
    }
    return false
  }

  /// Whether a judgement ends the phrase behind a verb: called the law unconstitutional; not: called the wrong number.
  private func hasJudgement(behind start: Int) -> Bool {
    for position in start + 1..<max(start + 1, min(items.count, start + 8)) {
      let item = items[position]
      if item.has(.judgement) {
        return position + 1 >= items.count || items[position + 1].kind != .word
          || items[position + 1].has([.coordinator, .adversative, .preposition, .subordinator])
      }
      guard item.kind == .word || item.kind == .number, !item.has(.verbal) else { return false }
    }
    return false
  }

  private func hasDocument(before index: Int) -> Bool {
    (max(barrier, index - 12)..<index).contains { items[$0].has(.document) }
  }

  /// Whether a statement goes on behind a comma, rather than a remark of the writer's.
  func continues(_ index: Int) -> Bool {
    guard index < items.count else { return false }
    let item = items[index]
    if item.has(.relative) || item.has(.presentForm) || item.cue.contains(.participle) {
      return false
    }
    if item.has([.coordinator, .adversative, .contrast]) {
      return !startsVerb(index + 1) && !Self.startsReport(index + 1, in: items, table)
    }
    return sourcePhrase(at: index) == nil
  }

  private func startsVerb(_ index: Int) -> Bool {
    Self.startsVerb(index, in: items)
  }

  static func startsVerb(_ index: Int, in items: [Token]) -> Bool {
    var position = index
    while position < items.count, items[position].has(.adverb) { position += 1 }
    guard position < items.count else { return false }
    let item = items[position]
    return item.has(.verbal) && !item.has(.determiner)
      || !item.cue.isEmpty && item.cue.isDisjoint(with: [.noun, .nominal])
      || item.has(.pastForm) && !item.isCapital
  }

  /// The end of the items before `end` without the comma or dash there.
  func trimmedEnd(_ end: Int) -> Int {
    guard end > clauseStart else { return end }
    let kind = items[end - 1].kind
    return kind == .comma || kind == .dash ? end - 1 : end
  }

  func behindComma(_ index: Int) -> Int {
    index < items.count && items[index].kind == .comma ? index + 1 : index
  }

  /// Whether the words before a report only introduce it: On Friday, In a letter.
  func isIntroduction(_ range: Range<Int>) -> Bool {
    guard let first = range.first, !hasVerb(range), !hasQuotation(range) else {
      return range.isEmpty
    }
    let item = items[first]
    if item.has([
      .preposition, .adverb, .time, .subordinator, .coordinator, .adversative, .timeDeterminer,
    ]) {
      return range.count < 12
    }
    return item.has(.presentForm) || item.has(.pastForm) && range.count < 12
  }

  /// Whether words before a speaker begin a statement that goes on behind: The ruling, the court wrote, "is final".
  func isBegun(_ range: Range<Int>) -> Bool {
    !range.isEmpty && !hasVerb(range) && !isIntroduction(range)
      && (items[range.lowerBound].isContentWord
        || items[range.lowerBound].has([.determiner, .pronoun]))
  }

  /// Whether an item before a subject ends a quotation: directly, or with a comma behind it.
  func isSpeech(_ index: Int) -> Bool { isSpeech(index, items[index]) }

  func isSpeech(_ index: Int, _ item: Token) -> Bool {
    if item.kind == .quotation { return true }
    return (item.kind == .comma || item.kind == .dash) && index > clauseStart
      && items[index - 1].kind == .quotation
  }

  /// Whether a verb is where its subject can follow: behind a quotation or a comma, or in languages that put it second.
  func precedesSource(_ start: Int, _ traits: CueTraits) -> Bool {
    let isSecond = table.habits.contains(.verbSecond)
    guard traits.contains(.inverts) || isSecond else { return false }
    // "Said Ruiz: “No.”"
    guard start > clauseStart else {
      return items[start].isCapital && traits.contains(.clause) && !traits.contains(.tells)
    }
    let before = items[start - 1]
    if isSpeech(start - 1) { return true }
    // "Who knew it, asked Ruiz."
    if traits.contains(.strict), !isSecond,
      !items[clauseStart].has([.complementizer, .auxiliary, .be]) || before.kind != .comma
    {
      return false
    }
    if before.kind == .comma || before.kind == .dash {
      return hasVerb(clauseStart..<start) || interruptedSubject(start) == nil
    }
    return isSecond && start > barrier && leftSource(before: start) == nil
  }

  private func interruptedSubject(_ start: Int) -> Subject? {
    guard start > barrier, items[start - 1].kind == .comma || items[start - 1].kind == .dash else {
      return nil
    }
    return interrupted(before: start)
  }

  /// Whether the noun phrase behind a verb is its subject, by what follows: nothing, a comma, the time.
  func isInverted(_ source: Range<Int>, at index: Int, _ group: VerbGroup) -> Bool {
    let end = skippingAsides(source.upperBound)
    if group.start == clauseStart {
      // An imperative has no name behind it: "Say the words: “I do.”"
      let first = items[source.lowerBound]
      guard end + 1 < items.count,
        first.isCapital
          || items[index].cue.contains(.passive) && first.has([.determiner, .pronoun])
      else { return false }
      return items[end].kind == .colon && items[end + 1].kind == .quotation
        || items[end].kind == .comma && items[end + 1].kind == .quotation
    }
    if group.start > clauseStart, isSpeech(group.start - 1) { return true }
    guard end < items.count else { return true }
    switch items[end].kind {
    case .comma, .stop, .colon, .quotation, .dash, .semicolon: return true
    default: return table.habits.contains(.verbSecond)
    }
  }
}
