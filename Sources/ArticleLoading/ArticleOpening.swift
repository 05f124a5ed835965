import ArticleText
import FactCheck

/// Makes a text begin with its headline and standfirst, each once.
///
/// If the text has them among its first lines, they are marked there; else they are put before it, as
/// paragraphs of their own.
struct ArticleOpening {
  /// The text with its headline.
  private(set) var text: [UInt8]
  /// The places of headline and standfirst in it.
  private(set) var front: ArticleFront?
  /// The words of the headline; `nil` if the text has none.
  private(set) var headline: String?
  /// The added words: the headline, the standfirst.
  private(set) var added: [String] = []

  /// The maximum lengths, in characters.
  private static let limits = (headline: 300, standfirst: 1000)
  /// The number of first lines searched for a headline, which may follow a kicker, a date or a name.
  private static let firstLines = 8
  /// - Parameters:
  ///   - text: the normalized text as it was read.
  ///   - mayAdd: whether words may be put before it: not before printed pages, where they would seem to be
  ///     printed.
  init(of text: [UInt8], in extracted: ExtractedText, mayAdd: Bool) {
    self.text = text
    let lines = OpeningLines(of: text, count: Self.firstLines + OpeningLines.mostLines)
    let headline = (extracted.headline ?? extracted.title).flatMap {
      Self.line($0, limit: Self.limits.headline)
    }
    var range = headline.flatMap { words in
      lines.range(of: NameKey.of(words), startingIn: 0..<Self.firstLines)
    }
    // A Markdown text's only heading may be far below its beginning.
    let isElsewhere =
      range == nil && extracted.headline == nil
      && headline.map { OpeningLines.isAnyLine(of: text, NameKey.of($0)) } ?? false
    if range == nil, mayAdd, !isElsewhere, let headline {
      range = add(headline, at: 0)
    }
    let standfirst = extracted.standfirst.flatMap { Self.line($0, limit: Self.limits.standfirst) }
    self.headline = range == nil ? nil : headline
    front = ArticleFront(
      headline: range,
      standfirst: standfirst.flatMap { placed($0, below: range, mayAdd: mayAdd) })
  }

  private static func line(_ words: String, limit: Int) -> String? {
    TitleText.line(of: Array(words.utf8)[...], limit: limit).flatMap {
      $0.count <= limit && !NameKey.of($0).isEmpty ? $0 : nil
    }
  }

  /// The place of a standfirst; `nil` if it only repeats the beginning of the text.
  private mutating func placed(
    _ words: String, below headline: Range<Int>?, mayAdd: Bool
  ) -> Range<Int>? {
    let key = NameKey.of(words)
    let start = headline?.upperBound ?? 0
    let lines = OpeningLines(of: text, from: start, count: 10)
    if let range = lines.range(of: key, startingIn: 0..<8) { return range }
    // A line of punctuation has no words.
    let isBeginning = lines.keys.prefix(4).contains {
      !$0.isEmpty && ($0.hasPrefix(key) || key.hasPrefix($0))
    }
    guard mayAdd, !isBeginning, !OpeningLines.isAnyLine(of: text, key) else { return nil }
    return add(words, at: start)
  }

  /// Inserts words into the text as a paragraph.
  private mutating func add(_ words: String, at offset: Int) -> Range<Int> {
    let bytes = Array(words.utf8)
    added.append(words)
    guard offset > 0 else {
      text = bytes + [0x0A, 0x0A] + text.drop(while: { $0 == 0x0A })
      return 0..<bytes.count
    }
    text.replaceSubrange(offset..<offset, with: [0x0A, 0x0A] + bytes)
    return offset + 2..<offset + 2 + bytes.count
  }
}

extension ArticleFront {
  /// Marks a text's title among its first lines; `nil` if it is not there.
  public init?(title: String, in text: [UInt8]) {
    var extracted = ExtractedText(text: text, encoding: "UTF-8")
    extracted.headline = title
    guard let front = ArticleOpening(of: text, in: extracted, mayAdd: false).front else {
      return nil
    }
    self = front
  }
}

/// Lines of a text, for comparison with a headline.
struct OpeningLines {
  /// The maximum number of lines of a headline.
  static let mostLines = 6

  /// Their ranges, without the white space at both ends; empty lines are skipped.
  private(set) var ranges: [Range<Int>] = []
  /// Their normalized words.
  private(set) var keys: [String] = []

  /// Reads at most `count` lines from an offset on.
  init(of text: [UInt8], from offset: Int = 0, count: Int) {
    var start = offset
    while start < text.count, ranges.count < count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      var range = start..<end
      while let last = range.last, text[last] <= 0x20 { range = range.lowerBound..<last }
      while let first = range.first, text[first] <= 0x20 { range = first + 1..<range.upperBound }
      if !range.isEmpty {
        ranges.append(range)
        keys.append(NameKey.of(String(decoding: text[range].prefix(4000), as: UTF8.self)))
      }
      start = end + 1
    }
  }

  /// The place of these words: one line, or several in sequence, with no other words.
  func range(of key: String, startingIn window: Range<Int>) -> Range<Int>? {
    guard !key.isEmpty else { return nil }
    for first in window.clamped(to: 0..<keys.count) where !keys[first].isEmpty {
      var words = ""
      for last in first..<min(keys.count, first + Self.mostLines) {
        words += keys[last]
        if words == key { return ranges[first].lowerBound..<ranges[last].upperBound }
        guard key.hasPrefix(words) else { break }
      }
    }
    return nil
  }

  /// Whether any line of a text consists of these words.
  static func isAnyLine(of text: [UInt8], _ key: String) -> Bool {
    let size = key.utf8.count
    return text.split(separator: 0x0A).contains { line in
      // A key has no punctuation and spaces, and lower-case letters may differ in length from capitals.
      line.count * 2 >= size && line.count <= 3 * size + 20
        && NameKey.of(String(decoding: line, as: UTF8.self)) == key
    }
  }
}
