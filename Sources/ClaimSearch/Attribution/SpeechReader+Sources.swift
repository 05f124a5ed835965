/// Where a source begins and ends.
extension SpeechReader {
  /// Who speaks, before a verb.
  struct Subject {
    let source: Range<Int>
    /// Where the words begin that are neither the source's nor what was said: an "as", a reporting source.
    let start: Int
    var reportingSource: Range<Int>?
    /// Whether it is the subject of a verb before, too: left and said.
    var isShared = false
    /// Whether "as" precedes it: as Lund put it.
    var isAside = false
  }

  /// The words before a verb that belong to it: has also repeatedly, did not.
  struct VerbGroup {
    private(set) var start: Int
    private(set) var hasBe = false
    /// Where a negated verb begins: did not respond.
    private(set) var negated: Int?

    init(before index: Int, in items: [Token], from barrier: Int) {
      start = index
      while start > barrier, index - start < 10 {
        let item = items[start - 1]
        if item.has(.pronoun) { break }
        if item.has([.auxiliary, .be, .negation, .adverb]), !(item.isCapital && item.has(.time)) {
          hasBe = hasBe || item.has(.be)
          if item.has(.negation) { negated = start - 1 }
          if item.has(.auxiliary), negated == start { negated = start - 1 }
          start -= 1
        } else if item.has(.time) || item.kind == .number && Self.isDate(start - 1, items) {
          let begin = Self.timeStart(start, items, barrier)
          // "the poll released Monday": the day belongs to the source.
          guard begin < start, begin > barrier, !items[begin - 1].isPastForm else { break }
          start = begin
        } else {
          break
        }
      }
    }

    private static func isDate(_ index: Int, _ items: [Token]) -> Bool {
      index > 0 && (items[index - 1].has(.time) || items[index - 1].has(.preposition))
    }

    /// The start of the words of time that end before `end`: on Monday evening, in March 2020.
    private static func timeStart(_ end: Int, _ items: [Token], _ barrier: Int) -> Int {
      var start = end
      while start > barrier,
        items[start - 1].has(.time) || items[start - 1].kind == .number
          || items[start - 1].has(.timeDeterminer)
      {
        start -= 1
      }
      if start > barrier, items[start - 1].has(.possession) { return end }
      if start > barrier, items[start - 1].has(.preposition) { return start - 1 }
      // Without a preposition only a day can be between a subject and its verb.
      return start < end && (items[start].isCapital || items[start].has(.adverb)) ? start : end
    }
  }

  // MARK: On the left

  /// The subject of a verb.
  func subject(before group: VerbGroup) -> Subject? {
    guard group.start > barrier else { return nil }
    let before = items[group.start - 1]
    switch before.kind {
    case .comma, .dash: return interrupted(before: group.start)
    case .word, .number: break
    default: return nil
    }
    if before.has([.coordinator, .adversative]) {
      // "left the room and said": the subject of the verb before.
      guard
        let source = innerSpeaker(before: group.start - 1) ?? firstSubject(before: group.start - 1)
      else { return nil }
      return Subject(source: source, start: group.start - 1, isShared: true)
    }
    if before.has(.relative), !before.isContentWord {
      // "residents, who say": the noun before.
      let end = trimmedEnd(group.start - 1)
      // "rejected by employers, who said": the source before.
      guard
        let source = leftSource(before: end)
          ?? lastSource.flatMap({ $0.upperBound == end ? $0 : nil })
      else { return nil }
      return Subject(source: source, start: source.lowerBound)
    }
    guard let source = leftSource(before: group.start) else { return nil }
    var subject = Subject(source: source, start: source.lowerBound)
    if source.lowerBound > clauseStart, items[source.lowerBound - 1].has(.quotedAs) {
      let start = source.lowerBound - 1
      // "as head of the agency said" without a comma says when, not who said the rest.
      guard
        start == clauseStart || items[start - 1].kind == .comma || items[start - 1].kind == .dash
      else { return nil }
      subject = Subject(source: source, start: start, isAside: true)
    }
    return subject
  }

  /// The subject of a verb of saying within the last statement, which can own a further verb: "The Herald reported that
  /// the board signalled to Orrin that …, but suggested". Nil if the statement has none.
  private func innerSpeaker(before end: Int) -> Range<Int>? {
    guard lastSource != nil else { return nil }
    var hasThat = false
    var position = end - 1
    while position > max(barrier, end - Self.reach) {
      let item = items[position]
      hasThat = hasThat || item.key == table.that || item.kind == .quotation
      if hasThat, !item.cue.isEmpty,
        item.cue.isDisjoint(with: [.noun, .nominal, .participle, .cites, .object, .belief])
      {
        return leftSource(before: VerbGroup(before: position, in: items, from: barrier).start)
      }
      position -= 1
    }
    return nil
  }

