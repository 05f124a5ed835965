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

  /// A line that begins as bylines do, where names follow, or that is a name with a day behind it.
  private static func names(inLine line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count >= 3, words.count <= 12, !".!?:".contains(line.last ?? ".") else {
      return nil
    }
    guard let names = BylineWords.names(behindLeadIn: line) else {
      if let name = BylineWords.name(beforeDayIn: line) { return name }
      let isByline =
        AuthorNames.isLead(String(words[0])) && words.count <= 8
        && words[1...2].allSatisfy { $0.first?.isUppercase == true }
      return isByline && !line.contains(where: \.isNumber) ? line : nil
    }
    // What is behind an English word may be several names; in other languages the word is a common one.
    let isEnglish = AuthorNames.isLead(String(words[0]))
    let small = names.split(separator: " ").filter { $0.first?.isLowercase == true }
    guard names.split(separator: " ").count <= (isEnglish ? 8 : 6),
      isEnglish || small.allSatisfy({ BylineWords.links.contains(String($0)) })
    else { return nil }
    return names
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
        && !AuthorNames.isLead(text) && !AuthorNames.isRequest(text)
    }
    let linked = links.filter(isName)
    if !linked.isEmpty { return linked }
    let whole = texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    // A day may stand behind the name, and the word before it may be one of another language.
    let named = whole.lazy.compactMap { text -> String? in
      if let names = BylineWords.names(behindLeadIn: text) { return names }
      if isName(text) { return text }
      return BylineWords.name(beforeDayIn: text)
    }
    return named.first.map { [$0] } ?? []
  }
}
