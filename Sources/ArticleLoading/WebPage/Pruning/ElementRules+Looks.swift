extension ElementRules {
  /// Whether an element's attributes hide it.
  func isHidden(_ node: Int, _ tag: PageTag) -> Bool {
    if tree.value(.hidden, of: node) != nil { return true }
    if !tree.ownTraits(of: node).isDisjoint(with: .hiding.subtracting(.passing)) { return true }
    return isUnspoken(node, tag)
  }

  /// Whether a reader sees an element's words struck out, or does not see them at all, by what style
  /// sheets say.
  ///
  /// Neither is believed of most of an article: a sheet may hide what the page's programs will show, and
  /// an element may have been left open.
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

  private func isStruck(_ node: Int, _ tag: PageTag) -> Bool {
    tag == .del || tag == .s || tag == .strike
      || tree.traits(of: node).union(tree.ownTraits(of: node)).contains(.struck)
  }

  /// Whether the page's style sheets hide an element, or its own style by a means that programs undo.
  private func isVeiled(_ node: Int) -> Bool {
    let own = tree.ownTraits(of: node)
    let traits = tree.traits(of: node).union(own)
    if traits.isEmpty { return false }
    if !traits.isDisjoint(with: .hiding) { return true }
    return !traits.isDisjoint(with: .hidingWords) && holdsOnlyOwnWords(node)
  }

  /// Whether all text of an element has its size and color: pages set the size of a row to nothing, and
  /// that of its cells anew.
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

  /// How much of the prose in some parts of a page its style sheets hide, where that is much: together the
  /// paragraphs of an article are never hidden, even when each by itself would be.
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
        // What is most by itself is not believed, and what it holds is judged.
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

  /// Whether an element is kept from those who listen to the page, and is no text for those who see it
  /// either: an icon, a menu that is closed, the slides that are not shown.
  private func isUnspoken(_ node: Int, _ tag: PageTag) -> Bool {
    guard let value = tree.value(.ariaHidden, of: node), value.elementsEqual("true".utf8) else {
      return false
    }
    let isNamed = [PageAttribute.class, .id, .role].contains { attribute in
      tree.value(attribute, of: node).map { Self.unseenNames.first(in: $0) != nil } ?? false
    }
    // A link beside another one to the same place.
    if isNamed || tag == .a { return true }
    if tag.isHeading || [.p, .span, .td, .th, .li, .b, .em, .i, .strong, .small].contains(tag) {
      return !holdsWords(node)
    }
    // What holds blocks mostly is a part of the page that opens.
    return measures.amount(tree.subtree(of: node)).prose == 0
  }

  /// Whether letters or digits stand in it: a sign alone is an icon.
  private func holdsWords(_ node: Int) -> Bool {
    tree.subtree(of: node).prefix(100).contains { inner in
      String(decoding: tree.text(of: inner).prefix(200), as: UTF8.self).unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
  }

  /// What pages call icons, and what they show only when asked.
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
