/// The posts of a forum's page, or a question and its answers.
///
/// Every post belongs to the text, because each may contain a claim. If the first one is an article, the others are
/// comments on it and do not.
struct ForumThread {
  /// The posts in page order, at least two.
  let posts: [ForumPost]
  /// Whether the first post is an article with comments below it.
  let isArticle: Bool

  /// The elements that contain the text, in page order: each post's words, below the name of its author.
  var roots: [Int] {
    isArticle ? [posts[0].body] : posts.flatMap(\.roots)
  }

  /// The beginning of the comments on an article; `nil` if all posts are the text.
  var comments: Int? { isArticle ? posts[1].message : nil }

  /// The number of elements searched.
  private static let reach = 20_000
  /// The least text of a post that shows that a page is a forum's.
  private static let shortest = 15
  /// The least text of an article in a forum, and how much longer than the average answer it is.
  private static let article = (size: 300, times: 3)
  private static let mostPosts = 20_000

  /// `nil` for a page that is not a forum's.
  init?(_ tree: PageTree, _ measures: PageMeasures, headline: Int?) {
    let reader = ForumReader(tree: tree, measures: measures, headline: headline)
    if let posts = Self.found(by: reader) {
      self.posts = posts
      isArticle = Self.isArticle(posts, measures, tree)
    } else if let (posts, isQuestion) = reader.declaredPosts() {
      self.posts = posts
      isArticle = !isQuestion && Self.isArticle(posts, measures, tree)
    } else if let posts = reader.namedAnswers() {
      self.posts = posts
      isArticle = false
    } else {
      return nil
    }
  }

  private static func found(by reader: ForumReader) -> [ForumPost]? {
    let (tree, measures) = (reader.tree, reader.measures)
    let start = reader.headline.map { Int(tree.nodes[$0].end) } ?? 0
    for node in tree.nodes.indices.prefix(reach) {
      // Prose before the first post is an article of its own.
      if reader.headline != nil, node > start, measures.amount(start..<node).prose > 0 {
        return nil
      }
      guard let kind = reader.kind(of: node) else { continue }
      let holdsHeadline = reader.headline.map { tree.subtree(of: node).contains($0) } ?? false
      if let headline = reader.headline, !holdsHeadline, node < headline { continue }
      guard measures.size(tree.subtree(of: node)) >= shortest else { continue }
      let messages = reader.messages(from: node, kind, limit: 12)
      guard
        let second = messages.dropFirst().first(where: {
          measures.size(tree.subtree(of: $0)) >= shortest
        }), reader.isForum(node, second, kind)
      else { continue }
      let posts = reader.posts(
        reader.messages(from: node, kind, limit: 2 * mostPosts),
        behind: holdsHeadline ? start : node)
      if posts.count >= 2, posts[0].message == node { return posts }
    }
    return nil
  }

  /// Whether the first post is so much longer than the others that they are comments on it.
  private static func isArticle(
    _ posts: [ForumPost], _ measures: PageMeasures, _ tree: PageTree
  ) -> Bool {
    let sizes = posts.map { post in
      let amount = measures.amount(tree.subtree(of: post.body))
      return amount.text - amount.linked
    }
    let answers = sizes.dropFirst().reduce(0, +)
    return sizes[0] >= article.size
      && sizes[0] * (sizes.count - 1) >= article.times * answers
  }
}

/// Who wrote what, when, and where it is on the page.
struct ForumPost {
  /// All of it, with its author and time.
  let message: Int
  /// The text that names its author; `nil` if none does.
  let poster: Int?
  /// The smallest element with its words.
  let body: Int

  /// What to read of it: its words, and the name if that is above them.
  var roots: [Int] { [poster.flatMap { $0 < body ? $0 : nil }, body].compactMap { $0 } }
}
