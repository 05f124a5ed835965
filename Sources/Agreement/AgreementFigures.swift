/// How far raters agree: the usual figures of one table.
public struct AgreementFigures: Sendable, Equatable {
  /// Krippendorff's alpha with its interval.
  public struct Alpha: Sendable, Equatable {
    /// At most 1.
    public let value: Double
    /// In 95 of 100 resamples of the units; `nil` if no resample has two labels.
    public let interval: AlphaInterval?
  }

  /// The figures of two raters, over the units that both labelled.
  public struct Pair: Sendable, Equatable {
    /// The raters' numbers, from 0.
    public let one: Int, other: Int
    /// How many units both labelled.
    public let units: Int
    /// The share of them with the same label, from 0 to 1; `nil` without units.
    public let same: Double?
    /// Cohen's kappa; `nil` if it says nothing.
    public let kappa: Double?
    /// Weighted by the distance of the labels on the scale; `nil` without an order, or if it says nothing.
    public let linear: Double?
    /// Weighted by the square of the distance.
    public let quadratic: Double?
  }

  /// How many units have at least two labels.
  public let units: Int
  /// The share of pairs of labels of a unit that are the same, from 0 to 1; `nil` without pairs.
  public let same: Double?
  /// Labels are the same or not; `nil` if it says nothing.
  public let nominal: Alpha?
  /// Labels by their order on the scale; `nil` without an order, or if it says nothing.
  public let ordinal: Alpha?
  /// Fleiss' kappa over the units that all labelled; `nil` for two raters, or if it says nothing.
  public let fleiss: Double?
  /// Every two raters.
  public let pairs: [Pair]

  /// Computes the figures.
  /// - Parameters:
  ///   - table: the labels.
  ///   - order: the labels' places on a scale, by their numbers, from 0; `nil` for a label off the scale. Empty if the
  ///     labels have no order.
  public init(_ table: LabelTable, order: [Int?]) {
    func alpha(_ table: LabelTable, _ metric: LabelTable.Metric) -> Alpha? {
      Coincidences(table).alpha(metric).map {
        Alpha(value: $0, interval: AlphaInterval(table, metric))
      }
    }
    let ordered =
      order.isEmpty
      ? nil : LabelTable(table.units.map { $0.map { label in label.flatMap { order[$0] } } })
    units = table.pairable.count
    same = Coincidences(table).observedAgreement
    nominal = alpha(table, .nominal)
    ordinal = ordered.flatMap { alpha($0, .ordinal) }
    fleiss = table.raters > 2 ? FleissKappa.value(table) : nil
    pairs = (0..<table.raters).flatMap { one in
      (one..<table.raters).dropFirst().map { other in
        let labels = table.pairs(one, other)
        let places = ordered?.pairs(one, other) ?? []
        return Pair(
          one: one, other: other, units: labels.count,
          same: labels.isEmpty
            ? nil : Double(labels.count { $0.0 == $0.1 }) / Double(labels.count),
          kappa: CohenKappa.value(labels), linear: CohenKappa.value(places, weights: .linear),
          quadratic: CohenKappa.value(places, weights: .quadratic))
      }
    }
  }
}
