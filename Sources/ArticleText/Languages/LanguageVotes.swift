/// Votes of words and letters for languages.
struct LanguageVotes {
  /// What a word is worth to the languages that have it; divisible by two to six of them.
  static let word = 60
  static let letter = 12

  /// Words read, whether they voted or not.
  var words = 0
  private var votes: [Int]

  init(languages: Int) { votes = Array(repeating: 0, count: languages) }

  /// Shares a vote among the languages of `mask`, one bit each: what many have tells little.
  mutating func add(_ mask: UInt32, of worth: Int) {
    let share = worth / mask.nonzeroBitCount
    var rest = mask
    while rest != 0 {
      votes[rest.trailingZeroBitCount] += share
      rest &= rest - 1
    }
  }

  /// The language with the most votes, the first of equals; nil if they are too few or, to be
  /// sure, not clearly more than those of any other.
  ///
  /// - Parameter atLeast: the votes below which nothing is said.
  func winner(_ certainty: LanguageDetector.Certainty, atLeast least: Int) -> Int? {
    guard let best = votes.indices.max(by: { votes[$0] < votes[$1] }) else { return nil }
    let second = votes.indices.filter { $0 != best }.map { votes[$0] }.max() ?? 0
    let most = votes[best]
    switch certainty {
    case .sure:
      let isClear = most * 2 >= least * 3 && most * 4 >= second * 5
      return isClear && most * 12 >= words * Self.word ? best : nil
    case .likely:
      return most >= least && most * 24 >= words * Self.word ? best : nil
    }
  }
}
