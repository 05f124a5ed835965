/// Finds the parts of a quote in a text, in their order, where they cut no word, number or amount.
struct QuoteSearch {
  struct Match {
    var outcome: QuoteComparison.Outcome
    var places: [Range<Int>]
  }

  private let text: [UInt8]
  /// How many more places are looked at closely: a hostile quote has ten thousand parts. After that, amounts can be
  /// cut, but no words.
  private var edgesLeft = 300
  /// How many more windows behind a bracket are searched.
  private var windowsLeft = 1000
  /// The part of the text that brackets can stand for, in bytes.
  private static let bracketReach = 160
  /// How many parts are moved close together.
  private static let mostTightened = 16

  init(in text: [UInt8]) { self.text = text }

  /// The places of all segments, one after the other: to the letter, else in another spelling.
  mutating func match(_ segments: [QuotedSegment]) -> Match? {
    if let places = places(of: segments, rule: ExactFolding()) {
      return Match(outcome: .verbatim, places: places)
    }
    return places(of: segments, rule: SpellingFolding.keepingCase)
      .map { Match(outcome: .typography, places: $0) }
  }

  /// The first place of one segment at or after an offset, in any spelling.
  mutating func match(_ segment: QuotedSegment, from start: Int) -> Match? {
    if let places = places(of: segment, in: start..<text.count, rule: ExactFolding()) {
      return Match(outcome: .verbatim, places: places)
    }
    let rule = SpellingFolding.keepingCase
    return places(of: segment, in: start..<text.count, rule: rule)
      .map { Match(outcome: .typography, places: $0) }
  }

  private mutating func places(
    of segments: [QuotedSegment], rule: some Folding
  ) -> [Range<Int>]? {
    var found: [[Range<Int>]] = []
    var start = 0
    for segment in segments {
      guard let places = places(of: segment, in: start..<text.count, rule: rule) else {
        return nil
      }
      found.append(places)
      start = places[places.count - 1].upperBound
    }
    if segments.count > 1, segments.count <= Self.mostTightened {
      tighten(&found, segments, rule)
    }
    return found.flatMap { $0 }
  }

  /// Moves each segment to its last place before the next one, so that an ellipsis stands for few words.
  private mutating func tighten(
    _ found: inout [[Range<Int>]], _ segments: [QuotedSegment], _ rule: some Folding
  ) {
    for index in found.indices.dropLast().reversed() {
      let limit = found[index + 1][0].lowerBound
      var start = found[index][0].upperBound
      while let later = places(of: segments[index], in: start..<limit, rule: rule) {
        found[index] = later
        start = later[0].upperBound
        edgesLeft -= 1
        guard edgesLeft > 0 else { return }
      }
    }
  }

  /// The first place of a segment's parts.
  private mutating func places(
    of segment: QuotedSegment, in range: Range<Int>, rule: some Folding
  ) -> [Range<Int>]? {
    guard !range.isEmpty, let first = segment.parts.first else { return nil }
    var found: [Range<Int>]?
    forEachPlace(of: first, in: range, rule: rule) { search, place in
      found = search.follow(segment.parts.dropFirst(), behind: place, to: range.upperBound, rule)
      return found != nil
    }
    return found
  }

  /// The places of the parts behind brackets.
  private mutating func follow(
    _ parts: ArraySlice<QuotedPart>, behind first: Range<Int>, to limit: Int, _ rule: some Folding
  ) -> [Range<Int>]? {
    var places = [first]
    var end = first.upperBound
    for part in parts {
      windowsLeft -= 1
      guard windowsLeft > 0 else { return nil }
      let reach = min(limit, end + Self.bracketReach + part.words.utf8.count * 2)
      var next: Range<Int>?
      forEachPlace(of: part, in: end..<reach, rule: rule) { _, place in
        guard place.lowerBound <= end + Self.bracketReach else { return false }
        next = place
        return true
      }
      guard let next else { return nil }
      places.append(next)
      end = next.upperBound
    }
    return places
  }

  /// Calls `accept` with each place of a part that cuts nothing, until it answers `true`.
  private mutating func forEachPlace(
    of part: QuotedPart, in range: Range<Int>, rule: some Folding,
    _ accept: (inout QuoteSearch, Range<Int>) -> Bool
  ) {
    guard let pattern = part.words.withView({ PatternSearch($0, rule: rule) }) else { return }
    var search = self
    text.withView { view in
      _ = pattern.matches(in: view, range, limit: 1) { place in
        search.isWhole(place, part) && accept(&search, place)
      }
    }
    self = search
  }

  /// Whether a place cuts no word, number or amount.
  private mutating func isWhole(_ place: Range<Int>, _ part: QuotedPart) -> Bool {
    if let letters = part.headLetters {
      guard hasLetters(letters, before: place.lowerBound) else { return false }
    } else if cutsWord(at: place.lowerBound) {
      return false
    }
    guard part.hasOpenEnd || !cutsWord(at: place.upperBound) else { return false }
    // Where the source has brackets itself, those of the quote must be the same.
    if part.isBehindBracket, neighbor(before: place.lowerBound) == "]" { return false }
    if part.isBeforeBracket, neighbor(behind: place.upperBound) == "[" { return false }
    guard edgesLeft > 0 else { return true }
    edgesLeft -= 1
    return (part.headLetters != nil || start(of: place) == place.lowerBound)
      && (part.hasOpenEnd || end(of: place) == place.upperBound)
  }

  /// The character before an offset, without a space between.
  private func neighbor(before offset: Int) -> Character? {
    text[..<offset].suffix(4).last { $0 != 0x20 }.map { Character(Unicode.Scalar($0)) }
  }

