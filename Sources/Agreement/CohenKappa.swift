/// Cohen's kappa of two raters.
public enum CohenKappa {
  /// How much two labels differ.
  public enum Weights: Sendable {
    /// All that are not the same differ alike (Cohen 1960).
    case none
    /// By the distance of their numbers (Cohen 1968).
    case linear
    /// By the square of the distance.
    case quadratic
  }

  /// The kappa of pairs of labels, at most 1; `nil` if chance alone would make both agree always, or without pairs.
  public static func value(_ pairs: [(Int, Int)], weights: Weights = .none) -> Double? {
    guard let highest = pairs.map({ max($0, $1) }).max() else { return nil }
    let count = highest + 1
    var (first, second) = (
      [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
    )
    for (one, other) in pairs {
      first[one] += 1
      second[other] += 1
    }
    let observed = pairs.reduce(0) { $0 + difference($1.0, $1.1, weights) }
    var expected = 0.0
    for one in 0..<count where first[one] > 0 {
      for other in 0..<count {
        expected += difference(one, other, weights) * first[one] * second[other]
      }
    }
    expected /= Double(pairs.count)
    return expected == 0 ? nil : 1 - observed / expected
  }

  private static func difference(_ one: Int, _ other: Int, _ weights: Weights) -> Double {
    let distance = Double(abs(one - other))
    return switch weights {
    case .none: distance == 0 ? 0 : 1
    case .linear: distance
    case .quadratic: distance * distance
    }
  }
}
