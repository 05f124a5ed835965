/// Detects by its name what no longer belongs to the article, below its headline and some of its text: the next
/// post of a stream, a forum, readers' messages.
struct OtherWriting {
  private let tree: PageTree
  private let measures: PageMeasures
  private let headline: Int
  /// The first node that may belong to the article's text.
  private let start: Int

  init(_ tree: PageTree, _ measures: PageMeasures, headline: Int) {
    self.tree = tree
    self.measures = measures
    self.headline = headline
    start = Int(tree.nodes[headline].end)
  }

  /// Whether an element after the article's first text begins something else.
  ///
  /// - Parameter isShort: whether that text is so short that only the clearest signs count.
  func begins(at node: Int, isShort: Bool = false) -> Bool {
    guard let tag = tree.nodes[node].tag, tag.holdsBlocks || tag.isList || tag == .li,
      tag != .span, tag != .blockquote
    else { return false }
    if isAnswer(node) { return !isAside(node) }
    if isShort {
      return name(of: node, tag) == .post && !isAside(node) && isPostAlike(node, tag)
    }
    switch name(of: node, tag) {
    case .post?: return !isAside(node) && isAnotherPost(node, tag)
    case .forum?: return !isAside(node) && isForum(node)
    case .message?: return !isAside(node) && isFirstMessage(node, tag)
    case nil: return false
    }
  }

  private func isAside(_ node: Int) -> Bool {
    tree.isInside([.aside, .nav, .footer, .blockquote], node)
  }

  /// Whether the page's data declare it as a comment, or as the answer to its only question.
  private func isAnswer(_ node: Int) -> Bool {
    guard let property = tree.value(.itemprop, of: node), node > headline,
      !tree.subtree(of: node).contains(headline)
    else { return false }
    if property.elementsEqual("comment".utf8) { return true }
    guard
      property.elementsEqual("acceptedAnswer".utf8)
        || property.elementsEqual("suggestedAnswer".utf8)
    else { return false }
    // The answers are the content of a page with frequent questions.
    return tree.nodes.indices.prefix(50_000).filter { other in
      tree.value(.itemtype, of: other).map { $0.holds("/Question") } ?? false
    }.count == 1
  }

  /// Whether it and the headline's element have the same name, and begin with headings of the same level.
  private func isPostAlike(_ node: Int, _ tag: PageTag) -> Bool {
    guard !isTold(node), !isPart(node), let heading = heading(of: node),
      tree.nodes[heading].tag == tree.nodes[headline].tag
    else { return false }
    let amount = measures.amount(tree.subtree(of: node))
    guard amount.text - amount.linked >= 40, let before = tree.sibling(before: node) else {
      return false
    }
    let post = word(of: node)
    return sequence(first: before, next: { tree.sibling(before: $0) }).prefix(20).contains { own in
      tree.nodes[own].tag == tag && (tag == .article || post != nil && word(of: own) == post)
        && tree.subtree(of: own).contains(headline) && measures.size(own..<headline) < 60
    }
  }

  /// Whether it is beside the article in an equal element, and begins with a heading: elements named as posts
  /// are posts, whatever the level of their headings.
  private func isAnotherPost(_ node: Int, _ tag: PageTag) -> Bool {
    guard let own = article(beside: node, tag), !isPart(own), !isPart(node), !isTold(node) else {
      return false
    }
    let amount = measures.amount(tree.subtree(of: node))
    guard amount.prose >= 60, amount.linked * 2 < amount.text else { return false }
    guard let heading = heading(of: node) else { return false }
    let words = NameKey.of(tree.line(below: heading, limit: 1000))
    return words != NameKey.of(tree.line(below: headline, limit: 1000))
  }

  /// The element before it that contains the article: with the headline, or below it without its own heading.
  private func article(beside node: Int, _ tag: PageTag) -> Int? {
    guard let before = tree.sibling(before: node) else { return nil }
    let post = word(of: node)
    return sequence(first: before, next: { tree.sibling(before: $0) }).prefix(20).first { own in
      guard tree.nodes[own].tag == tag, tag == .article || post != nil && word(of: own) == post,
        measures.amount(tree.subtree(of: own)).prose >= NextArticle.shortest
      else { return false }
      if tree.subtree(of: own).contains(headline) { return true }
      // Directly below the headline; some of a row of entries may have a heading.
      return own > headline && measures.amount(start..<own).prose == 0 && heading(of: own) == nil
    }
  }

  /// The heading with which an element begins, perhaps after a label. A bold line, or one named as a title,
  /// counts too.
  private func heading(of node: Int) -> Int? {
    let inside = tree.subtree(of: node).dropFirst().prefix(40)
    let found = inside.first { inner in
      measures.size(tree.subtree(of: inner)) > 0
        && (tree.nodes[inner].tag?.isHeading ?? false || isTitleLine(inner))
    }
    return found.flatMap { measures.size(node..<$0) < 60 ? $0 : nil }
  }

