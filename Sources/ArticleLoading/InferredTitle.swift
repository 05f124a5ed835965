import FactCheck

/// Takes the title of a text without one from its first line.
enum InferredTitle {
  /// The maximum length in characters; headlines are seldom longer, and an answer shows them whole.
  static let limit = 120

  /// The first visible line, or else the file's name.
  static func of(_ body: ArticleBody, from fileName: String?) -> String {
    firstLine(of: body)
      ?? fileName.flatMap { TitleText.clean(Array($0.utf8)[...], limit: limit) } ?? "Untitled"
  }

  /// The first line, if it is a headline: a short line separate from the sentences below it, without a full
  /// stop.
  static func headline(of body: ArticleBody) -> Range<Int>? {
    guard let first = body.sentences.first else { return nil }
    let end = body.text[first.lowerBound...].firstIndex(of: 0x0A) ?? body.text.count
    let line = body.sentences.prefix { $0.lowerBound < end }
    guard let last = line.last, last.upperBound <= end, line.count < body.sentences.count else {
      return nil
    }
    let words = body.words(at: first.lowerBound..<last.upperBound)
    let isApart =
      line.count == 1 || body.text[end...].prefix { $0 <= 0x20 }.count { $0 == 0x0A } > 1
    guard isApart, words.count <= limit, let sign = words.last, !stops.contains(sign) else {
      return nil
    }
    return first.lowerBound..<last.upperBound
  }

  /// Characters at the end of a sentence, but not of a headline.
  private static let stops: Set<Character> = [".", "。", "।", "…", ":", ",", ";", "،", "؛"]

  /// The first sentence of a long line, such as a paragraph on one line, cut between words.
  private static func firstLine(of body: ArticleBody) -> String? {
    let text = body.text
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      if let line = TitleText.line(of: text[start..<end], limit: limit) {
        let words = line.count > limit ? firstSentence(of: body, in: start..<end) : nil
        return TitleText.cut(words ?? line, to: limit)
      }
      start = end + 1
    }
    return nil
  }

  private static func firstSentence(of body: ArticleBody, in line: Range<Int>) -> String? {
    let sentence = body.sentences.first { $0.upperBound > line.lowerBound }
    guard let sentence, sentence.overlaps(line) else { return nil }
    return TitleText.line(of: body.text[sentence.clamped(to: line)], limit: limit)
  }
}
