/// The first message on a forum's page: the question or report there is the article, the answers are not.
struct FirstMessage {
  /// The smallest element with the message's own words.
  let body: Int
  /// The whole message, with author and time.
  let message: Int
  /// The beginning of the second message.
  let next: Int

  /// The number of elements searched.
  private static let reach = 20_000
  /// The least text of a message.
  private static let shortest = 15

  /// `nil` for a page that is not a forum's.
  init?(_ tree: PageTree, _ measures: PageMeasures, headline: Int?) {
    let start = headline.map { Int(tree.nodes[$0].end) } ?? 0
    for node in tree.nodes.indices.prefix(Self.reach) {
      // Prose before the first message is an article of its own.
      if headline != nil, node > start, measures.amount(start..<node).prose > 0 { return nil }
      guard let tag = tree.nodes[node].tag, tag.holdsBlocks || tag == .li, tag != .span,
        let name = Self.name(of: node, in: tree)
      else { continue }
      let holdsHeadline = headline.map { tree.subtree(of: node).contains($0) } ?? false
      if let headline, !holdsHeadline, node < headline { continue }
      guard let next = Self.next(behind: node, tag, name, in: tree, measures),
        measures.size(tree.subtree(of: node)) >= Self.shortest,
        Self.isForum(node, next, in: tree, measures),
        let body = Self.body(of: node, behind: holdsHeadline ? start : node, in: tree, measures)
      else { continue }
      message = node
      self.next = next
      self.body = body
      return
    }
    return nil
  }

