/// The headings of a page that may be its headline.
struct PageHeadings {
  /// The number of headings considered.
  private static let maxHeadings = 200

  /// A heading with its node.
  struct Heading {
    let node: Int
    let level: PageTag
    let text: String
  }

  let all: [Heading]

  init(tree: PageTree) {
    var headings: [Heading] = []
    let title = PageTitles.element(tree).map { NameKey.of(tree.line(below: $0, limit: 1000)) }
    for node in tree.nodes.indices where headings.count < Self.maxHeadings {
      guard let tag = tree.nodes[node].tag, [.h1, .h2, .h3].contains(tag),
        !tree.isInside([.nav, .footer, .aside], node), !Self.isHidden(tree, node),
        let text = PageLine.clean(
          Self.words(of: node, in: tree, titled: title), limit: PageTitles.limit)
      else { continue }
      headings.append(Heading(node: node, level: tag, text: text))
    }
    all = headings
  }

  var first: [Heading] { all.filter { $0.level == .h1 } }

  /// The words of a heading, without a day and names after a break.
  private static func words(of node: Int, in tree: PageTree, titled title: String?) -> String {
    let inside = tree.subtree(of: node)
    let parts = parts(of: node, in: tree)
    if let title, let own = withoutTopic(parts, titled: title) { return own }
    let whole =
      parts.isEmpty
      ? tree.line(below: node, limit: 4 * PageTitles.limit) : parts.joined(separator: " ")
    guard inside.count < 60, inside.contains(where: { tree.nodes[$0].tag == .br }) else {
      return whole
    }
    let lines = VisibleLineReader(tree: tree, headline: node)
      .lines(in: inside.dropFirst(), ofHeadline: true).map(\.text)
    let own = lines.enumerated().filter { index, line in
      !DateLineWords.areFacts(line)
        && (index == 0 || BylineWords.names(behindLeadIn: line) == nil)
    }
    return own.isEmpty || own.count == lines.count
      ? whole : own.map(\.element).joined(separator: " ")
  }

  /// The lines of a heading that consists of named spans, or contains breaks; empty for most.
  static func parts(of node: Int, in tree: PageTree) -> [String] {
    var parts: [String] = [""]
    var isParted = false
    for child in tree.children(of: node).prefix(12) {
      switch tree.nodes[child].tag {
      case .br?: (parts, isParted) = (parts + [""], true)
      case nil: parts[parts.count - 1] += String(decoding: tree.text(of: child), as: UTF8.self)
      case .span? where tree.value(.class, of: child) != nil:
        let words = tree.line(below: child, limit: PageTitles.limit)
        guard words.count(where: \.isLetter) > 3 else { return [] }
        parts += [words, ""]
        isParted = true
      default: return []
      }
    }
    parts = parts.map { $0.trimmed(of: " \n\t\r") }.filter { !$0.isEmpty }
    return isParted && parts.count > 1 ? parts : []
  }

  /// The parts with which the page's title begins, without a topic before them.
  private static func withoutTopic(_ parts: [String], titled title: String) -> String? {
    guard parts.count > 1, !title.hasPrefix(NameKey.of(parts.joined())) else { return nil }
    return (1..<parts.count).lazy.map { parts[$0...].joined(separator: " ") }.first {
      $0.split(separator: " ").count >= 3 && title.hasPrefix(NameKey.of($0))
    }
  }

  private static func isHidden(_ tree: PageTree, _ node: Int) -> Bool {
    tree.value(.hidden, of: node) != nil
  }
}
