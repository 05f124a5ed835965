extension LineRules {
  /// Drops lines before the first paragraph that repeat the headline, or name the author and the date; lines
  /// with nothing else also after a standfirst.
  func dropFront(_ blocks: inout [TextBlock]) {
    var sentences = 0
    for index in blocks.indices.prefix(40) where blocks[index].reason == nil {
      let block = blocks[index]
      let line = bytes[block.text]
      if rules.namesPoster(block.owner) { continue }
      if headline.isSaid(by: line, size: block.size) {
        if sentences == 0 { blocks[index].reason = .headline }
        continue
      }
      if block.kind != .heading, block.kind != .cell || laysOut(index, in: blocks),
        isOfFacts(index, in: blocks, isBehindSentence: sentences > 0)
      {
        blocks[index].reason = .byline
        continue
      }
      if isMasthead(block) {
        blocks[index].reason = .elsewhere
        continue
      }
      if isKicker(block) {
        blocks[index].reason = .besideHeadline
        continue
      }
      if block.size >= 60 || block.size >= 25 && TextMeasure.endsSentence(line) {
        sentences += 1
        if sentences == 2 || block.size >= 240 { return }
        continue
      }
      guard block.kind != .heading, block.kind != .cell, sentences == 0 else { continue }
      if isShortSentence(line) { continue }
      let isByline = LineWords.bylines.start(of: SmallLetters(line)) != nil
      if !isByline, isTold(index, in: blocks) || isOfSomethingElse(line) || isLabelled(line) {
        continue
      }
      if isByline || block.size < 45 && Self.holdsYear(line) && mayBeFact(block) {
        blocks[index].reason = .byline
      }
    }
  }

  /// Whether a short line with a year may be the page's date: below the headline, only a day with a name or a
  /// place beside it. "Sitting of 3 March 2025" belongs to the text.
  private func mayBeFact(_ block: TextBlock) -> Bool {
    if let node = headline.node, block.first < node { return true }
    let line = String(decoding: bytes[block.text], as: UTF8.self)
    let words = DateLineWords(line)
    if words.isOfSomethingElse { return false }
    // "Ana Lind 3 March 2025", "Ana Lind 5 min read 3 March 2025"
    if authors.contains(where: { line.hasPrefix($0) }) { return true }
    if words.rest.isEmpty || words.beginsWithLead { return true }
    return words.small == 0 && words.rest.count <= 8
      && (words.hasSeparator || words.beginsWithPreposition)
  }

  /// Whether a line above the headline is only the site's name, as above every article of the site.
  private func isMasthead(_ block: TextBlock) -> Bool {
    guard let node = headline.node, block.first < node, block.size < 60 else { return false }
    let name = String(decoding: bytes[block.text], as: UTF8.self)
    return hints.siteNames.contains(SiteNames.key(name))
  }

  /// Whether a line above the headline is the article's topic, by the name of its element.
  private func isKicker(_ block: TextBlock) -> Bool {
    guard let node = headline.node, block.first < node, block.size < 60, block.kind != .cell,
      !TextMeasure.endsSentence(bytes[block.text])
    else { return false }
    return sequence(first: block.first) { rules.tree.parent(of: $0) }.prefix(4)
      .prefix { !rules.tree.subtree(of: $0).contains(node) }
      .contains { element in
        rules.tree.value(.class, of: element).map { Self.kickerNames.first(in: $0) != nil } ?? false
      }
  }

  private static let kickerNames = NameTrie<Bool>([
    (
      true,
      "kicker* eyebrow* overline* rubric* rubrik* dachzeile* spitzmarke* overtitle* surtitre* antetitulo* occhiello section-label topic-label"
    )
  ])

  /// Whether a short line with a year, or with a byline's beginning, is a sentence: "By 2031 it is paid."
  private func isShortSentence(_ line: ArraySlice<UInt8>) -> Bool {
    guard TextMeasure.endsSentence(line) else { return false }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ").dropFirst()
    return words.count { $0.first?.isLowercase == true } >= 2
  }

  /// Whether a line only names the author and the date. After a sentence, a day alone may belong to a diary.
  private func isOfFacts(
    _ index: Int, in blocks: [TextBlock], isBehindSentence: Bool
  ) -> Bool {
    let block = blocks[index]
    let line = bytes[block.text]
    // Right below the byline, a day is the article's even after a standfirst.
    let isBelowByline =
      index > 0 && blocks[index - 1].reason == .byline || rules.isBelowByline(block.owner)
    let isDayAlone = isBehindSentence && !isBelowByline && isDay(block)
    if block.size < 240, !isDayAlone, tellsFacts(line), !isTold(index, in: blocks) { return true }
    guard block.size < 100 else { return false }
    return namesAuthors(line) || !isBehindSentence && (isLabelAlone(line) || isRestOfDay(line))
  }

  /// Whether a cell is part of a layout table: more of the text follows in it.
  private func laysOut(_ index: Int, in blocks: [TextBlock]) -> Bool {
    guard index + 1 < blocks.count else { return false }
    let next = blocks[index + 1]
    return next.kind != .cell || next.owner == blocks[index].owner
  }

  /// "Author", "Published": the value after it is in the metadata.
  private func isLabelAlone(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 24 else { return false }
    let words = String(decoding: line, as: UTF8.self)
    guard words.split(separator: " ").count == 1 else { return false }
    return !authors.isEmpty && BylineWords.isLabel(words) || DateLabels(words + ":").isLabelAlone
  }

  /// A day without its year after a separator, when the name before it was dropped: ", 3 April".
  private func isRestOfDay(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 40, let first = line.first, Array(",|-/(".utf8).contains(first) else {
      return false
    }
    return DateLineWords(String(decoding: line, as: UTF8.self)).rest.isEmpty
  }

  /// Whether a line consists of the authors' names.
  private func namesAuthors(_ line: ArraySlice<UInt8>) -> Bool {
    guard !authors.isEmpty, block(line, isAsLongAs: authors) else { return false }
    let words = String(decoding: line, as: UTF8.self)
    let keys = Set(authors.map { NameKey.of($0) })
    let own = NameKey.of(words)
    guard keys.contains(where: { own.utf8.count >= $0.utf8.count && own.contains($0) }) else {
      return false
    }
    let said = BylineWords.name(behindColonIn: words) ?? BylineWords.names(behindLeadIn: words)
    let names = AuthorNames.names(in: said ?? words, site: nil)
    let rest = NameKey.of(names.joined())
    return !names.isEmpty && names.allSatisfy { keys.contains(NameKey.of($0)) }
      && own.utf8.count <= rest.utf8.count + 16
  }

  private func block(_ line: ArraySlice<UInt8>, isAsLongAs names: [String]) -> Bool {
    line.count <= names.reduce(0) { $0 + $1.utf8.count } + 20 * names.count
  }

  /// Whether all lines of a block contain only the date and the authors.
  private func tellsFacts(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(separator: 0x0A).allSatisfy { line in
      DateLineWords.areFacts(String(decoding: line, as: UTF8.self))
        || line.count < 80
          && BylineWords.names(behindLeadIn: String(decoding: line, as: UTF8.self)) != nil
    }
  }

  /// Whether a short line with a year is one of several that belong to the text: an item of a list above a
  /// similar one or above an event, or a day of a timeline.
  private func isTold(_ index: Int, in blocks: [TextBlock]) -> Bool {
    let block = blocks[index]
    let behind = blocks[(index + 1)...].prefix(12).filter { $0.reason == nil }
    guard let next = behind.first else { return false }
    if block.kind == .item {
      let before = blocks[..<index].last { $0.kind == .item && $0.reason == nil }
      let isListed = [next, before].contains { other in
        guard let other, other.kind == .item else { return false }
        return tellsEvent(other) || Self.holdsYear(bytes[other.text])
      }
      if isListed { return true }
    }
    guard isDay(block) else { return false }
    if index > 0, blocks[..<index].contains(where: { isDay($0) && $0.reason == nil }) {
      return true
    }
    guard let other = behind.firstIndex(where: { isDay($0) && bytes[$0.text] != bytes[block.text] })
    else { return false }
    return behind[..<other].contains { tellsEvent($0) }
  }

  /// Whether a line is long enough to tell what happened on a day, or a short sentence.
  private func tellsEvent(_ block: TextBlock) -> Bool {
    block.size >= 25 || block.size >= 10 && TextMeasure.endsSentence(bytes[block.text])
  }

  /// Whether a line gives another deadline or due date: "Closing date: 3 April".
  private func isOfSomethingElse(_ line: ArraySlice<UInt8>) -> Bool {
    DateLineWords.areOfSomethingElse(String(decoding: line, as: UTF8.self))
  }

  /// Whether a line labels its day as something else's, which is part of the text: "Died: 3 March 2001, Gull".
  private func isLabelled(_ line: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: line, as: UTF8.self)
    return DateLineWords(words).isLabelled && BylineWords.name(behindColonIn: words) == nil
      && !words.contains { "|·•".contains($0) }
  }

  /// Whether a line contains only a day, a month or a year.
  private func isDay(_ block: TextBlock) -> Bool {
    guard block.size < 30, block.kind != .cell, Self.holdsYear(bytes[block.text]) else {
      return false
    }
    return DateLineWords(String(decoding: bytes[block.text], as: UTF8.self)).rest.isEmpty
  }

  /// Whether a line contains a year of our time.
  private static func holdsYear(_ line: ArraySlice<UInt8>) -> Bool {
    line.split(whereSeparator: { $0 < 0x30 || $0 > 0x39 }).contains {
      $0.count == 4 && ($0.starts(with: "20".utf8) || $0.starts(with: "19".utf8))
    }
  }
}
