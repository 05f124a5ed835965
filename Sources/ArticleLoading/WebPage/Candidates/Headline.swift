/// Finds the article's headline in a page.
struct Headline {
  /// The heading; `nil` when there is none, or none of several can be told from the others.
  let node: Int?

  init(_ tree: PageTree, _ measures: PageMeasures, hints: PageHints) {
    var first: [PageTag: [Int]] = [:]
    var titles = [hints.headline.map(Self.letters)].compactMap(\.self)
    for node in tree.nodes.indices {
      guard let tag = tree.nodes[node].tag else { continue }
      if tag == .title, tree.parent(of: node).map({ tree.nodes[$0].tag == .head }) ?? false {
        titles.append(Self.letters(String(decoding: tree.allText(below: node), as: UTF8.self)))
      }
      if tag == .meta, let property = tree.value(.property, of: node),
        property.elementsEqual("og:title".utf8), let title = tree.string(.content, of: node)
      {
        titles.append(Self.letters(title))
      }
      if tag == .h1 || tag == .h2 || tag == .h3, measures.size(tree.subtree(of: node)) > 8 {
        first[tag, default: []].append(node)
      }
    }
    for tag in [PageTag.h1, .h2, .h3] {
      for heading in first[tag, default: []].prefix(40) {
        let words = Self.letters(String(decoding: tree.allText(below: heading), as: UTF8.self))
        if words.count >= 8, titles.contains(where: { $0.hasPrefix(words) || $0.hasSuffix(words) || words.hasPrefix($0) && $0.count > 15 }) {
          node = heading
          return
        }
      }
    }
    let main = first[.h1, default: []]
    node = main.count == 1 ? main[0] : nil
  }

  /// Letters and digits alone, made small.
  private static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
