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
        let text = PageLine.clean(
          tree.line(below: node, limit: 4 * PageTitles.limit), limit: PageTitles.limit)
      else { continue }
      headings.append(Heading(node: node, level: tag, text: text))
    }
    all = headings
  }

  /// The headings of the first level.
  var first: [Heading] { all.filter { $0.level == .h1 } }

  private static func isHidden(_ tree: PageTree, _ node: Int) -> Bool {
    tree.value(.hidden, of: node) != nil
  }
}
