/// Finds corrections after the article's text, in the footer of its element: they are part of what was
/// published.
struct CorrectionFinder {
  /// The number of nodes searched after the text.
  private static let reach = 3000

  let tree: PageTree
  let measures: PageMeasures

  init(_ tree: PageTree, _ measures: PageMeasures) {
    self.tree = tree
    self.measures = measures
  }

  /// The candidate with the corrections after it; `nil` if there are none.
  func behind(_ candidate: Candidate) -> Candidate? {
    guard let last = candidate.roots.last else { return nil }
    let around = sequence(first: last) { tree.parent(of: $0) }.dropFirst().prefix(20)
    guard let article = around.first(where: { tree.nodes[$0].tag == .article }) else { return nil }
    let start = Int(tree.nodes[last].end)
    let end = min(Int(tree.nodes[article].end), start + Self.reach)
    guard start < end else { return nil }
    let rules = ElementRules(tree, measures, roots: candidate.roots, headline: nil)
    let found = rules.corrections(in: start..<end).filter { !isForeign($0, below: article, rules) }
    guard !found.isEmpty else { return nil }
    return Candidate(roots: candidate.roots + found, source: candidate.source)
  }

  /// Whether it is beside the article, or among its readers' comments.
  private func isForeign(_ node: Int, below article: Int, _ rules: ElementRules) -> Bool {
    sequence(first: node) { tree.parent(of: $0) }.prefix { $0 != article }.contains { inner in
      switch rules.ornament(inner) {
      case .comments, .related, .newsletter, .consent, .sidebar: return true
      default: return tree.nodes[inner].tag == .aside || tree.nodes[inner].tag == .nav
      }
    }
  }
}