  /// A subject with words between commas behind it: Castell, a farmer in the valley, said.
  func interrupted(before end: Int) -> Subject? {
    var comma = end - 1
    var tries = 0
    while tries < 3 {
      guard let opening = commaBefore(comma) else { return nil }
      let inside = opening + 1..<comma
      if let source = leftSource(before: opening), isRemark(inside), !isModifier(source) {
        if items[inside.lowerBound].cue.isSuperset(of: [.cites, .participle]) {
          guard let cited = rightSource(from: inside.lowerBound + 1, to: comma), isInformant(cited)
          else { return Subject(source: source, start: source.lowerBound) }
          return Subject(source: cited, start: source.lowerBound, reportingSource: source)
        }
        if isRemarkOnSpeech(inside) { return Subject(source: source, start: source.lowerBound) }
        let start = descriptionStart(before: source)
        return Subject(source: start..<end, start: start)
      }
      comma = opening
      tries += 1
    }
    return nil
  }

  /// Whether words behind a comma only tell more of what precedes it: speaking in Macon, D-Ohio.
  private func isModifier(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > barrier, items[range.lowerBound - 1].kind == .comma else {
      return false
    }
    let first = items[range.lowerBound]
    return !first.isCapital && first.has([.presentForm, .pastForm])
      || range.count == 1 && first.isTag
  }

  /// Whether words between commas tell more of the statement than of who made it: however, in a speech, for his part.
  private func isRemarkOnSpeech(_ range: Range<Int>) -> Bool {
    let first = items[range.lowerBound]
    if first.has(.adverb) { return true }
    guard first.has(.preposition), !first.has(.possession) else { return false }
    return range.contains {
      items[$0].has([.time, .occasion]) || items[$0].has(.possessive)
    }
  }

  /// Where a description begins that precedes a name with a comma: the bill's sponsor, Jane Fox, who …
  private func descriptionStart(before name: Range<Int>) -> Int {
    let start = name.lowerBound
    if start - 1 > barrier, items[start - 1].kind == .comma, items[start].has(.determiner),
      let before = leftSource(before: start - 1), items[before].allSatisfy({ $0.isCapital })
    {
      // "Dylan Nelson, a fellow in Munich, Germany, said"
      return before.lowerBound
    }
    guard start - 1 > barrier, items[start - 1].kind == .comma,
      items[name].allSatisfy({ $0.isCapital }),
      let description = leftSource(before: start - 1), !hasVerb(description),
      items[description.lowerBound].has(.determiner) || items[description.lowerBound].isPossessive
    else { return start }
    return description.lowerBound
  }

  private func commaBefore(_ end: Int) -> Int? {
    var position = end - 1
    while position > max(barrier, end - Self.reach) {
      switch items[position].kind {
      case .comma, .dash: return position
      case .quotation, .colon, .stop, .semicolon: return nil
      default: position -= 1
      }
    }
    return nil
  }

  /// Whether words between commas can belong to a name: an age, a description, a relative clause.
  private func isRemark(_ range: Range<Int>) -> Bool {
    guard let first = range.first.map({ items[$0] }) else { return false }
    if first.has(.relative) || first.cue.contains(.cites) || first.has(.presentForm) {
      return true
    }
    if first.has(.adverb) { return range.count < 3 }
    if first.has([.coordinator, .adversative, .subordinator]) && !first.has(.determiner) {
      return false
    }
    let relative = range.first { items[$0].has(.relative) } ?? range.upperBound
    return !hasVerb(range.lowerBound..<relative)
  }

  /// Whether a verb of a list, "led" or "sent", is a participle here: led by Ruiz, sent Monday.
  private func isParticiple(_ index: Int) -> Bool {
    guard items[index].has(.finite), index + 1 < items.count else { return false }
    return items[index + 1].has(.agent) || items[index + 1].has(.time) && items[index + 1].isCapital
  }

