import ArticleText
import FactCheck

/// Where others say that words stand in an article: the words, what is around them, and numbers whose
/// unit nobody tells.
struct ForeignAnchor {
  /// The words; `nil` where the numbers alone say where.
  var exact: String?
  var prefix: String?
  var suffix: String?
  /// Where the words begin, counted in code points or in UTF-16 units.
  var start: Int?
  /// Where they end.
  var end: Int?

  /// The passage of an article. The numbers count if, in either unit, the words stand there; else the
  /// words are sought. What stands around them must not contradict what is said to.
  ///
  /// - Throws: `RecordFault` when they are found nowhere, or several times.
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
      // Without words nothing tells the unit, unless it makes no difference.
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

  /// The range in code points, then that in UTF-16 units, as far as they lie in the text.
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

  /// Whether the words are those at a range: a control that another program could not keep may be
  /// another character there, and a line end a space.
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
