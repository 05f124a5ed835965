extension PageTree {
  /// The characters of an element that raises or lowers them; `nil` for any other element, and for
  /// one that holds more than a few.
  func raised(_ node: Int, _ tag: PageTag) -> RaisedText? {
    guard let position = position(of: node, tag), subtree(of: node).count <= 12 else { return nil }
    var words: [UInt8] = []
    var isNote = isNamedNote(node)
    for inner in subtree(of: node) {
      if let tag = nodes[inner].tag {
        guard !tag.isBlock, !tag.isSilent, tag != .br, tag != .img else { return nil }
        if isLink(inner) || isNamedNote(inner) { isNote = true }
      } else {
        words += text(of: inner)
      }
    }
    guard words.count <= 8 * RaisedText.limit else { return nil }
    if let parent = parent(of: node), isLink(parent), subtree(of: parent).count <= 12 {
      // The link may stand around the mark.
      isNote = isNote || nodes[parent].end == nodes[node].end && parent == node - 1
    }
    return RaisedText(String(decoding: words, as: UTF8.self), position, isNote: isNote)
  }

  /// The first bytes of text behind an element on its line.
  func text(behind node: Int) -> ArraySlice<UInt8> {
    let next = Int(nodes[node].end)
    return next < nodes.count ? text(of: next).prefix(8) : []
  }

  private func position(of node: Int, _ tag: PageTag) -> RaisedText.Position? {
    switch tag {
    case .sup: return .raised
    case .sub: return .lowered
    case .span, .small, .font, .a, .b, .i, .em:
      if let style = value(.style, of: node), style.count < 500, style.contains(0x76) {
        let words = Array(style.lazy.filter { $0 > 0x20 }.map { $0 | 0x20 })
        if words.firstRange(of: Array("vertical-align:super".utf8)) != nil { return .raised }
        if words.firstRange(of: Array("vertical-align:sub".utf8)) != nil { return .lowered }
      }
      return part(ofFraction: node)
    default: return nil
    }
  }

  /// A numerator or a denominator, as encyclopedias mark them: `num` and `den` within `frac`.
  private func part(ofFraction node: Int) -> RaisedText.Position? {
    guard let name = value(.class, of: node), let parent = parent(of: node) else { return nil }
    let isOver = name.elementsEqual("num".utf8)
    guard isOver || name.elementsEqual("den".utf8),
      value(.class, of: parent)?.firstRange(of: Array("frac".utf8)) != nil
    else { return nil }
    return isOver ? .raised : .lowered
  }

  private func isNamedNote(_ node: Int) -> Bool {
    [PageAttribute.class, .id, .role].contains { attribute in
      guard let name = value(attribute, of: node), name.count < 200 else { return false }
      let letters = Array(name.map { $0 | 0x20 })
      return ["note", "fnref", "reference", "cite"].contains {
        letters.firstRange(of: Array($0.utf8)) != nil
      }
    }
  }
}
