/// The visible names near the headline.
enum Byline {
  /// The number of elements searched after the headline, and the number searched for an unnamed line.
  private static let reach = (named: 300, line: 80)

  /// The names near the headline in an element named as a byline or author.
  ///
  /// - Parameter isCertain: whether only an element named as a byline, or a line that begins like one, counts.
  static func names(
    in tree: PageTree, near headline: Int?, isCertain: Bool = false
  ) -> [Found<String>] {
    guard let headline else { return [] }
    let place = ArticlePlace(tree, headline: headline)
    let end = place.endOfOwn(within: reach.named)
    for isName in [isByline, isAuthor] {
      for node in headline..<max(headline, end) {
        guard let name = tree.value(.class, of: node), name.count < 200, isName(name),
          !place.isElsewhere(node), !place.isBesideAnother(node),
          !isInLaterMessage(node, below: headline, in: tree),
          !isCertain || isByline(name) || opensAsByline(node, in: tree)
        else { continue }
        let names = names(in: tree, below: node)
        if !names.isEmpty { return names.map { Found($0, "byline") } }
      }
    }
    if let line = line(in: tree, below: headline, end: end) {
      return [Found(line, "line below the headline")]
    }
    return above(headline, in: tree, place, isCertain: isCertain)
  }

  /// Whether an element is in the second of several messages below the headline, or a later one: the article is the
  /// first one's author's.
  private static func isInLaterMessage(
    _ node: Int, below headline: Int, in tree: PageTree
  ) -> Bool {
    sequence(first: node) { tree.parent(of: $0) }.prefix(10).contains { message in
      guard message > headline, ForumReader.isNamedMessage(message, in: tree) else { return false }
      let before = sequence(first: message) { tree.sibling(before: $0) }.dropFirst().prefix(8)
      return before.contains {
        $0 > headline && ForumReader.isNamedMessage($0, in: tree)
          && tree.nodes[$0].tag == tree.nodes[message].tag
      }
    }
  }

  /// The names above the headline, in an element that contains both and hardly anything before: from an element
  /// named as a byline or author, or a line that begins like a byline.
  private static func above(
    _ headline: Int, in tree: PageTree, _ place: ArticlePlace, isCertain: Bool
  ) -> [Found<String>] {
    let around = sequence(first: headline) { tree.parent(of: $0) }.dropFirst().prefix(8).prefix {
      tree.nodes[$0].tag != .body && tree.nodes[$0].tag != .html
        && size(of: $0..<headline, in: tree) <= mostAbove
    }
    guard let outer = around.last else { return [] }
    for node in outer + 1..<headline where tree.nodes[node].end <= headline {
      guard let name = tree.value(.class, of: node), name.count < 200,
        isByline(name) || isAuthor(name), !place.isElsewhere(node),
        !tree.isInside([.nav, .aside], node),
        !isCertain || isByline(name) || opensAsByline(node, in: tree)
      else { continue }
      let names = names(in: tree, below: node)
      if !names.isEmpty { return names.map { Found($0, "byline above the headline") } }
    }
    let lines = VisibleLineReader(tree: tree, headline: headline).lines(in: outer..<headline)
    let found = lines.suffix(4).lazy.compactMap { line -> String? in
      line.isProse || line.isItem ? nil : names(inLine: line.text)
    }.first
    return found.map { [Found($0, "line above the headline")] } ?? []
  }

  private static func size(of nodes: Range<Int>, in tree: PageTree) -> Int {
    nodes.reduce(0) { $0 + tree.text(of: $1).count { $0 > 0x20 } }
  }

  /// The most text in an element before its headline, in bytes.
  private static let mostAbove = 160

  /// Whether the words of an element begin like a byline.
  private static func opensAsByline(_ node: Int, in tree: PageTree) -> Bool {
    let line = tree.line(below: node, limit: 300).trimmed(of: " \n\t")
    return BylineWords.names(behindLeadIn: line) != nil
      || BylineWords.name(behindColonIn: line) != nil
  }

  /// Whether the word before a name directly follows a link, which is then not the name.
  private static func isBeforeLead(_ link: Int, in tree: PageTree) -> Bool {
    let next = Int(tree.nodes[link].end)
    guard next < tree.nodes.count, tree.nodes[next].tag == nil,
      tree.parent(of: next) == tree.parent(of: link)
    else { return false }
    let words = String(decoding: tree.text(of: next).prefix(40), as: UTF8.self)
    return AuthorNames.isLead(words.trimmed(of: " \n\t"))
  }

  /// Whether the words before a link name another contribution than writing: "Translated by <a>Kim Oz</a>". Links
  /// joined to it by "and" belong to it.
  static func isHelper(_ link: Int, in tree: PageTree) -> Bool {
    var link = link
    for _ in 0..<4 {
      guard let before = tree.sibling(before: link), tree.nodes[before].tag == nil else {
        return false
      }
      let words = String(decoding: tree.text(of: before).suffix(80), as: UTF8.self)
      if AuthorNames.introducesHelper(words) { return true }
      let own = words.trimmed(of: " \n\t\r,").lowercased()
      guard own.isEmpty || BylineWords.ands.contains(own),
        let other = tree.sibling(before: before), tree.nodes[other].tag == .a
      else { return false }
      link = other
    }
    return false
  }