  /// The noun phrase that ends at `end`.
  func leftSource(before end: Int) -> Range<Int>? {
    var start = end
    while start > barrier, end - start < Self.reach {
      let item = items[start - 1]
      if item.kind != .word && item.kind != .number && item.kind != .other { break }
      if item.has([.adversative, .subordinator, .quotedAs]),
        !item.has(.preposition) || start - 1 > barrier
      {
        break
      }
      start -= 1
    }
    start = skippingIntroduction(start, before: end)
    guard start < end, !items[start].has(.relative) || items[start].has(.determiner) else {
      return nil
    }
    // A verb before the noun phrase: "It is clear the minister said".
    var verb: Int?
    var isRelative = false
    for position in start..<end {
      let item = items[position]
      if item.has(.relative) || item.has(.complementizer) && position > start { isRelative = true }
      let reports = !item.cue.isEmpty && item.cue.isDisjoint(with: [.noun, .nominal, .participle])
      if !isRelative, item.has(.verbal) && !item.has(.time) || reports && position > start,
        !item.isCapital || position == start
      {
        verb = position
      }
    }
    if let verb {
      guard let next = nounPhraseStart(in: verb + 1..<end) else { return nil }
      start = next
    }
    let (opening, ending) = (items[start], items[end - 1])
    if end - start > 1, ending.isPersonal, !items[end - 2].has([.coordinator, .preposition]) {
      // "a finding that she", "whether he": the pronoun alone is the subject.
      return end - 1..<end
    }
    if end - start > 1, opening.isPersonal, !items[start + 1].has([.relative, .coordinator]) {
      return nil
    }
    if items[start].has(.pronoun), end - start > 1, !items[start + 1].has(.preposition),
      !items[start + 1].has(.relative), items[start + 1].kind != .number,
      !items[start + 1].isContentWord
    {
      return nil
    }
    let last = items[end - 1]
    let isName =
      last.kind == .number
      ? end - start > 1
      : last.isContentWord || last.has(.pronoun) || last.has(.determiner) && end - start == 1
        || last.has(.time) && (last.isCapital || end - start > 1) || last.kind == .other
    guard isName || last.isPossessive || last.has(.objectPronoun) else { return nil }
    guard
      items[start..<end].contains(where: { $0.isContentWord || $0.has([.pronoun, .determiner]) })
    else { return nil }
    return start..<end
  }

  /// The start of a clause's subject: behind conjunctions, words of time and phrases with a preposition.
  private func skippingIntroduction(_ first: Int, before end: Int) -> Int {
    var start = first
    while start < end {
      let item = items[start]
      if item.has([.coordinator, .adversative])
        || item.has(.subordinator) && !item.has(.preposition)
        || item.has(.relative) && start + 1 < end && items[start + 1].isContentWord
        || item.has(.adverb) && !item.has(.determiner) && !isNegation(start, before: end)
        || item.has(.complementizer) && !item.has(.determiner)
          && (start == barrier || items[start - 1].has(.contrast))
        || item.key == table.that && start + 1 < end
          && items[start + 1].has([.determiner, .pronoun]) && items[start + 1].key != table.that
      {
        start += 1
      } else if let next = timeEnd(from: start, before: end) {
        start = next
      } else if item.has(.preposition), !item.isContentWord || start + 1 < end {
        guard let next = nounPhraseStart(in: start + 2..<max(start + 2, end), behind: start) else {
          return end
        }
        start = next
      } else {
        break
      }
    }
    return start
  }

  /// Whether a "not" belongs to the noun phrase behind it: not everyone, not all economists.
  private func isNegation(_ index: Int, before end: Int) -> Bool {
    items[index].has(.negation) && index + 1 < end
      && items[index + 1].has([.determiner, .pronoun])
  }

  /// The end of words of time that begin at `start`: On Thursday evening, Last week, In March 2020.
  func timeEnd(from start: Int, before end: Int) -> Int? {
    var position = start
    if items[position].has(.preposition) { position += 1 }
    let begin = position
    var hasTime = false
    while position < end {
      let item = items[position]
      if item.has(.time) {
        hasTime = true
      } else if item.kind != .number && !item.has(.timeDeterminer)
        && !(item.has(.determiner) && position + 1 < end && items[position + 1].has(.time))
      {
        break
      }
      position += 1
    }
    if !hasTime, start < begin, begin < end, items[begin].kind == .number,
      items[begin].key.count == 4
    {
      return begin + 1
    }
    guard hasTime, position < end else {
      return hasTime && position == end && start < begin ? end : nil
    }
    if items[position].has(.possession) { return nil }
    return position
  }

