/// Finds the stretch of a text that has most words of a quote, and says what differs.
struct NearestWords {
  struct Match {
    var outcome: QuoteComparison.Outcome
    var places: [Range<Int>] = []
    var changes: [WordChange] = []
  }

  private let text: [UInt8]
  private lazy var words = WordList(text, within: 0..<text.count)
  /// How many more words of the text are counted: a hostile quote has ten thousand parts.
  private var wordsLeft = 20_000_000

  /// The least share of a part's words that the text must have in the same order.
  private static let leastShare = 0.5

  init(in text: [UInt8]) { self.text = text }

  /// The stretches that are nearest to the segments, one after the other; `nil` if the text lacks one of them.
  /// - Parameter cuts: finds the segments that need no comparison.
  mutating func match(_ segments: [QuotedSegment], cuts: inout QuoteSearch) -> Match? {
    var match = Match(outcome: .verbatim)
    for segment in segments {
      let start = match.places.last?.upperBound ?? 0
      guard let next = nearest(to: segment, from: start, &cuts) else { return nil }
      if !match.changes.isEmpty || !match.places.isEmpty {
        match.changes.append(WordChange(kind: .same, words: "…"))
      }
      match.changes += next.changes
      match.places += next.places
      match.outcome = max(match.outcome, next.outcome)
    }
    if match.outcome != .close { match.changes = [] }
    return match
  }

  private mutating func nearest(
    to segment: QuotedSegment, from start: Int, _ search: inout QuoteSearch
  ) -> Match? {
    let quote = segment.words
    if let found = search.match(segment, from: start) {
      return Match(
        outcome: found.outcome, places: found.places,
        changes: [WordChange(kind: .same, words: quote)])
    }
    if segment.parts.count == 1, let bare = segment.parts[0].withoutOuterMarks,
      let found = search.match(QuotedSegment(bare), from: start)
    {
      return Match(
        outcome: .typography, places: found.places,
        changes: [WordChange(kind: .same, words: quote)])
    }
    let bytes = Array(quote.utf8)
    if segment.parts.count == 1, let cut = search.cutPlace(of: segment.parts[0], from: start) {
      let whole = search.widened(cut)
      let changes = difference(from: whole, to: bytes)
      if changes.contains(where: { $0.kind != .same }) {
        return Match(outcome: .close, places: [whole], changes: changes)
      }
    }
    guard let place = place(nearestTo: QuotedWords(bytes), from: start) else { return nil }
    let whole = continued(search.widened(place), after: bytes)
    let changes = difference(from: whole, to: bytes)
    // Without a difference of words, only typography is another.
    guard changes.contains(where: { $0.kind != .same }), !isSameButForTypography(whole, bytes)
    else {
      return Match(
        outcome: .typography, places: [whole], changes: [WordChange(kind: .same, words: quote)])
    }
    return Match(outcome: .close, places: [whole], changes: changes)
  }

  private func isSameButForTypography(_ place: Range<Int>, _ quote: [UInt8]) -> Bool {
    let source = text.withView { TypographyKey.bare(TypographyKey.key(of: place, in: $0)) }
    let words = quote.withView { TypographyKey.bare(TypographyKey.key(of: 0..<$0.count, in: $0)) }
    return source == words
  }

  /// A stretch and the next word, if the quote ends its sentence where the source does not: "I did." of "I did not."
  private mutating func continued(_ place: Range<Int>, after quote: [UInt8]) -> Range<Int> {
    let ends: Set<UInt8> = [0x21, 0x2E, 0x3F]
    guard let last = quote.last(where: { $0 != 0x22 && $0 != 0x27 }), ends.contains(last),
      place.upperBound < text.count, text[place.upperBound] == 0x20,
      let final = text.withView({ $0.scalar(before: place.upperBound) }).scalar as Unicode.Scalar?,
      final.properties.isAlphabetic || final.properties.numericType != nil
    else { return place }
    let next = words.ranges.partitionIndex { $0.lowerBound < place.upperBound }
    guard next < words.ranges.count else { return place }
    return place.lowerBound..<words.ranges[next].upperBound
  }