  /// The name joined to a linked one by "and": "<a>Jo Quill</a> (Shore News) and Ray Sands".
  static func name(behind link: Int, in tree: PageTree) -> String? {
    let next = Int(tree.nodes[link].end)
    guard next < tree.nodes.count, tree.nodes[next].tag == nil,
      tree.parent(of: next) == tree.parent(of: link)
    else { return nil }
    let text = String(decoding: tree.text(of: next).prefix(300), as: UTF8.self)
    return BylineWords.name(joinedIn: text)
  }

  private static func isByline(_ name: ArraySlice<UInt8>) -> Bool {
    name.holds("byline")
  }

  /// Whether an element is named for authors, in any of several languages.
  private static func isAuthor(_ name: ArraySlice<UInt8>) -> Bool {
    name.holds("author") || writers.first(in: name) != nil
  }

  private static let writers = NameTrie<Bool>([
    (
      true,
      """
      autor autoren autorin autorname autores autora auteur auteurs autore autori verfasser* redakteur*
      firma firmante signature signatur skribent* forfatter* writer writers written-by reporter
      journalist* columnist contributor contributors
      """
    )
  ])

  /// A separate line soon below the headline, or in its element after a break, that begins like a byline: "By
  /// Jane Doe, Staff Writer".
  private static func line(in tree: PageTree, below headline: Int, end: Int) -> String? {
    let reader = VisibleLineReader(tree: tree, headline: headline)
    let behind = Int(tree.nodes[headline].end)
    let last = min(end, behind + reach.line)
    let lines =
      reader.lines(in: headline..<behind, ofHeadline: true).dropFirst()
      + reader.lines(in: behind..<max(behind, last)).prefix(12)
    var label: String?
    for line in lines where !line.isProse && line.proseBefore <= 1 {
      defer { label = line.text }
      if let dated = BylineWords.names(behindDayIn: line.text) { return dated }
      if let label, BylineWords.isLabel(label), let name = BylineWords.name(alone: line.text) {
        return name
      }
      if line.isItem, !isWholeItem(line, in: tree) { continue }
      // A day or a place may be beside the names.
      let parts = line.text.split { "|·•—–".contains($0) }.flatMap { $0.split(separator: " - ") }
      let found = parts.lazy.compactMap { names(inLine: $0.trimmed(of: " \n\t")) }.first
      if let found { return found }
    }
    return nil
  }

  /// Whether a line is all of its list item.
  private static func isWholeItem(_ line: VisibleLine, in tree: PageTree) -> Bool {
    let around = sequence(first: line.nodes.upperBound - 1) { tree.parent(of: $0) }.prefix(8)
    guard let item = around.first(where: { tree.nodes[$0].tag == .li || tree.nodes[$0].tag == .dd })
    else { return false }
    return NameKey.of(tree.line(below: item, limit: 300)) == NameKey.of(line.text)
  }

  /// The names in a line that begins like a byline.
  private static func names(inLine line: String) -> String? {
    let words = line.split(separator: " ")
    guard let first = words.first else { return nil }
    if let name = BylineWords.name(behindColonIn: line) { return name }
    guard words.count >= 3, words.count <= 12, !".!?:".contains(line.last ?? ".") else {
      return nil
    }
    guard let names = BylineWords.names(behindLeadIn: line) else {
      let isByline =
        AuthorNames.isLead(String(first)) && words.count <= 8
        && words[1...2].allSatisfy { $0.first?.isUppercase == true }
        && !BylineWords.isDayWord(words[1])
      return isByline && !line.contains(where: \.isNumber) ? line : nil
    }
    // An English introductory word may be followed by several names; in other languages it is a common word.
    let isEnglish =
      AuthorNames.isLead(String(first)) || words.prefix(4).contains { $0.lowercased() == "by" }
    let small = names.split(separator: " ").filter { $0.first?.isLowercase == true }
    guard names.split(separator: " ").count <= (isEnglish ? 8 : 6),
      isEnglish || small.allSatisfy({ BylineWords.links.contains(String($0)) })
    else { return nil }
    return names
  }

  /// The links of a byline, or else its first words; the date and the rest follow them.
  private static func names(in tree: PageTree, below node: Int) -> [String] {
    var links: [String] = []
    var texts: [String] = []
    var behindLink = 0
    for index in tree.subtree(of: node).prefix(100) where index >= behindLink {
      switch tree.nodes[index].tag {
      case .a? where isHelper(index, in: tree):
        behindLink = Int(tree.nodes[index].end)
      case .a? where isBeforeLead(index, in: tree):
        // "<a>Post</a> by <b>Mara Vance</b>"
        behindLink = Int(tree.nodes[index].end)
      case .a?:
        links.append(tree.line(below: index, limit: 300))
        if let next = name(behind: index, in: tree) { links.append(next) }
      case nil: texts.append(String(decoding: tree.text(of: index).prefix(300), as: UTF8.self))
      default: break
      }
    }
    func isName(_ text: String) -> Bool {
      text.contains(where: \.isLetter) && !text.contains(where: \.isNumber)
        && !AuthorNames.isLead(text) && !AuthorNames.isRequest(text)
        && !BylineWords.isLeadIn(text)
    }
    let linked = links.filter(isName)
    if !linked.isEmpty { return linked }
    let whole = texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    // A day may follow the name, and the introductory word may be in another language.
    let named = whole.lazy.compactMap { text -> String? in
      if let name = BylineWords.name(behindColonIn: text) { return name }
      if let names = BylineWords.names(behindLeadIn: text) { return names }
      if isName(text) { return text }
      return BylineWords.name(beforeDayIn: text)
    }
    return named.first.map { [$0] } ?? []
  }
}
