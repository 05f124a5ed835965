/// A document's metadata in pandoc's HTML: in its head and above the text.
extension TitleBlock {
  init(_ tree: PageTree, kind: DocumentKind) {
    self.init(from: "\(kind.rawValue) metadata")
    // All metadata precedes the body.
    for node in tree.nodes.indices.prefix(while: { tree.nodes[$0].tag != .body }) {
      switch tree.nodes[node].tag {
      case .title:
        let line = tree.line(below: node, limit: 2000)
        // A hyphen stands for standard input: the document has no title.
        if line.trimmed(of: " ") != "-" { addTitle(line) }
      case .meta where tree.string(.name, of: node) == "author":
        if let content = tree.string(.content, of: node) {
          addAuthors(DocumentAuthors.names(content))
        }
      default: break
      }
    }
    let header = tree.nodes.indices.first { tree.string(.id, of: $0) == "title-block-header" }
    guard let header else { return }
    for node in tree.children(of: header) where tree.nodes[node].tag == .p {
      let line = tree.line(below: node, limit: 2000)
      switch tree.string(.class, of: node) {
      case "subtitle": addSubtitle(line)
      case "date": addDate(line)
      default: break
      }
    }
  }
}
