/// Reads formulas in MathML, as in OpenDocument texts and books.
enum MathML {
  /// The formula of a `math` element; `nil` if it shows nothing.
  static func formula(_ element: FormulaElement) -> Formula? {
    let formula = read(element)
    if !formula.text.isEmpty { return formula }
    // Some programs write only their own notation.
    guard let notation = StarMath.notation(in: element) else { return nil }
    let other = StarMath.formula(notation)
    return other.text.isEmpty ? nil : other
  }

  private static func row(_ elements: some Sequence<FormulaElement>) -> Formula {
    let row = elements.map(read)
    return row.count == 1 ? row[0] : .row(row)
  }

  private static func read(_ element: FormulaElement) -> Formula {
    let children = element.children
    func part(_ index: Int) -> Formula {
      children.indices.contains(index) ? read(children[index]) : .row([])
    }
    switch element.local {
    case "mi": return name(element.words)
    case "mn", "mo": return .signs(element.words.filter { !$0.isWhitespace || $0 == "\u{A0}" })
    case "mtext", "ms": return text(element.words)
    case "mspace":
      return (element.attributes["width"] ?? "").contains { ("1"..."9").contains($0) }
        ? .signs(" ") : .row([])
    case "semantics", "maction": return children.first.map(read) ?? .row([])
    case "annotation", "annotation-xml", "mphantom", "malignmark", "maligngroup": return .row([])
    case "mfrac":
      // Without a line it is not a quotient: "n over k".
      if let line = element.attributes["linethickness"], line.hasPrefix("0"), !line.contains("."),
        children.count == 2
      {
        return .rows([[part(0)], [part(1)]])
      }
      return .fraction(over: part(0), under: part(1))
    case "msqrt": return .root(row(children), degree: nil)
    case "mroot": return .root(part(0), degree: part(1))
    case "msub": return .scripts(part(0), lowered: part(1), raised: nil)
    case "msup": return .scripts(part(0), lowered: nil, raised: part(1))
    case "msubsup", "munderover":
      return .scripts(part(0), lowered: part(1), raised: part(2))
    case "munder": return accented(part(0), part(1), isAbove: false)
    case "mover": return accented(part(0), part(1), isAbove: true)
    case "mmultiscripts": return multiscripts(children)
    case "mfenced":
      let separators = Array(element.attributes["separators"] ?? ",")
      return .fenced(
        element.attributes["open"] ?? "(", children.map(read),
        separator: separators.first.map { String($0) } ?? "", element.attributes["close"] ?? ")")
    case "mtable":
      return .rows(
        children.map { row in
          row.children.filter { $0.local == "mtd" }.map { self.row($0.children) }
        })
    default: return row(children)
    }
  }

  /// Several letters are the name of a function or a unit, one is a quantity.
  private static func name(_ words: String) -> Formula {
    let name = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.count > 1 && name.allSatisfy(\.isLetter) ? .word(name) : .signs(name)
  }

  /// Words keep the spaces around them.
  private static func text(_ words: String) -> Formula {
    let parts = words.split(whereSeparator: \.isWhitespace)
    var row: [Formula] = [.word(parts.joined(separator: " "))]
    if words.first?.isWhitespace == true { row.insert(.signs(" "), at: 0) }
    if words.last?.isWhitespace == true, !parts.isEmpty { row.append(.signs(" ")) }
    return .row(row)
  }

  private static func accented(_ base: Formula, _ mark: Formula, isAbove: Bool) -> Formula {
    let sign = mark.text
    let marks = isAbove ? marksAbove : marksBelow
    if let combining = marks[sign] { return .accented(base, combining) }
    return .scripts(base, lowered: isAbove ? nil : mark, raised: isAbove ? mark : nil)
  }

  private static let marksAbove = [
    "^": "\u{302}", "ˆ": "\u{302}", "\u{302}": "\u{302}", "~": "\u{303}", "˜": "\u{303}",
    "∼": "\u{303}", "¯": "\u{304}", "‾": "\u{304}", "−": "\u{304}", "_": "\u{304}",
    "˙": "\u{307}", ".": "\u{307}", "¨": "\u{308}", "→": "\u{20D7}",
    "⃗": "\u{20D7}", "\u{305}": "\u{304}", "⏞": "", "︷": "",
  ]
  private static let marksBelow = [
    "_": "\u{332}", "¯": "\u{332}", "‾": "\u{332}", "⏟": "", "︸": "",
  ]

  /// `base (lowered raised)* <mprescripts/> (lowered raised)*`
  private static func multiscripts(_ children: [FormulaElement]) -> Formula {
    guard let base = children.first else { return .row([]) }
    let rest = children.dropFirst()
    let parts = rest.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0.local == "mprescripts" })
    func scripts(_ elements: ArraySlice<FormulaElement>, around base: Formula) -> Formula {
      func every(_ first: Int) -> Formula {
        row(
          elements.enumerated().filter { $0.offset % 2 == first && $0.element.local != "none" }
            .map(\.element))
      }
      return elements.isEmpty ? base : .scripts(base, lowered: every(0), raised: every(1))
    }
    let behind = scripts(parts.first ?? [], around: read(base))
    guard parts.count > 1 else { return behind }
    return .row([scripts(parts[1], around: .row([])), behind])
  }
}
