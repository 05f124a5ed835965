extension Session {
  /// A mention of an item by an entry of the log.
  struct Mention: Sendable {
    let entry: Int
    let item: ItemID
  }

  /// The numbers of the entries that concern an item, even a removed one: those that mention it, or evidence,
  /// questions or notes that belong to it now.
  public func entries(concerning item: ItemID) -> RangeSet<Int> {
    var numbers = RangeSet<Int>()
    for mention in mentionedItems where isOrHolds(item, mention.item) {
      numbers.insert(contentsOf: mention.entry..<mention.entry + 1)
    }
    return numbers
  }

  /// Whether an item is the mentioned one, or the mentioned one belongs to it.
  private func isOrHolds(_ item: ItemID, _ mentioned: ItemID) -> Bool {
    switch mentioned {
    case .evidence, .note, .question: mentioned == item || parent(of: mentioned) == item
    default: mentioned == item
    }
  }

  /// Stores what a change mentions, unless it undoes or redoes something, because the changes by which it does
  /// so have their own mentions. One list for all items, in the order of the log, is read in milliseconds, and
  /// costs a long replay less than a list for each item.
  mutating func keepMentions(in change: Change, _ entry: Int) {
    guard change.turnedEntry == nil else { return }
    change.forEachMentioned { mentionedItems.append(Mention(entry: entry, item: $0)) }
  }
}

extension Change {
  /// Calls `visit` with what `items` lists. A replay calls this for every change of a long log, and most are
  /// about claims and evidence, which answer without being examined. A test compares both for every kind.
  package func forEachMentioned(_ visit: (ItemID) -> Void) {
    switch self {
    case .claim(let id, .tagged(let passage, _)):
      visit(.article(passage.article))
      visit(.claim(id))
    case .claim(let id, _): visit(.claim(id))
    case .evidence(let id, .added(let claim, let details)):
      visit(.claim(claim))
      visit(.evidence(id))
      if let answers = details.answers { visit(.question(answers.question)) }
    default: forEachHeld { if case .mentions(let item) = $0 { visit(item) } }
    }
  }
}
