/// The names that a reader sees below the headline.
enum Byline {
  /// What stands near the headline in an element that calls itself a byline or an author.
  static func names(in tree: PageTree, near headline: Int?) -> [Found<String>] {
    guard let headline else { return [] }
    for word in ["byline", "author"] {
      for node in headline..<min(headline + 300, tree.nodes.count) {
        guard let name = tree.value(.class, of: node), name.count < 200,
          String(decoding: name, as: UTF8.self).lowercased().contains(word)
        else { continue }
        let names = names(in: tree, below: node)
        if !names.isEmpty { return names.map { Found($0, "byline") } }
      }
    }
    return []
  }

  /// The links of a byline, or else its first words; the date and the rest come behind them.
  private static func names(in tree: PageTree, below node: Int) -> [String] {
    var links: [String] = []
    var texts: [String] = []
    for index in tree.subtree(of: node).prefix(100) {
      switch tree.nodes[index].tag {
      case .a?: links.append(tree.line(below: index, limit: 300))
      case nil: texts.append(String(decoding: tree.text(of: index).prefix(300), as: UTF8.self))
      default: break
      }
    }
    func isName(_ text: String) -> Bool {
      text.contains(where: \.isLetter) && !text.contains(where: \.isNumber)
        && !AuthorNames.isLead(text)
    }
    let linked = links.filter(isName)
    return linked.isEmpty ? Array(texts.filter(isName).prefix(1)) : linked
  }
}