  // MARK: The stretch

  /// The number of places that are compared word by word: the same words in another order can be elsewhere.
  private static let mostWindows = 8

  /// The stretch with most words of a quote in their order; of several, the one with the fewest changes.
  private mutating func place(nearestTo quote: QuotedWords, from start: Int) -> Range<Int>? {
    let size = quote.list.keys.count
    let first = words.ranges.partitionIndex { $0.lowerBound < start }
    guard size > 0, first < words.ranges.count else { return nil }
    wordsLeft -= words.ranges.count - first
    guard wordsLeft > 0 else { return nil }
    var best: (shared: Int, place: Range<Int>, changed: Int?)?
    for window in windows(nearestTo: quote.list, from: first) {
      if let best, window.shared < best.shared { break }
      guard let found = stretch(around: window.words, of: quote, from: first) else { continue }
      guard let known = best, found.shared == known.shared else {
        if best.map({ found.shared > $0.shared }) ?? true {
          best = (found.shared, found.place, nil)
        }
        continue
      }
      let before = known.changed ?? changedWords(from: known.place, to: quote.bytes)
      let changed = changedWords(from: found.place, to: quote.bytes)
      best =
        changed < before
        ? (found.shared, found.place, changed) : (known.shared, known.place, before)
    }
    return best?.place
  }

  /// A quote and its words.
  private struct QuotedWords {
    let bytes: [UInt8]
    let list: WordList

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      list = WordList(bytes, within: 0..<bytes.count)
    }

