/// The visible dates beside the headline.
struct VisibleDates {
  /// Where a date is written.
  enum Place {
    /// In a `time` element.
    case elements
    case text
  }

  /// The largest distance of a `time` after and before its headline, in bytes of text.
  private static let reach = (behind: 1500, before: 300)
  /// The same for a date in the text.
  private static let reachOfText = 600
  /// The number of nodes searched on each side.
  private static let maxNodes = 2000

  /// Lines with a date of publication or change; those below the headline first.
  private let dateLines: [Found<VisibleLine>]
  /// The `time` elements that may belong to the article, those after the headline first, each with its label.
  private let ownTimes: [(node: Int, kind: DateLabels.Kind?)]
  private let tree: PageTree

  /// - Parameters:
  ///   - headline: its node; without one there are no dates beside it.
  ///   - order: the order of two small numbers before a year on this page.
  init(tree: PageTree, headline: Int?, order: DateOrder? = nil) {
    self.tree = tree
    guard let headline else {
      (dateLines, ownTimes) = ([], [])
      return
    }
    let end = Int(tree.nodes[headline].end)
    let first = Self.walk(tree, (0..<headline).reversed(), reach: Self.reach.before) ?? headline
    let last = Self.walk(tree, end..<tree.nodes.count, reach: Self.reach.behind) ?? end - 1
    let reader = VisibleLineReader(tree: tree, headline: headline)
    let inside = reader.linesOfHeadline()
    let behind = Self.nextHeadline(like: headline, in: end..<max(end, last + 1), of: tree)
    let below = Self.labelled(inside + reader.lines(in: end..<behind), order)
    let chrome = PageChrome(tree: tree, headline: headline)
    let above = Self.labelled(reader.lines(in: min(first, headline)..<headline), order).filter {
      $0.saysPublication || !chrome.contains($0)
    }
    dateLines =
      Self.dateLines(of: below, "text below the headline")
      + Self.dateLines(of: above.reversed(), "text above the headline")
    ownTimes = Self.ownTimes(of: below + above, in: tree)
  }

  /// The next heading of the headline's level below a paragraph or more, which opens another article; the end of
  /// the range if there is none.
  private static func nextHeadline(
    like headline: Int, in range: Range<Int>, of tree: PageTree
  ) -> Int {
    guard let tag = tree.nodes[headline].tag, tag.isHeading else { return range.upperBound }
    var size = 0
    for node in range {
      if tree.nodes[node].tag == tag, size >= 100 { return node }
      size += tree.text(of: node).count { $0 > 0x20 }
    }
    return range.upperBound
  }

  /// Adds to each line the label alone on the line before it: "Last updated", then the date.
  private static func labelled(_ lines: [VisibleLine], _ order: DateOrder?) -> [VisibleLine] {
    var lines = lines
    for index in lines.indices { lines[index].order = order }
    for index in lines.indices.dropFirst() where lines[index - 1].text.utf8.count < 40 {
      let before = DateLabels(lines[index - 1].text)
      if before.isLabelAlone { lines[index].label = before.kindBehind }
      let isLabel = !lines[index - 1].text.contains(where: \.isNumber)
      lines[index].isOthers =
        isLabel && DateLineWords.areOfSomethingElse(lines[index - 1].text + " ")
    }
    markTimeline(&lines)
    return lines
  }

  /// Days alone on their lines, each with text below, are a timeline, not the page's dates.
  private static func markTimeline(_ lines: inout [VisibleLine]) {
    let days = lines.indices.filter { lines[$0].isDayAlone }
    let isTold = zip(days, days.dropFirst()).contains { first, next in
      next - first > 1 && lines[first].text != lines[next].text
        && lines[first + 1].text.contains(" ") && !lines[first + 1].isNamed
        && !lines[first + 1].isDateLine
    }
    guard isTold else { return }
    for index in days { lines[index].isItem = true }
  }

  /// Dates of publication as written; those after the headline first.
  func published(from place: Place) -> [Found<String>] {
    switch place {
    case .elements: return values(.published) + values(nil)
    case .text: return found { $0.publishedText }
    }
  }

  /// Dates of the last change.
  var modified: [Found<String>] { values(.changed) + found { $0.changedText } }

  private static func ownTimes(
    of lines: [VisibleLine], in tree: PageTree
  ) -> [(node: Int, kind: DateLabels.Kind?)] {
    lines.filter { !$0.times.isEmpty && $0.holdsOwnTime }.flatMap { line in
      line.times.map { ($0, isUpdate($0, in: tree) ? .changed : kind(of: $0, in: line, tree)) }
    }
  }

  private func values(_ kind: DateLabels.Kind?) -> [Found<String>] {
    ownTimes.filter { $0.kind == kind }.prefix(10).flatMap { values(of: $0.node) }
  }

  private func found(_ text: (VisibleLine) -> String?) -> [Found<String>] {
    dateLines.compactMap { line in line.compactMap { text($0).map { String($0.prefix(300)) } } }
  }

  private static func dateLines(of lines: [VisibleLine], _ origin: String) -> [Found<VisibleLine>] {
    var size = 0
    return lines.prefix { line in
      defer { size += line.text.utf8.count }
      return size < reachOfText
    }.filter(\.isDateLine).map { Found($0, origin) }
  }

  private func values(of node: Int) -> [Found<String>] {
    let written = tree.line(below: node, limit: 200)
    let exact = tree.string(.datetime, of: node).map { [Found($0, "time datetime")] } ?? []
    return exact + [Found(written, "time")]
  }

  /// The label before a time, or else directly after it.
  private static func kind(
    of time: Int, in line: VisibleLine, _ tree: PageTree
  ) -> DateLabels.Kind? {
    let before = DateLabels(words(in: line.nodes.lowerBound..<time, of: tree))
    if let kind = before.kindBehind { return kind }
    let end = Int(tree.nodes[time].end)
    let next = line.times.first { $0 > time } ?? line.nodes.upperBound
    let behind = DateLabels("1 " + words(in: end..<max(end, next), of: tree))
    if behind.parts.first?.kind == .changed { return .changed }
    return line.label
  }

  private static func words(in nodes: Range<Int>, of tree: PageTree) -> String {
    nodes.prefix(200).map { String(decoding: tree.text(of: $0).prefix(300), as: UTF8.self) }
      .joined(separator: " ")
  }

  /// Whether a time declares that it is a change.
  private static func isUpdate(_ node: Int, in tree: PageTree) -> Bool {
    let words = [
      tree.string(.class, of: node), tree.string(.itemprop, of: node),
      tree.parent(of: node).flatMap { tree.string(.class, of: $0) },
      tree.line(below: node, limit: 200),
    ].compactMap { $0?.prefix(200).lowercased() }
    return words.contains { word in
      ["updat", "modif", "revis", "reviewed", "aktualisiert"].contains { word.contains($0) }
    }
  }

  /// The last node on the way within reach.
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
