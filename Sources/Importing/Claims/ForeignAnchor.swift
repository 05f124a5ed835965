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
    var byNumbers: [Range<Int>] = []
    if let start, let end { byNumbers = UnknownUnit.ranges(from: start, to: end, in: text) }
    guard let exact else {
      // Without words the unit is unknown, unless it makes no difference.
      guard let first = byNumbers.first, byNumbers.allSatisfy({ $0 == first }) else {
        throw RecordFault(.missing("exact"))
      }
      return first
    }
    let anchor = QuoteAnchor(exact: exact, prefix: prefix, suffix: suffix)
    let fitting = byNumbers.first {
      Self.words(exact, areAt: $0, in: text) && anchor.fit(of: $0, in: text) > .none
    }
    if let fitting { return fitting }
    let found = anchor.places(in: text)
    let places = found.fitting
    guard let first = places.first else {
      throw RecordFault(
        found.occurElsewhere ? .otherContext(exact, article) : .notFound(exact, article))
    }
    guard places.count > 1 else { return first }
    guard let meant = byNumbers.first?.lowerBound else {
      throw RecordFault(.ambiguous(exact, article, count: places.count))
    }
    return places.min { abs($0.lowerBound - meant) < abs($1.lowerBound - meant) }!
  }

  /// Whether the words are at a range: a control character that another program could not keep can be another
  /// character there, and a line end a space.
  private static func words(
    _ words: String, areAt range: Range<Int>, in text: [UInt8]
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
