import SeededRandom

/// Between which values 95 of 100 resamples of the units have their alpha.
public struct AlphaInterval: Sendable, Equatable {
  /// The lower and the upper end.
  public let low: Double, high: Double
  /// The resamples in which only one label was left, so that they have no alpha and are not counted.
  public let without: Int

  /// Resamples the units of a table; `nil` if no resample has an alpha.
  /// - Parameters:
  ///   - resamples: how many, at least 1.
  ///   - seed: the same seed gives the same interval.
  public init?(
    _ table: LabelTable, _ metric: LabelTable.Metric, resamples: Int = 2000, seed: UInt64 = 1
  ) {
    let units = table.pairable
    guard !units.isEmpty else { return nil }
    var random = SplitMix64(seed: seed)
    var alphas: [Double] = []
    for _ in 0..<resamples {
      let sample = units.map { _ in units[random.below(units.count)] }
      if let alpha = Coincidences(units: sample, labels: table.labels).alpha(metric) {
        alphas.append(alpha)
      }
    }
    guard !alphas.isEmpty else { return nil }
    alphas.sort()
    low = alphas[Int(0.025 * Double(alphas.count))]
    high = alphas[Int(0.975 * Double(alphas.count))]
    without = resamples - alphas.count
  }
}
