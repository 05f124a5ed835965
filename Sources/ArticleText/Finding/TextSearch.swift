/// Words that are searched for in any number of texts, whatever their letter case and spelling.
///
/// `SpellingFolding` says what counts as the same. Words of white space alone are found nowhere; no match
/// starts or ends inside a grapheme cluster.
public struct TextSearch {
  private let search: PatternSearch<SpellingFolding>?

  /// Makes words ready to be searched for.
  public init(for words: String) {
    search = words.withView { PatternSearch($0, rule: SpellingFolding(foldsCase: true)) }
  }

  /// The places where the words stand, left to right, not overlapping: UTF-8 offsets.
  /// - Parameter limit: the most places to give.
  public func matches(in text: [UInt8], limit: Int) -> [Range<Int>] {
    guard let search, limit > 0 else { return [] }
    return text.withView { search.matches(in: $0, 0..<$0.count, limit: limit) }
  }

  /// The first place where the words stand: UTF-8 offsets.
  public func firstMatch(in text: String) -> Range<Int>? {
    text.withView { search?.matches(in: $0, 0..<$0.count, limit: 1).first }
  }
}
