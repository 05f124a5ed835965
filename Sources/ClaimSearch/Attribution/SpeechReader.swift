import ArticleText

/// Reads the reports in one sentence, or in one quotation of it.
///
/// It goes from cue to cue. For each it looks for the source on the left, or on the right if the verb precedes it, and for
/// what was said on the right, or on the left if nothing follows. All lookahead is limited, or made once for all
/// positions, so that the time is linear.
struct SpeechReader {
  let items: [Token]
  let table: SpeechTable
  private(set) var reports: [Report] = []

  /// The end of what is said from each position on.
  let contentEnds: [Int]
  /// Where the clause of the current cue begins.
  private(set) var clauseStart = 0
  /// Where the words of the current clause begin that belong to no report before.
  private(set) var barrier = 0
  /// The source of the last report of the clause, for verbs without a subject of their own.
  var lastSource: Range<Int>?
  /// The last reports of the clause, for those that it cites behind them.
  private(set) var clauseReports: [ClauseReport] = []
  /// Whom the clause cites before it reports anything.
  var cited: Citation?

  /// How many verbs precede each position.
  private let verbCounts: [Int]
  /// How many quotations precede each position.
  private let quotationCounts: [Int]

  /// How many items a source, or what is skipped, can have.
  static let reach = 40

  init(_ items: [Token], table: SpeechTable) {
    self.items = items
    self.table = table
    contentEnds = Self.contentEnds(items, table)
    verbCounts = Self.counts(items) { $1.isVerb(at: $0) }
    quotationCounts = Self.counts(items) { $1.kind == .quotation }
  }

  private static func counts(_ items: [Token], _ isCounted: (Int, Token) -> Bool) -> [Int] {
    var counts = [0]
    counts.reserveCapacity(items.count + 1)
    for (index, item) in items.enumerated() {
      counts.append(counts[counts.count - 1] + (isCounted(index, item) ? 1 : 0))
    }
    return counts
  }

  /// Whether a verb that the table knows is in a range.
  func hasVerb(_ range: Range<Int>) -> Bool {
    verbCounts[range.upperBound] > verbCounts[range.lowerBound]
  }

  func hasQuotation(_ range: Range<Int>) -> Bool {
    quotationCounts[range.upperBound] > quotationCounts[range.lowerBound]
  }

  mutating func read() {
    var index = 0
    while index < items.count {
      let item = items[index]
      if endsClause(index) {
        clauseStart = index + 1
        barrier = index + 1
        lastSource = nil
        clauseReports = []
        cited = nil
      } else if item.kind == .word {
        if let next = readSourcePhrase(at: index) {
          index = next
          continue
        }
        if !item.cue.isEmpty { readCue(at: index) }
      }
      index += 1
    }
  }

  private func endsClause(_ index: Int) -> Bool {
    let kind = items[index].kind
    if kind == .dash, isDateline(index) { return true }
    return kind == .semicolon || kind == .stop && index + 1 < items.count
  }

  /// How many words and marks the place and the day before the first sentence can have.
  private static let longestDateline = 14

  /// Whether a dash ends the name of a place before the first sentence, and the day: WASHINGTON — The …; OSLO, March 3 - The …
  private func isDateline(_ dash: Int) -> Bool {
    guard (1...Self.longestDateline).contains(dash), !opensRemark(dash) else { return false }
    let line = items[..<dash].prefix { $0.kind != .dash }
    // Some write two dashes.
    guard dash - line.count <= 1 else { return false }
    let place = line.prefix { $0.kind == .comma || $0.isCapital && !$0.has(.function) }
    return (1...5).contains(place.count)
      && (place.count == line.count || isDay(line[place.endIndex...]))
  }

  /// Whether a remark between two dashes stands behind a speaker: Ana Ruiz — 41, the mayor — said.
  private func opensRemark(_ dash: Int) -> Bool {
    let limit = min(items.count, dash + Self.longestDateline)
    guard let closing = (dash + 1..<max(dash + 1, limit)).first(where: { items[$0].kind == .dash }),
      closing > dash + 1, closing + 1 < items.count
    else { return false }
    return Self.startsVerb(closing + 1, in: items)
  }

  /// Whether words are a day and nothing else: March 3, 2020; 3 de marzo; Sept. 8.
  private func isDay(_ words: ArraySlice<Token>) -> Bool {
    words.contains { $0.kind == .number }
      && words.contains { MonthNames.numbers[$0.key] != nil }
      && words.allSatisfy {
        [.number, .comma, .stop].contains($0.kind)
          || $0.has([.time, .determiner, .possession, .timeDeterminer])
          || MonthNames.numbers[$0.key] != nil
      }
  }

