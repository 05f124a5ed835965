/// The place of the article's headline in a page.
struct Headline {
  /// The least length, in bytes of the key, that identifies a headline.
  private static let shortest = 8

  /// The element of the headline; `nil` if no element can be identified.
  let node: Int?
  /// Its words, as `NameKey` normalizes them.
  private let key: String?
  /// Their size, as `TextMeasure` counts it.
  private let length: Int

  /// Searches for the words of `title`: first in headings, then in any short line. Without a title, the only
  /// first-level heading is the headline.
  init(_ tree: PageTree, _ measures: PageMeasures, title: String?) {
    let key = title.map { NameKey.of($0) }.flatMap { $0.utf8.count < Self.shortest ? nil : $0 }
    let length = title.map { Self.size(of: $0) } ?? 0
    // A page may repeat its title any number of times.
    var trials = 0
    var main: [Int] = []
    var found: (node: Int, rank: Int)?
    var node = 0
    while node < tree.nodes.count {
      guard let tag = tree.nodes[node].tag else {
        node += 1
        continue
      }
      if tag.isSilent {
        node = Int(tree.nodes[node].end)
        continue
      }
      let size = measures.size(tree.subtree(of: node))
      if tag == .h1, size > 0 { main.append(node) }
      let rank = Self.rank(tag)
      if let key, rank < found?.rank ?? 9, size * 10 >= length * 7, size * 10 <= length * 14,
        tree.subtree(of: node).count < 50, trials < 200
      {
        trials += 1
        if Self.agrees(NameKey.of(tree.line(below: node, limit: 1000)), key) {
          found = (node, rank)
        }
      }
      node += 1
    }
    let own = found.map {
      Self.heading(around: $0.node, endingWith: key ?? "", in: tree) ?? $0.node
    }
    self.node = own ?? (main.count == 1 ? main[0] : nil)
    self.key = key ?? self.node.map { NameKey.of(tree.line(below: $0, limit: 1000)) }
    self.length =
      title == nil ? self.node.map { measures.size(tree.subtree(of: $0)) } ?? 0 : length
  }

  /// Whether a line of this size has the headline's words.
  func isSaid(by line: ArraySlice<UInt8>, size: Int) -> Bool {
    guard let key, size * 10 >= length * 8, size * 10 <= length * 12, line.count < 1000 else {
      return false
    }
    return NameKey.of(String(decoding: line, as: UTF8.self)) == key
  }

  /// Whether the headline contains a word.
  func mentions(_ word: some StringProtocol) -> Bool {
    let word = Array(NameKey.of(word).utf8)
    guard word.count > 2, let key = key.map({ Array($0.utf8) }), key.count >= word.count else {
      return false
    }
    return (0...key.count - word.count).contains { key[$0...].starts(with: word) }
  }

  /// The heading of which the title is the last part, behind a topic.
  private static func heading(around node: Int, endingWith key: String, in tree: PageTree) -> Int? {
    sequence(first: node) { tree.parent(of: $0) }.dropFirst().prefix(3).first { outer in
      guard tree.nodes[outer].tag?.isHeading ?? false, tree.subtree(of: outer).count < 50 else {
        return false
      }
      return NameKey.of(tree.line(below: outer, limit: 1000)).hasSuffix(key)
    }
  }

  private static func agrees(_ words: String, _ title: String) -> Bool {
    words == title
      || words.utf8.count >= shortest && (title.hasPrefix(words) || words.hasPrefix(title))
  }

  /// The order of preference for headline elements.
  private static func rank(_ tag: PageTag) -> Int {
    switch tag {
    case .h1: 0
    case .h2: 1
    case .h3, .h4: 2
    case .a, .li, .option: 9
    default: 3
    }
  }

  private static func size(of title: String) -> Int {
    var title = title
    return title.withUTF8 { TextMeasure.size(of: $0) }
  }
}
