/// The headings of a page that could be its headline.
struct PageHeadings {
  /// How many are looked at.
  private static let maxHeadings = 200

  /// A heading and its place.
  struct Heading {
    let node: Int
    let level: PageTag
    let text: String
  }

  let all: [Heading]

  init(tree: PageTree) {
    var headings: [Heading] = []
    for node in tree.nodes.indices where headings.count < Self.maxHeadings {
      guard let tag = tree.nodes[node].tag, [.h1, .h2, .h3].contains(tag),
        !tree.isInside([.nav, .footer, .aside], node), !Self.isHidden(tree, node),
        let text = PageLine.clean(Self.words(of: node, in: tree), limit: PageTitles.limit)
      else { continue }
      headings.append(Heading(node: node, level: tag, text: text))
    }
    all = headings
  }

  /// The headings of the first level.
  var first: [Heading] { all.filter { $0.level == .h1 } }

  /// The words of a heading, without the day and the names that stand in it behind a break.
  private static func words(of node: Int, in tree: PageTree) -> String {
    let inside = tree.subtree(of: node)
    let whole = tree.line(below: node, limit: 4 * PageTitles.limit)
    guard inside.count < 60, inside.contains(where: { tree.nodes[$0].tag == .br }) else {
      return whole
    }
    let lines = VisibleLineReader(tree: tree, headline: node)
      .lines(in: inside.dropFirst(), ofHeadline: true).map(\.text)
    let own = lines.enumerated().filter { index, line in
      !DateLineWords.areFacts(line)
        && (index == 0 || BylineWords.names(behindLeadIn: line) == nil)
    }
    return own.isEmpty || own.count == lines.count
      ? whole : own.map(\.element).joined(separator: " ")
  }

  private static func isHidden(_ tree: PageTree, _ node: Int) -> Bool {
    tree.value(.hidden, of: node) != nil
  }
}