  private func isTitleLine(_ node: Int) -> Bool {
    guard let tag = tree.nodes[node].tag, tag != .a else { return false }
    let size = measures.size(tree.subtree(of: node))
    guard size >= 8, size <= 120 else { return false }
    if tag == .b || tag == .strong {
      guard let next = tree.sibling(behind: node) else { return true }
      return tree.nodes[next].tag != nil || measures.size(next..<next + 1) == 0
    }
    guard let names = tree.value(.class, of: node) else { return false }
    return Self.titleNames.first(in: names) != nil
  }

  private static let titleNames = NameTrie<Bool>([
    (true, "title headline titel titre titulo titolo rubrik tittel overskrift")
  ])

  /// Whether it contains several readers' texts: several equal elements.
  private func isForum(_ node: Int) -> Bool {
    guard !tree.subtree(of: node).contains(headline),
      measures.size(tree.subtree(of: node)) >= 20
    else { return false }
    var makes: [[UInt8]] = []
    for inner in tree.subtree(of: node).dropFirst().prefix(100) {
      guard let tag = tree.nodes[inner].tag else { continue }
      if tag == .blockquote || tag == .article && tree.value(.class, of: inner) == nil { continue }
      guard tag.holdsBlocks || tag == .li, tag != .span else { continue }
      if tag == .li || name(of: inner, tag) == .message { return true }
      let make = [tag.ordinal] + (tree.value(.class, of: inner) ?? [])
      if makes.contains(make) { return true }
      makes.append(make)
    }
    return false
  }

  /// Whether it is the first of several messages: an author, then a text.
  private func isFirstMessage(_ node: Int, _ tag: PageTag) -> Bool {
    let make = tree.value(.class, of: node)
    guard var next = tree.sibling(behind: node), make != nil,
      measures.amount(tree.subtree(of: node)).prose >= 40
    else { return false }
    if tree.nodes[next].tag == nil, let behind = tree.sibling(behind: next) { next = behind }
    guard tree.nodes[next].tag == tag, tree.value(.class, of: next) == make else { return false }
    let first = tree.subtree(of: node).first {
      measures.size($0..<$0 + 1) > 0 && tree.nodes[$0].tag == nil
    }
    return first.map { measures.size($0..<$0 + 1) < 40 } ?? false
  }

  private enum Name { case post, forum, message }

  private func name(of node: Int, _ tag: PageTag) -> Name? {
    for attribute in [PageAttribute.class, .id] {
      if let value = tree.value(attribute, of: node), let name = Self.names.first(in: value) {
        return name
      }
    }
    return tag == .article ? .post : nil
  }

  /// The first of an element's classes that names a post.
  private func word(of node: Int) -> ArraySlice<UInt8>? {
    tree.value(.class, of: node)?.split(whereSeparator: { $0 <= 0x20 }).first {
      Self.names.first(in: $0) == .post && Self.partNames.first(in: $0) == nil
        && !$0.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
  }

  /// Whether it is an entry of a live blog.
  private func isTold(_ node: Int) -> Bool {
    sequence(first: node) { tree.parent(of: $0) }.prefix(6).contains { outer in
      [PageAttribute.class, .id].contains { attribute in
        tree.value(attribute, of: outer).map { Self.liveNames.first(in: $0) != nil } ?? false
      }
    }
  }

  private static let liveNames = NameTrie<Bool>([(true, "live* ticker* timeline* minute* direct")])

  /// Whether it is one of several parts of the article.
  func isPart(_ node: Int) -> Bool {
    guard let names = tree.value(.class, of: node), word(of: node) == nil else { return false }
    return Self.partNames.first(in: names) != nil
  }

  private static let names = NameTrie<Name>([
    (
      .post,
      """
      post entry story article hentry news-item blog-post stream-item feed-item beitrag artikel eintrag
      meldung noticia billet notizia
      """
    ),
    (
      .forum,
      """
      forum* thread threads discussion* diskussion* conversation* messages postings message-list
      leserbeitraege leserbriefe leserkommentare lesermeinungen leserforum beitraege mensajes mensagens
      comment-list comments-list comment-thread guestbook
      """
    ),
    (.message, "msg message posting forum-post mensaje"),
  ])

  private static let partNames = NameTrie<Bool>([
    (
      true,
      """
      part* chapter* section* kapitel* abschnitt* block* body* content* text* page* paragraph* column*
      col row* header* footer* head* foot* media* image* update* live* intro* lead* summary* meta* title*
      """
    )
  ])
}
