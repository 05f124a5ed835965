import ArticleText

/// A number that a text states, as claims are compared.
struct Quantity: Sendable {
  enum Kind: Sendable, Equatable {
    case plain, percent, money, measure, year, ordinal
    /// How many times as much: doubled, fivefold, ten times.
    case multiple
  }

  /// What stands before a number that is not exact.
  enum Bound: Int, Sendable {
    /// about
    case around
    /// nearly
    case almost
    /// under, at most
    case below
    /// over, at least
    case above
    /// just over
    case barely
    /// exactly
    case exact

    /// Whether two of them cannot mean the same number.
    func contradicts(_ other: Bound) -> Bool {
      func isEither(_ one: Bound, _ two: Bound) -> Bool {
        self == one && other == two || self == two && other == one
      }
      if self == .exact || other == .exact { return self != other }
      return isEither(.around, .below) || isEither(.around, .above) || isEither(.almost, .above)
        || isEither(.almost, .barely) || isEither(.below, .above) || isEither(.below, .barely)
    }
  }

  var kind: Kind
  /// The possible values; several if languages would read the figures differently.
  let values: [Double]
  /// The currency or measure by its symbol, or what else the number counts.
  let unit: String?
  /// UTF-8 offsets in the text.
  var range: Range<Int>
  /// Where the number is without a unit of several letters, which stays a word of the text.
  var figures: Range<Int>?
  /// Whether it is a term of its own; "doubled" is a word of the text.
  var isTerm: Bool
  /// Whether the text says that it is about so much.
  var isApproximate = false
  /// Whether the text says that it is more, less or about so much, and where.
  var bound: (kind: Bound, range: Range<Int>)?
  /// Whether it is less than nothing.
  var isNegative = false
  /// Whether its unit is the word "pounds", which are money or a weight.
  var isInPounds = false
  /// What it is if the letter behind it is a unit; "5 m" are metres beside other lengths, and "5m" else five million.
  var lettered: (values: [Double], unit: String)?

  init(kind: Kind, values: [Double], unit: String?, range: Range<Int>) {
    self.kind = kind
    self.values = values
    self.unit = unit
    self.range = range
    isTerm = kind != .ordinal
  }

  /// Whether both can mean the same number.
  func agrees(with other: Quantity) -> Bool {
    if kind != other.kind {
      if kind == .ordinal || other.kind == .ordinal { return false }
      if kind == .multiple { return isRise(other) }
      if other.kind == .multiple { return other.isRise(self) }
    }
    let ((values, symbol), (otherValues, otherSymbol)) = (
      reading(beside: other), other.reading(beside: self)
    )
    if let symbol, let otherSymbol, symbol != otherSymbol {
      return values.contains { value in
        otherValues.contains { Measure.areSame(value, symbol, $0, otherSymbol) }
      }
    }
    // Two thirds are 66.7 % and 67 %.
    let isThird =
      kind == .percent && (values + otherValues).contains { $0 * 100 != ($0 * 100).rounded() }
    let tolerance = isApproximate || other.isApproximate ? 0.06 : isThird ? 0.006 : 0
    return values.contains { value in
      otherValues.contains {
        StatedNumber.areSame($0, value)
          || abs($0 - value) <= tolerance * max(abs($0), abs(value))
      }
    }
  }

  /// Whether it has another unit of measure than the other number, or only one of both says how many times as much.
  func isSaidOtherwise(than other: Quantity) -> Bool {
    if (kind == .multiple) != (other.kind == .multiple) { return true }
    guard let unit, let otherUnit = other.unit, unit != otherUnit else { return false }
    return Measure.named(unit) != nil && Measure.named(otherUnit) != nil
  }

  /// Whether both are the same number, and neither is rounded.
  func isExactly(_ other: Quantity) -> Bool {
    guard agrees(with: other), unit == other.unit || unit == nil || other.unit == nil else {
      return false
    }
    return values.contains { value in
      other.values.contains { StatedNumber.areSame($0, value) }
    }
  }

  /// What doubles rises by 100 percent.
  private func isRise(_ other: Quantity) -> Bool {
    other.kind == .percent && other.unit == "%"
      && values.contains { value in other.values.contains { $0 == (value - 1) * 100 } }
  }

  /// The values and the unit, where the other number says how to read words and letters of two meanings.
  private func reading(beside other: Quantity) -> (values: [Double], unit: String?) {
    let dimension = other.unit.flatMap(Measure.named)?.dimension
    if isInPounds, dimension == .mass { return (values, "lb") }
    guard let lettered else { return (values, unit) }
    let isOther = other.lettered.map { $0.unit != lettered.unit } ?? false
    return isOther || dimension.map { $0 == Measure.named(lettered.unit)?.dimension } ?? false
      ? (lettered.values, lettered.unit) : (values, unit)
  }

  /// Whether the two count the same kind of thing, so that one can stand in the place of the other.
  func isComparable(to other: Quantity) -> Bool {
    if let measure = reading(beside: other).unit.flatMap(Measure.named),
      let otherMeasure = other.reading(beside: self).unit.flatMap(Measure.named),
      measure.dimension != otherMeasure.dimension
    {
      return values == other.values
    }
    let kinds = [kind, other.kind]
    if kind == other.kind {
      // "Doubled" and "halved" differ in direction.
      return kind != .multiple || (values[0] > 1) == (other.values[0] > 1)
    }
    if isInPounds || other.isInPounds, kinds.contains(.measure) { return true }
    return kinds.contains(.plain) && !kinds.contains(.year) && !kinds.contains(.ordinal)
      && !kinds.contains(.multiple)
  }
}
