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
  /// How far a date between the words does.
  private static let reachOfText = 600
  /// How many nodes are looked at on either side.
  private static let maxNodes = 2000

  /// The lines below the headline, and those above it.
  private let below: [VisibleLine]
  private let above: [VisibleLine]
  private let tree: PageTree

  /// - Parameter headline: its node; without one there is no date beside it.
  init(tree: PageTree, headline: Int?) {
    self.tree = tree
    guard let headline else {
      (below, above) = ([], [])
      return
    }
    let end = Int(tree.nodes[headline].end)
    let first = Self.walk(tree, (0..<headline).reversed(), reach: Self.reach.before) ?? headline
    let last = Self.walk(tree, end..<tree.nodes.count, reach: Self.reach.behind) ?? end - 1
    let reader = VisibleLineReader(tree: tree, headline: headline)
    below = reader.lines(in: end..<max(end, last + 1))
    above = reader.lines(in: min(first, headline)..<headline)
  }

  /// Dates of publication, as they are written; those behind the headline first.
  func published(from place: Place) -> [Found<String>] {
    switch place {
    case .elements:
      return ownTimes.filter { !isUpdate($0) }.prefix(10).flatMap { values(of: $0) }
    case .text:
      return Self.found(in: below, "text below the headline")
        + Self.found(in: above.reversed(), "text above the headline")
    }
  }

  /// Dates of the last change.
  var modified: [Found<String>] {
    ownTimes.filter { isUpdate($0) }.prefix(10).flatMap { values(of: $0) }
  }

  /// The `time` elements that may be the article's, those behind the headline first.
  private var ownTimes: [Int] {
    (below + above).filter { !$0.times.isEmpty && $0.holdsOwnTime }.flatMap(\.times)
  }

  private static func found(in lines: [VisibleLine], _ origin: String) -> [Found<String>] {
    var size = 0
    return lines.prefix { line in
      defer { size += line.text.utf8.count }
      return size < reachOfText
    }.filter(\.saysWhenPublished).map { Found(String($0.text.prefix(300)), origin) }
  }

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
