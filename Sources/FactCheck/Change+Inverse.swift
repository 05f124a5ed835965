extension Change {
  /// The change that takes this one back. What was made is taken away, never unmade: its number
  /// stays used.
  public var inverse: Change {
    switch self {
    case .articleLoaded(let id, _, _, _): .removed(items: [.article(id)])
    case .articleEdited(let id, let edits): .articleEdited(article: id, edits: edits.inverse)
    case .articleResegmented(let id, let from, let to):
      .articleResegmented(article: id, from: to, to: from)
    case .claimTagged(let id, _, _): .removed(items: [.claim(id)])
    case .claimEdited(let id, let edits, let reason):
      .claimEdited(claim: id, edits: edits.inverse, sameMeaning: reason)
    case .claimMoved(let id, let from, let to): .claimMoved(claim: id, from: to, to: from)
    case .statusChanged(let id, let from, let to): .statusChanged(claim: id, from: to, to: from)
    case .contactChanged(let id, let from, let to): .contactChanged(claim: id, from: to, to: from)
    case .verdictDecided(let id, let verdict):
      .removed(items: [.verdict(id, number: verdict.number)])
    case .approvalChanged(let id, let verdict, let from, let to):
      .approvalChanged(claim: id, verdict: verdict, from: to, to: from)
    case .evidenceAdded(let id, _, _): .removed(items: [.evidence(id)])
    case .evidenceEdited(let id, let edits): .evidenceEdited(evidence: id, edits: edits.inverse)
    case .evidenceMoved(let id, let from, let to):
      .evidenceMoved(evidence: id, from: to, to: from)
    case .noted(let note): .removed(items: [.note(note.id)])
    case .noteEdited(let id, let from, let to): .noteEdited(note: id, from: to, to: from)
    case .noteMoved(let id, let from, let to): .noteMoved(note: id, from: to, to: from)
    case .scaleChanged(let from, let to, let ratings):
      .scaleChanged(
        from: to, to: from,
        ratings: ratings.map {
          RatingConversion(claim: $0.claim, verdict: $0.verdict, from: $0.to, to: $0.from)
        })
    case .reportEdited(let edits): .reportEdited(edits: edits.inverse)
    case .published(let publication): .removed(items: [.publication(number: publication.number)])
    case .imported(let record): .removed(items: [.importing(number: record.number)])
    case .reviewsAdded(let reviews): .removed(items: reviews.map { .review($0.id) })
    case .removed(let items): .restored(items: items)
    case .restored(let items): .removed(items: items)
    // Nobody can bring back what is gone: a redaction is no step that undo takes back.
    case .redacted: self
    case .undone(let entry, let changes): .redone(entry: entry, changes: changes.inverted)
    case .redone(let entry, let changes): .undone(entry: entry, changes: changes.inverted)
    }
  }
}

extension [Change] {
  /// The changes that take these back, in the order in which they must be made.
  public var inverted: [Change] { reversed().map(\.inverse) }
}
