/// An embedded object in an OpenDocument text: a formula, or something that is not text.
enum OpenDocumentObject: Equatable {
  /// A formula, as one line of text.
  case formula(String)
  /// A formula that cannot be read, and its description.
  case unread(String)
  /// A chart, a spreadsheet or similar.
  case other(name: String)

  /// Reads the main part of an embedded object.
  /// - Parameter name: its folder in the document: `Object 1`.
  init(_ part: [UInt8], name: String) {
    let reader = Reader()
    guard XMLReading.read(part, mustBeWellFormed: true, into: reader), let formula = reader.formula
    else {
      self = reader.isFormula ? .unread(name) : .other(name: name)
      return
    }
    self.init(formula, isWhole: reader.isWhole, name: name)
  }

  /// Reads a `math` element.
  init(_ element: FormulaElement, isWhole: Bool, name: String = "formula") {
    if isWhole, let formula = MathML.formula(element) {
      self = .formula(formula.text)
    } else {
      self = .unread(StarMath.notation(in: element) ?? name)
    }
  }

  /// Reads an object whose root element is `math`.
  private final class Reader: XMLReceiver {
    var isFormula = false
    var formula: FormulaElement?
    var isWhole: Bool { collector?.isWhole ?? false }
    private var collector: FormulaCollector?
    private(set) var continues = true

    func start(_ name: String, _ attributes: [String: String]) {
      if collector != nil {
        collector?.start(name, attributes)
      } else if name == "math" || name.hasSuffix(":math") {
        isFormula = true
        collector = FormulaCollector(name, attributes)
      } else {
        continues = false
      }
    }

    func end(_ name: String) { if formula == nil { formula = collector?.end() } }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      if formula == nil { collector?.text(String(decoding: bytes, as: UTF8.self)) }
    }
  }
}
