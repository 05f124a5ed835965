import FactCheck

/// What an office document or a book says of itself, as pandoc writes it into the head of its HTML.
struct DocumentFacts {
  private(set) var title: String?
  private(set) var subtitle: String?
  private(set) var facts = ExtractedFacts()

  init(_ tree: PageTree, kind: DocumentKind) {
    let origin = "\(kind.rawValue) metadata"
    subtitle = tree.nodes.indices.first {
      tree.nodes[$0].tag == .p && tree.string(.class, of: $0) == "subtitle"
    }.flatMap { PageLine.clean(tree.line(below: $0, limit: 2000), limit: 500) }
    // All of it stands before the body.
    for node in tree.nodes.indices.prefix(while: { tree.nodes[$0].tag != .body }) {
      switch tree.nodes[node].tag {
      case .title where title == nil:
        let line = PageLine.clean(tree.line(below: node, limit: 2000), limit: 300)
        // A hyphen stands for standard input: the document has no title.
        title = line == "-" ? nil : line
      case .meta: take(tree, node, origin)
      default: break
      }
    }
    if let title { facts.found.insert(.init(.title, title, from: origin), at: 0) }
  }

  private mutating func take(_ tree: PageTree, _ node: Int, _ origin: String) {
    guard let content = tree.string(.content, of: node),
      let value = PageLine.clean(content, limit: 300)
    else { return }
    switch tree.string(.name, of: node) {
    case "author":
      guard !DocumentAuthors.isNobody(value) else { return }
      facts.authors.append(Agent(name: value))
      facts.found.append(.init(.author, value, from: origin))
    case "dcterms.date":
      guard facts.published == nil, let date = PageDate(value)?.date else { return }
      facts.published = date
      facts.found.append(.init(.published, date.description, from: origin))
    default: break
    }
  }
}
