/// Decides which candidate is the article.
enum Judge {
  /// The best of them; `nil` when there is none.
  static func best(of readings: [CandidateReading]) -> CandidateReading? {
    let most = readings.map(\.prose).max() ?? 0
    return readings.max { score($0, most: most) < score($1, most: most) }
  }

  /// How much a candidate looks like an article; `most` is the prose of the one that has most.
  ///
  /// None of the weights is critical: the figures agree on most pages, and a page on which one of them
  /// errs is saved by the others.
  static func score(_ reading: CandidateReading, most: Int) -> Double {
    guard reading.size > 0 else { return -1 }
    let prose = reading.prose
    // The root, as half of the prose is more than half an article: the rest may be a sidebar's.
    let coverage = share(prose, of: most).squareRoot()
    let purity = share(prose, of: reading.size)
    let early = share(reading.proseBefore, of: prose)
    let late = share(reading.proseSkipped, of: prose + reading.proseSkipped)
    return trust(reading.candidate.source) + 0.6 * coverage + 0.4 * purity
      - 0.4 * early - 0.3 * late - (reading.isForeign ? 0.3 : 0)
  }

  /// How much the way in which a candidate was found says for it.
  private static func trust(_ source: Candidate.Source) -> Double {
    switch source {
    // The words of a message may be few and no sentences.
    case .firstMessage: 1.2
    case .property: 0.35
    case .certainName: 0.3
    case .headline: 0.25
    case .article: 0.15
    case .likelyName, .main, .scored: 0.1
    case .body: 0
    }
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    Double(part) / Double(max(1, whole))
  }
}
