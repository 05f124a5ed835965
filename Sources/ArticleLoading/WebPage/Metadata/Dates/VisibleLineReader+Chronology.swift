extension VisibleLineReader {
  /// Whether an element below the headline is an entry of a chronology: it begins with a day, and an equal element
  /// beside it with another, both above words without a title.
  func isEntryOfChronology(_ node: Int) -> Bool {
    guard node > headline, let day = openingDay(of: node) else { return false }
    return [tree.sibling(before:), tree.sibling(behind:)].contains { step in
      let beside = sequence(first: node, next: step).dropFirst().prefix(3)
      guard let other = beside.first(where: { tree.nodes[$0].tag != nil }),
        tree.nodes[other].tag == tree.nodes[node].tag,
        tree.value(.class, of: other) == tree.value(.class, of: node),
        let next = openingDay(of: other)
      else { return false }
      return next != day
    }
  }

  /// The day, month or year in the first element of an entry. Posts of a forum also begin with their days, and
  /// name their authors.
  private func openingDay(of entry: Int) -> String? {
    let inside = tree.subtree(of: entry)
    switch tree.nodes[entry].tag {
    case .div?, .li?, .section?: break
    default: return nil
    }
    guard inside.count < 60,
      !inside.contains(where: {
        tree.nodes[$0].tag?.isHeading ?? false || tree.isLink($0) || isNamedForAuthor($0)
      }),
      let first = tree.children(of: entry).first(where: {
        tree.nodes[$0].tag != nil || tree.text(of: $0).contains { $0 > 0x20 }
      }), tree.nodes[first].tag != nil,
      let words = TitleText.line(of: tree.allText(below: first)[...], limit: 60),
      words.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count >= 4 }),
      DateLineWords(words).rest.isEmpty
    else { return nil }
    let rest = Int(tree.nodes[first].end)..<Int(tree.nodes[entry].end)
    let size = rest.reduce(0) { $0 + tree.text(of: $1).count { $0 > 0x20 } }
    return size >= 12 ? words : nil
  }

  private func isNamedForAuthor(_ node: Int) -> Bool {
    tree.value(.class, of: node).map {
      ForumReader.memberNames.first(in: $0) != nil || Ornament.names.first(in: $0) == .author
    } ?? false
  }
}
