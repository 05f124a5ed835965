extension Session {
  /// Applies one entry of the log: the only code that changes the state.
  ///
  /// It checks no rule of fact-checking: the content of the log was accepted when it was written.
  /// - Throws: `ReplayError` if the entry cannot follow this state. Then discard the session, because the entry
  ///   may be half applied. (Keeping a copy would cost every entry of a long log a copy of all before it.)
  public mutating func apply(_ entry: Entry) throws(ReplayError) {
    guard entry.sequence == sequence + 1 else {
      throw .gap(expected: sequence + 1, found: entry.sequence)
    }
    guard !entry.step.changes.isEmpty else { throw .empty(entry: entry.sequence) }
    for change in entry.step.changes {
      // Undo and redo reverse one entry with one entry.
      if let target = change.turnedEntry, entry.step.changes.count > 1 {
        throw .misplacedUndo(of: target, entry: entry.sequence)
      }
      try apply(change, of: entry)
    }
    keepJudgedEvidence(of: entry)
    sequence = entry.sequence
    firstEntryID = firstEntryID ?? entry.step.id
    created = created ?? entry.step.at
    modified = entry.step.at
    if remainingSteps[entry.step.analyst] == nil {
      analysts.append(entry.step.analyst)
      remainingSteps[entry.step.analyst] = []
    }
    keepSteps(of: entry)
  }

  /// Updates the lists by which undo and redo find their step.
  private mutating func keepSteps(of entry: Entry) {
    let analyst = entry.step.analyst
    switch entry.step.changes[0] {
    case .undone(let target, _):
      let owner = spelling(of: analyst, among: remainingSteps, having: target) ?? analyst
      remainingSteps[owner]?.removeNewest(target)
      undoneSteps[owner, default: []].append(target)
      undoneEntries.insert(target)
    case .redone(let target, _):
      let owner = spelling(of: analyst, among: undoneSteps, having: target) ?? analyst
      undoneSteps[owner]?.removeNewest(target)
      undoneEntries.remove(target)
      remainingSteps[owner, default: []].append(target)
    // What left the program cannot be taken back, and neither can a redaction. A merged step that changes nothing leaves
    // nothing to undo.
    case .handedOver, .redacted, .merged, .conflictRecorded: break
    case _ where entry.sequence == 1 && entry.step.isBeginning: hasBeginning = true
    default:
      remainingSteps[analyst]?.append(entry.sequence)
      undoneSteps[analyst] = nil
    }
  }

  private mutating func apply(_ change: Change, of entry: Entry) throws(ReplayError) {
    let number = entry.sequence
    switch change {
    case .article(let id, let change): try apply(change, to: id, of: entry)
    case .claim(let id, let change): try apply(change, to: id, of: entry)
    case .evidence(let id, let change): try apply(change, to: id, number)
    case .note(let change): try apply(change, number)
    case .question(let change): try apply(change, number)
    case .scaleChanged(_, let scale, let ratings): try convert(ratings, to: scale, number)
    case .reportEdited(let edits): edits.apply(to: &report)
    case .published(let publication): try add(publication, number)
    case .publicationSigned(let ordinal, _, let signature):
      try set(signature, ofPublication: ordinal, number)
    case .reviewsAdded(let reviews): try add(reviews, number)
    case .imported(let record): try add(record, number)
    case .removed(let items):
      for item in items { try set(item, removed: true, number) }
    case .restored(let items):
      for item in items { try set(item, removed: false, number) }
    case .handedOver(let item, _): try checkHasText(item, number)
    case .redacted, .merged: break
    case .conflictRecorded(let conflict): try add(conflict, of: entry)
    case .conflictSettled(let ordinal, _, let choice): try settle(ordinal, choice, of: entry)
    case .undone(let target, let changes):
      try reverse(target, among: remainingSteps, by: changes, of: entry)
      forgetPrivateAnswers(undoneBy: changes)
    case .redone(let target, let changes):
      try reverse(target, among: undoneSteps, by: changes, of: entry)
    }
    keepMentions(in: change, number)
  }

  /// Undoes or redoes an entry by these changes.
  /// - Parameter steps: the steps that the analyst can undo or redo.
  private mutating func reverse(
    _ target: Int, among steps: [String: [Int]], by changes: [Change], of entry: Entry
  ) throws(ReplayError) {
    guard spelling(of: entry.step.analyst, among: steps, having: target) != nil,
      changes.allSatisfy({ $0.turnedEntry == nil })
    else { throw .misplacedUndo(of: target, entry: entry.sequence) }
    for change in changes { try apply(change, of: entry) }
  }
}

extension [Int] {
  /// Removes a number that is nearly always the last.
  fileprivate mutating func removeNewest(_ number: Int) {
    if let index = lastIndex(of: number) { remove(at: index) }
  }
}
