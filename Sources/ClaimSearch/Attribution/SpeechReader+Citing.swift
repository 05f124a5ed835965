/// Who passes on what others said: "The Herald, citing two officials, reported", "per police", "was quoted as saying".
extension SpeechReader {
  /// A report of the current clause, as far as a citation behind it needs it.
  struct ClauseReport {
    let source: Range<Int>
    /// The end of the source and its verb.
    let end: Int
    let content: [Range<Int>]
  }

  /// Whom a clause cites before its report: "Citing a memo, the board said".
  struct Citation {
    let source: Range<Int>
    let cue: Int
  }

  /// Reads "citing" with who or what is cited: the source of what the clause reports.
  mutating func readCiting(at index: Int) {
    let isFirst = index == clauseStart
    guard
      let source = isFirst ? introducedSource(from: index + 1) : rightSource(from: index + 1),
      isInformant(source)
    else { return }
    if isFirst {
      cited = Citation(source: source, cue: index)
      return
    }
    let comma = index - 1
    guard items[comma].kind == .comma,
      let report = clauseReports.first(where: { $0.content.last?.upperBound == comma })
        ?? clauseReports.last(where: { skippingAsides($0.end) == comma })
        ?? clauseReports.last(where: { $0.content.last.map { $0.lowerBound > index } ?? false })
    else { return }
    add(source, index..<index + 1, report.content, reportingSource: report.source)
    lastSource = report.source
  }

  /// Adds the report of whom the clause cited at its start, once its own report has been read.
  mutating func addCited(behind source: Range<Int>, _ content: [Range<Int>]) {
    guard let known = cited, source.lowerBound == known.source.upperBound + 1 else { return }
    cited = nil
    add(known.source, known.cue..<known.cue + 1, content, reportingSource: source)
    lastSource = source
  }

  /// The verb by which somebody is cited, before "saying".
  func citingVerb(before end: Int) -> Int? {
    var position = end - 1
    while position >= max(barrier, end - Self.reach) {
      if items[position].cue.contains(.cites) { return position }
      if items[position].kind == .comma || items[position].kind == .quotation { return nil }
      position -= 1
    }
    return nil
  }

  /// "“No,” the man is heard saying": the quotation precedes.
  mutating func readHeard(at index: Int) {
    guard let verb = citingVerb(before: index), verb + 1 == index else { return }
    let group = VerbGroup(before: verb, in: items, from: barrier)
    guard group.hasBe, let source = leftSource(before: group.start),
      source.lowerBound > clauseStart, isSpeech(source.lowerBound - 1)
    else { return }
    add(source, index..<index + 1, [clauseStart..<trimmedEnd(source.lowerBound)])
  }

  // MARK: Who can be cited

  /// Whether a noun phrase is of somebody or something that can tell: two officials, a memo. Not: weak demand.
  func isInformant(_ source: Range<Int>) -> Bool { Self.isInformant(items[source]) }

  private static func isInformant(_ words: ArraySlice<Token>) -> Bool {
    if let head = words.head, !head.isPossessive,
      head.has([.role, .organization, .document, .occasion])
    {
      return true
    }
    // "a person familiar with the talks", not: the 900 people who died.
    let phrase = words.prefix { !$0.has(.preposition) }
    if phrase.contains(where: { $0.kind == .number }) { return false }
    if phrase.contains(where: { $0.has(.informant) }) { return true }
    let name = words.prefix { $0.isCapital && !$0.has(.function) && !$0.isPossessive }
    return name.count > 1 || name.first?.isAcronym == true
  }

  /// Whether a source is a pronoun or a name alone.
  func isWhole(_ source: Range<Int>) -> Bool {
    source.allSatisfy { items[$0].isPersonal || items[$0].isCapital && !items[$0].has(.function) }
  }

  /// Whether a phrase such as "per" stands apart from the words before it, and somebody follows who can tell.
  static func isApart(_ phrase: SourcePhrase, at index: Int, in items: [Token]) -> Bool {
    if index > 0 {
      switch items[index - 1].kind {
      case .comma, .dash, .stop, .semicolon, .quotation: break
      default: return false
      }
    }
    let start = index + phrase.words.count
    let end = min(items.count, start + 12)
    let words = items[start..<end].prefix { $0.kind == .word || $0.kind == .number }
    guard let first = words.first else { return false }
    if isInformant(words) { return true }
    // With a capital, "Per" can be a given name.
    return first.isCapital && !first.has(.function)
      && (!items[index].isCapital || phrase.words.count > 1)
  }
}
