import ArticleText

/// The reports of an article, found by the words that they are about.
public struct ReportedText: Sendable {
  private let text: [UInt8]
  private let sentences: [Range<Int>]
  /// The reports that have their cue in each sentence.
  private let reports: [[Attribution]]
  /// For each sentence within a quotation that a report in another sentence ascribes to somebody, that report.
  private let around: [Int: Attribution]

  /// Reads the reports of an article; nil if there is no table for its language. Takes linear time.
  /// - Parameters:
  ///   - text: the article, in UTF-8.
  ///   - sentences: UTF-8 offsets in the text, in order and disjoint.
  ///   - language: a BCP 47 tag.
  public init?(_ text: [UInt8], sentences: [Range<Int>], language: String) {
    guard let reader = Attributions(language: language) else { return nil }
    self.text = text
    self.sentences = sentences
    reports = reader.find(in: String(decoding: text, as: UTF8.self), sentences: sentences)
    var around: [Int: Attribution] = [:]
    var read: Set<Range<Int>> = []
    for (index, list) in reports.enumerated() {
      for report in list {
        for quotation in report.quotations
        where !Self.covers(sentences[index], quotation)
          && !report.cue.contains(where: quotation.overlaps) && read.insert(quotation).inserted
        {
          for other in Self.touched(by: quotation, of: sentences)
          where other != index && around[other] == nil { around[other] = report }
        }
      }
    }
    self.around = around
  }

  /// The most reports of one passage; no sentence that somebody wrote has more, and each may repeat most of it.
  static let mostReports = 20

  /// The reports of words: those that say who says them, the innermost first, else those in their sentences; the first
  /// `mostReports` of them.
  public func speech(at words: Range<Int>) -> [ReportedSpeech] {
    let touched = Self.touched(by: words, of: sentences)
    let here = touched.flatMap { reports[$0] }
    let about = here.filter { report in report.content.contains { $0.overlaps(words) } }
      .enumerated().sorted { first, second in
        // Before whom a pronoun cites comes the name for which it probably stands.
        (Self.length(first.element.content), first.element.citing == nil ? 0 : 1, first.offset)
          < (
            Self.length(second.element.content), second.element.citing == nil ? 0 : 1, second.offset
          )
      }.map(\.element)
    let outer = touched.compactMap { around[$0] }.filter { report in
      report.quotations.contains { $0.overlaps(words) }
    }
    let found = about + outer
    return (found.isEmpty ? here : found).prefix(Self.mostReports).map {
      ReportedSpeech($0, in: text)
    }
  }

  private static func covers(_ sentence: Range<Int>, _ quotation: Range<Int>) -> Bool {
    sentence.lowerBound <= quotation.lowerBound && quotation.upperBound <= sentence.upperBound
  }

  private static func length(_ ranges: [Range<Int>]) -> Int { ranges.reduce(0) { $0 + $1.count } }

  /// The indices of the sentences that a range touches.
  private static func touched(by range: Range<Int>, of sentences: [Range<Int>]) -> Range<Int> {
    func count(_ isBefore: (Range<Int>) -> Bool) -> Int {
      var (low, high) = (0, sentences.count)
      while low < high {
        let middle = (low + high) / 2
        if isBefore(sentences[middle]) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let first = count { $0.upperBound <= range.lowerBound }
    return first..<max(first, count { $0.lowerBound < range.upperBound })
  }
}
