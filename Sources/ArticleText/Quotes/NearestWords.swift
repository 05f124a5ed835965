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
    guard let place = place(nearestTo: WordList(bytes, within: 0..<bytes.count), from: start) else {
      return nil
    }
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

  /// The stretch with most words of a quote.
  private mutating func place(nearestTo quote: WordList, from start: Int) -> Range<Int>? {
    let size = quote.keys.count
    let first = words.ranges.partitionIndex { $0.lowerBound < start }
    guard size > 0, first < words.ranges.count else { return nil }
    wordsLeft -= words.ranges.count - first
    guard wordsLeft > 0, let window = window(nearestTo: quote, from: first) else { return nil }
    let margin = max(2, size / 2)
    let wide =
      max(first, window.lowerBound - margin)..<min(words.keys.count, window.upperBound + margin)
    let stretches = SequenceDifference.stretches(Array(words.keys[wide]), quote.keys)
      .filter(\.isSame)
    let shared = stretches.reduce(0) { $0 + $1.old.count }
    guard let head = stretches.first, let tail = stretches.last,
      Double(shared) >= Self.leastShare * Double(size)
    else { return nil }
    // Words of the quote before the first common one replace as many of the text.
    let lower = max(first, wide.lowerBound + head.old.lowerBound - head.new.lowerBound)
    let upper = min(
      words.ranges.count, wide.lowerBound + tail.old.upperBound + size - tail.new.upperBound)
    return words.ranges[lower].lowerBound..<words.ranges[upper - 1].upperBound
  }

  /// The window, as long as the quote, that contains most of its words in any order.
  private mutating func window(nearestTo quote: WordList, from first: Int) -> Range<Int>? {
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
    var best = (shared: 0, start: 0)
    for index in found.indices {
      if let number = found[index] {
        present[number] += 1
        if present[number] <= expected[number] { shared += 1 }
      }
      if index >= size, let number = found[index - size] {
        if present[number] <= expected[number] { shared -= 1 }
        present[number] -= 1
      }
      if shared > best.shared { best = (shared, max(0, index - size + 1)) }
    }
    return best.shared > 0
      ? first + best.start..<min(keys.count, first + best.start + size) : nil
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