  /// Where a noun phrase begins: at an article or a pronoun, or at a name behind other words.
  func nounPhraseStart(in range: Range<Int>, behind phrase: Int? = nil) -> Int? {
    for position in range {
      let (item, before) = (items[position], items[position - 1])
      if before.has([.preposition, .determiner, .coordinator])
        && !(phrase == nil && position == range.lowerBound)
      {
        continue
      }
      if item.has([.determiner, .pronoun]) { return position }
      if item.isCapital, !before.isCapital || phrase == nil, !table.habits.contains(.capitalNouns) {
        return position
      }
      if phrase == nil, item.isContentWord { return position }
    }
    return nil
  }

  /// The first noun phrase of the clause, as the subject of its later verbs.
  func firstSubject(before end: Int) -> Range<Int>? {
    if let lastSource { return lastSource }
    let start = skippingIntroduction(clauseStart, before: end)
    var position = start
    while position < min(end, start + Self.reach) {
      let item = items[position]
      guard item.kind == .word, !item.has(.verbal),
        !item.has([.coordinator, .adversative, .adverb, .negation, .relative, .complementizer])
          || item.has(.determiner)
      else { break }
      if position > start, isVerbBeforeObject(position, before: end) { break }
      if position > start,
        item.has(.pastForm) || item.cue.isDisjoint(with: .noun) && !item.cue.isEmpty
      {
        break
      }
      position += 1
      // A pronoun is a whole phrase.
      if item.has(.pronoun), position == start + 1 { break }
    }
    return position > start ? start..<position : nil
  }

  /// Whether a word that no list has as a verb has an object behind it: closed the pool, cut 40 jobs.
  private func isVerbBeforeObject(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, items[index].isContentWord, !items[index].isCapital else { return false }
    let next = items[index + 1]
    if next.has(.determiner), !next.has(.complementizer), !items[index].isPossessive { return true }
    return items[index].has(.sameForm)
      && (next.kind == .number || next.isContentWord && next.cue.isEmpty)
  }

  // MARK: On the right

  /// The noun phrase that begins at `start`, with a description between commas behind it.
  func rightSource(from start: Int, to limit: Int? = nil) -> Range<Int>? {
    let limit = min(limit ?? items.count, items.count, start + Self.reach)
    guard start < limit else { return nil }
    let first = items[start]
    guard first.kind == .word || first.kind == .number || first.kind == .other else { return nil }
    guard
      first.isContentWord || first.has([.determiner, .pronoun]) || first.kind == .number
        || first.has(.agent) && table.habits.contains(.capitalNouns)
    else { return nil }
    if first.has(.complementizer), !first.has(.determiner) || first.has(.time) { return nil }
    if first.has(.time), !first.has(.determiner) { return nil }
    if first.has(.pronoun), !first.has(.determiner) {
      let isWhole =
        start + 1 >= limit || !items[start + 1].has(.preposition) && !items[start + 1].isContentWord
      if isWhole { return start..<start + 1 }
    }
    var end = start + 1
    var isRelative = false
    // Behind a participle, a day or an occasion is its own: a poll released Monday by the board.
    var isModified = false
    while end < limit {
      let item = items[end]
      if item.kind == .comma {
        isModified = false
        if let list = listEnd(from: start, comma: end, before: limit) {
          end = list
          break
        }
        guard let next = descriptionEnd(from: end, before: limit) else { break }
        end = next
        guard end < limit, items[end].kind == .comma else { break }
        continue
      }
      if isTitle(end) {
        end += 1
        continue
      }
      guard item.kind == .word || item.kind == .number || item.kind == .other else { break }
      if isAmount(end, before: limit) { break }
      if item.has(.relative) { isRelative = true }
      if item.isPastForm && items[end - 1].isContentWord && end + 1 < limit
        && (!items[end + 1].isContentWord || items[end + 1].has(.time)) || isParticiple(end)
      {
        isModified = true
      }
      if !isRelative {
        if item.has(.complementizer)
          || item.has([.auxiliary, .be, .finite]) && !item.isCapital && !isParticiple(end)
        {
          break
        }
        if item.has([.subordinator, .adversative, .pronoun]) { break }
        if item.has(.determiner), !items[end - 1].has([.preposition, .coordinator, .determiner]),
          !table.habits.contains(.capitalNouns)
        {
          break
        }
        if item.cue.contains(.participle) { break }
        if item.has(.adverb), !item.has(.time), !item.isCapital, !items[end - 1].has(.determiner),
          !isModified
        {
          break
        }
        if endsCapitalPhrase(end) { break }
      }
      if !isRelative, !isModified, isAside(end) || item.has(.time) && !item.isCapital { break }
      if !isRelative, !isModified, item.has(.time), item.isCapital,
        !items[end - 1].isCapital || items[end - 1].has(.time)
      {
        break
      }
      if item.has(.coordinator), end + 1 < limit, !startsNoun(end + 1) { break }
      end += 1
    }
    while end > start, items[end - 1].has([.preposition, .coordinator]),
      !items[end - 1].isContentWord
    { end -= 1 }
    guard
      items[start..<end].contains(where: {
        $0.isContentWord || $0.has(.pronoun) || $0.kind == .number
      })
    else { return nil }
    return start..<end
  }

