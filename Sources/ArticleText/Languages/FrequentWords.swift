/// The languages that share a script, distinguished by their small words.
struct FrequentWords: Sendable {
  static let latin = FrequentWords(.latin)
  static let cyrillic = FrequentWords(.cyrillic)
  static let arabic = FrequentWords(.arabic)
  static let devanagari = FrequentWords(.devanagari)

  /// One bit for each language.
  private struct Languages: OptionSet, Sendable {
    let rawValue: UInt32
  }

  private let tags: [String]
  /// How many of them have word lists; these come first.
  private let listed: Int
  /// The minimum of votes for an answer. Latin letters are also those of every language that is not known here;
  /// another script leaves few to choose from.
  private let leastVotes: Int
  private var words: WordMap<Languages>
  private var letters: [UInt32: Languages] = [:]

  private init(_ script: Script) {
    let rules = LanguageRules.all.filter { rules in
      rules.frequentWords.unicodeScalars.lazy.compactMap { Script($0.value) }.first == script
    }
    tags = rules.map(\.tag)
    listed = rules.count { !$0.lists.isEmpty }
    leastVotes = script == .latin ? LanguageVotes.word : LanguageVotes.letter
    words = WordMap(capacity: rules.reduce(0) { $0 + $1.frequentWords.utf8.count / 2 })
    for (index, rules) in rules.enumerated() {
      let language = Languages(rawValue: 1 << UInt32(index))
      rules.frequentWords.eachListedWord { word in
        guard let key = WordKey(of: 0..<word.count, in: word) else { return }
        words[key].insert(language)
      }
      for letter in rules.ownLetters.unicodeScalars {
        letters[letter.value, default: []].insert(language)
      }
    }
  }

  /// The language of most of the words, or nil if none is clearly ahead.
  func best(
    in text: ByteView, upTo reach: Int, _ certainty: LanguageDetector.Certainty
  ) -> String? {
    var tally = LanguageVotes(languages: tags.count)
    var seen: [WordKey] = []
    let end = min(text.count, reach)
    var position = 0
    while position < end {
      let start = position
      while position < end {
        let next = text.scalar(at: position)
        guard LetterShape.of(next.value).isLetter || isInner(next.value) else { break }
        if next.value >= 0x80, let having = letters[next.value] {
          tally.add(having.rawValue, of: LanguageVotes.letter)
        }
        position += next.length
      }
      if position > start {
        tally.words += 1
        if let key = WordKey(of: start..<position, in: text), case let found = words[key],
          !found.isEmpty
        {
          tally.add(found.rawValue, of: LanguageVotes.word)
          if tally.words <= LanguageVotes.short, !seen.contains(key) {
            seen.append(key)
            tally.addDifferent(found.rawValue)
          }
        }
      } else {
        position += text.scalar(at: position).length
      }
    }
    let mayBeAnother = certainty == .sure && leastVotes == LanguageVotes.word
    func winner(_ certainty: LanguageDetector.Certainty) -> Int? {
      tally.winner(certainty, atLeast: leastVotes, isOfMany: mayBeAnother)
    }
    guard let best = winner(certainty) else { return nil }
    // A language without rules must be certain, so that it does not replace English.
    let isSure = best < listed || winner(.sure) != nil
    return isSure ? tags[best] : nil
  }

  /// Marks on or in letters: vowels of Devanagari and Arabic, joiners.
  private func isInner(_ value: UInt32) -> Bool {
    (0x300...0x36F).contains(value) || (0x64B...0x65F).contains(value)
      || (0x900...0x963).contains(value) || value == 0x200C || value == 0x200D
  }
}
