extension PageTree {
  /// Whether an inline element is separate from the words beside it, like a block or a cell: by its style, its
  /// container's style, or its role.
  func isParted(_ node: Int, _ tag: PageTag) -> Bool {
    guard !tag.isBlock, tag != .br else { return false }
    if tag == .span, isPartOfHeading(node) { return true }
    if let role = value(.role, of: node), Self.cellRoles.first(in: role) != nil { return true }
    guard !traits.isEmpty || !ownTraits.isEmpty else { return false }
    let look = traits(of: node).union(ownTraits(of: node))
    if look.contains(.cell) { return true }
    if look.contains(.spaced), !isLetter(node) { return true }
    var isBlock = look.contains(.block)
    if !isBlock, let parent = parent(of: node) {
      isBlock = traits(of: parent).union(ownTraits(of: parent)).contains(.flexible)
    }
    return isBlock && !isLetter(node)
  }

  /// Whether it is one of the parts of a heading that consists only of them: a topic, then the headline.
  private func isPartOfHeading(_ node: Int) -> Bool {
    guard let parent = parent(of: node), nodes[parent].tag?.isHeading ?? false,
      value(.class, of: node) != nil
    else { return false }
    return PageHeadings.parts(of: parent, in: self).count > 1
  }

  /// Whether it contains a single letter, such as a drop cap or an animated letter.
  private func isLetter(_ node: Int) -> Bool {
    guard subtree(of: node).count <= 4 else { return false }
    let words = String(decoding: allText(below: node).prefix(24), as: UTF8.self)
    let letters = words.filter { !$0.isWhitespace }
    return letters.count <= 1 && letters.allSatisfy { !$0.isNumber }
  }

  private static let cellRoles = NameTrie<Bool>([
    (true, "row cell gridcell columnheader rowheader listitem")
  ])
}
