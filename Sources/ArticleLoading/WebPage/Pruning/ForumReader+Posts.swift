extension ForumReader {
  /// The posts that these elements contain; the first may begin at `start`, below the headline in it.
  func posts(_ messages: [Int], behind start: Int) -> [ForumPost] {
    var posts: [ForumPost] = []
    var make: (tag: PageTag, name: [UInt8])?
    for message in messages {
      let start = posts.isEmpty ? start : message
      guard
        let body = make.flatMap({ element(like: $0, in: message) })
          ?? body(of: message, behind: start)
      else { continue }
      if posts.isEmpty, body != message, let tag = tree.nodes[body].tag,
        let name = tree.value(.class, of: body)
      {
        make = (tag, Array(name))
      }
      posts.append(ForumPost(message: message, poster: poster(of: message, body), body: body))
    }
    return named(posts)
  }

  /// The posts with their names in the same element, where most have them: a name may look like anything.
  private func named(_ posts: [ForumPost]) -> [ForumPost] {
    var counts: [[UInt8]: Int] = [:]
    for post in posts.prefix(100) {
      if let poster = post.poster, let slot = slot(of: poster) { counts[slot, default: 0] += 1 }
    }
    // Of equally many, the same one each time.
    let most = counts.max {
      $0.value < $1.value || $0.value == $1.value && $0.key.lexicographicallyPrecedes($1.key)
    }
    guard let most = most?.key, posts.count <= 2 * ForumReader.mostNamed else { return posts }
    return posts.map { post in
      if let poster = post.poster, slot(of: poster) == most { return post }
      let inside = tree.subtree(of: post.message).dropFirst().prefix(120)
      let name = inside.first {
        tree.nodes[$0].tag == nil && measures.size($0..<$0 + 1) > 0 && slot(of: $0) == most
          && mayBeName($0)
      }
      guard let name, name < post.body || tree.subtree(of: post.body).contains(name) else {
        return post
      }
      return ForumPost(message: post.message, poster: name, body: post.body)
    }
  }

  /// Tag and class of the element with a name, and of the one around it.
  private func slot(of name: Int) -> [UInt8]? {
    guard let holder = tree.parent(of: name), let outer = tree.parent(of: holder) else {
      return nil
    }
    return [holder, outer].flatMap { element in
      [tree.nodes[element].tag?.ordinal ?? 0] + (tree.value(.class, of: element) ?? []).prefix(100)
        + [0]
    }
  }

  /// Half the number of posts whose names are compared.
  private static let mostNamed = 10_000

  /// The words in a post that name its author, above its own words or in their element.
  private func poster(of message: Int, _ body: Int) -> Int? {
    let found = [member(in: message, ofForum: true), signature(of: message)].compactMap { $0 }
    return found.first { $0 < body || tree.subtree(of: body).contains($0) }
  }

  private func element(like make: (tag: PageTag, name: [UInt8]), in message: Int) -> Int? {
    tree.subtree(of: message).dropFirst().prefix(400).first { inner in
      tree.nodes[inner].tag == make.tag
        && tree.value(.class, of: inner).map { $0.elementsEqual(make.name) } ?? false
        && measures.size(tree.subtree(of: inner)) > 0
    }
  }

  /// The smallest element with a post's words, without author and signature.
  private func body(of message: Int, behind start: Int) -> Int? {
    func own(_ node: Int) -> Int {
      if aroundNames(node) { return 0 }
      let range = max(node, start)..<max(start, Int(tree.nodes[node].end))
      let amount = measures.amount(range)
      return amount.text - amount.linked
    }
    var body = message
    for _ in 0..<30 {
      let children = tree.children(of: body).map { ($0, own($0)) }
      let all = children.reduce(0) { $0 + $1.1 }
      guard let largest = children.max(by: { $0.1 < $1.1 }), largest.1 * 10 >= all * 6,
        largest.1 > 0, let tag = tree.nodes[largest.0].tag,
        tag.holdsBlocks || tag == .table || tag.isTablePart || tag == .tr, tag != .span,
        tag != .blockquote
      else { break }
      // Two adjacent paragraphs, one long and one short, are the post.
      let others = children.filter {
        $0.0 != largest.0 && measures.amount(tree.subtree(of: $0.0)).prose > 0 && $0.1 > 0
      }
      guard others.isEmpty else { break }
      body = largest.0
    }
    return measures.size(tree.subtree(of: body)) > 0 ? body : nil
  }

  /// Whether an element is named for what surrounds a post.
  private func aroundNames(_ node: Int) -> Bool {
    if tree.nodes[node].tag?.isHeading ?? false { return true }
    return isNamed(Self.surroundings, node)
  }

  /// A question and its answers, by their names: on a page with one question below its headline.
  func namedAnswers() -> [ForumPost]? {
    var question: Int?
    var answers: [Int] = []
    for node in tree.nodes.indices.prefix(100_000) {
      guard let tag = tree.nodes[node].tag,
        tag == .div || tag == .section || tag == .article || tag == .li,
        let names = tree.value(.class, of: node) ?? tree.value(.id, of: node), names.count < 200,
        names.holds("question") || question != nil && names.holds("answer")
      else { continue }
      for name in names.split(whereSeparator: { $0 <= 0x20 }) {
        if name.elementsEqual("question".utf8) {
          if let first = question {
            // The class may repeat the id of the same element, or of one inside.
            guard tree.subtree(of: first).contains(node) else { return nil }
          } else {
            question = node
          }
        } else if name.elementsEqual("answer".utf8), let first = question,
          !tree.subtree(of: first).contains(node), answers.count < 5000
        {
          answers.append(node)
        }
      }
    }
    guard let question, !answers.isEmpty, measures.size(tree.subtree(of: question)) >= 15,
      opensPage(question)
    else { return nil }
    let posts = ([question] + answers).compactMap { message in
      body(of: message, behind: message).map {
        ForumPost(message: message, poster: nil, body: $0)
      }
    }
    return posts.count >= 2 && posts[0].message == question ? posts : nil
  }

  /// The posts that the page's data declare: a question and its answers, or a discussion and its comments.
  ///
  /// - Returns: the posts, and whether the first is a question; `nil` if there are none, or several questions.
  func declaredPosts() -> (posts: [ForumPost], isQuestion: Bool)? {
    var posts: [ForumPost] = []
    var isQuestion = false
    var questions = 0
    for node in tree.nodes.indices.prefix(100_000) {
      if let type = tree.value(.itemtype, of: node), type.holds("/Question") { questions += 1 }
      guard let property = tree.value(.itemprop, of: node), property.elementsEqual("text".utf8),
        measures.size(tree.subtree(of: node)) > 0,
        let item = sequence(first: node, next: { tree.parent(of: $0) }).prefix(20).first(where: {
          tree.value(.itemtype, of: $0) != nil
        }), let type = tree.value(.itemtype, of: item)
      else { continue }
      if posts.isEmpty {
        isQuestion = type.holds("/Question")
        guard isQuestion || type.holds("/DiscussionForumPosting"),
          measures.size(tree.subtree(of: node)) >= 15
        else { continue }
      } else {
        guard type.holds(isQuestion ? "/Answer" : "/Comment") else { continue }
      }
      let poster = posts.isEmpty ? nil : member(in: item).flatMap { $0 < node ? $0 : nil }
      posts.append(ForumPost(message: item, poster: poster, body: node))
    }
    guard posts.count >= 2, questions <= 1 else { return nil }
    return (posts, isQuestion)
  }
}
