import FactCheck

/// A title for a text that nobody gave one: its first line.
enum InferredTitle {
  /// In characters; headlines are seldom longer, and an answer shows them whole.
  static let limit = 120

  /// The first line with something to see in it, or else the file's name.
  static func of(_ body: ArticleBody, from fileName: String?) -> String {
    firstLine(of: body)
      ?? fileName.flatMap { TitleText.clean(Array($0.utf8)[...], limit: limit) } ?? "Untitled"
  }

  /// Of a long line, as a paragraph on one line is, the first sentence, cut between words.
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
