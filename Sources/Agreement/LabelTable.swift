/// The labels that raters gave to units.
public struct LabelTable: Sendable, Equatable {
  /// How labels differ from each other.
  public enum Metric: Sendable, Equatable {
    /// Two labels are the same or not.
    case nominal
    /// Labels have an order; two differ by the labels between them, as often as they were given.
    case ordinal
  }

  /// For each unit each rater's label, as its number from 0; `nil` if the rater gave it none. All units have as many
  /// elements as there are raters.
  public let units: [[Int?]]
  /// The number of raters.
  public let raters: Int
  /// The number of labels: one more than the highest.
  public let labels: Int

  /// Makes a table; shorter units are filled up with `nil`.
  public init(_ units: [[Int?]]) {
    let raters = units.map(\.count).max() ?? 0
    self.raters = raters
    self.units = units.map { $0 + Array(repeating: nil, count: raters - $0.count) }
    labels = (units.joined().compactMap { $0 }.max() ?? -1) + 1
  }

  /// The units with at least two labels, without the missing ones.
  public var pairable: [[Int]] {
    units.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
  }

  /// The labels of two raters for the units that both labelled.
  public func pairs(_ one: Int, _ other: Int) -> [(Int, Int)] {
    units.compactMap { unit in
      guard let first = unit[one], let second = unit[other] else { return nil }
      return (first, second)
    }
  }
}
