/// A word of a text, or a number or date in it, in the form in which claims are compared.
struct Term: Sendable {
  enum Kind: Sendable { case word, number, date }

  let kind: Kind
  /// What is searched and compared: an English word's stem, another word in folded form, `n12000000` for a number by its
  /// value, `d0305` for the 5th of March, `m03` for March alone.
  var key: String
  /// The folded word; empty for numbers and dates.
  let word: String
  /// UTF-8 offsets in the text.
  let range: Range<Int>
  /// Whether it begins with a capital letter.
  var isCapital = false
  /// Whether it is a word that no search needs: the, of.
  var isStop = false
  /// Whether no word precedes it in its sentence.
  var isFirst = false
  /// The number of its sentence, from 0.
  var sentence = 0
}

/// A number that a text states, as claims are compared.
struct Quantity: Sendable {
  enum Kind: Sendable, Equatable {
    case plain, percent, money, measure, year, ordinal
  }

  var kind: Kind
  /// The possible values; several if languages would read the figures differently.
  let values: [Double]
  /// The currency or measure by its symbol, or what else the number counts.
  let unit: String?
  /// UTF-8 offsets in the text.
  var range: Range<Int>
  /// Whether the text says that it is about so much.
  var isApproximate = false

  /// Whether both can mean the same number.
  func agrees(with other: Quantity) -> Bool {
    if let unit, let otherUnit = other.unit, unit != otherUnit { return false }
    if kind != other.kind, kind == .ordinal || other.kind == .ordinal { return false }
    // Two thirds are 66.7 % and 67 %.
    let isThird =
      kind == .percent && (values + other.values).contains { $0 * 100 != ($0 * 100).rounded() }
    let tolerance = isApproximate || other.isApproximate ? 0.06 : isThird ? 0.006 : 1e-9
    return values.contains { value in
      other.values.contains { abs($0 - value) <= tolerance * max(abs($0), abs(value)) }
    }
  }

  /// Whether the two count the same kind of thing, so that one can stand in the place of the other.
  func isComparable(to other: Quantity) -> Bool {
    if kind == other.kind { return true }
    let kinds = [kind, other.kind]
    return kinds.contains(.plain) && !kinds.contains(.year) && !kinds.contains(.ordinal)
  }
}

/// A day that a text names.
struct StatedDay: Sendable {
  /// Month and day; two if 5/3 can be March or May.
  let options: [(month: Int, day: Int)]
  let year: Int?
  /// UTF-8 offsets in the text.
  let range: Range<Int>
  /// Where the year is.
  let yearRange: Range<Int>?
}