  // MARK: Phrases that name a source

  /// Reads a phrase such as "according to"; returns the index behind it.
  private mutating func readSourcePhrase(at index: Int) -> Int? {
    guard let phrase = sourcePhrase(at: index) else { return nil }
    var end = index + phrase.words.count
    var cue = index..<end
    switch phrase.place {
    case .after:
      guard let source = leftSource(before: index) else { return nil }
      let isFirst = source.lowerBound == clauseStart
      let after = behindComma(end)
      let isMiddle = !isFirst && after < items.count && items[after].kind != .stop
      add(
        source, cue,
        isFirst
          ? [content(from: after)]
          : [clauseStart..<trimmedEnd(source.lowerBound), isMiddle ? content(from: after) : 0..<0])
      return end
    case .before, .beforeAtEnd, .apart:
      let before = trimmedEnd(index)
      if phrase.place == .beforeAtEnd, before == index || before <= clauseStart { return nil }
      if let verb = verb(behindPhrase: end) {
        guard let subject = inversion(behind: verb) else { return verb + 1 }
        cue = index..<verb + 1
        end = subject
      }
      let isIntroduced = before <= clauseStart || isIntroduction(clauseStart..<before)
      guard let source = isIntroduced ? introducedSource(from: end) : rightSource(from: end) else {
        return nil
      }
      let after = behindComma(source.upperBound)
      let behind = content(from: after)
      if isIntroduced, !behind.isEmpty || before <= clauseStart {
        add(source, cue, [behind])
      } else {
        let left = clauseStart..<before
        let isMiddle = after > source.upperBound && !hasVerb(left)
        add(source, cue, [left, isMiddle ? behind : 0..<0])
      }
      return max(source.upperBound, end)
    }
  }

  /// The verb of saying that follows a phrase, with its subject behind it: según informó el INE, según ha dicho la policía.
  private func verb(behindPhrase start: Int) -> Int? {
    var index = start
    while index < items.count, items[index].has([.objectPronoun, .auxiliary]),
      !items[index].has([.determiner, .pronoun])
    {
      index += 1
    }
    guard index < items.count else { return nil }
    let item = items[index]
    guard !item.cue.isEmpty, !item.isCapital,
      item.cue.isDisjoint(with: [.noun, .nominal, .participle, .cites])
    else { return nil }
    return index
  }

  /// Where the subject begins behind a verb that precedes it: what tells when and where it was said stands between.
  private func inversion(behind verb: Int) -> Int? {
    var index = verb + 1
    while index < items.count {
      let item = items[index]
      if let next = timeEnd(from: index, before: items.count) {
        index = next
      } else if item.has(.adverb), !item.has(.determiner), !item.isCapital {
        index += 1
      } else if item.has(.preposition) {
        let end = items[index...].firstIndex { $0.kind != .word } ?? items.count
        let begin = index + 2
        guard begin < end, let next = nounPhraseStart(in: begin..<end, behind: index) else {
          return nil
        }
        index = next
      } else {
        return index
      }
    }
    return nil
  }

  func sourcePhrase(at index: Int) -> SourcePhrase? {
    Self.sourcePhrase(at: index, in: items, table)
  }

  static func sourcePhrase(at index: Int, in items: [Token], _ table: SpeechTable) -> SourcePhrase?
  {
    guard let phrases = table.sourcePhrases[items[index].key] else { return nil }
    return phrases.first { phrase in
      index + phrase.words.count <= items.count
        && phrase.words.indices.allSatisfy { items[index + $0].key == phrase.words[$0] }
        && (phrase.place != .apart || isApart(phrase, at: index, in: items))
    }
  }

  // MARK: Verbs

