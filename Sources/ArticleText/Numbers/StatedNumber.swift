/// A number that a text states, in figures or words, with its scale and unit: `12 million`, `3.5 %`, `a half`.
public struct StatedNumber: Sendable, Equatable {
  /// What the number counts.
  package enum Unit: Equatable, Sendable {
    /// Nothing that the reader knows.
    case none
    /// Hundredths of a whole; a fraction counts as such.
    case percent
    /// A difference between percentages.
    case points
    /// A currency or a measure, by the symbol for it.
    case named(String)
  }

  /// The possible values: `12,300` has two, because some languages separate thousands by a comma and others
  /// decimals.
  package let values: [Double]
  package let unit: Unit
  /// The words: `12 million`.
  public let words: String
  /// Where the words are in the text, as UTF-8 offsets.
  package let range: Range<Int>
  /// Whether it is less than nothing; the values are without the sign, because words can say the same: fell by.
  package var isNegative = false

  /// Whether another text can mean the same number: one of the values is the same, and so is the unit if both are
  /// known, or the one converted into the other is, but for rounding.
  public func agrees(with other: StatedNumber) -> Bool {
    if let symbol, let otherSymbol = other.symbol, symbol != otherSymbol {
      return values.contains { value in
        other.values.contains { Measure.areSame(value, symbol, $0, otherSymbol) }
      }
    }
    guard isSameUnit(other) else { return false }
    return values.contains { value in
      other.values.contains { Self.areSame($0, value) }
    }
  }

  /// Whether two values are the same but for what a computation in 53 bits rounds off: 2.4 times a million.
  package static func areSame(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-14 * max(abs(one), abs(other))
  }

  /// The unit by its symbol, if it is one of measure.
  private var symbol: String? {
    switch unit {
    case .named(let name): name
    case .points: "points"
    case .none, .percent: nil
    }
  }

  private func isSameUnit(_ other: StatedNumber) -> Bool {
    switch (unit, other.unit) {
    case (.named(let one), .named(let two)): one == two
    case (.named("points"), .points), (.points, .named("points")): true
    // A table says in its head what its columns count.
    case (.none, _), (_, .none): true
    default: unit == other.unit
    }
  }

  /// The words without figures in which a number can be stated, with their values; scales and parts are among them.
  package static let names: [String: Double] = {
    var names = NumberWords.numbers
    // One letter is a scale only behind figures.
    for (word, value) in NumberWords.scales where word.utf8.count > 2 { names[word] = value }
    for (word, value) in NumberWords.parts { names[word] = value }
    for word in NumberWords.halves { names[word] = 0.5 }
    return names
  }()

  /// The sign before a part of a whole where the whole is written first: 百分之十二.
  package static let partSign = "之"

  /// The numbers that a text states, in order, without days, and years of dates.
  public static func all(in text: String) -> [StatedNumber] {
    var reader = NumberReader(text)
    return reader.read()
  }

  /// The numbers of a text that none of the others mentions, each once.
  public static func missing(of text: String, in others: [String]) -> [StatedNumber] {
    let stated = all(in: text)
    guard !stated.isEmpty else { return [] }
    let known = others.flatMap { all(in: $0) }
    var missing: [StatedNumber] = []
    for number in stated
    where !known.contains(where: number.agrees) && !missing.contains(where: number.agrees) {
      missing.append(number)
    }
    return missing
  }
}
