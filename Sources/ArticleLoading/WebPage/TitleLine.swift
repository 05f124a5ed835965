/// The line of text that serves as headline where there is no heading: old pages write it in large letters.
enum TitleLine {
  /// The line directly above the first day or byline of a page without headings, if it looks like a headline: a
  /// few words without a full stop.
  static func aboveFacts(in tree: PageTree) -> (node: Int, words: String)? {
    guard let body = tree.nodes.firstIndex(where: { $0.tag == .body }) else { return nil }
    let range = body + 1..<max(body + 1, min(Int(tree.nodes[body].end), body + 200))
    let lines = VisibleLineReader(tree: tree, headline: body).lines(in: range).prefix(12)
    for (line, next) in zip(lines, lines.dropFirst()) {
      guard line.proseBefore == 0, !isFact(line.text) else { continue }
      guard isFact(next.text), (8...200).contains(line.text.utf8.count),
        line.text.split(separator: " ").count >= 2, line.text.last != ".",
        let node = line.nodes.first(where: { node in
          tree.text(of: node).contains { $0 > 0x20 }
        })
      else { continue }
      return (node, line.text)
    }
    return nil
  }

  private static func isFact(_ line: String) -> Bool {
    DateLineWords.areFacts(line) || BylineWords.names(behindLeadIn: line) != nil
  }

  /// The first run of text with the words of a title, or of its part before or after the site's name: "The
  /// Gazette - Council raises fees".
  static func find(_ title: String, in tree: PageTree) -> (node: Int, words: String)? {
    let parts = ([title] + TitleSuffix.parts(of: title)).filter {
      $0.split(separator: " ").count >= 2 || $0.utf8.count >= 12
    }
    guard !parts.isEmpty else { return nil }
    let keys = parts.map { NameKey.of($0) }
    for node in tree.nodes.indices.prefix(3000) where tree.nodes[node].tag == nil {
      let words = tree.text(of: node)
      guard words.count >= 8, words.count <= 2 * title.utf8.count + 40,
        tree.parent(of: node).map({ tree.nodes[$0].tag != .title && !tree.isLink($0) }) ?? false,
        let found = keys.firstIndex(of: NameKey.of(String(decoding: words, as: UTF8.self)))
      else { continue }
      return (node, parts[found])
    }
    return nil
  }
}