  /// The name of an element that may be a message: a word of its class, or its id without the number.
  private static func name(of node: Int, in tree: PageTree) -> ArraySlice<UInt8>? {
    if let classes = tree.value(.class, of: node), classes.count < 400,
      messageNames.first(in: classes) != nil,
      let word = classes.split(whereSeparator: { $0 <= 0x20 }).first(where: {
        messageNames.first(in: $0) != nil
      })
    {
      return word
    }
    guard let id = tree.value(.id, of: node), id.count < 40, let last = id.last,
      (0x30...0x39).contains(last), messageIDs.first(in: id) != nil
    else { return nil }
    return id.prefix { $0 < 0x30 || $0 > 0x39 }
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

  /// The next message: a sibling with the same tag and class.
  private static func next(
    behind node: Int, _ tag: PageTag, _ name: ArraySlice<UInt8>, in tree: PageTree,
    _ measures: PageMeasures
  ) -> Int? {
    let siblings = sequence(first: node) { tree.sibling(behind: $0) }.dropFirst().prefix(12)
    return siblings.first { other in
      tree.nodes[other].tag == tag && self.name(of: other, in: tree) == name
        && measures.size(tree.subtree(of: other)) >= shortest
    }
  }

  /// Whether the page names a forum around two messages, or both contain a member's name as in forums, or both
  /// are articles named messages that begin with a name.
  ///
  /// Live blogs have such elements, too.
  private static func isForum(
    _ first: Int, _ second: Int, in tree: PageTree, _ measures: PageMeasures
  ) -> Bool {
    var isNamed = false
    for outer in sequence(first: first, next: { tree.parent(of: $0) }).prefix(30) {
      for attribute in [PageAttribute.class, .id] {
        guard let value = tree.value(attribute, of: outer) else { continue }
        if liveNames.first(in: value) != nil { return false }
        if outer != first, forumNames.first(in: value) != nil { isNamed = true }
      }
      if let type = tree.value(.itemtype, of: outer), type.holds("DiscussionForumPosting") {
        isNamed = true
      }
    }
    return isNamed || [first, second].allSatisfy { namesMember($0, in: tree) }
      || [first, second].allSatisfy { isSignedMessage($0, in: tree, measures) }
  }

  /// Whether an `article` is named a message, and a line of a few words is above its text.
  private static func isSignedMessage(
    _ message: Int, in tree: PageTree, _ measures: PageMeasures
  ) -> Bool {
    guard tree.nodes[message].tag == .article,
      let names = tree.value(.class, of: message), certainNames.first(in: names) != nil,
      let head = tree.children(of: message).first(where: {
        measures.size(tree.subtree(of: $0)) > 0
      }),
      let tag = tree.nodes[head].tag, tag.isHeading || tag.isBlock,
      measures.size(tree.subtree(of: message)) >= measures.size(tree.subtree(of: head)) + shortest
    else { return false }
    let line = tree.line(below: head, limit: 100).trimmed(of: " \n\t")
    return (2...40).contains(line.count) && line.split(separator: " ").count <= 3
      && !".!?:".contains(line.last ?? ".")
  }

  private static func namesMember(_ message: Int, in tree: PageTree) -> Bool {
    tree.subtree(of: message).dropFirst().prefix(120).contains { inner in
      tree.nodes[inner].tag != nil
        && tree.value(.class, of: inner).map { memberNames.first(in: $0) != nil } ?? false
    }
  }

  /// The smallest element with a message's words, without author and signature.
  private static func body(
    of message: Int, behind start: Int, in tree: PageTree, _ measures: PageMeasures
  ) -> Int? {
    func own(_ node: Int) -> Int {
      if aroundNames(node, in: tree) { return 0 }
      let range = max(node, start)..<max(start, Int(tree.nodes[node].end))
      let amount = measures.amount(range)
      return amount.text - amount.linked
    }
    var body = message
    for _ in 0..<30 {
      let children = tree.children(of: body).map { ($0, own($0)) }
      let all = children.reduce(0) { $0 + $1.1 }
      guard let largest = children.max(by: { $0.1 < $1.1 }), largest.1 * 10 >= all * 6,
        largest.1 >= shortest, let tag = tree.nodes[largest.0].tag,
        tag.holdsBlocks || tag == .table || tag.isTablePart || tag == .tr, tag != .span,
        tag != .blockquote
      else { break }
      // Two adjacent paragraphs, one long and one short, are the message.
      let others = children.filter {
        $0.0 != largest.0 && measures.amount(tree.subtree(of: $0.0)).prose > 0 && $0.1 > 0
      }
      guard others.isEmpty else { break }
      body = largest.0
    }
    return measures.size(tree.subtree(of: body)) >= shortest ? body : nil
  }

  /// Whether an element is named for what surrounds a message.
  private static func aroundNames(_ node: Int, in tree: PageTree) -> Bool {
    if tree.nodes[node].tag?.isHeading ?? false { return true }
    return [PageAttribute.class, .id].contains { attribute in
      tree.value(attribute, of: node).map { surroundings.first(in: $0) != nil } ?? false
    }
  }

  static let messageNames = NameTrie<Bool>([
    (
      true,
      """
      message messages msg post posts posting forum-post topic-post topic-body post-message reply
      thread-post mensaje beitrag
      """
    )
  ])

  /// Names of messages that articles never have.
  private static let certainNames = NameTrie<Bool>([
    (true, "message msg posting forum-post mensaje")
  ])

  private static let messageIDs = NameTrie<Bool>([
    (true, "p post message msg posting reply comment-post pid beitrag mensaje")
  ])

  private static let forumNames = NameTrie<Bool>([
    (
      true,
      """
      forum* phpbb vbulletin viewtopic showthread thread* topic topic-* board* discussion discourse
      crawler-post postlist post-list message-list messageboard reply-new-message*
      """
    )
  ])

  static let liveNames = NameTrie<Bool>([
    (true, "live* ticker* timeline* minute* direct blog* hfeed roundup*")
  ])

  /// Names of forum members' elements.
  private static let memberNames = NameTrie<Bool>([
    (
      true,
      """
      username user-name user-info userinfo user-details post-profile postprofile poster member* message-user
      message-cell-user message-name message-author postauthor usertitle user-title authi creator nick nickname
      """
    )
  ])

  /// Names of elements around a message's words.
  private static let surroundings = NameTrie<Bool>([
    (
      true,
      """
      signature* sig user* username profile* post-profile postprofile poster* author* member* avatar*
      message-cell-user message-user message-name attribution message-attribution message-footer post-header
      post-footer post-meta post-info crawler-post-meta meta toolbar* buttons actions likes reactions rank
      creator authi
      """
    )
  ])
}
