/// Matches selectors with the elements of a page, within a budget.
///
/// A class, because each of millions of comparisons would copy a value that holds the tree.
final class StyleMatcher {
  let tree: PageTree
  /// The tree's bytes.
  let bytes: UnsafeBufferPointer<UInt8>
  let sheet: UnsafeBufferPointer<UInt8>

  init(tree: PageTree, bytes: UnsafeBufferPointer<UInt8>, sheet: UnsafeBufferPointer<UInt8>) {
    (self.tree, self.bytes, self.sheet) = (tree, bytes, sheet)
  }

  /// Whether a selector matches an element.
  ///
  /// - Parameter budget: the remaining comparisons; a sheet may be built to need very many.
  func matches(_ rule: StyleSheet.Rule, _ node: Int, _ budget: inout Int) -> Bool {
    matches(rule.selector, from: 0, node, rule.mayBeState, &budget)
  }

  /// Recurses over the steps of a selector, which are few.
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

  /// The parent of a node, or its preceding sibling.
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
    tree.range(ofValue: name, of: node).map { bytes[$0] }
  }
}
