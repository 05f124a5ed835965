import FactCheck

extension Change {
  /// The claims and articles of which readers may see something else after the change.
  var itemsRetold: [ItemID] {
    items.filter { Claim.id(of: $0) != nil || Article.id(of: $0) != nil }
  }
}

extension [Change] {
  /// The claims that were merged, by the claim into which they were merged.
  ///
  /// No change says so directly: claims are removed, and one claim gets their place, their evidence or their
  /// notes in the same step. If claims are only removed, nothing moves.
  var mergers: [(target: ItemID, merged: [ItemID])] {
    var removed: [ItemID] = []
    var targets: Set<ItemID> = []
    var mergers: [(ItemID, [ItemID])] = []
    for change in self {
      switch change {
      case .removed(let items):
        removed += items.filter { Claim.id(of: $0) != nil }
      case .claim(let id, .moved), .evidence(_, .moved(_, let id)),
        .note(.moved(_, _, .claim(let id))):
        targets.insert(.claim(id))
      case .undone(_, let changes), .redone(_, let changes): mergers += changes.mergers
      default: break
      }
    }
    targets.subtract(removed)
    if !removed.isEmpty, targets.count == 1, let target = targets.first {
      mergers.append((target, removed))
    }
    return mergers
  }
}

extension String {
  /// Whether two texts have the same bytes; Swift's `==` treats é and e + U+0301 as equal.
  func isSpelledLike(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
