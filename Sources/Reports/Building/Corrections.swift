import FactCheck

/// The changes of verdict or wording since a report was published.
enum Corrections {
  /// One correction: at most one a claim and entry.
  struct Item {
    let at: Timestamp
    let claim: ClaimID
    let article: ArticleID
    let text: String
  }

  /// What the entries after the publication changed for readers, oldest first.
  ///
  /// A step that was taken back leaves no trace, and neither does its taking back, unless the step
  /// was older than the publication: then readers had seen it.
  static func since(_ entries: [Entry], in session: Session) -> [Item] {
    guard let first = entries.first else { return [] }
    var ledger = ClaimLedger(of: session, before: entries)
    var seen = ledger.visible
    var items: [Item] = []
    for entry in standing(entries, after: first.sequence - 1) {
      let claims = entry.step.changes.flatMap(\.claimsRetold)
      let before = claims.map { ledger[$0] }
      for change in entry.step.changes { ledger.apply(change) }
      var told: Set<ClaimID> = []
      for (id, before) in zip(claims, before).sorted(by: { $0.0 < $1.0 })
      where told.insert(id).inserted {
        guard let before, let after = ledger[id] else { continue }
        let wording = CorrectionText(
          before: before, after: after, changes: entry.step.changes, claim: id)
        guard let text = wording.text(wasSeen: seen.contains(id)) else { continue }
        seen.insert(id)
        items.append(Item(at: entry.step.at, claim: id, article: after.article, text: text))
      }
      if entry.step.changes.contains(where: \.isPublication) { seen.formUnion(ledger.visible) }
    }
    return items
  }

  /// The entries whose effect is there. Of several takings back and again of one older step only
  /// the last counts, and none when it ends as it began.
  private static func standing(_ entries: [Entry], after start: Int) -> [Entry] {
    let standing = Session.standing(entries, after: start)
    var turns: [Int: [Int]] = [:]
    for entry in standing {
      if let target = entry.step.changes.first?.olderStep {
        turns[target, default: []].append(entry.sequence)
      }
    }
    let dropped = Set(turns.values.flatMap { $0.count % 2 == 0 ? $0[...] : $0.dropLast() })
    return standing.filter { !dropped.contains($0.sequence) }
  }
}

extension Change {
  /// The step that the change takes back or again.
  fileprivate var olderStep: Int? {
    switch self {
    case .undone(let target, _), .redone(let target, _): target
    default: nil
    }
  }

  fileprivate var isPublication: Bool {
    if case .published = self { true } else { false }
  }

  /// The claims of which the change may tell readers something else.
  fileprivate var claimsRetold: [ClaimID] {
    switch self {
    case .claimTagged(let id, _, _), .claimEdited(let id, _, _), .claimMoved(let id, _, _),
      .statusChanged(let id, _, _), .verdictDecided(let id, _):
      [id]
    case .scaleChanged(_, _, let ratings): ratings.map(\.claim)
    case .removed(let items), .restored(let items):
      items.compactMap { item in
        switch item {
        case .claim(let id), .verdict(let id, _): id
        default: nil
        }
      }
    case .undone(_, let changes), .redone(_, let changes): changes.flatMap(\.claimsRetold)
    default: []
    }
  }
}
