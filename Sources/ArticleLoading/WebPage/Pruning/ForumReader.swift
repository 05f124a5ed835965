/// Finds the posts on a page: who wrote each, and its words.
struct ForumReader {
  let tree: PageTree
  let measures: PageMeasures
  let headline: Int?

  /// What makes several elements posts of the same kind.
  enum Kind: Equatable {
    /// A word of their class.
    case word(ArraySlice<UInt8>)
    /// The beginning of their ids, which end in numbers.
    case id(ArraySlice<UInt8>)
    /// The name of the list that they are in, and their class.
    case listed([UInt8])
    /// Rows with a cell that is named a post.
    case row
  }

  /// The kind of an element that may be a post; `nil` for all others.
  func kind(of node: Int) -> Kind? {
    guard let tag = tree.nodes[node].tag else { return nil }
    if tag == .tr {
      let isPost = tree.children(of: node).prefix(8).contains { holds(Self.cellNames, $0) }
      return isPost ? .row : nil
    }
    guard tag.holdsBlocks || tag == .li, tag != .span, tag != .td else { return nil }
    if let classes = tree.value(.class, of: node), classes.count < 400,
      Self.postNames.first(in: classes) != nil,
      let word = classes.split(whereSeparator: { $0 <= 0x20 }).first(where: {
        Self.messageNames.first(in: $0) != nil || Self.commentNames.first(in: $0) != nil
      })
    {
      return .word(word)
    }
    if let id = tree.value(.id, of: node), id.count < 40, let last = id.last,
      (0x30...0x39).contains(last), Self.messageIDs.first(in: id) != nil
    {
      return .id(id.prefix { $0 < 0x30 || $0 > 0x39 })
    }
    guard tag == .article || tag == .li || tag == .div || tag == .section,
      let list = tree.parent(of: node), isNamed(Self.listNames, list)
    else { return nil }
    return .listed([tag.ordinal] + (tree.value(.class, of: node) ?? []))
  }

  /// Whether an element is named a message as a whole.
  static func isNamedMessage(_ node: Int, in tree: PageTree) -> Bool {
    guard let tag = tree.nodes[node].tag, tag.holdsBlocks || tag == .li, tag != .span else {
      return false
    }
    return tree.value(.class, of: node).map { names in
      // A part of a message also has its name: "message-head".
      names.split(whereSeparator: { $0 <= 0x20 }).contains { word in
        messageNames.first(in: word) != nil && !word.contains(UInt8(ascii: "-"))
      }
    } ?? false
  }

  /// An element and those of its kind after it, at most `limit` nodes away: its siblings, or the only elements of
  /// that kind in its container's siblings.
  func messages(from node: Int, _ kind: Kind, limit: Int) -> [Int] {
    let tag = tree.nodes[node].tag
    func isAlike(_ other: Int) -> Bool {
      tree.nodes[other].tag == tag && self.kind(of: other) == kind
        && measures.size(tree.subtree(of: other)) > 0
    }
    let siblings = sequence(first: node) { tree.sibling(behind: $0) }.prefix(limit).filter(isAlike)
    guard siblings.count < 2, let holder = tree.parent(of: node),
      let outer = tree.nodes[holder].tag,
      outer.holdsBlocks || outer == .li
    else { return siblings }
    return sequence(first: holder) { tree.sibling(behind: $0) }.prefix(limit).filter {
      tree.nodes[$0].tag == outer && tree.value(.class, of: $0) == tree.value(.class, of: holder)
    }.compactMap { tree.children(of: $0).first(where: isAlike) }
  }

  /// Whether the page names a forum around two posts, or both name their author as forums do.
  ///
  /// Live blogs and streams of articles have such elements, too.
  func isForum(_ first: Int, _ second: Int, _ kind: Kind) -> Bool {
    var isNamed = false
    for outer in sequence(first: first, next: { tree.parent(of: $0) }).prefix(30) {
      for attribute in [PageAttribute.class, .id] {
        guard let value = tree.value(attribute, of: outer) else { continue }
        if Self.liveNames.first(in: value) != nil { return false }
        if outer != first, Self.forumNames.first(in: value) != nil { isNamed = true }
      }
      if let type = tree.value(.itemtype, of: outer), type.holds("DiscussionForumPosting") {
        isNamed = true
      }
    }
    if !isNamed, hasTitle(second) { return false }
    let both = [first, second]
    let areSigned = both.allSatisfy { signature(of: $0) != nil }
    let haveMembers = both.allSatisfy { member(in: $0, ofForum: isNamed) != nil }
    switch kind {
    case .listed, .row: return (areSigned || haveMembers) && (isNamed || areAccounts(both))
    case .word(let word) where Self.commentNames.first(in: word) != nil:
      return isNamed && (areSigned || haveMembers) && opensPage(first)
    case .word(let word) where Self.certainNames.first(in: word) != nil:
      return isNamed || haveMembers || areSigned
    case .word, .id:
      return isNamed || haveMembers || areSigned && areAccounts(both)
    }
  }

  /// Whether a post begins with a heading of its own, as articles do: neither a name nor the thread's title.
  private func hasTitle(_ message: Int) -> Bool {
    let inside = tree.subtree(of: message).prefix(60)
    guard
      let heading = inside.first(where: {
        tree.nodes[$0].tag?.isHeading ?? false && measures.size(tree.subtree(of: $0)) > 0
          && !isBesideName($0, in: message)
      })
    else { return false }
    let name = member(in: message) ?? signature(of: message)
    if let name, tree.subtree(of: heading).contains(name) { return false }
    let title = headline.map { NameKey.of(tree.line(below: $0, limit: 1000)) } ?? ""
    return title.isEmpty || !NameKey.of(tree.line(below: heading, limit: 1000)).contains(title)
  }

