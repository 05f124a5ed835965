extension ElementRules {
  /// Whether an element's attributes hide it.
  func isHidden(_ node: Int, _ tag: PageTag) -> Bool {
    if tree.value(.hidden, of: node) != nil || tree.value(.popover, of: node) != nil { return true }
    if hides(tree.ownTraits(of: node).subtracting(.passing), node) { return true }
    return isUnspoken(node, tag)
  }

  /// Whether style sheets strike out an element's words, or hide them.
  ///
  /// Neither counts for most of an article: scripts may show what a sheet hides, and an element may have been
  /// left open.
  func lookOut(
    _ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount
  ) -> DroppedBlock.Reason? {
    let isHidden = isVeiled(node)
    guard isHidden || isStruck(node, tag), amount.text > 0 else { return nil }
    guard amount.prose * 10 <= whole.prose * 4 && !doubtsSheets || amount.prose == 0 else {
      return nil
    }
    return isHidden ? .hidden : .struckOut
  }

  /// Whether an element's traits hide it with its content.
  private func hides(_ traits: StyleTraits, _ node: Int) -> Bool {
    let hiding = traits.intersection(.hiding)
    return !hiding.isEmpty && !(hiding == .invisible && isShownInside(node))
  }

  /// Whether all text of an element is in others inside that `visibility` shows.
  private func isShownInside(_ node: Int) -> Bool {
    let end = Int(tree.nodes[node].end)
    guard end - node < 2000 else { return false }
    var isShown = false
    var inner = node + 1
    while inner < end {
      if tree.nodes[inner].tag == nil {
        if measures.size(inner..<inner + 1) > 0 { return false }
      } else if tree.traits(of: inner).union(tree.ownTraits(of: inner)).contains(.shown) {
        isShown = true
        inner = Int(tree.nodes[inner].end)
        continue
      }
      inner += 1
    }
    return isShown
  }

  /// Whether `visibility` hides an element, and nothing else does.
  func isInvisible(_ node: Int) -> Bool {
    tree.traits(of: node).union(tree.ownTraits(of: node)).intersection(.hiding) == .invisible
  }

  /// Whether an element's `visibility` shows it in a hidden one.
  func isShown(_ node: Int) -> Bool {
    tree.traits(of: node).union(tree.ownTraits(of: node)).contains(.shown)
  }

  /// Whether an element that `visibility` hides, or that is in such a one, contains parts that it shows.
  func showsParts(_ node: Int) -> Bool {
    guard tree.value(.hidden, of: node) == nil, tree.value(.popover, of: node) == nil,
      tree.traits(of: node).union(tree.ownTraits(of: node))
        .intersection(.hiding).subtracting(.invisible).isEmpty
    else { return false }
    return tree.subtree(of: node).dropFirst().prefix(2000).contains(where: isShown)
  }

  /// Whether line ends in the page's text are line ends on the screen.
  func keepsLineEnds(_ node: Int) -> Bool {
    guard !tree.traits.isEmpty || !tree.ownTraits.isEmpty else { return false }
    return tree.traits(of: node).union(tree.ownTraits(of: node)).contains(.lined)
  }

  private func isStruck(_ node: Int, _ tag: PageTag) -> Bool {
    tag == .del || tag == .s || tag == .strike
      || tree.traits(of: node).union(tree.ownTraits(of: node)).contains(.struck)
  }

  /// Whether style sheets hide an element, or its own style does in a way that scripts undo.
  private func isVeiled(_ node: Int) -> Bool {
    let own = tree.ownTraits(of: node)
    let traits = tree.traits(of: node).union(own)
    if traits.isEmpty { return false }
    if hides(traits, node) { return true }
    return !traits.isDisjoint(with: .hidingWords) && holdsOnlyOwnWords(node)
  }

  /// Whether all text of an element has its size and color: pages set a row's size to zero, and its cells' size
  /// again.
  private func holdsOnlyOwnWords(_ node: Int) -> Bool {
    tree.subtree(of: node).dropFirst().prefix(200).allSatisfy { inner in
      switch tree.nodes[inner].tag {
      case nil, .br?, .b?, .i?, .em?, .strong?, .u?, .sup?, .sub?, .p?:
        tree.value(.class, of: inner) == nil && tree.value(.style, of: inner) == nil
          && tree.value(.id, of: inner) == nil
      default: false
      }
    }
  }

  /// The amount of prose that style sheets hide in some parts of a page, if it is large: together the
  /// paragraphs of an article are never hidden, even if each alone would be.
  static func isMostVeiled(
    _ tree: PageTree, _ measures: PageMeasures, roots: [Int], of prose: Int
  ) -> Bool {
    guard !tree.traits.isEmpty || !tree.ownTraits.isEmpty, prose > 0 else { return false }
    var hidden = 0
    for root in roots {
      var node = root + 1
      while node < Int(tree.nodes[root].end) {
        let traits = tree.traits(of: node).union(tree.ownTraits(of: node))
        guard !traits.isDisjoint(with: .hiding.union(.hidingWords)) else {
          node += 1
          continue
        }
        // A style that hides most of the prose does not count; its content is judged.
        let own = measures.amount(tree.subtree(of: node)).prose
        guard own * 10 <= prose * 4 else {
          node += 1
          continue
        }
        hidden += own
        node = Int(tree.nodes[node].end)
      }
    }
    return hidden * 10 > prose * 4
  }

  /// Whether an element is hidden from screen readers and is not visible text either: an icon, a closed menu,
  /// slides that are not shown.
  private func isUnspoken(_ node: Int, _ tag: PageTag) -> Bool {
    guard let value = tree.value(.ariaHidden, of: node), value.elementsEqual("true".utf8) else {
      return false
    }
    let isNamed = [PageAttribute.class, .id, .role].contains { attribute in
      tree.value(attribute, of: node).map { Self.unseenNames.first(in: $0) != nil } ?? false
    }
    // A link beside another one with the same target.
    if isNamed || tag == .a { return true }
    if tag.isHeading || [.p, .span, .td, .th, .li, .b, .em, .i, .strong, .small].contains(tag) {
      return !holdsWords(node)
    }
    // An element with blocks is usually a part of the page that opens.
    return measures.amount(tree.subtree(of: node)).prose == 0
  }

  /// Whether it contains letters or digits: a lone symbol is an icon.
  private func holdsWords(_ node: Int) -> Bool {
    tree.subtree(of: node).prefix(100).contains { inner in
      String(decoding: tree.text(of: inner).prefix(200), as: UTF8.self).unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
  }

  /// Names of icons, and of elements shown on demand.
  private static let unseenNames = NameTrie<Bool>([
    (
      true,
      """
      icon* ico fa fas far fab glyph* material* symbol* emoji* anchor* permalink* slide* slick* swiper*
      carousel* tabpanel tab-panel tab-pane drawer* offcanvas* off-canvas* dialog* modal* popup* popover*
      dropdown* menu* tooltip* overlay* placeholder* skeleton* loader* spinner*
      """
    )
  ])
}
