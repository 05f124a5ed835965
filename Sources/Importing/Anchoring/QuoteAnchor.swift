import ArticleText

/// Words with what stands around them, as others tell where they mean.
struct QuoteAnchor {
  var exact: String
  var prefix: String?
  var suffix: String?

  /// The places in a text that fit best: where the words stand between those around them, else
  /// wherever they stand. UTF-8 offsets.
  func ranges(in text: [UInt8]) -> [Range<Int>] {
    let all = QuoteFinder.matches(of: Array(exact.utf8), in: text)
    let fitting = all.filter { match in
      Self.ends(text[..<match.range.lowerBound], with: prefix ?? "")
        && Self.begins(text[match.range.upperBound...], with: suffix ?? "")
    }
    return (fitting.isEmpty ? all : fitting).map(\.range)
  }

  private static func ends(_ bytes: ArraySlice<UInt8>, with words: String) -> Bool {
    bytes.suffix(words.utf8.count).elementsEqual(words.utf8)
  }

  private static func begins(_ bytes: ArraySlice<UInt8>, with words: String) -> Bool {
    bytes.prefix(words.utf8.count).elementsEqual(words.utf8)
  }
}
