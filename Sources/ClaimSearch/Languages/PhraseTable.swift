import ArticleText

/// Words and phrases in rows, of which each says another degree of something: all, most, some.
struct PhraseTable: Sendable {
  /// A phrase that was found.
  struct Found {
    /// The number of its row, from 0.
    let row: Int
    /// The index behind its last word.
    let end: Int
  }

  private let rows: [String: Int]
  /// The words with which phrases begin, so that most words of a text are looked up once.
  let beginnings: Set<String>
  /// The number of words of the longest phrase.
  let longest: Int
  var isEmpty: Bool { rows.isEmpty }

  /// - Parameter list: rows with a bar between them; a plus sign for the space between the words of a phrase.
  init(_ list: String) {
    var rows: [String: Int] = [:]
    var longest = 0
    for (row, list) in list.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
      for phrase in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let words = phrase.split(separator: "+").map { WordFolding.folded(String($0)) }
        rows[words.joined(separator: " ")] = row
        longest = max(longest, words.count)
      }
    }
    self.rows = rows
    self.longest = longest
    beginnings = Set(rows.keys.map { String($0.prefix { $0 != " " }) })
  }

  /// The longest phrase that begins at an index.
  /// - Parameter word: the folded word at an index; nil where there is none.
  func find(at index: Int, _ word: (Int) -> String?) -> Found? {
    guard let first = word(index), beginnings.contains(first) else { return nil }
    var phrase = first
    var found = rows[first].map { Found(row: $0, end: index + 1) }
    for next in (index + 1)..<(index + max(1, longest)) {
      guard let word = word(next) else { break }
      phrase += " " + word
      if let row = rows[phrase] { found = Found(row: row, end: next + 1) }
    }
    return found
  }

  /// The phrases of a text, from left to right, none within another.
  func all(in terms: [Term]) -> [(row: Int, terms: Range<Int>)] {
    guard !isEmpty else { return [] }
    var all: [(row: Int, terms: Range<Int>)] = []
    var index = 0
    while index < terms.count {
      guard terms[index].beginsPhrase,
        let found = find(
          at: index,
          { place in
            guard terms.indices.contains(place), terms[place].kind == .word,
              // Not beyond a mark.
              place == index || terms[place].sentence == terms[index].sentence
            else { return nil }
            return terms[place].word
          })
      else {
        index += 1
        continue
      }
      all.append((found.row, index..<found.end))
      index = found.end
    }
    return all
  }
}
