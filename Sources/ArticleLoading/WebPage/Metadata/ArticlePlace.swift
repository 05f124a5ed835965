/// Tells what a page says of its article from what it says of other things: announcements, comments, films.
struct ArticlePlace {
  private let tree: PageTree
  private let headline: Int?
  /// The `article` around the headline.
  private let article: Int?

  init(_ tree: PageTree, headline: Int?) {
    self.tree = tree
    self.headline = headline
    article = headline.flatMap { headline in
      sequence(first: headline) { tree.parent(of: $0) }.prefix(60).first {
        tree.nodes[$0].tag == .article
      }
    }
  }

  /// Whether an element stands in a part of the page that is another thing's.
  func isElsewhere(_ node: Int) -> Bool {
    for outer in sequence(first: node, next: { tree.parent(of: $0) }).prefix(60) {
      if let headline, tree.subtree(of: outer).contains(headline) { return false }
      switch tree.nodes[outer].tag {
      // Beside an article's headline there may stand who wrote it, and when.
      case .aside? where !isOwnAside(outer): return true
      case .nav?, .blockquote?: return true
      case .article? where article != nil: return true
      case .body?, .html?, .head?: return false
      default: break
      }
      if outer != node, isOtherThing(outer) { return true }
      // Without a headline, what bears such a name may hold the whole page.
      guard headline != nil else { continue }
      let isNamed = [PageAttribute.class, .id].contains { attribute in
        switch tree.value(attribute, of: outer).flatMap({ Ornament.names.first(in: $0) }) {
        case .related?, .comments?: true
        // A program's data may stand in any frame.
        case let name?: name.isOtherPart && tree.nodes[node].tag != .script
        case nil: false
        }
      }
      if isNamed { return true }
    }
    return false
  }

  /// Whether an aside stands in the headline's article, and leads to no other.
  private func isOwnAside(_ node: Int) -> Bool {
    guard let article, tree.subtree(of: article).contains(node) else { return false }
    return !tree.subtree(of: node).prefix(400).contains { inner in
      tree.nodes[inner].tag == .article || tree.nodes[inner].tag?.isHeading ?? false
        || tree.isLink(inner)
          && tree.line(below: inner, limit: 200).split(separator: " ").count >= 4
    }
  }

  /// Whether an element is described as something that has dates of its own.
  private func isOtherThing(_ node: Int) -> Bool {
    if let property = tree.value(.itemprop, of: node), Self.properties.first(in: property) != nil {
      return true
    }
    guard let type = tree.value(.itemtype, of: node) else { return false }
    return Self.types.first(in: type) != nil
  }

  private static let properties = NameTrie<Bool>([
    (
      true,
      """
      comment item-reviewed has-part is-based-on citation mentions video image audio associated-media
      subject-of about related-link item-list-element
      """
    )
  ])

  private static let types = NameTrie<Bool>([
    (
      true,
      """
      comment user-comments event person product offer video-object image-object audio-object book
      movie media-object item-list list-item
      """
    )
  ])
}
