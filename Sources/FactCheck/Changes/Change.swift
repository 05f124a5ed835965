/// One alteration of a session: the content of the log, and the only thing that changes the state.
///
/// A change contains results, not requests: resolved ranges, words, whole scales. So a log replays to the same
/// state, even if a later program has other rules. Every change carries what its inverse needs.
public enum Change: Hashable, Sendable {
  /// An article was loaded or corrected.
  case article(ArticleID, ArticleChange)
  /// A claim was tagged or judged, or its details changed.
  case claim(ClaimID, ClaimChange)
  /// Evidence was added or changed.
  case evidence(EvidenceID, EvidenceChange)
  /// A note was written or changed.
  case note(NoteChange)
  /// A question was asked or changed.
  case question(QuestionChange)
  /// The rating scale was changed, and with it the ratings of verdicts given on it.
  case scaleChanged(from: RatingScale, to: RatingScale, ratings: [RatingConversion])
  /// The report's settings were changed.
  case reportEdited(edits: Edits<ReportSettings>)
  /// The report was published.
  case published(publication: Publication)
  /// The report of a publication was signed, or its signature withdrawn.
  case publicationSigned(number: Int, from: ReportSignature?, to: ReportSignature?)
  /// Reviews published by others were imported.
  case reviewsAdded(reviews: [PublishedReview])
  /// A file was imported, by the changes before this one in its entry.
  case imported(record: ImportRecord)
  /// Items were removed; they keep their numbers.
  case removed(items: [ItemID])
  /// Removed items were restored.
  case restored(items: [ItemID])
  /// Texts of an article or a claim were handed to a program from outside; the state does not change.
  case handedOver(item: ItemID, text: HandedText)
  /// A source was removed from these entries of the log; the state does not change.
  case redacted(item: ItemID, entries: [RedactedEntry])
  /// The entry repeats one of another log of the session; the state does not change.
  case merged(origin: MergeOrigin)
  /// A step of a copy of the session waits for a decision.
  indirect case conflictRecorded(conflict: MergeConflict)
  /// A conflict was decided, or its decision taken back.
  case conflictSettled(number: Int, from: ConflictChoice?, to: ConflictChoice?)
  /// These changes undid an earlier entry.
  case undone(entry: Int, changes: [Change])
  /// These changes redid an undone entry.
  case redone(entry: Int, changes: [Change])
}

/// The changes of the session itself; its items have lists of their own.
extension Change: FormedChange {
  static let forms: [ChangeForm<Change>] = [
    ChangeForm("reviewsAdded", "reviews", as: Change.reviewsAdded) {
      if case .reviewsAdded(let reviews) = $0 { reviews } else { nil }
    },
    ChangeForm("imported", "record", as: Change.imported) {
      if case .imported(let record) = $0 { record } else { nil }
    },
    ChangeForm("scaleChanged", "from", "to", "ratings", as: Change.scaleChanged) {
      if case .scaleChanged(let from, let to, let ratings) = $0 { (from, to, ratings) } else { nil }
    },
    ChangeForm("reportEdited", "edits", as: Change.reportEdited) {
      if case .reportEdited(let edits) = $0 { edits } else { nil }
    },
    ChangeForm("published", "publication", as: Change.published) {
      if case .published(let publication) = $0 { publication } else { nil }
    },
    ChangeForm("publicationSigned", "number", "from", "to", as: Change.publicationSigned) {
      if case .publicationSigned(let number, let from, let to) = $0 {
        (number, from, to)
      } else {
        nil
      }
    },
    ChangeForm("removed", "items", as: Change.removed) {
      if case .removed(let items) = $0 { items } else { nil }
    },
    ChangeForm("restored", "items", as: Change.restored) {
      if case .restored(let items) = $0 { items } else { nil }
    },
    ChangeForm("handedOver", "item", "text", as: Change.handedOver) {
      if case .handedOver(let item, let text) = $0 { (item, text) } else { nil }
    },
    ChangeForm("redacted", "item", "entries", as: Change.redacted) {
      if case .redacted(let item, let entries) = $0 { (item, entries) } else { nil }
    },
    ChangeForm("merged", "origin", as: Change.merged) {
      if case .merged(let origin) = $0 { origin } else { nil }
    },
    ChangeForm("conflictRecorded", "conflict", as: Change.conflictRecorded) {
      if case .conflictRecorded(let conflict) = $0 { conflict } else { nil }
    },
    ChangeForm("conflictSettled", "number", "from", "to", as: Change.conflictSettled) {
      if case .conflictSettled(let number, let from, let to) = $0 {
        (number, from, to)
      } else {
        nil
      }
    },
    ChangeForm("undone", "entry", "changes", as: Change.undone) {
      if case .undone(let entry, let changes) = $0 { (entry, changes) } else { nil }
    },
    ChangeForm("redone", "entry", "changes", as: Change.redone) {
      if case .redone(let entry, let changes) = $0 { (entry, changes) } else { nil }
    },
  ]

