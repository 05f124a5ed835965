extension Session {
  /// That an entry of the log mentions a thing.
  struct Mention: Sendable {
    let entry: Int
    let item: ItemID
  }

  /// Numbers of the entries that concern a thing: that mention it, or evidence or notes that hang on it
  /// now. Also of a thing that was taken away.
  public func entries(concerning item: ItemID) -> RangeSet<Int> {
    var numbers = RangeSet<Int>()
    for mention in mentionedItems where isOrHolds(item, mention.item) {
      numbers.insert(contentsOf: mention.entry..<mention.entry + 1)
    }
    return numbers
  }

  /// Whether a thing is the one mentioned, or what that hangs on.
  private func isOrHolds(_ item: ItemID, _ mentioned: ItemID) -> Bool {
    switch mentioned {
    case .evidence, .note: mentioned == item || parent(of: mentioned) == item
    default: mentioned == item
    }
  }

  /// Keeps what a change mentions; for one that undoes or redoes nothing, as the changes by which it does so
  /// mention their own. One list for all things, in the order of the log, is read through in milliseconds, and
  /// costs a long replay less than a list for each thing.
  mutating func keepMentions(in change: Change, _ entry: Int) {
    guard change.turnedEntry == nil else { return }
    change.forEachMentioned { mentionedItems.append(Mention(entry: entry, item: $0)) }
  }
}

extension Change {
  /// Hands over what `items` lists. A replay asks every change of a long log, and most are about claims and
  /// evidence: these answer without taking apart what they hold. A test compares both for every kind.
  package func forEachMentioned(_ take: (ItemID) -> Void) {
    switch self {
    case .claim(let id, .tagged(let passage, _)):
      take(.article(passage.article))
      take(.claim(id))
    case .claim(let id, _): take(.claim(id))
    case .evidence(let id, .added(let claim, _)):
      take(.claim(claim))
      take(.evidence(id))
    default: forEachHeld { if case .mentions(let item) = $0 { take(item) } }
    }
  }
}
