/// The languages that share a script, told apart by the small words of each.
struct FrequentWords: Sendable {
  static let latin = FrequentWords(.latin)
  static let cyrillic = FrequentWords(.cyrillic)
  static let arabic = FrequentWords(.arabic)
  static let devanagari = FrequentWords(.devanagari)

  /// One bit a language.
  private struct Languages: OptionSet, Sendable {
    let rawValue: UInt32
  }

  private let tags: [String]
  /// The votes below which nothing is said. Latin letters are also those of every language that is
  /// not known here; another script leaves few to choose from.
  private let leastVotes: Int
  private var words: WordMap<Languages>
  private var letters: [UInt32: Languages] = [:]

  private init(_ script: Script) {
    let rules = LanguageRules.all.filter { rules in
      rules.frequentWords.unicodeScalars.lazy.compactMap { Script($0.value) }.first == script
    }
    tags = rules.map(\.tag)
    leastVotes = script == .latin ? Tally.word * 3 / 2 : Tally.letter
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

  /// The language of most of the words, or nil when none stands out.
  func best(in text: ByteView, upTo reach: Int) -> String? {
    var tally = Tally(languages: tags.count)
    let end = min(text.count, reach)
    var position = 0
    while position < end {
      let start = position
      while position < end {
        let next = text.scalar(at: position)
        guard LetterShape.of(next.value).isLetter || isInner(next.value) else { break }
        if next.value >= 0x80, let having = letters[next.value] {
          tally.add(having.rawValue, of: Tally.letter)
        }
        position += next.length
      }
      if position > start {
        tally.words += 1
        if let key = WordKey(of: start..<position, in: text), case let found = words[key],
          !found.isEmpty
        {
          tally.add(found.rawValue, of: Tally.word)
        }
      } else {
        position += text.scalar(at: position).length
      }
    }
    return tally.winner(atLeast: leastVotes).map { tags[$0] }
  }

  /// Marks that stand on or in letters: vowels of Devanagari and Arabic, joiners.
  private func isInner(_ value: UInt32) -> Bool {
    (0x300...0x36F).contains(value) || (0x64B...0x65F).contains(value)
      || (0x900...0x963).contains(value) || value == 0x200C || value == 0x200D
  }
}

/// Votes for languages.
private struct Tally {
  /// What a word is worth to the languages that have it; divisible by two to six of them.
  static let word = 60
  static let letter = 12

  var words = 0
  private var votes: [Int]

  init(languages: Int) { votes = Array(repeating: 0, count: languages) }

  /// Shares a vote among the languages of `mask`: what many have tells little.
  mutating func add(_ mask: UInt32, of worth: Int) {
    let share = worth / mask.nonzeroBitCount
    var rest = mask
    while rest != 0 {
      votes[rest.trailingZeroBitCount] += share
      rest &= rest - 1
    }
  }

  /// The language with the most votes, if it has some and clearly more than any other.
  func winner(atLeast least: Int) -> Int? {
    guard let best = votes.indices.max(by: { votes[$0] < votes[$1] }) else { return nil }
    let second = votes.indices.filter { $0 != best }.map { votes[$0] }.max() ?? 0
    // A word's worth for every twelve of the text.
    let enough = votes[best] >= least && votes[best] * 12 >= words * Self.word
    return enough && votes[best] * 4 >= second * 5 ? best : nil
  }
}
