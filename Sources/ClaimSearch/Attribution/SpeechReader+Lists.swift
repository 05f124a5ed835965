/// Sources that are lists, and sources with names behind them that are not theirs.
extension SpeechReader {
  /// How many parts a list of sources can have.
  private static let longestList = 8

  /// Where a list begins of which a source is the end: "Mayors from Boston, Denver and El Paso", "Ruiz, Marsh and Lind".
  func listStart(before source: Range<Int>) -> Int? {
    let end = source.first { items[$0].kind == .comma } ?? source.upperBound
    guard !table.habits.contains(.capitalNouns), source.lowerBound > barrier + 1,
      items[source.lowerBound - 1].kind == .comma,
      let and = (source.lowerBound..<end).first(where: { items[$0].has(.coordinator) }),
      isListed(source.lowerBound..<and), isListed(and + 1..<end)
    else { return nil }
    let isNames = isName(source.lowerBound..<and) && isName(and + 1..<end)
    // "Nurses, teachers and drivers", not: Furious, the nurses.
    let isPlural = items[and - 1].isPlural && items[end - 1].isPlural
    var comma = source.lowerBound - 1
    for _ in 2..<Self.longestList {
      guard let first = leftSource(before: comma) else { return nil }
      var start = first.lowerBound
      while start > barrier, items[start - 1].kind == .word { start -= 1 }
      if isListHead(first), start == first.lowerBound || isIntroduction(start..<first.lowerBound) {
        return first.lowerBound
      }
      guard isListed(first), start == first.lowerBound, !isNames || isName(first) else {
        return nil
      }
      guard start > barrier + 1, items[start - 1].kind == .comma else {
        let isFirst = isNames ? !isAdverbial(first) : isPlural && items[comma - 1].isPlural
        return isFirst && start <= barrier ? start : nil
      }
      comma = start - 1
      // "In interviews, Ruiz, Marsh and Lind", not: In Macon, Georgia, Ruiz and Marsh.
      if isNames, !items[comma - 1].isCapital, isIntroduction(barrier..<comma) { return start }
    }
    return nil
  }

  /// Whether a source names several, with commas between them.
  func isList(_ source: Range<Int>) -> Bool {
    guard let comma = source.first(where: { items[$0].kind == .comma }),
      let and = source.last(where: { items[$0].has(.coordinator) }), and > comma,
      and + 1 < source.upperBound
    else { return false }
    let last = and + 1..<source.upperBound
    return isListed(last) && (isName(last) || items[source.upperBound - 1].isPlural)
      && items[comma + 1..<and].split(whereSeparator: { $0.kind == .comma })
        .allSatisfy { isListed($0.startIndex..<$0.endIndex) }
  }

  /// Whether words can be a part of a list behind its first: Denver, school nurses.
  private func isListed(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count < 6
      && range.allSatisfy {
        items[$0].kind == .word && items[$0].isContentWord && !items[$0].has(.presentForm)
      }
  }

  private func isName(_ range: Range<Int>) -> Bool {
    range.allSatisfy { items[$0].isCapital && !items[$0].has(.function) }
  }

  /// Whether a capital at the start of a sentence is hardly a name's: Sadly, Furious. Only a form tells.
  private func isAdverbial(_ range: Range<Int>) -> Bool {
    let first = items[range.lowerBound]
    guard range.count == 1 else { return false }
    return first.has([.presentForm, .pastForm])
      || table.adverbEnding.map { first.key.hasSuffix($0) } ?? false
  }

  /// Whether a noun phrase has a list behind its preposition: mayors from Boston, the nurses of Orrin.
  private func isListHead(_ range: Range<Int>) -> Bool {
    guard let preposition = range.first(where: { items[$0].has(.preposition) }),
      preposition > range.lowerBound, preposition + 1 < range.upperBound
    else { return false }
    let head = items[preposition - 1]
    return head.isContentWord && (!head.isCapital || preposition == range.lowerBound + 1)
      && (head.isPlural || head.has([.role, .organization]))
      && range.allSatisfy {
        !items[$0].has([.time, .presentForm, .pastForm, .infinitive]) || items[$0].isCapital
      }
      && range[(preposition + 1)...].allSatisfy { items[$0].isContentWord }
  }

  /// The end of a list of names behind a verb, if nothing follows it: said Ruiz, Marsh and Lind.
  func listEnd(from start: Int, comma: Int, before limit: Int) -> Int? {
    let preposition = (start..<comma).last { items[$0].has(.preposition) }
    guard isName((preposition.map { $0 + 1 } ?? start)..<comma) else { return nil }
    var hasAnd = false
    var end = comma
    while end < limit, end < comma + 20 {
      let item = items[end]
      if item.has(.coordinator), !hasAnd {
        hasAnd = true
      } else if item.kind == .comma ? hasAnd : !item.isCapital || item.has(.function) {
        break
      }
      end += 1
    }
    guard hasAnd, items[end - 1].isCapital,
      end == items.count || items[end].kind == .stop || items[end].kind == .dash
    else { return nil }
    return end
  }

  // MARK: Before a statement

  /// The source behind "according to" before its statement. The statement must keep its subject: "According to police,
  /// Miller, who lives in Orrin, was driving" is about Miller.
  func introducedSource(from start: Int) -> Range<Int>? {
    guard let whole = rightSource(from: start), whole.upperBound < items.count else {
      return rightSource(from: start)
    }
    var parts: [Range<Int>] = []
    for position in whole {
      if items[position].kind == .comma || parts.isEmpty {
        let begin = parts.isEmpty ? position : position + 1
        parts.append(begin..<begin)
      }
      if items[position].kind != .comma {
        parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<position + 1
      }
    }
    guard parts.count > 1 else { return whole }
    let hasSubject =
      items[whole.upperBound].kind == .comma && startsSubject(whole.upperBound + 1)
    let isDescribed =
      items[parts[0].upperBound - 1].isCapital || items[parts[0]].head?.has(.role) == true
    var end = parts[0].upperBound
    for (index, part) in parts.enumerated().dropFirst() {
      let first = items[part.lowerBound]
      let isBound = tellsMore(part)
      let describes =
        hasSubject
        ? isDescribed
          && (!isName(part) || items[parts[index - 1]].contains { $0.has(.role) })
        : items[end - 1].isCapital && first.has(.indefinite) && index + 1 < parts.count
          && !tellsMore(parts[index + 1]) && startsSubject(parts[index + 1].lowerBound)
      guard isBound || describes else { break }
      end = part.upperBound
    }
    return whole.lowerBound..<end
  }

  /// Whether words between commas can be nothing but more of what precedes: who was there, 41, D-Ohio.
  private func tellsMore(_ range: Range<Int>) -> Bool {
    let first = items[range.lowerBound]
    return first.has(.relative) || range.count == 1 && first.isTag
  }

  /// Whether the subject of a clause can begin here, rather than its verb.
  private func startsSubject(_ index: Int) -> Bool {
    guard index < items.count else { return false }
    let item = items[index]
    if item.kind == .quotation || item.kind == .number { return true }
    guard item.kind == .word else { return false }
    if item.isCapital || item.has([.determiner, .pronoun, .preposition, .complementizer]) {
      return true
    }
    guard item.isContentWord, item.cue.isEmpty, !item.has(.pastForm) else { return false }
    return items[(index + 1)..<min(items.count, index + 5)].prefix { $0.kind == .word }
      .contains { $0.has(.verbal) || $0.has(.pastForm) }
  }
}
