extension ElementRules {
  /// Whether a part of the page contains signs of readers' texts: their names, forms, authors and times.
  func holdsReadersWords(_ nodes: Range<Int>) -> Bool {
    if let first = nodes.first, isAmongReaders(first) || isAmongReaders(nodes.upperBound - 1) {
      return true
    }
    return nodes.prefix(2000).contains { node in
      guard let tag = tree.nodes[node].tag else { return false }
      switch tag {
      case .form, .textarea, .input, .time: return true
      default: return !tag.isHeading && isReadersName(node)
      }
    }
  }

  private func isAmongReaders(_ node: Int) -> Bool {
    sequence(first: node) { tree.parent(of: $0) }.dropFirst().prefix(6).contains {
      guard let tag = tree.nodes[$0].tag, !tag.isHeading, tag != .body, tag != .html else {
        return false
      }
      let prose = measures.amount(tree.subtree(of: $0)).prose
      return prose * 10 <= page.prose * 6 && ornament($0) == .comments && !isDiscussion($0)
    }
  }

  private func isReadersName(_ node: Int) -> Bool {
    switch ornament(node) {
    case .comments, .author, .date: !isDiscussion(node)
    default: false
    }
  }

  /// Whether an element named as a discussion is a section of the article, as papers and encyclopedias have
  /// them: a heading of one word, paragraphs, and no names or times.
  func isDiscussion(_ node: Int) -> Bool {
    let inside = tree.subtree(of: node)
    if let tag = tree.nodes[node].tag, tag.isHeading || tag == .span {
      return isHeadingOfSection(node)
    }
    guard inside.count <= 2000, !isNamedForComments(node),
      let heading = inside.prefix(12).first(where: { tree.nodes[$0].tag?.isHeading ?? false }),
      measures.size(node..<heading) == 0
    else { return false }
    let paragraphs = inside.filter {
      tree.nodes[$0].tag == .p && measures.amount(tree.subtree(of: $0)).prose >= 60
    }
    guard paragraphs.count >= 2 else { return false }
    return !inside.dropFirst().contains { inner in
      guard let tag = tree.nodes[inner].tag else { return false }
      switch tag {
      case .form, .textarea, .input, .time, .li, .article: return true
      case _ where tag.isHeading || tag == .span: return false
      default:
        let name = ornament(inner)
        return name == .comments || name == .author || name == .date || name == .sharing
      }
    }
  }

  /// Whether a name is the anchor of a heading: repeating its words has no meaning.
  private func isHeadingOfSection(_ node: Int) -> Bool {
    guard tree.value(.class, of: node).map({ Ornament.names.first(in: $0) == nil }) ?? true,
      tree.value(.role, of: node) == nil, let id = tree.value(.id, of: node)
    else { return false }
    guard
      tree.nodes[node].tag?.isHeading ?? false
        || tree.parent(of: node).map({ tree.nodes[$0].tag?.isHeading ?? false }) ?? false
    else { return false }
    return NameKey.of(String(decoding: id, as: UTF8.self))
      == NameKey.of(tree.line(below: node, limit: 200))
  }

  private func isNamedForComments(_ node: Int) -> Bool {
    [PageAttribute.class, .id].contains { attribute in
      tree.value(attribute, of: node).map { Self.commentNames.first(in: $0) != nil } ?? false
    }
  }

  private static let commentNames = NameTrie<Bool>([
    (
      true,
      "comment* disqus respond reply replies talkback* livefyre feedback kommentar* commentaires comentarios"
    )
  ])
}
