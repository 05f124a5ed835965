/// Where what was said ends: before another report beside it, or before who says it all.
extension SpeechReader {
  /// The end of what is said, for each position at which it can begin.
  static func contentEnds(_ items: [Token], _ table: SpeechTable) -> [Int] {
    var ends = Array(repeating: items.count, count: items.count)
    var end = items.count
    for index in items.indices.reversed() {
      if isContentEnd(index, items, table) { end = index }
      ends[index] = end
    }
    return ends
  }

  private static func isContentEnd(_ index: Int, _ items: [Token], _ table: SpeechTable) -> Bool {
    let item = items[index]
    switch item.kind {
    case .semicolon: return true
    case .stop:
      return index + 1 == items.count || items[index + 1].kind == .quotation
        || items[index + 1].isCapital
    case .comma:
      guard index + 1 < items.count else { return true }
      let next = items[index + 1]
      if next.cue.contains(.participle) || sourcePhrase(at: index + 1, in: items, table) != nil {
        return true
      }
      if endsWithReport(index + 1, in: items) { return true }
      guard next.has([.coordinator, .adversative, .contrast]) else { return false }
      if next.has(.contrast) {
        // "tandis que"
        let hasThat = index + 2 < items.count && items[index + 2].key == table.that
        return startsReport(index + (hasThat ? 3 : 2), in: items, table)
      }
      return startsVerb(index + 2, in: items) || startsReport(index + 2, in: items, table)
    case .word:
      guard item.has([.coordinator, .adversative]), index + 1 < items.count else { return false }
      // "confirmed the shots but declined": another deed of the same speaker.
      let next = items[index + 1]
      if item.has(.adversative), startsReport(index + 1, in: items, table) { return true }
      return !next.cue.isEmpty && next.cue.isDisjoint(with: [.noun, .nominal])
        && next.cue.contains(.passive)
    default: return false
    }
  }

  /// Whether somebody is named here who says all that precedes: "…, the sheriff said on Monday."
  private static func endsWithReport(_ start: Int, in items: [Token]) -> Bool {
    var hasNoun = false
    for position in start..<min(items.count, start + 10) {
      let item = items[position]
      guard item.kind == .word || item.kind == .number else { return false }
      if hasNoun, item.cue.contains(.clause), !item.isCapital,
        item.cue.isDisjoint(with: [.participle, .noun, .transitive])
      {
        return isAtEnd(position + 1, of: items)
      }
      if item.has([.verbal, .complementizer, .coordinator]), !item.has(.determiner) {
        return false
      }
      hasNoun = hasNoun || item.isContentWord || item.has(.pronoun)
    }
    return false
  }

  /// Whether nothing but a phrase of time or place stands before the end of the sentence.
  private static func isAtEnd(_ start: Int, of items: [Token]) -> Bool {
    guard start < items.count, items[start].kind != .stop else { return true }
    guard items[start].has([.preposition, .time]), !items[start].has([.possession, .about]) else {
      return false
    }
    for position in start..<min(items.count, start + 10) {
      let item = items[position]
      if item.kind == .stop { return true }
      guard item.kind == .word || item.kind == .number,
        item.isCapital || !item.has([.pronoun, .complementizer, .verbal])
      else { return false }
    }
    return start + 10 >= items.count
  }

  /// Whether a report with a subject of its own begins here, beside another: "…, but administrators say it is".
  static func startsReport(_ start: Int, in items: [Token], _ table: SpeechTable) -> Bool {
    var hasNoun = false
    var skipped = 0
    for position in start..<max(start, min(items.count, start + 20)) {
      let item = items[position]
      if item.kind == .comma, hasNoun, skipped == 0 {
        // "but Ruiz, who worked there, says"
        skipped = insertionEnd(from: position, in: items)
        if skipped <= position { return false }
        continue
      }
      if position < skipped { continue }
      guard item.kind == .word || item.kind == .number else { return false }
      if hasNoun, item.isVerb(at: position) && !item.has(.auxiliary) { return false }
      if hasNoun, !item.cue.isEmpty, !item.isCapital,
        item.cue.isDisjoint(with: [.participle, .cites]),
        !item.cue.subtracting([.noun, .nominal]).isEmpty, !items[position - 1].has(.determiner)
      {
        if reports(position, in: items, table) { return true }
        // "a state report": a noun.
        if !item.cue.contains(.noun) { return false }
      }
      if item.key == table.that || item.isPersonal || item.has([.relative, .infinitive])
        || item.has(.subordinator) && !item.has(.preposition)
      {
        return false
      }
      if item.isContentWord || item.has(.pronoun) { hasNoun = true }
      if position > max(start, skipped) + 10 { return false }
    }
    return false
  }

  /// Behind a comma, the end of what only tells more of the name before it, with the comma there; 1 if it is something else.
  private static func insertionEnd(from comma: Int, in items: [Token]) -> Int {
    guard comma + 1 < items.count,
      items[comma + 1].has(.relative) || items[comma + 1].has(.indefinite) || items[comma + 1].isTag
    else { return 1 }
    for position in comma + 1..<min(items.count, comma + 12) {
      if items[position].kind == .comma { return position + 1 }
      guard items[position].kind == .word || items[position].kind == .number else { return 1 }
    }
    return 1
  }

  /// Whether what follows a verb makes a report of it, when its subject precedes it.
  private static func reports(_ index: Int, in items: [Token], _ table: SpeechTable) -> Bool {
    var behind = index + 1
    // "said only three came", "said later that": what follows counts.
    while behind + 1 < items.count, items[behind].has([.focus, .adverb]),
      !items[behind].has([.complementizer, .determiner, .negation])
    {
      behind += 1
    }
    guard behind < items.count else { return false }
    let (traits, next) = (items[index].cue, items[behind])
    if next.key == table.that || next.kind == .quotation || next.kind == .colon { return true }
    if next.kind == .comma, table.habits.contains(.commaBeforeClause) { return true }
    let isObject = next.kind == .number || next.isCapital || next.has([.determiner, .pronoun])
    if !traits.isDisjoint(with: [.noun, .transitive]) {
      return isObject && traits.contains(.noun) || next.isPersonal
    }
    guard !traits.isDisjoint(with: [.clause, .object, .tells]) else { return false }
    // "told staff to leave" tells what somebody did.
    if traits.contains(.tells), isOrder(index + 1, in: items) { return false }
    return isObject || next.has([.objectPronoun, .complementizer])
      || next.isContentWord && !next.has(.time)
  }

  /// Whether an infinitive follows those who were told.
  private static func isOrder(_ start: Int, in items: [Token]) -> Bool {
    let follows = items[start..<min(items.count, start + 6)].dropFirst().first {
      $0.has([.infinitive, .complementizer, .verbal]) || $0.kind != .word || $0.isPersonal
    }
    return follows?.has(.infinitive) == true
  }
}
