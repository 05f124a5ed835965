extension ElementRules {
  /// Whether a time is alone on its line, and so are others beside it, with text between them: the times of a
  /// chronology, each above what happened.
  func opensChapter(_ time: Int) -> Bool {
    let size = measures.size(tree.subtree(of: time))
    let around = sequence(first: time) { tree.parent(of: $0) }.prefix(4)
    guard size > 0,
      let line = around.first(where: { tree.nodes[$0].tag?.isBlock ?? false }),
      let tag = tree.nodes[line].tag, tag == .p || tag == .div || tag.isHeading,
      measures.size(tree.subtree(of: line)) == size,
      !around.contains(where: { ornament($0) != nil })
    else { return false }
    let words = TitleText.line(of: tree.allText(below: line)[...], limit: 100)
    return [tree.sibling(before:), tree.sibling(behind:)].contains { step in
      var beside = neighbour(of: line, by: step)
      var hasText = false
      for _ in 0..<6 {
        guard let other = beside else { return false }
        if tree.nodes[other].tag == tag, holdsOnlyTime(other) {
          return hasText && TitleText.line(of: tree.allText(below: other)[...], limit: 100) != words
        }
        hasText = true
        beside = neighbour(of: other, by: step)
      }
      return false
    }
  }

  private func holdsOnlyTime(_ line: Int) -> Bool {
    let size = measures.size(tree.subtree(of: line))
    return tree.subtree(of: line).prefix(6).contains {
      tree.nodes[$0].tag == .time && measures.size(tree.subtree(of: $0)) == size
    }
  }

  /// Whether an element named as a date is the first in an entry of a chronology: an equal entry beside it begins
  /// with another date. Entries with titles or links of their own are articles.
  func opensDatedEntry(_ date: Int) -> Bool {
    guard let entry = tree.parent(of: date), isDatedEntry(entry, by: date) else { return false }
    let words = TitleText.line(of: tree.allText(below: date)[...], limit: 100)
    return [tree.sibling(before:), tree.sibling(behind:)].contains { step in
      guard let other = neighbour(of: entry, by: step), make(of: other) == make(of: entry),
        let first = tree.children(of: other).first(where: {
          measures.size(tree.subtree(of: $0)) > 0
        }),
        isDatedEntry(other, by: first)
      else { return false }
      return TitleText.line(of: tree.allText(below: first)[...], limit: 100) != words
    }
  }

  private func isDatedEntry(_ entry: Int, by date: Int) -> Bool {
    guard let tag = tree.nodes[entry].tag, tag == .div || tag == .li || tag == .section,
      ornament(entry) == nil, ornament(date) == .date, tree.nodes[date].tag != nil,
      measures.size(entry..<date) == 0, measures.size(tree.subtree(of: date)) <= 30,
      !ForumReader.isNamedMessage(entry, in: tree)
    else { return false }
    let amount = measures.amount(tree.subtree(of: entry))
    return amount.linked * 3 < amount.text
      && !tree.subtree(of: entry).prefix(60).contains {
        tree.nodes[$0].tag?.isHeading ?? false || ornament($0) == .author
      }
  }

  /// Whether a line named as the date gives the day of something else, which the text tells: "Decided 3 March
  /// 2025", "Concert on 3 March 2025".
  func datesSomethingElse(_ node: Int, _ amount: PageMeasures.Amount) -> Bool {
    guard amount.text <= 120, amount.linked == 0 else { return false }
    return DateLineWords.nameEvent(tree.line(below: node, limit: 300).trimmed(of: " \n\t\r"))
  }
}
