extension PageTree {
  /// The formula in an element: scripts that display formulas write each twice, as visible text and in MathML,
  /// and hide one of them.
  func formula(_ node: Int, _ tag: PageTag) -> String? {
    switch tag {
    case .math: return words(ofFormula: node)
    case .span, .div, .other:
      guard let name = value(.class, of: node), Self.formulaNames.first(in: name) != nil else {
        return nil
      }
      let inside = subtree(of: node)
      guard inside.count <= 6000,
        let math = inside.first(where: { nodes[$0].tag == .math }),
        !inside.contains(where: { nodes[$0].tag == .p })
      else { return nil }
      return words(ofFormula: math)
    default: return nil
    }
  }

  /// The words of a `math` element; `nil` for one that was left open, because it contains parts of the page.
  func words(ofFormula math: Int) -> String? {
    let inside = subtree(of: math)
    guard inside.count <= 4000, !inside.contains(where: { nodes[$0].tag?.isBlock ?? false }),
      let formula = MathML.formula(formulaElement(math, depth: 0))
    else { return nil }
    return formula.text
  }

  /// An element of a formula with its content; very deep elements become words.
  private func formulaElement(_ node: Int, depth: Int) -> FormulaElement {
    let children = children(of: node).filter { nodes[$0].tag != nil && depth < 40 }
    var element = FormulaElement(name: nodes[node].tag?.rawValue ?? "", attributes: [:])
    for name in [PageAttribute.linethickness, .open, .close, .width] {
      if let value = string(name, of: node) { element.attributes[name.rawValue] = value }
    }
    if children.isEmpty {
      element.words = String(decoding: allText(below: node).prefix(2000), as: UTF8.self)
    }
    element.children = children.map { formulaElement($0, depth: depth + 1) }
    return element
  }

  private static let formulaNames = NameTrie<Bool>([
    (true, "katex katex-display math-jax math-jax-display mathjax mjx-container mwe-math-element")
  ])
}
