/// A formula, as far as one line of text can show it: 10⁶, (a + b)/c, √2, ∑ᵢ₌₁ⁿ xᵢ.
indirect enum Formula: Equatable {
  /// Letters, figures and signs, unchanged.
  case signs(String)
  /// A word: the name of a function or a unit, or words between formulas.
  case word(String)
  case row([Formula])
  case fraction(over: Formula, under: Formula)
  case root(Formula, degree: Formula?)
  /// The parts above and below the end of an expression.
  case scripts(Formula, lowered: Formula?, raised: Formula?)
  /// A letter with a sign above or below it, as a combining character.
  case accented(Formula, String)
  case fenced(String, [Formula], separator: String, String)
  /// The rows of a matrix, or lines below each other.
  case rows([[Formula]])

  /// The formula on one line; empty if it shows nothing.
  var text: String {
    var writer = FormulaWriter()
    writer.write(self)
    return writer.text.trimmed(of: " ")
  }

  /// The formula above or below the line, without spaces.
  var smallText: String {
    var writer = FormulaWriter(isSmall: true)
    writer.write(self)
    return writer.text.trimmed(of: " ")
  }
}

/// An element of a formula's markup.
struct FormulaElement {
  let name: String
  var attributes: [String: String]
  var children: [FormulaElement] = []
  var words = ""

  /// The name without its prefix.
  var local: Substring { name.split(separator: ":").last ?? "" }

  func child(_ name: String) -> FormulaElement? { children.first { $0.name == name } }
}

/// Collects the elements of one formula from an XML reader.
struct FormulaCollector {
  /// A formula that is nested deeper, or has more elements, is not readable on a line.
  private static let limits = (depth: 100, elements: 5000)

  /// The elements that are open, the formula itself first.
  private var open: [FormulaElement]
  private var count = 0
  /// The number of open elements that are too deep or too many.
  private var beyond = 0
  /// Whether the whole formula was collected.
  private(set) var isWhole = true

  init(_ name: String, _ attributes: [String: String]) {
    open = [FormulaElement(name: name, attributes: attributes)]
  }

  mutating func start(_ name: String, _ attributes: [String: String]) {
    count += 1
    guard beyond == 0, open.count < Self.limits.depth, count < Self.limits.elements else {
      beyond += 1
      isWhole = false
      return
    }
    open.append(FormulaElement(name: name, attributes: attributes))
  }

  /// Ends an element.
  /// - Returns: the formula, if it has ended.
  mutating func end() -> FormulaElement? {
    guard beyond == 0 else {
      beyond -= 1
      return nil
    }
    let last = open.removeLast()
    guard !open.isEmpty else { return last }
    open[open.count - 1].children.append(last)
    return nil
  }

  mutating func text(_ words: String) {
    guard beyond == 0 else { return }
    open[open.count - 1].words += words
  }
}
