/// The coincidence matrix of a table: how often two labels were given to the same unit, each unit's pairs weighted by one less
/// than its labels (Krippendorff 2011).
public struct Coincidences: Sendable {
  /// By label and label; symmetric.
  private(set) var cells: [[Double]]
  /// The sum of each row.
  private let sums: [Double]
  private let total: Double

  /// Counts the labels of the units that have at least two.
  public init(_ table: LabelTable) { self.init(units: table.pairable, labels: table.labels) }

  init(units: [[Int]], labels: Int) {
    var cells = [[Double]](repeating: Array(repeating: 0, count: labels), count: labels)
    var counts = [Double](repeating: 0, count: labels)
    for unit in units {
      for label in unit { counts[label] += 1 }
      let given = Set(unit).sorted()
      for one in given {
        for other in given {
          let pairs = counts[one] * (one == other ? counts[one] - 1 : counts[other])
          cells[one][other] += pairs / Double(unit.count - 1)
        }
      }
      for label in given { counts[label] = 0 }
    }
    self.cells = cells
    sums = cells.map { $0.reduce(0, +) }
    total = sums.reduce(0, +)
  }

  /// The share of pairs with the same label, from 0 to 1; `nil` without pairs.
  public var observedAgreement: Double? {
    guard total > 0 else { return nil }
    return cells.indices.reduce(0) { $0 + cells[$1][$1] } / total
  }

  /// Krippendorff's alpha, at most 1; `nil` without pairs, or if only one label was given: then it says nothing.
  public func alpha(_ metric: LabelTable.Metric) -> Double? {
    guard sums.count(where: { $0 > 0 }) > 1 else { return nil }
    let before = sums.indices.map { index in sums[..<index].reduce(0, +) }
    func difference(_ one: Int, _ other: Int) -> Double {
      let (low, high) = (min(one, other), max(one, other))
      guard low < high else { return 0 }
      guard metric == .ordinal else { return 1 }
      let between = before[high] + sums[high] - before[low] - (sums[low] + sums[high]) / 2
      return between * between
    }
    var (observed, expected) = (0.0, 0.0)
    for one in cells.indices {
      for other in cells.indices where other != one {
        let difference = difference(one, other)
        observed += cells[one][other] * difference
        expected += sums[one] * sums[other] * difference
      }
    }
    return 1 - (total - 1) * observed / expected
  }
}
