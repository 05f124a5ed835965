/// Votes of words and letters for languages.
struct LanguageVotes {
  /// The weight of a word, shared among the languages that have it; divisible by two to six of them.
  static let word = 60
  static let letter = 12

  /// Words read, whether they voted or not.
  var words = 0
  private var votes: [Int]
  /// For each language, how many different words of it were read, while the text is short.
  private var different: [Int]

  /// In a text of fewer words one word has much weight, and can occur by chance: a name, or "non" in French.
  static let short = 20
  /// The number of different words that identify the language of a short text.
  private static let fewest = 3

  init(languages: Int) {
    votes = Array(repeating: 0, count: languages)
    different = votes
  }

  /// Counts a word of these languages that was not read before.
  mutating func addDifferent(_ mask: UInt32) {
    for language in different.indices where mask & 1 << UInt32(language) != 0 {
      different[language] += 1
    }
  }

  /// Shares a vote among the languages of `mask`, one bit each: a word of many languages says little.
  mutating func add(_ mask: UInt32, of worth: Int) {
    let share = worth / mask.nonzeroBitCount
    var rest = mask
    while rest != 0 {
      votes[rest.trailingZeroBitCount] += share
      rest &= rest - 1
    }
  }

  /// Whether enough different words of a language were read, and fewer of every other.
  private func isOfManyWords(_ language: Int) -> Bool {
    different[language] >= Self.fewest
      && different.indices.allSatisfy {
        $0 == language || different[$0] < different[language]
      }
  }

  /// The language with the most votes, the first of equals; nil if they are too few or, to be certain, not
  /// clearly more than those of any other.
  ///
  /// - Parameters:
  ///   - atLeast: the minimum of votes for an answer.
  ///   - isOfMany: whether other languages than these are written with the same letters.
  func winner(
    _ certainty: LanguageDetector.Certainty, atLeast least: Int, isOfMany: Bool
  ) -> Int? {
    guard let best = votes.indices.max(by: { votes[$0] < votes[$1] }) else { return nil }
    let second = votes.indices.filter { $0 != best }.map { votes[$0] }.max() ?? 0
    let most = votes[best]
    switch certainty {
    case .sure:
      let isClear = most * 2 >= least * 3 && most * 4 >= second * 5
      if isOfMany, words < Self.short, !isOfManyWords(best) { return nil }
      return isClear && most * 12 >= words * Self.word ? best : nil
    case .likely:
      return most >= least && most * 24 >= words * Self.word ? best : nil
    }
  }
}
