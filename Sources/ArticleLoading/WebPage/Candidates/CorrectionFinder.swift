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
  ///
  /// - Parameter next: the beginning of another article.
  func behind(_ candidate: Candidate, next: Int? = nil) -> Candidate? {
    guard let last = candidate.roots.last else { return nil }
    let around = sequence(first: last) { tree.parent(of: $0) }.dropFirst().prefix(20)
    let article = around.first { tree.nodes[$0].tag == .article }
    let rules = ElementRules(tree, measures, roots: candidate.roots, headline: nil)
    let start = Int(tree.nodes[last].end)
    var found: [Int] = []
    if let article {
      let end = min(Int(tree.nodes[article].end), start + Self.reach)
      found = rules.corrections(in: start..<max(start, end)).filter {
        !isForeign($0, below: article, rules)
      }
    }
    let behind = article.map { Int(tree.nodes[$0].end) } ?? start
    let end = min(next ?? tree.nodes.count, tree.nodes.count, behind + Self.reach)
    found += footers(in: behind..<max(behind, end)).flatMap { footer in
      rules.corrections(in: tree.subtree(of: footer)).filter {
        !isForeign($0, below: footer, rules) && isStatement($0)
      }
    }
    guard !found.isEmpty else { return nil }
    return Candidate(roots: candidate.roots + found, source: candidate.source)
  }

  /// The footers beside the article: the page's own may contain its correction.
  private func footers(in nodes: Range<Int>) -> [Int] {
    nodes.filter { node in
      tree.nodes[node].tag == .footer && tree.nodes[node].end <= nodes.upperBound
        && !tree.isInside([.footer, .article, .aside, .nav], node)
    }
  }

  /// Whether a line states a correction, and does not describe how the site corrects its pages.
  private func isStatement(_ node: Int) -> Bool {
    let amount = measures.amount(tree.subtree(of: node))
    let line = Array(tree.line(below: node, limit: 2000).utf8)
    return amount.linked * 2 < amount.text && TextMeasure.endsSentence(line[...])
      && !LineWords.houseWords.stand(in: SmallLetters(line[...], limit: 2000))
      && !line.contains(UInt8(ascii: "@"))
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
