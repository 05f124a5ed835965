/// Compares selectors with the elements of a page, as long as that costs little.
struct StyleMatcher {
  let tree: PageTree
  /// Those of the tree.
  let bytes: UnsafeBufferPointer<UInt8>
  let sheet: UnsafeBufferPointer<UInt8>

  /// Whether a selector means an element.
  ///
  /// - Parameter budget: how many comparisons are left; a sheet may be made to need very many.
  func matches(_ rule: StyleSheet.Rule, _ node: Int, _ budget: inout Int) -> Bool {
    // What a state of the page shows is seen; what it hides, its programs may show.
    let mayBeState = rule.declarations.applied.isDisjoint(with: .concealing)
    return matches(rule.selector, from: 0, node, mayBeState, &budget)
  }

  /// Recursive, by the steps of a selector, which are few.
  private func matches(
    _ selector: StyleSelector, from at: Int, _ node: Int, _ mayBeState: Bool,
    _ budget: inout Int
  ) -> Bool {
    guard let tag = tree.nodes[node].tag,
      selector.fits(
        at, tag, in: sheet, mayBeState: mayBeState, &budget, value: { value($0, of: node) })
    else { return false }
    guard at + 1 < selector.steps.count else { return true }
    let relation = selector.steps[at].relation
    var other = self.other(node, relation)
    while let current = other, budget > 0 {
      if matches(selector, from: at + 1, current, mayBeState, &budget) { return true }
      guard relation == .inside || relation == .later else { return false }
      other = self.other(current, relation)
    }
    return false
  }

  /// The element around a node, or the one before it.
  private func other(_ node: Int, _ relation: StyleSelector.Relation) -> Int? {
    switch relation {
    case .inside, .child: return tree.parent(of: node)
    case .next, .later:
      var before = tree.sibling(before: node)
      while let sibling = before, tree.nodes[sibling].tag == nil {
        before = tree.sibling(before: sibling)
      }
      return before
    }
  }

  private func value(_ name: PageAttribute, of node: Int) -> Slice<UnsafeBufferPointer<UInt8>>? {
    tree.place(ofValue: name, of: node).map { bytes[$0] }
  }
}
