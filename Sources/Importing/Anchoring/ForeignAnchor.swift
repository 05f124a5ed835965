import ArticleText
import FactCheck

/// The place of words in an article as another program describes it: the words, the text around them, and
/// offsets in an unknown unit.
struct ForeignAnchor {
  /// The words; `nil` if only the offsets give the place.
  var exact: String?
  var prefix: String?
  var suffix: String?
  /// The start of the words, in code points or UTF-16 units.
  var start: Int?
  /// The end of the words.
  var end: Int?

  /// The passage of an article. The offsets count if the words are there in either unit; otherwise the words
  /// are searched for. The text around them must not contradict the description.
  ///
  /// - Throws: `RecordFault` if they are not found, or found several times.
  func passage(in body: ArticleBody, of article: ArticleID) throws(RecordFault) -> Passage {
    let range = try range(in: body.text, of: article)
    do throws(RuleError) {
      return try body.passage(at: range, in: article)
    } catch {
      throw RecordFault(.notFound(exact ?? "", article))
    }
  }

  private func range(in text: [UInt8], of article: ArticleID) throws(RecordFault) -> Range<Int> {
    let byNumbers = rangesByNumbers(in: text)
    guard let exact else {
      // Without words the unit is unknown, unless it makes no difference.
      guard let first = byNumbers.first, byNumbers.allSatisfy({ $0 == first }) else {
        throw RecordFault(.missing("exact"))
      }
      return first
    }
    let anchor = QuoteAnchor(exact: exact, prefix: prefix, suffix: suffix)
    let fitting = byNumbers.first {
      Self.words(exact, standAt: $0, in: text) && anchor.fit(of: $0, in: text) > .none
    }
    if let fitting { return fitting }
    let found = anchor.places(in: text)
    let places = found.fitting
    guard let first = places.first else {
      throw RecordFault(
        found.standElsewhere ? .otherContext(exact, article) : .notFound(exact, article))
    }
    guard places.count > 1 else { return first }
    guard let meant = byNumbers.first?.lowerBound else {
      throw RecordFault(.ambiguous(exact, article, count: places.count))
    }
    return places.min { abs($0.lowerBound - meant) < abs($1.lowerBound - meant) }!
  }

  /// The range in code points, then that in UTF-16 units, if they are inside the text.
  private func rangesByNumbers(in text: [UInt8]) -> [Range<Int>] {
    guard let start, let end, start >= 0, start < end else { return [] }
    var offset = 0
    var (points, units) = (0, 0)
    var (byPoints, byUnits): ([Int?], [Int?]) = ([nil, nil], [nil, nil])
    func take() {
      for (index, wanted) in [start, end].enumerated() {
        if points == wanted, byPoints[index] == nil { byPoints[index] = offset }
        if units == wanted, byUnits[index] == nil { byUnits[index] = offset }
      }
    }
    while offset < text.count, points <= end {
      take()
      let lead = text[offset]
      offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      points += 1
      units += lead < 0xF0 ? 1 : 2
    }
    take()
    return [byPoints, byUnits].compactMap { ends in
      guard let start = ends[0], let end = ends[1], start < end else { return nil }
      return start..<end
    }
  }

  /// Whether the words are at a range: a control character that another program could not keep can be another
  /// character there, and a line end a space.
  private static func words(
    _ words: String, standAt range: Range<Int>, in text: [UInt8]
  ) -> Bool {
    let own = Array(String(decoding: text[range], as: UTF8.self).unicodeScalars)
    let said = Array(words.unicodeScalars)
    return own.count == said.count
      && zip(own, said).allSatisfy { own, said in
        own == said || (said == "\u{FFFD}" && own.properties.generalCategory == .control)
          || said == "\u{FFFD}" && own.properties.isNoncharacterCodePoint
          || (said.properties.isWhitespace && own.properties.isWhitespace)
      }
  }
}
