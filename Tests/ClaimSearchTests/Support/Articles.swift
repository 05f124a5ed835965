@testable import ClaimSearch

/// An article of sentences, one on each line.
struct LinedArticle {
  let text: String
  let sentences: [Range<Int>]

  init(_ lines: [String]) {
    text = lines.joined(separator: "\n")
    var ranges: [Range<Int>] = []
    for line in lines {
      let start = ranges.last.map { $0.upperBound + 1 } ?? 0
      ranges.append(start..<start + line.utf8.count)
    }
    sentences = ranges
  }

  /// The words of a range.
  func words(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  /// The reports in each sentence.
  func reports(_ language: String) -> [[Attribution]] {
    Attributions(language: language)?.find(in: text, sentences: sentences) ?? []
  }

  /// The reports of one sentence in words: `source | cue | content`, parts joined by ` … `.
  static func told(_ sentence: String, _ language: String = "en") -> [String] {
    let article = LinedArticle([sentence])
    return article.reports(language).joined().map { report in
      [report.source, report.cue, report.content].map { part in
        part.map(article.words).joined(separator: " … ")
      }.joined(separator: " | ")
    }
  }
}
