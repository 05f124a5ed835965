extension CandidateReading {
  /// The number of bytes read from a dropped part.
  private static let longest = 4000

  /// What was dropped, in page order: each visible word is in the text or in one of these.
  func dropped(from tree: PageTree) -> [DroppedBlock] {
    var found: [(Int, DroppedBlock)] = []
    func add(_ node: Int, _ reason: DroppedBlock.Reason) {
      let page = tree.nodes[node].tag == .iframe ? tree.value(.srcdoc, of: node) : nil
      let line =
        page.map { MarkupWords.line(of: $0) }
        ?? tree.line(below: node, limit: Self.longest, forPeople: true)
      let words = Array(line.utf8.prefix(Self.longest))
      var name: String?
      if case .named(let ornament) = reason, ornament != .consent {
        name = tree.ornamentName(of: node)
      }
      found.append((node, DroppedBlock(reason: reason, words: words[...], name: name)))
    }
    for (node, reason, _) in reader.dropped where reason != .readings { add(node, reason) }
    for block in blocks {
      guard let reason = block.reason else { continue }
      let words = reader.bytes[block.text]
      found.append((block.first, DroppedBlock(reason: reason, words: words)))
    }
    for node in elsewhere(in: tree) { add(node, node == headline ? .headline : .elsewhere) }
    // A page may have hundreds, each of a syllable.
    let readings = reader.dropped.filter { $0.reason == .readings }.map(\.node)
    if let first = readings.first {
      let words = readings.map { tree.line(below: $0, limit: 200) }.joined(separator: " ")
      let block = DroppedBlock(
        reason: .readings, words: Array(words.utf8.prefix(Self.longest))[...])
      found.append((first, block))
    }
    return found.filter { !$0.1.excerpt.isEmpty }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The largest parts of the page that do not overlap the candidate; the headline is a part of its own.
  private func elsewhere(in tree: PageTree) -> [Int] {
    var found: [Int] = []
    let roots = candidate.roots
    var node = tree.nodes.firstIndex { $0.tag == .body } ?? 0
    while node < tree.nodes.count {
      let range = tree.subtree(of: node)
      // The first root that ends behind the node contains it, is in it, or is after it.
      let index = ElementRules.firstIndex(in: roots.count) { Int(tree.nodes[roots[$0]].end) > node }
      let root = index < roots.count ? roots[index] : tree.nodes.count
      if root <= node {
        node = range.upperBound
      } else if range.contains(root) {
        node += 1
      } else if let headline, headline != node, range.contains(headline) {
        node += 1
      } else {
        let tag = tree.nodes[node].tag
        if tag.map({ !$0.isSilent || tree.showsWords(silent: node, $0) }) ?? true {
          found.append(node)
        }
        node = range.upperBound
      }
    }
    return found
  }
}
