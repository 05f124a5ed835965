/// The words of a language with their classes.
struct WordTable: Sendable {
  private var classes: WordMap<WordClass>

  init(_ rules: [LanguageRules]) {
    let lists = rules.flatMap(\.lists)
    // A word and its space take three bytes or more.
    classes = WordMap(capacity: lists.reduce(0) { $0 + $1.1.utf8.count / 3 })
    for (wordClass, words) in lists {
      words.eachListedWord { insert($0, wordClass) }
    }
  }

  private mutating func insert(_ word: ByteView, _ wordClass: WordClass) {
    guard let key = WordKey(of: 0..<word.count, in: word) else {
      assertionFailure(
        "longer than 16 bytes: \(String(decoding: word.slice(0..<word.count), as: UTF8.self))")
      return
    }
    let known = classes[key]
    var now = known.union(wordClass)
    if !wordClass.isDisjoint(with: .abbreviations) {
      // An abbreviation listed in lower case counts in any case.
      if LetterShape.of(word.scalar(at: 0).value) != .upper {
        now.remove(.capitalizedOnly)
      } else if known.isDisjoint(with: .abbreviations) {
        now.insert(.capitalizedOnly)
      }
    }
    classes[key] = now
  }

  /// The classes of the word at `range`, in any letter case; empty if it is not listed.
  func classes(of range: Range<Int>, in text: ByteView) -> WordClass {
    guard !range.isEmpty, let key = WordKey(of: range, in: text) else { return [] }
    return classes[key]
  }
}
