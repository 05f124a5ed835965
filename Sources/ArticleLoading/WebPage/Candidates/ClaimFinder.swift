/// Finds the box of a fact-check before the element with its text: the claim and the verdict are part of what
/// was published.
struct ClaimFinder {
  /// The number of nodes searched before the text.
  private static let reach = 600

  let tree: PageTree
  let measures: PageMeasures
  let headline: Int?

  /// The candidate with the boxes before it; `nil` if there are none.
  func before(_ candidate: Candidate) -> Candidate? {
    guard let first = candidate.roots.first else { return nil }
    let rules = ElementRules(tree, measures, roots: candidate.roots, headline: headline)
    var found: [Int] = []
    var node = max(0, first - Self.reach)
    while node < first, found.count < 3 {
      guard tree.nodes[node].end <= first, rules.isClaimBox(node), !isForeign(node, rules) else {
        node += 1
        continue
      }
      found.append(node)
      node = Int(tree.nodes[node].end)
    }
    guard !found.isEmpty else { return nil }
    return Candidate(roots: found + candidate.roots, source: candidate.source)
  }

  /// Whether the box announces another fact-check, or is inside such an announcement.
  private func isForeign(_ box: Int, _ rules: ElementRules) -> Bool {
    let isLinked = tree.subtree(of: box).contains {
      tree.nodes[$0].tag?.isHeading ?? false
        && measures.amount(tree.subtree(of: $0)).linkShare > 0.5
    }
    return isLinked
      || sequence(first: box) { tree.parent(of: $0) }.dropFirst().contains { outer in
        if tree.nodes[outer].tag == .body || tree.nodes[outer].tag == .html { return false }
        return rules.isForeign(outer)
      }
  }
}