  /// Calls `visit` with everything that the change holds.
  package func forEachHeld(_ visit: (Holding) -> Void) {
    switch self {
    case .article(let id, let change): change.forEachHeld(of: change.item(of: id), visit)
    case .claim(let id, let change): change.forEachHeld(of: change.item(of: id), visit)
    case .evidence(let id, let change): change.forEachHeld(of: .evidence(id), visit)
    case .note(let change): change.forEachHeld(of: .note(change.id), visit)
    case .question(let change): change.forEachHeld(of: .question(change.id), visit)
    case .scaleChanged(_, _, let ratings):
      visit(.writes(.scale))
      for rating in ratings { visit(.mentions(.claim(rating.claim))) }
    case .reportEdited(let edits): edits.forEachHeld(about: nil, visit)
    case .published(let publication):
      make(.publication(number: publication.number), visit)
    case .publicationSigned(let number, let from, let to):
      visit(.needs(.existence(.publication(number: number))))
      visit(.writes(.field(.publication(number: number), "signature")))
      from.forEachHeld(about: nil, visit)
      to.forEachHeld(about: nil, visit)
    case .imported(let record):
      make(.importing(number: record.number), visit)
      if let document = record.document { visit(.keeps(document)) }
    case .reviewsAdded(let reviews):
      for review in reviews {
        visit(.mentions(.review(review.id)))
        make(.review(review.id), visit)
      }
    case .removed(let items), .restored(let items):
      for item in items {
        visit(.mentions(item.listed))
        for aspect in item.existence { visit(.writes(aspect)) }
        for aspect in needsOfRemoving(of: item) { visit(.needs(aspect)) }
      }
    case .handedOver(let item, _), .redacted(let item, _): visit(.mentions(item))
    case .merged, .conflictSettled: break
    case .conflictRecorded(let conflict):
      // It changes nothing yet, but keeps what it needs to.
      for change in conflict.changes {
        for item in change.items { if let here = conflict.here(item) { visit(.mentions(here)) } }
        for digest in change.blobs { visit(.keeps(digest)) }
      }
    case .undone(_, let changes), .redone(_, let changes):
      for change in changes { change.forEachHeld(visit) }
    }
  }

  private func make(_ item: ItemID, _ visit: (Holding) -> Void) {
    visit(.makes(item))
    visit(.writes(.existence(item)))
  }

  /// What must still exist, of what an item depends on, when the item is removed or restored; `Session.undo`
  /// checks the scale for each verdict and conclusion.
  private func needsOfRemoving(of item: ItemID) -> [Aspect] {
    if case .restored = self { return item.needs.filter { $0 != .scale } }
    return item.judgedItem.map { [.existence($0)] } ?? []
  }

  /// The change that reverses this one. A new item is removed, not deleted: its number stays used.
  public var inverse: Change {
    switch self {
    case .article(let id, let change): change.inverse(of: id)
    case .claim(let id, let change): change.inverse(of: id)
    case .evidence(let id, let change): change.inverse(of: id)
    case .note(let change): change.inverse
    case .question(let change): change.inverse
    case .scaleChanged(let from, let to, let ratings):
      .scaleChanged(from: to, to: from, ratings: ratings.map(\.inverse))
    case .reportEdited(let edits): .reportEdited(edits: edits.inverse)
    case .published(let publication): .removed(items: [.publication(number: publication.number)])
    case .publicationSigned(let number, let from, let to):
      .publicationSigned(number: number, from: to, to: from)
    case .imported(let record): .removed(items: [.importing(number: record.number)])
    case .reviewsAdded(let reviews): .removed(items: reviews.map { .review($0.id) })
    case .removed(let items): .restored(items: items)
    case .restored(let items): .removed(items: items)
    // These are final: undo does not affect them.
    case .handedOver, .redacted, .merged, .conflictRecorded: self
    case .conflictSettled(let number, let from, let to):
      .conflictSettled(number: number, from: to, to: from)
    case .undone(let entry, let changes): .redone(entry: entry, changes: changes.inverted)
    case .redone(let entry, let changes): .undone(entry: entry, changes: changes.inverted)
    }
  }
}

extension [Change] {
  /// The changes that reverse these, in the order in which they must be made.
  public var inverted: [Change] { reversed().map(\.inverse) }
}
