/// Fleiss' kappa (1971) of any number of raters.
public enum FleissKappa {
  /// The kappa over the units that all raters labelled, at most 1; `nil` if there are fewer than two raters or no such
  /// unit, or if only one label was given.
  public static func value(_ table: LabelTable) -> Double? {
    let units = table.pairable.filter { $0.count == table.raters }
    guard table.raters > 1, !units.isEmpty else { return nil }
    let raters = Double(table.raters)
    var totals = [Double](repeating: 0, count: table.labels)
    var observed = 0.0
    for unit in units {
      var counts = [Double](repeating: 0, count: table.labels)
      for label in unit { counts[label] += 1 }
      for (label, count) in counts.enumerated() { totals[label] += count }
      observed += (counts.reduce(0) { $0 + $1 * $1 } - raters) / (raters * (raters - 1))
    }
    observed /= Double(units.count)
    let expected = totals.reduce(0) { sum, total in
      let share = total / (Double(units.count) * raters)
      return sum + share * share
    }
    // All labels the same: the share is exactly 1.
    return totals.count { $0 > 0 } < 2 ? nil : (observed - expected) / (1 - expected)
  }
}