  private mutating func readCue(at index: Int) {
    let cue = items[index].cue
    // A capital within a clause is a name's: the United States.
    if items[index].isCapital, index > clauseStart, !cue.isDisjoint(with: [.noun, .nominal]) {
      return
    }
    let group = VerbGroup(before: index, in: items, from: barrier)
    if readInvertedPerfect(at: index) { return }
    let before = group.start > 0 ? items[group.start - 1] : nil
    if before?.has(.infinitive) == true { return }
    if cue.contains(.cites) {
      if cue.contains(.participle) { readCiting(at: index) }
      return
    }
    if cue.contains(.participle), !group.hasBe {
      readParticiple(at: index)
      return
    }
    if group.hasBe, cue.contains(.passive) {
      readPassive(at: index, group)
      return
    }
    if let owner = owner(at: index), !cue.isDisjoint(with: [.noun, .nominal]) {
      if index + 1 < items.count, items[index + 1].has(.complementizer) {
        add(
          owner, index..<index + 1,
          [complement(from: index + 1, isSubject: owner.lowerBound == clauseStart)], isOwner: true)
      }
      return
    }
    if cue.subtracting([.nominal, .noun]).isEmpty || before?.has(.article) == true { return }
    if precedesSource(group.start, cue), !startsStatement(index + 1, group),
      let source = rightSource(from: index + 1),
      isInverted(source, at: index, group)
    {
      readInverted(at: index, group, source)
      return
    }
    if cue.contains(.withIt), index + 1 >= items.count || !items[index + 1].has(.neuter) { return }
    guard let subject = subject(before: group) else { return }
    // "released reports": a noun. "The suit, filed in Orrin, claims": a verb.
    if cue.contains(.noun),
      items[subject.source].prefix(while: { $0.kind != .comma })
        .contains(where: { $0.has(.pastForm) })
    {
      return
    }
    if cue.contains(.belief), items[subject.source.lowerBound].has(.firstPerson) { return }
    readDirect(at: index, group, subject)
  }

  /// Whether a "that" behind a verb begins what was said, and so no source: "Ruiz, who left, said that".
  private func startsStatement(_ next: Int, _ group: VerbGroup) -> Bool {
    next < items.count && items[next].key == table.that
      && !(group.start > clauseStart && isSpeech(group.start - 1))
  }

  /// The owner before a noun that reports: "Lund's" before "claim".
  private func owner(at index: Int) -> Range<Int>? {
    guard index > barrier else { return nil }
    let before = items[index - 1]
    if before.has(.possessive) {
      return index - 1..<index
    }
    guard before.isPossessive else { return nil }
    return leftSource(before: index)
  }

  /// A subject before its verb, and what was said behind the verb, before the subject or around both.
  private mutating func readDirect(at index: Int, _ group: VerbGroup, _ subject: Subject) {
    let traits = items[index].cue
    let parts = afterParts(of: index, traits, isNegated: group.negated != nil)
    var (source, start) = (subject.source, subject.start)
    if parts.start != nil, start == source.lowerBound, let list = listStart(before: source) {
      source = list..<source.upperBound
      start = list
    }
    if subject.isShared, !traits.isDisjoint(with: [.noun, .nominal]) { return }
    let previous = start > clauseStart && !subject.isShared ? items[start - 1] : nil
    let isAfterQuotation = previous.map { isSpeech(start - 1, $0) } ?? false
    let cue = (group.negated ?? index)..<parts.cueEnd
    var content: [Range<Int>] = []
    if isAfterQuotation {
      content = [clauseStart..<trimmedEnd(start)]
      // Only a quotation can go on behind its speaker.
      if let quotation = parts.quotation { content.append(self.content(from: quotation)) }
    } else if let after = parts.start, after < items.count {
      if previous?.kind == .comma, parts.quotation == after, isBegun(clauseStart..<start - 1) {
        content = [clauseStart..<start - 1]
        content.append(self.content(from: after))
      } else if accepts(traits, at: after, of: index)
        || traits.contains(.negatedObject) && group.negated != nil
      {
        content = [self.content(from: after)]
      }
      if subject.isAside, content.isEmpty { return }
      if previous?.kind == .dash, let range = content.last, range.lowerBound > index {
        // "— he says it was free —": what follows the second dash is the writer's.
        let end = range.dropFirst(3).first { items[$0].kind == .dash } ?? range.upperBound
        content = content.dropLast() + [range.lowerBound..<end]
      }
      let left = clauseStart..<trimmedEnd(start)
      if content.isEmpty, previous?.kind == .comma, isPlace(after), isStatement(left),
        canFollow(source, traits)
      {
        content = [left]
      }
      if traits.contains(.names), items[after].has(.demand),
        items[source].head?.has(.provision) == true
      {
        return
      }
    } else if previous?.kind == .comma || previous?.kind == .dash || subject.isAside {
      var left = clauseStart..<trimmedEnd(start)
      // "For example, as Lund notes, …": the statement follows.
      if subject.isAside, isIntroduction(left) { left = clauseStart..<clauseStart }
      guard traits.isDisjoint(with: [.object, .names, .strict]) else { return }
      // "…, a deal announced in May"
      if traits.contains(.passive), items[source.lowerBound].has(.indefinite),
        index + 1 < items.count, isAside(index + 1), !isInformant(source)
      {
        return
      }
      if !left.isEmpty {
        content = [left]
        if let more = parts.continuation { content.append(self.content(from: more)) }
      } else if subject.isAside, let more = parts.behindComma {
        content = [self.content(from: more)]
      }
    }
    guard !content.isEmpty else { return }
    add(
      source, cue, content, reportingSource: subject.reportingSource,
      isNegated: parts.isNegated)
  }