  private func neighbor(behind offset: Int) -> Character? {
    text[offset...].prefix(4).first { $0 != 0x20 }.map { Character(Unicode.Scalar($0)) }
  }

  /// Whether an offset is between letters or figures of a script that has spaces between words.
  private func cutsWord(at offset: Int) -> Bool {
    guard offset > 0, offset < text.count, !isBetweenLetters(offset) else { return false }
    return text.withView { view in
      [view.scalar(before: offset), view.scalar(at: offset)].allSatisfy { near in
        let properties = near.scalar.properties
        return near.isValid && !WordList.standsAlone(near.value)
          && (properties.isAlphabetic || properties.numericType != nil)
      }
    }
  }

  /// Whether the letter before an offset is the one in brackets, in any case; several in brackets stand for any.
  private func hasLetters(_ letters: String, before offset: Int) -> Bool {
    guard letters.unicodeScalars.count == 1, let letter = letters.unicodeScalars.first else {
      return true
    }
    guard offset > 0 else { return false }
    let before = text.withView { $0.scalar(before: offset).value }
    return CaseFolding.lowercased(before) == CaseFolding.lowercased(letter.value)
  }
}

// The edges of a place.
extension QuoteSearch {
  /// The bytes of the text on each side of an edge that can belong to one amount.
  private static let context = 64

  /// A place with the words, numbers and amounts that it cuts.
  func widened(_ place: Range<Int>) -> Range<Int> { start(of: place)..<end(of: place) }

  /// The first place of a part that cuts something: in another spelling too.
  func cutPlace(of part: QuotedPart, from start: Int) -> Range<Int>? {
    QuoteFinder.ranges(
      of: Array(part.words.utf8), in: text, start..<text.count, 1,
      rule: SpellingFolding.keepingCase
    ).first
  }

  /// Where the words at the beginning of a place begin.
  private func start(of place: Range<Int>) -> Int {
    let offset = place.lowerBound
    guard offset > 0, text[offset - 1] != 0x0A, !isBetweenLetters(offset) else { return offset }
    let edges = edges(at: offset)
    guard !edges.mayBegin(at: offset), let piece = edges.piece(endingAfter: offset) else {
      return offset
    }
    let cut = text[piece.lowerBound..<offset]
    // Words before a number that are not part of it: "a 5 per cent rise".
    let isApart =
      cut.last.map { $0 == 0x20 || $0 == 0xA0 } ?? true
      && !String(decoding: cut, as: UTF8.self).unicodeScalars.contains { Self.counts($0) }
    return isApart ? offset : piece.lowerBound
  }

  /// Where the words at the end of a place end.
  private func end(of place: Range<Int>) -> Int {
    let offset = place.upperBound
    guard offset < text.count, text[offset] != 0x0A, !isBetweenLetters(offset) else {
      return offset
    }
    let edges = edges(at: offset)
    guard !edges.mayBegin(at: offset), let piece = edges.piece(endingAfter: offset),
      piece.lowerBound < offset
    else { return offset }
    let cut = String(decoding: text[offset..<piece.upperBound], as: UTF8.self)
    return Self.isNeeded(cut) ? piece.upperBound : offset
  }

  /// Whether the rest of an amount or a date changes what is before it: "12" is not "12 million". The other end of a
  /// range is an amount of its own, and a full stop that belongs to a number can also end a sentence.
  private static func isNeeded(_ rest: String) -> Bool {
    guard rest.unicodeScalars.first?.properties.isWhitespace == true else {
      return rest.unicodeScalars.contains { counts($0) || $0.properties.isAlphabetic }
    }
    let word = rest.split(whereSeparator: \.isWhitespace).first?.lowercased() ?? ""
    let isGroup =
      word.utf8.count >= 3 && word.utf8.prefix(3).allSatisfy { (0x30...0x39).contains($0) }
    return AmountWords.units.contains(word) || MonthNames.numbers[word] != nil
      || isGroup && word.utf8.prefix { (0x30...0x39).contains($0) }.count == 3
      || ["%", "‰", "°"].contains(word.unicodeScalars.first)
      || word.unicodeScalars.first?.properties.generalCategory == .currencySymbol
  }

  /// Whether a scalar is part of an amount that is not a word.
  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .currencySymbol, .mathSymbol,
      .dashPunctuation:
      true
    default: ["%", "‰", "°", "#", "§"].contains(scalar)
    }
  }

  /// Whether an offset is within a run of letters of a script that has no spaces between words and no dictionary
  /// here: Thai, Lao, Myanmar, Khmer.
  private func isBetweenLetters(_ offset: Int) -> Bool {
    text.withView { view in
      [view.scalar(before: offset).value, view.scalar(at: offset).value].allSatisfy {
        (0xE00..<0xF00).contains($0) || (0x1000..<0x10A0).contains($0)
          || (0x1780..<0x1800).contains($0)
      }
    }
  }

  /// What belongs together around an offset.
  private func edges(at offset: Int) -> QuoteEdges {
    var lower = max(0, offset - Self.context)
    var upper = min(text.count, offset + Self.context)
    if let line = text[lower..<offset].lastIndex(of: 0x0A) { lower = line + 1 }
    if let line = text[offset..<upper].firstIndex(of: 0x0A) { upper = line }
    while lower < offset, text[lower] & 0xC0 == 0x80 { lower += 1 }
    while upper > offset, upper < text.count, text[upper] & 0xC0 == 0x80 { upper -= 1 }
    return QuoteEdges(in: text, sentence: lower..<upper)
  }
}
