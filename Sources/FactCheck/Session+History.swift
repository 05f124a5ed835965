extension Session {
  /// That an entry of the log names a thing.
  struct Naming: Sendable {
    let entry: Int
    let item: ItemID
  }

  /// Numbers of the entries that concern a thing: that name it, or evidence or notes that hang on it
  /// now. Also of a thing that was taken away.
  public func entries(concerning item: ItemID) -> RangeSet<Int> {
    var numbers = RangeSet<Int>()
    for naming in namings where isOrCarries(item, naming.item) {
      numbers.insert(contentsOf: naming.entry..<naming.entry + 1)
    }
    return numbers
  }

  /// Whether a thing is the one named, or what that hangs on.
  private func isOrCarries(_ item: ItemID, _ named: ItemID) -> Bool {
    switch named {
    case .evidence, .note: named == item || carrier(of: named) == item
    default: named == item
    }
  }

  /// Keeps what a change names. One list for all things, in the order of the log, is read through
  /// in milliseconds, and costs a long replay less than a list for each thing.
  mutating func keepNames(of change: Change, _ entry: Int) {
    change.forEachNamed { namings.append(Naming(entry: entry, item: $0)) }
  }
}

extension Change {
  /// Hands over the claims, articles, evidence and notes that the change names; for one that undoes
  /// or redoes none, as the changes by which it does so name their own.
  func forEachNamed(_ take: (ItemID) -> Void) {
    switch self {
    case .articleLoaded(let id, _, _, let replaced):
      take(.article(id))
      if let replaced { take(.article(replaced)) }
    case .articleEdited(let id, _), .articleResegmented(let id, _, _): take(.article(id))
    case .claimTagged(let id, let passage, _):
      take(.claim(id))
      take(.article(passage.article))
    case .claimEdited(let id, _, _), .claimMoved(let id, _, _), .statusChanged(let id, _, _),
      .contactChanged(let id, _, _), .verdictDecided(let id, _), .approvalChanged(let id, _, _, _):
      take(.claim(id))
    case .evidenceAdded(let id, let claim, _):
      take(.evidence(id))
      take(.claim(claim))
    case .evidenceEdited(let id, _): take(.evidence(id))
    case .evidenceMoved(let id, let from, let to):
      take(.evidence(id))
      take(.claim(from))
      take(.claim(to))
    case .noted(let note):
      take(.note(note.id))
      take(note.subject.item)
    case .noteEdited(let id, _, _): take(.note(id))
    case .noteMoved(let id, let from, let to):
      take(.note(id))
      take(from.item)
      take(to.item)
    case .scaleChanged(_, _, let ratings):
      for rating in ratings { take(.claim(rating.claim)) }
    case .removed(let items), .restored(let items):
      for item in items { take(item.claimOfVerdict.map { .claim($0) } ?? item) }
    case .redacted(let item, _): take(item)
    case .reviewsAdded(let reviews):
      for review in reviews { take(.review(review.id)) }
    case .reportEdited, .published, .imported, .undone, .redone: break
    }
  }
}