  /// Whether a verb with its subject, and a place or time, can follow what was said: "…, the team reports in Nature", not:
  /// …, a deal announced in May; …, that insists on it.
  private func canFollow(_ source: Range<Int>, _ traits: CueTraits) -> Bool {
    if source.count == 1, items[source.lowerBound].has(.complementizer) { return false }
    return traits.isDisjoint(with: [.object, .names, .strict, .document])
      && (!traits.contains(.passive) || isInformant(source) || isWhole(source))
  }

  /// "…, a-t-il ajouté": the pronoun is between the two parts of the verb.
  private mutating func readInvertedPerfect(at index: Int) -> Bool {
    guard !table.enclitics.isEmpty, index > clauseStart + 2, items[index].cue.contains(.inverts),
      items[index - 1].has(.pronoun), items[index - 2].has(.auxiliary)
    else { return false }
    let group = VerbGroup(before: index - 1, in: items, from: barrier)
    // Behind anything else it is a question: Pourquoi a-t-il ajouté du sel ?
    guard group.start > clauseStart,
      [.comma, .quotation, .dash].contains(items[group.start - 1].kind),
      precedesSource(group.start, items[index].cue)
    else { return true }
    readInverted(at: index, group, index - 1..<index)
    return true
  }

  /// "…, said the board": the source follows its verb.
  private mutating func readInverted(at index: Int, _ group: VerbGroup, _ source: Range<Int>) {
    var end = behindParticle(skippingAsides(max(source.upperBound, index + 1)))
    var isNegated = group.negated != nil
    if end < items.count, items[end].has(.negation), table.habits.contains(.commaBeforeClause) {
      // "sagte der Minister nicht, wann"
      isNegated = true
      end += 1
    }
    let before = trimmedEnd(group.start)
    var content: [Range<Int>] = []
    if before > clauseStart, !isIntroduction(clauseStart..<before) || isSpeech(before - 1) {
      content.append(clauseStart..<before)
    }
    if end < items.count {
      let item = items[end]
      if item.kind == .comma, end + 1 < items.count {
        let next = items[end + 1]
        let isOpen = content.isEmpty || !hasQuotation(content[0])
        if next.kind == .quotation || isOpen && continues(end + 1) {
          content.append(self.content(from: end + 1))
        }
      } else if item.kind == .stop, end + 1 < items.count, items[end + 1].kind == .quotation {
        content.append(self.content(from: end + 1))
      } else if item.kind == .colon || item.kind == .quotation || item.has(.complementizer) {
        content.append(self.content(from: item.kind == .colon ? end + 1 : end))
      } else if content.isEmpty {
        content.append(self.content(from: end))
      }
    }
    guard !content.isEmpty else { return }
    add(
      source, (group.negated ?? index)..<index + 1, content, isNegated: isNegated)
  }

  /// "cited sources saying", ", adding that", "quoted him as saying".
  private mutating func readParticiple(at index: Int) {
    let traits = items[index].cue
    guard index > 0 else { return }
    let parts = afterParts(of: index, traits)
    guard let after = parts.start, after < items.count, accepts(traits, at: after, of: index) else {
      readHeard(at: index)
      return
    }
    let content = [self.content(from: after)]
    let before = items[index - 1]
    if before.kind == .comma || before.has(.preposition) || before.kind == .quotation {
      guard let source = lastSource ?? firstSubject(before: index) else { return }
      add(source, index..<index + 1, content)
      return
    }
    var end = index
    if before.has(.quotedAs) { end -= 1 }
    // Who was cited, and by whom.
    if let verb = citingVerb(before: end) {
      let group = VerbGroup(before: verb, in: items, from: barrier)
      let citer = leftSource(before: group.start)
      if group.hasBe || verb + 1 == end {
        if let citer { add(citer, index..<index + 1, content) }
      } else if let source = rightSource(from: verb + 1, to: end) {
        add(source, index..<index + 1, content, reportingSource: citer)
      }
      return
    }
    if before.has(.quotedAs) { return }
    if let source = leftSource(before: index), !before.has(.be) {
      add(source, index..<index + 1, content)
    }
  }

