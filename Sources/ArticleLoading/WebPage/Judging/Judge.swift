/// Decides which candidate is the article.
enum Judge {
  /// The best candidate; `nil` if there is none.
  static func best(of readings: [CandidateReading]) -> CandidateReading? {
    let most = readings.map(\.prose).max() ?? 0
    return readings.max { score($0, most: most) < score($1, most: most) }
  }

  /// A candidate's score as an article; `most` is the prose of the candidate with the most.
  ///
  /// No weight is critical: the measures agree on most pages, and where one is wrong, the others correct it.
  static func score(_ reading: CandidateReading, most: Int) -> Double {
    guard reading.size > 0 else { return -1 }
    let prose = reading.prose
    // The square root, because half of the prose is more than half of an article: the rest may belong to a
    // sidebar.
    let coverage = share(prose, of: most).squareRoot()
    let purity = share(prose, of: reading.size)
    let early = share(reading.proseBefore, of: prose)
    let late = share(reading.proseSkipped, of: prose + reading.proseSkipped)
    return trust(reading.candidate.source) + 0.6 * coverage + 0.4 * purity
      - 0.4 * early - 0.3 * late - (reading.isForeign ? 0.3 : 0)
  }

  /// The weight of the way a candidate was found.
  private static func trust(_ source: Candidate.Source) -> Double {
    switch source {
    // A post may have few words and no sentences.
    case .thread: 1.2
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
