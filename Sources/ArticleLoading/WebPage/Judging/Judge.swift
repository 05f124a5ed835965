/// Decides which candidate is the article.
enum Judge {
  /// The best of them; `nil` when there is none.
  static func best(of readings: [CandidateReading]) -> CandidateReading? {
    let most = readings.map(\.prose).max() ?? 0
    return readings.max { score($0, most: most) < score($1, most: most) }
  }

  static func score(_ reading: CandidateReading, most: Int) -> Double {
    guard reading.size > 0 else { return -1 }
    let coverage = Double(reading.prose) / Double(max(1, most))
    let purity = Double(reading.prose) / Double(max(1, reading.size))
    let before = Double(reading.proseBefore) / Double(max(1, reading.prose))
    let skipped =
      Double(reading.proseSkipped) / Double(max(1, reading.prose + reading.proseSkipped))
    let foreign = reading.isForeign ? 0.3 : 0
    return -0.4 * before - 0.3 * skipped - foreign + trust(reading.candidate.source) + 0.6
      * coverage.squareRoot() + 0.4 * purity
  }

  static func trust(_ source: Candidate.Source) -> Double {
    switch source {
    case .property: 0.35
    case .certainName: 0.3
    case .article: 0.15
    case .likelyName: 0.1
    case .main: 0.1
    case .headline: 0.2
    case .scored: 0.1
    case .body: 0
    }
  }
}
