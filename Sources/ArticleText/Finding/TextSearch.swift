/// A search for words in any number of texts, in any letter case and spelling.
///
/// `SpellingFolding` defines what counts as the same. Words of white space only are not found; no match starts
/// or ends inside a grapheme cluster.
public struct TextSearch {
  private let search: PatternSearch<SpellingFolding>?

  /// Prepares words for the search.
  public init(for words: String) {
    search = words.withView { PatternSearch($0, rule: SpellingFolding(foldsCase: true)) }
  }

  /// The places where the words occur, left to right, not overlapping: UTF-8 offsets.
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - limit: the maximum number of places.
  public func matches(in text: [UInt8], limit: Int) -> [Range<Int>] {
    guard let search, limit > 0 else { return [] }
    return text.withView { search.matches(in: $0, 0..<$0.count, limit: limit) }
  }

  /// The first place where the words occur: UTF-8 offsets.
  public func firstMatch(in text: String) -> Range<Int>? {
    text.withView { search?.matches(in: $0, 0..<$0.count, limit: 1).first }
  }
}