    /// Whether a word ends a sentence.
    func endsSentence(_ index: Int) -> Bool { bytes[list.ranges[index]].endsSentence }
  }

  private func changedWords(from place: Range<Int>, to quote: [UInt8]) -> Int {
    difference(from: place, to: quote).filter { $0.kind != .same }
      .reduce(0) { $0 + $1.words.split(whereSeparator: \.isWhitespace).count }
  }

  /// The words of the text that are nearest to the quote, in and around a window.
  private mutating func stretch(
    around window: Range<Int>, of quote: QuotedWords, from first: Int
  ) -> (shared: Int, place: Range<Int>)? {
    let size = quote.list.keys.count
    let margin = max(2, size / 2)
    let wide =
      max(first, window.lowerBound - margin)..<min(words.keys.count, window.upperBound + margin)
    var common = SequenceDifference.stretches(Array(words.keys[wide]), quote.list.keys)
      .filter(\.isSame)
    dropStrays(from: &common, behind: wide.lowerBound)
    let shared = common.reduce(0) { $0 + $1.old.count }
    guard let head = common.first, let tail = common.last,
      Double(shared) >= Self.leastShare * Double(size)
    else { return nil }
    // Words of the quote outside the common ones replace as many of the text, but none of another sentence.
    var lower = wide.lowerBound + head.old.lowerBound
    var before = head.new.lowerBound
    while before > 0, lower > first, !endsSentence(lower - 1) || quote.endsSentence(before - 1) {
      lower -= 1
      before -= 1
    }
    var upper = wide.lowerBound + tail.old.upperBound
    var behind = tail.new.upperBound
    while behind < size, upper < words.ranges.count,
      !endsSentence(upper - 1) || quote.endsSentence(behind - 1)
    {
      upper += 1
      behind += 1
    }
    return (shared, words.ranges[lower].lowerBound..<words.ranges[upper - 1].upperBound)
  }

  /// Drops common words at both ends that are of another sentence and farther from the rest than they are many: "the" is
  /// in most sentences.
  private mutating func dropStrays(
    from common: inout [SequenceDifference.Stretch], behind offset: Int
  ) {
    while common.count > 1 {
      let (head, next) = (common[0], common[1])
      guard isStray(head, between: head, next, behind: offset) else { break }
      common.removeFirst()
    }
    while common.count > 1 {
      let (before, tail) = (common[common.count - 2], common[common.count - 1])
      guard isStray(tail, between: before, tail, behind: offset) else { break }
      common.removeLast()
    }
  }

  private mutating func isStray(
    _ stretch: SequenceDifference.Stretch, between one: SequenceDifference.Stretch,
    _ other: SequenceDifference.Stretch, behind offset: Int
  ) -> Bool {
    let gap = one.old.upperBound - 1..<other.old.lowerBound
    let added = gap.count - 1 - (other.new.lowerBound - one.new.upperBound)
    return added >= stretch.old.count && gap.contains { endsSentence(offset + $0) }
  }

  /// Whether a word of the text ends a sentence or a paragraph.
  private mutating func endsSentence(_ index: Int) -> Bool {
    let range = words.ranges[index]
    if text[range].endsSentence { return true }
    guard index + 1 < words.ranges.count else { return true }
    return text[range.upperBound..<words.ranges[index + 1].lowerBound].contains(0x0A)
  }

  /// The windows, as long as the quote, that contain most of its words in any order; the best first.
  private mutating func windows(
    nearestTo quote: WordList, from first: Int
  ) -> [(shared: Int, words: Range<Int>)] {
    var numbers: [String: Int] = [:]
    var expected: [Int] = []
    for key in quote.keys {
      let number = numbers[key] ?? expected.count
      numbers[key] = number
      if number == expected.count { expected.append(1) } else { expected[number] += 1 }
    }
    let keys = words.keys
    let size = min(quote.keys.count, keys.count - first)
    let found = keys[first...].map { numbers[$0] }
    var present = [Int](repeating: 0, count: expected.count)
    var shared = 0
    /// The words that each window shares, by its last word.
    var counts: [Int] = []
    counts.reserveCapacity(found.count)
    for index in found.indices {
      if let number = found[index] {
        present[number] += 1
        if present[number] <= expected[number] { shared += 1 }
      }
      if index >= size, let number = found[index - size] {
        if present[number] <= expected[number] { shared -= 1 }
        present[number] -= 1
      }
      counts.append(shared)
    }
    var windows: [(shared: Int, words: Range<Int>)] = []
    while windows.count < Self.mostWindows {
      guard let last = counts.indices.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }),
        counts[last] > 0
      else { break }
      let start = first + max(0, last - size + 1)
      windows.append((counts[last], start..<min(keys.count, start + size)))
      // A window that begins a few words later is the same place.
      for near in max(0, last - size / 2)...min(counts.count - 1, last + size / 2) {
        counts[near] = 0
      }
    }
    return windows
  }

  // MARK: The difference

  /// What differs between a stretch of the text and a quote, word by word.
  private func difference(from place: Range<Int>, to quote: [UInt8]) -> [WordChange] {
    let old = WordList(text, within: place)
    let new = WordList(quote, within: 0..<quote.count)
    return SequenceDifference.stretches(keys(old, of: text), keys(new, of: quote)).flatMap {
      stretch -> [WordChange] in
      let came = WordChange.text(quote, new.ranges[stretch.new])
      if stretch.isSame { return [WordChange(kind: .same, words: came)] }
      let went = WordChange.text(text, old.ranges[stretch.old])
      return (went.isEmpty ? [] : [WordChange(kind: .removed, words: went)])
        + (came.isEmpty ? [] : [WordChange(kind: .added, words: came)])
    }
  }

  /// The keys of words for the difference: another mark or capital counts, another typography does not, nor do the
  /// marks and stops at both ends.
  private func keys(_ list: WordList, of text: [UInt8]) -> [[UInt32]] {
    text.withView { view in
      list.ranges.indices.map { index in
        TypographyKey.bare(
          TypographyKey.key(of: list.ranges[index], in: view), atStart: index == 0,
          atEnd: index == list.ranges.count - 1)
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word ends with a stop, a question mark or an exclamation mark, perhaps within quotation marks.
  fileprivate var endsSentence: Bool {
    let last = String(decoding: self, as: UTF8.self).unicodeScalars.last {
      !["\"", "'", "”", "’", "»", "“", ")", "]"].contains($0)
    }
    return last.map { [".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।"].contains($0) } ?? false
  }
}
