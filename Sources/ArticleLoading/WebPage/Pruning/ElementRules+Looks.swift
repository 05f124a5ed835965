extension ElementRules {
  /// Whether an element's attributes hide it.
  func isHidden(_ node: Int) -> Bool {
    if tree.value(.hidden, of: node) != nil { return true }
    if !tree.ownTraits(of: node).isDisjoint(with: .hiding) { return true }
    return tree.value(.ariaHidden, of: node)?.elementsEqual("true".utf8) ?? false
  }

  /// Whether a reader sees an element's words struck out, or the page's own style sheet hides them.
  ///
  /// Neither is believed of most of an article: a sheet may hide what the page's programs will show, and
  /// an element may have been left open.
  func lookOut(
    _ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount
  ) -> DroppedBlock.Reason? {
    let traits = tree.traits(of: node)
    let isHidden = !traits.isDisjoint(with: .hiding)
    guard isHidden || isStruck(node, tag, traits), amount.text > 0 else { return nil }
    guard amount.prose * 10 <= whole.prose * 4 || amount.prose == 0 else { return nil }
    return isHidden ? .hidden : .struckOut
  }

  private func isStruck(_ node: Int, _ tag: PageTag, _ traits: StyleTraits) -> Bool {
    tag == .del || tag == .s || tag == .strike
      || traits.union(tree.ownTraits(of: node)).contains(.struck)
  }
}
