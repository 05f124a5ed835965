/// A formula in MathML as it is written on one line: 3 × 10⁶, ½, E = mc², (a + b)/c.
///
/// What people read is read: not the source of the formula that pages put beside it.
struct Formula {
  /// Deeper ones are read as they stand.
  private static let maxDepth = 40
  private static let maxNodes = 4000

  private let tree: PageTree

  /// The words of a `math` element; `nil` for one that was left open, as it holds parts of the page.
  static func text(of math: Int, in tree: PageTree) -> String? {
    let inside = tree.subtree(of: math)
    guard inside.count <= maxNodes,
      !inside.contains(where: { tree.nodes[$0].tag?.isBlock ?? false })
    else { return nil }
    let text = Formula(tree: tree).row(of: math, 0, isSmall: false).text
    return text.isEmpty ? nil : text
  }

  /// A part of a formula.
  private func part(_ node: Int, _ depth: Int, isSmall: Bool) -> FormulaPart {
    guard let tag = tree.nodes[node].tag, depth < Self.maxDepth else {
      return FormulaPart(words(of: node), .name)
    }
    func inner(_ node: Int?, isSmall small: Bool = isSmall) -> FormulaPart {
      node.map { part($0, depth + 1, isSmall: small) } ?? FormulaPart("", .row)
    }
    let parts = elements(in: node)
    func at(_ place: Int, isSmall small: Bool = isSmall) -> FormulaPart {
      inner(place < parts.count ? parts[place] : nil, isSmall: small)
    }
    func script(_ place: Int) -> String { at(place, isSmall: true).text }
    switch tag {
    case .mn: return FormulaPart(words(of: node), .number)
    case .mi, .ms: return FormulaPart(words(of: node), .name)
    case .mo: return FormulaPart(FormulaPart.sign(words(of: node)), .sign)
    case .mtext: return text(node)
    case .mspace: return FormulaPart(" ", .space)
    case .mprescripts, .mnone: return FormulaPart("", .row)
    case .semantics, .maction: return at(0)
    case .mfrac:
      let isStack = tree.value(.linethickness, of: node)?.first == UInt8(ascii: "0")
      return isStack
        ? FormulaPart("(\(script(0)) \(script(1)))", .row) : .fraction(script(0), script(1))
    case .msqrt: return FormulaPart("√" + row(of: node, depth, isSmall: isSmall).grouped, .row)
    case .mroot:
      return FormulaPart(FormulaPart.raised(script(1)) + "√" + at(0).grouped, .row)
    case .msup: return at(0).with(over: script(1))
    case .msub: return at(0).with(under: script(1))
    case .msubsup: return at(0).with(under: script(1), over: script(2))
    case .munderover: return at(0).with(under: script(1), over: script(2))
    case .munder: return at(0).with(under: script(1))
    case .mover: return at(0).with(accent: script(1))
    case .mmultiscripts: return scripts(around: parts, depth, isSmall: isSmall)
    case .mfenced:
      let fences = [(PageAttribute.open, "("), (.close, ")")].map {
        tree.string($0, of: node) ?? $1
      }
      let list = parts.map { inner($0).text }.joined(separator: isSmall ? "," : ", ")
      return FormulaPart(fences[0] + list + fences[1], .row)
    case .mtable:
      return FormulaPart(parts.map { inner($0).text }.joined(separator: "; "), .row)
    case .mtr:
      return FormulaPart(
        parts.map { inner($0).text }.filter { !$0.isEmpty }.joined(separator: " "), .row)
    case _ where tag.isSilent: return FormulaPart("", .row)
    default: return row(of: node, depth, isSmall: isSmall)
    }
  }

  /// What an element holds, side by side.
  private func row(of node: Int, _ depth: Int, isSmall: Bool) -> FormulaPart {
    let parts = elements(in: node)
    if parts.count == 1 { return part(parts[0], depth + 1, isSmall: isSmall) }
    if parts.isEmpty { return FormulaPart(words(of: node), .name) }
    return FormulaPart.row(
      parts.map { part($0, depth + 1, isSmall: isSmall) }.filter { !$0.text.isEmpty },
      isSmall: isSmall)
  }

  /// A base with pairs of what stands below and above behind it, and before it behind `mprescripts`.
  private func scripts(around parts: [Int], _ depth: Int, isSmall: Bool) -> FormulaPart {
    guard let base = parts.first else { return FormulaPart("", .row) }
    let middle = parts.firstIndex { tree.nodes[$0].tag == .mprescripts } ?? parts.count
    func marks(_ nodes: ArraySlice<Int>) -> String {
      nodes.enumerated().map { index, node in
        let mark = part(node, depth + 1, isSmall: true).text
        return index % 2 == 0 ? FormulaPart.lowered(mark) : FormulaPart.raised(mark)
      }.joined()
    }
    let before = middle < parts.count ? marks(parts[(middle + 1)...]) : ""
    let behind = marks(parts[1..<max(1, middle)])
    return FormulaPart(before + part(base, depth + 1, isSmall: isSmall).text + behind, .row)
  }

  /// Words within a formula keep the spaces at their ends.
  private func text(_ node: Int) -> FormulaPart {
    let all = String(decoding: tree.allText(below: node).prefix(2000), as: UTF8.self)
    var part = FormulaPart(words(of: node), .text)
    part.opensApart = all.first?.isWhitespace ?? false
    part.endsApart = all.last?.isWhitespace ?? false
    return part
  }

  private func elements(in node: Int) -> [Int] {
    tree.children(of: node).filter { tree.nodes[$0].tag != nil }
  }

  /// Its words, without the signs that nobody sees: "apply", "times".
  private func words(of node: Int) -> String {
    let line = String(
      String.UnicodeScalarView(
        tree.line(below: node, limit: 2000).unicodeScalars.filter {
          !(0x2061...0x2064).contains($0.value) && $0.value != 0x200B
        }))
    return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
