import ArticleText
import FactCheck

/// How a quotation of the article that was begun may go on: `3:"Ferry tra` by the words of sentence 3,
/// `"Ferry tra` by those of the whole article.
struct QuoteCandidates {
  /// The most places at which the begun words are looked for.
  private static let mostPlaces = 20

  /// What stands before the words: sentence, colon and the quote that is open.
  private let lead: String
  private let quote: Character
  private let typed: String
  private let text: String

  /// Takes the word at the cursor as typed; `nil` where no quotation is open in it.
  init?(_ raw: String, at desk: Desk) {
    guard
      let begun = raw.wholeMatch(of: /((?:(a[0-9]+)\.)?([0-9]+):|)(["'])([^"'\\]*)/),
      let quote = begun.4.first, let body = Self.body(begun.2, begun.3, at: desk)
    else { return nil }
    lead = String(begun.1) + String(quote)
    self.quote = quote
    typed = String(begun.5)
    text = body
  }

  /// The words among which a quotation is sought.
  private static func body(
    _ article: Substring?, _ sentence: Substring?, at desk: Desk
  ) -> String? {
    let id = article.flatMap { ArticleID($0) }
    guard article == nil || id != nil, let found = try? desk.article(id),
      let body = try? desk.text(of: found).body
    else { return nil }
    guard let sentence else { return String(decoding: body.text, as: UTF8.self) }
    guard let number = Int(sentence), let range = body.range(ofSentences: number...number) else {
      return nil
    }
    return body.words(at: range)
  }

  /// What fits: at each place where the words stand, on to the end of a word, and to where a pause ends
  /// the clause.
  var candidates: [Completer.Candidate] {
    var seen: Set<String> = []
    var candidates: [Completer.Candidate] = []
    for start in places {
      for (end, isClause) in ends(after: start) {
        let words = String(text[start..<end])
        guard words != typed, words.rangeOfSign(quote) == nil, seen.insert(words).inserted else {
          continue
        }
        candidates.append(
          .init(
            lead + words + (isClause ? String(quote) : ""), isClause ? "to the pause" : "",
            isFinal: isClause))
      }
    }
    return candidates
  }

  /// Where the typed words stand at the beginning of a word; without any, where clauses begin.
  private var places: [String.Index] {
    var places: [String.Index] = []
    var isClauseStart = true
    for index in text.indices {
      guard places.count < Self.mostPlaces else { break }
      let isWord = text[index].isLetter || text[index].isNumber
      let isWordStart =
        isWord && (index == text.startIndex || !text[text.index(before: index)].isLetter)
      if isWordStart, typed.isEmpty ? isClauseStart : text[index...].hasPrefix(typed) {
        places.append(index)
      }
      if isWord { isClauseStart = false }
      if Self.pauses.contains(text[index]) { isClauseStart = true }
    }
    return places
  }

  private static let pauses: Set<Character> = [",", ";", ":", ".", "!", "?", "—", "“", "”", "\n"]

  /// The end of the word behind the typed ones, and of the clause.
  private func ends(after start: String.Index) -> [(end: String.Index, isClause: Bool)] {
    let typedEnd = text.index(start, offsetBy: typed.count)
    let rest = text[typedEnd...]
    let next = rest.firstIndex { $0.isLetter || $0.isNumber } ?? rest.endIndex
    let wordEnd = rest[next...].firstIndex { !$0.isLetter && !$0.isNumber } ?? rest.endIndex
    let clauseEnd = rest[next...].firstIndex { Self.pauses.contains($0) } ?? rest.endIndex
    return clauseEnd > wordEnd ? [(wordEnd, false), (clauseEnd, true)] : [(clauseEnd, true)]
  }
}

extension String {
  /// Where a quotation mark, or a sign that is special within one, stands.
  fileprivate func rangeOfSign(_ quote: Character) -> Index? {
    firstIndex { $0 == quote || $0 == "\\" || $0 == "\n" }
  }
}
