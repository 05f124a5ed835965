extension PageTree {
  /// The formula that an element is or stands for, with all that it holds: programs that show formulas
  /// write each twice, for the eye and in MathML, and hide one of them.
  func formula(_ node: Int, _ tag: PageTag) -> String? {
    switch tag {
    case .math: return Formula.text(of: node, in: self)
    case .span, .div, .other:
      guard let name = value(.class, of: node), Self.formulaNames.first(in: name) != nil else {
        return nil
      }
      let inside = subtree(of: node)
      guard inside.count <= 6000,
        let math = inside.first(where: { nodes[$0].tag == .math }),
        !inside.contains(where: { nodes[$0].tag == .p })
      else { return nil }
      return Formula.text(of: math, in: self)
    default: return nil
    }
  }

  private static let formulaNames = NameTrie<Bool>([
    (true, "katex katex-display math-jax math-jax-display mathjax mjx-container mwe-math-element")
  ])
}
