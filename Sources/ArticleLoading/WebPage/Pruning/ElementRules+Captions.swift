extension ElementRules {
  /// Whether the captions of at least three pictures are most of the text: then the captions are the article.
  static func isToldInCaptions(
    _ tree: PageTree, _ measures: PageMeasures, roots: [Int], of prose: Int
  ) -> Bool {
    var count = 0
    var captioned = 0
    for root in roots {
      for node in tree.subtree(of: root).prefix(20_000) where tree.nodes[node].tag == .figcaption {
        let own = measures.amount(tree.subtree(of: node)).prose
        guard own >= 40 else { continue }
        count += 1
        captioned += own
      }
    }
    return count >= 3 && captioned * 10 >= prose * 6
  }

  /// Whether an element is one of these pictures with its caption, or contains several.
  func isTellingCaption(_ node: Int, _ tag: PageTag) -> Bool {
    guard isToldInCaptions, measures.amount(tree.subtree(of: node)).prose > 0 else { return false }
    return tag == .figcaption
      || tree.subtree(of: node).prefix(400).contains { tree.nodes[$0].tag == .figcaption }
      || sequence(first: node) { tree.parent(of: $0) }.prefix(4).contains {
        tree.nodes[$0].tag == .figcaption
      }
  }
}
