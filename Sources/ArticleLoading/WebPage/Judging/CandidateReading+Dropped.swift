extension CandidateReading {
  /// What was left out, in the order of the page.
  func dropped(from tree: PageTree) -> [DroppedBlock] {
    var found: [(Int, DroppedBlock)] = reader.dropped.map { node, reason, _ in
      (node, DroppedBlock(reason: reason, excerpt: Self.excerpt(tree.allText(below: node)[...])))
    }
    for block in blocks {
      guard let reason = block.reason else { continue }
      found.append((block.first, DroppedBlock(reason: reason, excerpt: Self.excerpt(reader.bytes[block.text]))))
    }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func excerpt(_ text: ArraySlice<UInt8>) -> String {
    TitleText.clean(text, limit: 80) ?? ""
  }
}
