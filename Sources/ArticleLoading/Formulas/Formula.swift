/// A formula, as far as one line of text can show it: 10⁶, (a + b)/c, √2, ∑ᵢ₌₁ⁿ xᵢ.
indirect enum Formula: Equatable {
  /// Letters, figures and signs as they stand.
  case signs(String)
  /// A word: the name of a function or a unit, or words between formulas.
  case word(String)
  case row([Formula])
  case fraction(over: Formula, under: Formula)
  case root(Formula, degree: Formula?)
  /// What stands above and below at the end of something.
  case scripts(Formula, lowered: Formula?, raised: Formula?)
  /// A letter with a sign above or below it, as a combining character.
  case accented(Formula, String)
  case fenced(String, [Formula], separator: String, String)
  /// The rows of a matrix, or lines below each other.
  case rows([[Formula]])

  /// The formula on one line; empty where it shows nothing.
  var text: String {
    var writer = FormulaWriter()
    writer.write(self)
    return writer.text.trimmed(of: " ")
  }

  /// The formula as it stands above or below the line, without spaces.
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

  /// The first child of a name.
  func child(_ name: String) -> FormulaElement? { children.first { $0.name == name } }
}

/// Takes the elements of one formula, as a reader of XML meets them.
struct FormulaCollector {
  /// What nests deeper, or has more elements, is no formula that anybody reads in a line.
  private static let limits = (depth: 100, elements: 5000)

  /// The elements that are open, the formula itself first.
  private var open: [FormulaElement]
  private var count = 0
  /// How many elements are open that are too deep or too many.
  private var beyond = 0
  /// Whether all of it was taken.
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
  /// - Returns: the formula where it was that which ended.
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
