/// The dates that a reader sees beside the headline.
struct VisibleDates {
  /// Where a date is written.
  enum Place {
    /// In a `time` element.
    case elements
    /// Between the words.
    case text
  }

  /// How far behind the headline, and before it, a `time` still belongs to it; in bytes of text.
  private static let reach = (behind: 1500, before: 300)
  /// How far a date between the words does: in the article itself it would be of something else.
  private static let reachOfText = 300
  /// How many nodes are looked at on either side.
  private static let maxNodes = 2000

  private let tree: PageTree
  private let range: Range<Int>
  private let headline: Int
  private var times: [Int] = []
  private var updates: [Int] = []

  /// - Parameter headline: its node; without one there is no date beside it.
  init(tree: PageTree, headline: Int?) {
    self.tree = tree
    self.headline = headline ?? 0
    guard let headline else {
      range = 0..<0
      return
    }
    let end = Int(tree.nodes[headline].end)
    let first = Self.walk(tree, (0..<headline).reversed(), reach: Self.reach.before)
    let last = Self.walk(tree, end..<tree.nodes.count, reach: Self.reach.behind)
    range = (first ?? headline)..<(last ?? end - 1) + 1
    for node in range where tree.nodes[node].tag == .time {
      guard !tree.isInside([.aside, .nav, .footer], node) else { continue }
      if isUpdate(node) { updates.append(node) } else { times.append(node) }
    }
  }

  /// Dates of publication, as they are written; those behind the headline first.
  func published(from place: Place) -> [Found<String>] {
    switch place {
    case .elements:
      let ordered = times.filter { $0 > headline } + times.filter { $0 < headline }
      return ordered.prefix(10).flatMap { values(of: $0) }
    case .text:
      guard !range.isEmpty else { return [] }
      let end = Int(tree.nodes[headline].end)
      // White space may be most of it, and is no part of the reach.
      let behind = text(in: end..<max(end, range.upperBound)).prefix(16 * Self.reachOfText)
      let before = text(in: range.lowerBound..<headline).suffix(16 * Self.reachOfText)
      return [
        Found(String(Self.line(behind).prefix(Self.reachOfText)), "text below the headline"),
        Found(String(Self.line(before).suffix(Self.reachOfText)), "text above the headline"),
      ]
    }
  }

  /// Dates of the last change.
  var modified: [Found<String>] { updates.prefix(10).flatMap { values(of: $0) } }

  private func values(of node: Int) -> [Found<String>] {
    let written = tree.line(below: node, limit: 200)
    let exact = tree.string(.datetime, of: node).map { [Found($0, "time datetime")] } ?? []
    return exact + [Found(written, "time")]
  }

  /// Whether a time says of itself that it is not the first.
  private func isUpdate(_ node: Int) -> Bool {
    let words = [
      tree.string(.class, of: node), tree.string(.itemprop, of: node),
      tree.parent(of: node).flatMap { tree.string(.class, of: $0) },
      tree.line(below: node, limit: 200),
    ].compactMap { $0?.prefix(200).lowercased() }
    return words.contains { word in
      ["updat", "modif", "aktualisiert"].contains { word.contains($0) }
    }
  }

  private static func line(_ text: ArraySlice<UInt8>) -> String {
    TitleText.line(of: text, limit: reachOfText) ?? ""
  }

  private func text(in nodes: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let node = tree.nodes[index]
      if let tag = node.tag, [.script, .style, .template, .aside, .nav].contains(tag) {
        index = Int(node.end)
        continue
      }
      if node.tag == nil { text += tree.text(of: index).prefix(2000) }
      text.append(0x20)
      index += 1
    }
    return text
  }

  /// The last node on the way that is within reach.
  private static func walk(
    _ tree: PageTree, _ nodes: some Sequence<Int>, reach: Int
  ) -> Int? {
    var seen = 0
    var last: Int?
    for node in nodes.prefix(maxNodes) {
      let parent = tree.parent(of: node).flatMap { tree.nodes[$0].tag }
      if parent != .script, parent != .style {
        seen += tree.text(of: node).count { $0 > 0x20 }
      }
      guard seen <= reach else { break }
      last = node
    }
    return last
  }
}