  /// Whether a heading is in the part of a post that names its author, such as a member's rank.
  private func isBesideName(_ heading: Int, in message: Int) -> Bool {
    if isNamed(Self.rankNames, heading) { return true }
    return sequence(first: heading) { tree.parent(of: $0) }.dropFirst().prefix { $0 != message }
      .contains(where: isMember)
  }

  /// Whether hardly any words are between the headline and the first of several comments.
  func opensPage(_ first: Int) -> Bool {
    guard let headline, headline < first else { return false }
    let between = measures.amount(Int(tree.nodes[headline].end)..<first)
    return between.text - between.linked < 80
  }

  /// Whether names are written as names of accounts are, and headings are not: `gullman`, `Tove88`, `rye_rita`.
  private func areAccounts(_ messages: [Int]) -> Bool {
    messages.contains { message in
      guard let name = (member(in: message) ?? signature(of: message)).map(words) else {
        return false
      }
      return !name.contains(" ")
        && (name.first?.isLowercase == true || name.contains { $0.isNumber || $0 == "_" })
    }
  }

  private func words(of node: Int) -> String {
    tree.line(below: node, limit: 100).trimmed(of: " \n\t\r:@")
  }

  /// The first words of a post, if they are a name on a line of its own and more follows.
  func signature(of message: Int) -> Int? {
    let first = tree.subtree(of: message).prefix(60).first {
      tree.nodes[$0].tag == nil && measures.size($0..<$0 + 1) > 0
    }
    guard let first, isName(first),
      measures.size(tree.subtree(of: message)) >= measures.size(first..<first + 1) + 15,
      let holder = tree.parent(of: first), holder != message || tree.nodes[message].tag == .tr,
      let tag = tree.nodes[holder].tag
    else { return nil }
    // Bold or linked words that begin a sentence are no name.
    let line = tag.isBlock ? first : outermost(holder, below: message)
    let isAlone =
      neighbour(of: line).map { next in
        tree.nodes[next].tag.map { $0.isBlock || $0 == .br || $0 == .time || $0 == .span } ?? false
      } ?? true
    return isAlone ? first : nil
  }

  /// The next sibling with text.
  private func neighbour(of node: Int) -> Int? {
    var next = tree.sibling(behind: node)
    for _ in 0..<6 {
      guard let sibling = next else { return nil }
      if tree.nodes[sibling].tag == .br || measures.size(tree.subtree(of: sibling)) > 0 {
        return sibling
      }
      next = tree.sibling(behind: sibling)
    }
    return nil
  }

  private func outermost(_ node: Int, below root: Int) -> Int {
    var inline = node
    while let parent = tree.parent(of: inline), parent != root,
      tree.nodes[parent].tag.map({ !$0.isBlock }) ?? false
    {
      inline = parent
    }
    return inline
  }

  /// The words in a post that are in an element named for its author.
  ///
  /// - Parameter ofForum: whether the page is known to be a forum's: articles name their authors, too.
  func member(in message: Int, ofForum: Bool = false) -> Int? {
    let inside = tree.subtree(of: message)
    let named = inside.dropFirst().prefix(120).filter {
      tree.nodes[$0].tag != nil && (isMember($0) || ofForum && isNamed(Self.authorNames, $0))
        && !isNamed(Self.rankNames, $0)
    }
    // In an element for the name alone, any words are the name.
    for element in named where isNamed(Self.authorNames, element) {
      if let words = words(in: element, where: mayBeName) { return words }
    }
    for element in named {
      if let words = words(in: element, where: isName) { return words }
    }
    return nil
  }

  private func words(in element: Int, where fits: (Int) -> Bool) -> Int? {
    tree.subtree(of: element).prefix(30).first {
      tree.nodes[$0].tag == nil && measures.size($0..<$0 + 1) > 0 && fits($0)
    }
  }

  private func isMember(_ node: Int) -> Bool {
    if let names = tree.value(.class, of: node), Self.memberNames.first(in: names) != nil {
      return true
    }
    return tree.value(.itemprop, of: node).map { $0.elementsEqual("author".utf8) } ?? false
  }

  /// Whether a text is a name by its length and form.
  private func isName(_ node: Int) -> Bool {
    let line = words(of: node)
    guard (2...40).contains(line.count), line.contains(where: \.isLetter),
      line.split(separator: " ").count <= 3, let last = line.last,
      !".!?,;".contains(last) || endsInInitial(line), !line.contains(":"),
      !Self.controls.contains(line.lowercased())
    else { return false }
    return !DateLineWords(line).rest.isEmpty
      || line.contains(where: \.isNumber)
        && !PageDate.holdsDay(line) && !line.hasPrefix("#")
  }

  /// Whether a name is shortened: "Ines K."
  private func endsInInitial(_ line: String) -> Bool {
    guard line.hasSuffix("."), let last = line.split(separator: " ").last else { return false }
    return line.contains(" ") && last.count <= 3 && last.first?.isUppercase == true
  }

  /// Whether a text may be a name where only a name is expected.
  func mayBeName(_ node: Int) -> Bool {
    let line = words(of: node)
    return (1...60).contains(line.count) && line.split(separator: " ").count <= 8
      && line.contains { $0.isLetter || $0.isNumber } && !line.contains(":")
      && !PageDate.holdsDay(line) && !Self.controls.contains(line.lowercased())
  }

  func isNamed(_ names: NameTrie<Bool>, _ node: Int) -> Bool {
    [PageAttribute.class, .id].contains { attribute in
      tree.value(attribute, of: node).map { names.first(in: $0) != nil } ?? false
    }
  }

  private func holds(_ names: NameTrie<Bool>, _ node: Int) -> Bool {
    tree.value(.class, of: node).map { names.first(in: $0) != nil } ?? false
  }
}