  /// Whether a name in quotation marks belongs to a noun phrase: the “Herald”.
  private func isTitle(_ index: Int) -> Bool {
    items[index].kind == .quotation && items[index].words == nil
      && items[index - 1].has(.determiner)
  }

  /// Whether a number begins a noun phrase of its own behind a noun, in a language that writes nouns with capitals: laut der
  /// Polizei 12 Unfälle.
  private func isAmount(_ index: Int, before limit: Int) -> Bool {
    table.habits.contains(.capitalNouns) && items[index].kind == .number
      && items[index - 1].isCapital && !items[index - 1].has(.time) && index + 1 < limit
      && items[index + 1].isCapital && !items[index + 1].has(.time)
  }

  /// Whether a language that writes nouns with capitals ends its noun phrase here, with a verb.
  private func endsCapitalPhrase(_ index: Int) -> Bool {
    guard table.habits.contains(.capitalNouns) else { return false }
    let (item, before) = (items[index], items[index - 1])
    return (before.isCapital || before.kind == .quotation) && !item.isCapital
      && item.kind == .word
      && !item.has([.preposition, .determiner, .coordinator])
  }

  private func startsNoun(_ index: Int) -> Bool {
    items[index].isContentWord && items[index].cue.isEmpty || items[index].has(.determiner)
  }

  /// Whether a verb of saying with a statement is directly behind a "who".
  private func isReport(behind relative: Int, before end: Int) -> Bool {
    var verb = relative + 1
    while verb < end, items[verb].has([.auxiliary, .adverb]) { verb += 1 }
    guard verb + 1 < end, !items[verb].cue.isEmpty else { return false }
    let (cue, next) = (items[verb].cue, items[verb + 1])
    return cue.contains(.clause) && cue.isDisjoint(with: [.noun, .tells, .transitive])
      && (next.has([.pronoun, .complementizer, .determiner]) || next.isCapital)
  }

  /// Behind a comma, the end of words that describe the name before it.
  private func descriptionEnd(from comma: Int, before limit: Int) -> Int? {
    guard comma + 1 < limit else { return nil }
    let first = items[comma + 1]
    // "citing a memo, that it rained"
    if first.key == table.that { return nil }
    var end = comma + 1
    while end < limit,
      items[end].kind == .word || items[end].kind == .number || items[end].kind == .other
    { end += 1 }
    guard end > comma + 1,
      end == items.count || items[end].kind == .comma || items[end].kind == .stop
        || items[end].kind == .dash
    else { return nil }
    let inside = comma + 1..<end
    // "rejected by employers, who said they could": a report of its own.
    if first.has(.relative) { return isReport(behind: comma + 1, before: end) ? nil : end }
    let relative = inside.first { items[$0].has(.relative) } ?? end
    guard !hasVerb(comma + 1..<relative),
      !(comma + 1..<relative).contains(where: {
        items[$0].cue.isDisjoint(with: [.noun, .participle]) && !items[$0].cue.isEmpty
      })
    else { return nil }
    if end == comma + 2, first.isTag { return end }
    // "commander of the fleet"
    if items[comma - 1].isCapital, !first.isCapital, first.isContentWord,
      !first.has([.presentForm, .pastForm]), comma + 2 < end, items[comma + 2].has(.possession)
    {
      return end
    }
    // "the agency's director, Tom Frieden"
    if inside.allSatisfy({ items[$0].isCapital }), items[comma - 1].isContentWord,
      !items[comma - 1].isCapital
    {
      return end
    }
    return first.has(.determiner) && !first.has(.definite) || first.isPossessive || first.has(.role)
      || comma + 2 < end && items[comma + 2].has(.role) && !first.isCapital
      || (first.has(.definite) && first.has(.determiner))
      || comma + 2 < end && items[comma + 2].isPossessive && first.has(.determiner) ? end : nil
  }
}