  /// "The plan was criticised by Lund as …"
  private mutating func readPassive(at index: Int, _ group: VerbGroup) {
    let agent = index + 1
    guard agent < items.count, items[agent].has(.agent), var source = rightSource(from: agent + 1)
    else { return }
    // "told by managers to leave"
    if items[index].cue.contains(.tells),
      let order = source.dropFirst().first(where: { isInfinitive($0) })
    {
      source = source.lowerBound..<order
    }
    // "The union's demand that pay rise was rejected by employers": the demand with its content.
    let owned = clauseReports.last { $0.content.last?.upperBound == group.start }
    let subject =
      owned.map { $0.source.lowerBound..<group.start } ?? leftSource(before: group.start)
    let rest = source.upperBound
    var content: [Range<Int>] = []
    if rest < items.count, items[rest].kind != .stop, items[rest].kind != .comma {
      content.append(self.content(from: rest))
    }
    if content.isEmpty, let subject { content.append(subject) }
    guard !content.isEmpty else { return }
    add(source, index..<index + 1, content)
  }

  /// Whether "to" with a verb begins here, rather than with a noun phrase.
  private func isInfinitive(_ index: Int) -> Bool {
    guard items[index].has(.infinitive), index + 1 < items.count else { return false }
    let next = items[index + 1]
    return next.has([.be, .auxiliary]) || next.isContentWord && !next.isCapital && !next.isPlural
  }

  // MARK: Results

  mutating func add(
    _ source: Range<Int>, _ cue: Range<Int>, _ content: [Range<Int>],
    reportingSource: Range<Int>? = nil, isNegated: Bool = false, isOwner: Bool = false
  ) {
    let parts = content.filter { !$0.isEmpty }
    guard !parts.isEmpty, !source.isEmpty else { return }
    var words = Array(items[source])
    while let last = words.last, last.kind == .comma || last.kind == .dash { words.removeLast() }
    guard !words.isEmpty else { return }
    reports.append(
      Report(
        source: words, cue: range(of: cue), content: parts.map(range(of:)),
        reportingSource: reportingSource.map(range(of:)),
        reportingSourceIsPronoun: reportingSource.map(isPronoun) ?? false,
        isNegated: isNegated || words[0].has([.negation, .nobody]), isOwner: isOwner,
        isList: isList(source)))
    lastSource = source
    clauseReports.append(
      ClauseReport(source: source, end: max(cue.upperBound, source.upperBound), content: parts))
    if clauseReports.count > 3 { clauseReports.removeFirst() }
    // Behind a statement's "that" begins a clause with a subject of its own.
    let last = parts[parts.count - 1]
    barrier = max(barrier, cue.upperBound)
    if last.lowerBound >= cue.upperBound {
      barrier = max(
        barrier, items[last.lowerBound].has(.complementizer) ? last.lowerBound + 1 : last.lowerBound
      )
    } else {
      barrier = max(barrier, source.upperBound)
    }
    addCited(behind: source, parts)
  }

  private func isPronoun(_ range: Range<Int>) -> Bool {
    range.count == 1 && items[range.lowerBound].has(.pronoun)
  }

  private func range(of items: Range<Int>) -> Range<Int> {
    self.items[items.lowerBound].range
      .lowerBound..<self.items[items.upperBound - 1].range.upperBound
  }

  /// The clause behind a noun that reports. If the noun is the subject, its verb ends the clause: "Lund's claim that sales
  /// fell is wrong".
  private func complement(from start: Int, isSubject: Bool) -> Range<Int> {
    let all = content(from: start)
    guard isSubject else { return all }
    var verbs = 0
    for position in all.prefix(Self.reach)
    where items[position].isVerb(at: position) && !items[position].has(.adverb) {
      let before = items[position - 1]
      if verbs > 0,
        before.isCapital || !before.has([.verbal, .adverb, .coordinator, .negation])
      {
        return start..<position
      }
      if verbs == 0, isMainVerb(position, behind: start) { return start..<position }
      verbs += 1
    }
    return all
  }

  /// Whether the first listed verb behind a noun that reports is not its clause's but the sentence's: "The demand that wages
  /// rise *was* rejected", "The claim that prices rise in May *was* wrong".
  private func isMainVerb(_ verb: Int, behind that: Int) -> Bool {
    var first = that + 1
    let isBare = items[that - 1].cue.contains(.asks)
    if first < verb, items[first].has(.determiner) { first += 1 }
    guard first < verb, items[first].isContentWord else { return false }
    // The verb of what is asked for is bare: that the mayor resign.
    if isBare {
      return items[verb].has([.be, .singularForm]) && items[verb].key != "be" && verb > first + 1
    }
    return items[first].isPlural && items[verb].has(.singularForm) && verb > first + 2
      && !items[first + 1..<verb].contains { $0.has([.coordinator, .possession]) }
  }

  func content(from start: Int) -> Range<Int> {
    guard start < items.count else { return start..<start }
    return start..<max(start, contentEnds[start])
  }
}
