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
    return line(in: tree, below: headline).map { [Found($0, "line below the headline")] } ?? []
  }

  /// A line of its own soon below the headline that begins as bylines do: "By Jane Doe, Staff Writer".
  private static func line(in tree: PageTree, below headline: Int) -> String? {
    for node in headline..<min(headline + 40, tree.nodes.count) {
      guard let tag = tree.nodes[node].tag, tag == .p || tag == .div || tag == .span,
        tree.subtree(of: node).count <= 12
      else { continue }
      // A day or a place may stand beside the names.
      let parts = tree.line(below: node, limit: 100).split { "|·•".contains($0) }
      let found = parts.lazy.compactMap { names(inLine: $0.trimmed(of: " \n\t")) }.first
      if let found { return found }
    }
    return nil
  }

  /// A line that begins as bylines do, where names follow; without the word before them, where that could
  /// begin a name as well: "Von Ute Maß".
  private static func names(inLine line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count >= 3, words.count <= 8, words[1].first?.isUppercase == true,
      words[2].first?.isUppercase == true, !line.contains(where: \.isNumber),
      !".!?:".contains(line.last ?? ".")
    else { return nil }
    if AuthorNames.isLead(String(words[0])) { return line }
    guard foreignLeads.contains(words[0].lowercased()), words.count <= 5,
      words.allSatisfy({ $0.first?.isUppercase == true })
    else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  private static let foreignLeads: Set<String> = ["von", "par", "por", "door", "av", "af", "oleh"]

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
        && !AuthorNames.isLead(text) && !AuthorNames.isRequest(text)
    }
    let linked = links.filter(isName)
    return linked.isEmpty ? Array(texts.filter(isName).prefix(1)) : linked
  }
}
