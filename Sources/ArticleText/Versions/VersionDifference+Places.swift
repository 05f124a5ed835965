extension VersionDifference {
  /// What the new version has of words of the old one.
  public enum Place: Equatable, Sendable {
    /// The same words are at this range.
    case exact(Range<Int>)
    /// Probably a changed form of the words; a person must check it.
    case near(Range<Int>)
    /// Nothing similar is in the new version.
    case gone
    /// The words are not in the new version; whether similar ones are is not known, because the search for so many words
    /// in so long a text has reached its limit.
    case unsought
  }

  /// Bytes of context that are compared on each side.
  private static let context = 48
  /// Few words can occur anywhere; this many bytes around them must be the same as well.
  private static let leastContext = 12
  /// More words than this count as the same in any context.
  private static let manyWords = 5

  /// The place in the new text of the words at a range of the old text, in UTF-8 offsets.
  public func place(of range: Range<Int>) -> Place {
    // Nearly all words are in an unchanged sentence; the others are searched everywhere.
    if let kept = keptPlace(of: range) { return .exact(kept) }
    let words = Array(old.text[range])
    let found = QuoteFinder.matches(of: words, in: new.text)
    let expected = expectedOffset(of: range.lowerBound)
    let ranked = found.map { match in
      (match, context: sharedContext(of: range, at: match.range))
    }
    let best = ranked.max {
      ($0.context, -abs($0.0.range.lowerBound - expected))
        < ($1.context, -abs($1.0.range.lowerBound - expected))
    }
    if let (match, context) = best {
      let isSure =
        match.fidelity == .exact
        && (context >= Self.leastContext
          || WordList(old.text, within: range).keys.count > Self.manyWords
          || isSame(sentencesAt: range, match.range))
      return isSure ? .exact(match.range) : .near(match.range)
    }
    return nearPlace(of: range)
  }

  /// The same place of the same sentence, if the same words are there.
  private func keptPlace(of range: Range<Int>) -> Range<Int>? {
    guard let number = number(at: range.lowerBound, in: old), let fellow = fellows[number],
      fellow.isSame
    else { return nil }
    let shift =
      new.sentences[fellow.new - 1].lowerBound - old.sentences[number - 1].lowerBound
    let start = range.lowerBound + shift
    guard start >= 0, start + range.count <= new.text.count else { return nil }
    let kept = start..<start + range.count
    return new.text[kept].elementsEqual(old.text[range]) ? kept : nil
  }

  /// The new offset of the text at an old offset, if only the text before it had changed.
  private func expectedOffset(of offset: Int) -> Int {
    guard let number = number(at: offset, in: old) else { return offset }
    return fellows[number].map { new.sentences[$0.new - 1].lowerBound }
      ?? offset * new.text.count / max(1, old.text.count)
  }

  /// The number of equal bytes around two equal stretches.
  private func sharedContext(of old: Range<Int>, at new: Range<Int>) -> Int {
    var before = 0
    while before < Self.context, before < old.lowerBound, before < new.lowerBound,
      self.old.text[old.lowerBound - before - 1] == self.new.text[new.lowerBound - before - 1]
    { before += 1 }
    var after = 0
    while after < Self.context, old.upperBound + after < self.old.text.count,
      new.upperBound + after < self.new.text.count,
      self.old.text[old.upperBound + after] == self.new.text[new.upperBound + after]
    { after += 1 }
    return before + after
  }

  private func isSame(sentencesAt old: Range<Int>, _ new: Range<Int>) -> Bool {
    guard let oldNumber = number(at: old.lowerBound, in: self.old),
      let newNumber = number(at: new.lowerBound, in: self.new)
    else { return false }
    return fellows[oldNumber].map { $0.isSame && $0.new == newNumber } ?? false
  }

  /// The number, from 1, of the sentence at an offset, or the next one.
  private func number(at offset: Int, in version: Version) -> Int? {
    let sentences = version.sentences
    let index = sentences.partitionIndex(notBefore: { $0.upperBound <= offset })
    return index < sentences.count ? index + 1 : nil
  }

  /// The newer form of the words, by the sentences that contained them.
  private func nearPlace(of range: Range<Int>) -> Place {
    guard let first = number(at: range.lowerBound, in: old),
      let last = number(at: range.upperBound - 1, in: old)
    else { return .gone }
    if let from = fellows[first]?.new, let to = fellows[last]?.new, from <= to {
      let oldSpan = old.sentences[first - 1].lowerBound..<old.sentences[last - 1].upperBound
      let newSpan = new.sentences[from - 1].lowerBound..<new.sentences[to - 1].upperBound
      return narrowed(range, in: oldSpan, to: newSpan).map { .near($0) } ?? .gone
    }
    let count = last - first + 1
    switch similar.find(WordList(old.text, within: range), sentences: count) {
    case .found(let start):
      return .near(
        new.sentences[start].lowerBound..<new.sentences[start + count - 1].upperBound)
    case .none: return .gone
    case .unsought: return .unsought
    }
  }

  /// The part of the new sentences that corresponds to a part of the old ones.
  private func narrowed(
    _ range: Range<Int>, in oldSpan: Range<Int>, to newSpan: Range<Int>
  ) -> Range<Int>? {
    guard range != oldSpan else { return newSpan }
    let (before, after) = (
      WordList(old.text, within: oldSpan), WordList(new.text, within: newSpan)
    )
    guard let first = before.ranges.firstIndex(where: { $0.upperBound > range.lowerBound }),
      let last = before.ranges.lastIndex(where: { $0.lowerBound < range.upperBound })
    else { return newSpan }
    var words: (from: Int, to: Int) = (0, 0)
    for stretch in SequenceDifference.stretches(before.keys, after.keys) {
      if stretch.old.contains(first) {
        words.from =
          stretch.isSame
          ? stretch.new.lowerBound + first - stretch.old.lowerBound : stretch.new.lowerBound
      }
      if stretch.old.contains(last) {
        words.to =
          stretch.isSame
          ? stretch.new.lowerBound + last - stretch.old.lowerBound + 1 : stretch.new.upperBound
      }
    }
    guard words.from < words.to else { return nil }
    // What began or ended at the letters of a word, inside its punctuation, still does.
    let start = range.lowerBound > before.ranges[first].lowerBound
    let end = range.upperBound < before.ranges[last].upperBound
    return (start ? after.bareRanges : after.ranges)[words.from]
      .lowerBound..<(end ? after.bareRanges : after.ranges)[words.to - 1].upperBound
  }
}
