extension ElementRules {
  /// Whether an element names the author of one of several posts that all belong to the article: each is in an
  /// equal element without a heading, so that the names are needed to know who said what.
  func namesPoster(_ node: Int) -> Bool {
    let size = measures.size(tree.subtree(of: node))
    guard (3...80).contains(size), let post = post(around: node), isBesideAnother(post) else {
      return false
    }
    let whole = measures.amount(tree.subtree(of: post))
    guard whole.text - whole.linked - size >= 20,
      !tree.subtree(of: post).prefix(60).contains(where: {
        tree.nodes[$0].tag?.isHeading ?? false
      })
    else { return false }
    let line = tree.line(below: node, limit: 300).trimmed(of: " \n\t")
    // Words with digits are not part of a date line, but may be a name.
    let isCalled = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { word in
      word.contains(where: \.isNumber) && word.prefix(3).count(where: \.isLetter) == 3
    }
    return isCalled || !DateLineWords(line).rest.isEmpty
  }

  /// The element named as a post or message around a name, outside of live blogs.
  private func post(around node: Int) -> Int? {
    let around = sequence(first: node) { tree.parent(of: $0) }.dropFirst()
    guard let post = around.prefix(3).first(where: { holds(ForumReader.messageNames, $0) }),
      !around.prefix(12).contains(where: { holds(ForumReader.liveNames, $0) })
    else { return nil }
    return post
  }

  /// Whether an equal post with a name precedes or follows it.
  private func isBesideAnother(_ post: Int) -> Bool {
    let make = make(of: post)
    return [tree.sibling(before:), tree.sibling(behind:)].contains { step in
      guard let other = neighbour(of: post, by: step), self.make(of: other) == make else {
        return false
      }
      return tree.subtree(of: other).dropFirst().prefix(20).contains {
        tree.nodes[$0].tag != nil && (ornament($0) == .author || ornament($0) == .date)
      }
    }
  }

  private func holds(_ names: NameTrie<Bool>, _ node: Int) -> Bool {
    tree.value(.class, of: node).map { names.first(in: $0) != nil } ?? false
  }
}
