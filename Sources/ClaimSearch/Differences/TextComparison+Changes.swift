/// By how much something changes, and from what to what: fell by 40 percent, fell to 40 percent.
extension TextComparison {
  /// The rows of `ComparisonTable.changeLinks`, from 1.
  private enum ChangeLink: Int {
    case by = 1
    case to, from
    /// "A fall of 5 percent" says by how much; other words before it say nothing of a change.
    case of
  }

  /// A number that says how something changes.
  private struct Change {
    let quantity: Quantity
    let link: ChangeLink
    /// Where the number is, with the word before it.
    let range: Range<Int>
  }

  /// "Fell by 41 percent" and "fell to 41 percent"; each text must say it of all its numbers that are the same.
  mutating func compareChanges() {
    let (ones, others) = (changes(in: first), changes(in: second))
    for one in ones {
      let same = others.filter { one.quantity.isExactly($0.quantity) }
      guard let other = same.first, same.allSatisfy({ $0.link != one.link }),
        !ones.contains(where: {
          $0.link == other.link && $0.quantity.isExactly(other.quantity)
        })
      else { continue }
      add(kind(one.quantity, other.quantity), one.range, other.range)
    }
  }

  private func changes(in text: ComparedText) -> [Change] {
    guard !table.changeLinks.isEmpty, !text.quantities.isEmpty else { return [] }
    let moving = Set(
      sensed(text).filter { $0.sense.axis == 0 }.map { text.terms[$0.index].sentence })
    var changes: [Change] = []
    for quantity in text.quantities
    where [.plain, .percent, .money, .measure].contains(quantity.kind) {
      let start = min(quantity.bound?.range.lowerBound ?? .max, quantity.range.lowerBound)
      guard let behind = text.terms.firstIndex(where: { $0.range.upperBound > start }), behind > 0,
        text.terms[behind - 1].sentence == text.terms[behind].sentence,
        moving.contains(text.terms[behind].sentence),
        let link = link(behind - 1, quantity, after: changes.last, in: text)
      else { continue }
      let isWord = table.changeLinks[text.terms[behind - 1].word] != nil
      let from = isWord ? text.terms[behind - 1].range.lowerBound : start
      changes.append(
        Change(quantity: quantity, link: link, range: from..<quantity.range.upperBound))
    }
    return changes
  }

  /// What the word before a number says of a change.
  private func link(
    _ index: Int, _ quantity: Quantity, after last: Change?, in text: ComparedText
  ) -> ChangeLink? {
    let term = text.terms[index]
    guard let link = table.changeLinks[term.word].flatMap(ChangeLink.init) else {
      // "Rose 5 percent", but "cut 5 jobs" and "rises 5 times a day".
      return quantity.kind != .plain && table.changes.contains(term.word) ? .by : nil
    }
    switch link {
    case .by: return .by
    case .of:
      return index > 0 && table.changes.contains(text.terms[index - 1].word) ? .by : nil
    case .to:
      // "By 20 to 30 percent".
      let isRange =
        last.map {
          $0.link != .from && $0.quantity.range.upperBound + 1 == term.range.lowerBound
            && ($0.quantity.unit == nil || $0.quantity.unit == quantity.unit)
        } ?? false
      return isRange ? nil : .to
    case .from:
      // "Raised by 20 firms" and "raises from 20 firms" are those who do it.
      return quantity.kind == .plain ? nil : .from
    }
  }
}
