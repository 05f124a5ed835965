import ArticleText

/// A text with one sentence on each line and an empty line between articles, as programs exchange it.
struct LinedText {
  /// The lines of one article.
  struct Article {
    /// The lines, joined by LF. Bytes that are not UTF-8 are one code point each, as other programs read them.
    let text: String
    /// Each line in the text, as UTF-8 offsets.
    let sentences: [Range<Int>]

    init(_ lines: ArraySlice<ArraySlice<UInt8>>) {
      let lines = lines.map { String(decoding: $0, as: UTF8.self) }
      text = lines.joined(separator: "\n")
      var ranges: [Range<Int>] = []
      for line in lines {
        let start = ranges.last.map { $0.upperBound + 1 } ?? 0
        ranges.append(start..<start + line.utf8.count)
      }
      sentences = ranges
    }

    /// The language that somebody declared, else the one that is detected; English if that is uncertain.
    func language(declared: String?) -> String {
      declared ?? LanguageDetector.language(of: Array(text.utf8)) ?? "en"
    }
  }

  /// The articles in order. Between two of them is one empty line; an article can have no lines.
  let articles: [Article]

  init(_ bytes: [UInt8]) {
    var lines: [ArraySlice<UInt8>] = bytes.split(
      separator: 0x0A, omittingEmptySubsequences: false)
    // What is behind the last line end is a line only if it has text.
    if lines.last?.isEmpty == true { lines.removeLast() }
    articles =
      lines.isEmpty
      ? []
      : lines.split(
        omittingEmptySubsequences: false,
        whereSeparator: { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
      ).map(Article.init)
  }
}
