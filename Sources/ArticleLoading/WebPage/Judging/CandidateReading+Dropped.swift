extension CandidateReading {
  /// What was left out, in the order of the page.
  func dropped(from tree: PageTree) -> [DroppedBlock] {
    var found: [(Int, DroppedBlock)] = reader.dropped.map { node, reason, _ in
      (
        node,
        DroppedBlock(
          reason: reason, excerpt: Self.excerpt(Array(tree.line(below: node, limit: 200).utf8)[...])
        )
      )
    }
    for block in blocks {
      guard let reason = block.reason else { continue }
      found.append(
        (block.first, DroppedBlock(reason: reason, excerpt: Self.excerpt(reader.bytes[block.text])))
      )
    }
    for node in elsewhere(in: tree) {
      let excerpt = Self.excerpt(Array(tree.line(below: node, limit: 200).utf8)[...])
      guard !excerpt.isEmpty else { continue }
      found.append((node, DroppedBlock(reason: .elsewhere, excerpt: excerpt)))
    }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The largest elements that do not touch the candidate.
  private func elsewhere(in tree: PageTree) -> [Int] {
    var found: [Int] = []
    var node = tree.nodes.firstIndex { $0.tag == .body } ?? 0
    while node < tree.nodes.count {
      let range = tree.subtree(of: node)
      if candidate.roots.contains(node) {
        node = range.upperBound
      } else if candidate.roots.contains(where: range.contains) {
        node += 1
      } else {
        if tree.nodes[node].tag.map({ !$0.isSilent }) ?? false { found.append(node) }
        node = range.upperBound
      }
    }
    return found
  }

  private static func excerpt(_ text: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    for byte in text.prefix(200) {
      if byte > 0x20 {
        words.append(byte)
      } else if let last = words.last, last != 0x20 {
        words.append(0x20)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    let isCut = words.count > 80
    if isCut, let end = words[..<80].lastIndex(of: 0x20) { words.removeSubrange(end...) }
    return String(decoding: words, as: UTF8.self) + (isCut ? "…" : "")
  }
}
