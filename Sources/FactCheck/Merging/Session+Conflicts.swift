extension Session {
  /// The steps of copies that wait for a decision, by number.
  public var openConflicts: [MergeConflict] { allConflicts.filter { $0.choice == nil } }

  /// What the step of a conflict would change, with the numbers that it would get, as far as they are known.
  public func changes(of conflict: MergeConflict) -> [Change] {
    var numbers = Renumbering(of: conflict)
    return numbers.renumberKnown(conflict.changes, for: self)
  }

  /// Decides a conflict.
  ///
  /// With `theirs`, the step of the copy is repeated after all, on the session as it is now: what it writes replaces what
  /// is there, which stays in the history. With `both`, a text that both wrote is kept beside the one here: a note or a
  /// question as a second one, the wording and the verdict of a claim as a private note on it; what only adds something
  /// is added.
  /// - Parameters:
  ///   - choice: whose side counts.
  ///   - number: the number of the conflict, from 1.
  ///   - sentences: the sentences of an article, as it is split now, that a range of its text touches.
  /// - Throws: `RuleError.noSuchConflict`, `conflictDecided`; `conflictNeeds` if the step needs an item that is not here;
  ///   `conflictDoesNotFit` if it cannot be repeated; `notBoth`.
  public func take(
    _ choice: ConflictChoice, conflict number: Int,
    sentences: (ArticleID, Range<Int>) -> ClosedRange<Int>?
  ) throws(RuleError) -> [Change] {
    guard allConflicts.indices.contains(number - 1) else {
      throw .noSuchConflict(number, count: allConflicts.count)
    }
    let conflict = allConflicts[number - 1]
    if let decided = conflict.choice { throw .conflictDecided(number, decided) }
    let settled = Change.conflictSettled(number: number, from: nil, to: choice)
    guard choice != .ours else { return [settled] }
    var numbers = Renumbering(of: conflict)
    guard let renumbered = numbers.renumber(conflict.changes, for: self) else {
      let makers = Set(conflict.numbers.filter { $0.here == nil }.compactMap(\.conflict))
      throw .conflictNeeds(number, conflicts: makers.sorted())
    }
    var changes: [Change] = []
    for change in renumbered.map({ $0.resplit(sentences) }) {
      let result =
        choice == .both
        ? change.beside(what: self, by: conflict.origin.analyst, after: changes)
        : change.rebased(on: self)
      guard let result else {
        throw choice == .both ? .notBoth(number) : .conflictDoesNotFit(number)
      }
      changes += result
    }
    // A text kept beside ours is a step of its own: other copies do not have it.
    let isRepeated = choice == .theirs || changes.flatMap(\.made) == renumbered.flatMap(\.made)
    changes += isRepeated ? [settled, .merged(origin: conflict.origin)] : [settled]
    guard hasNeeds(of: changes), canApply(changes) else { throw .conflictDoesNotFit(number) }
    return changes
  }

  /// Whether the session can have these changes as its next entry, and then has no rating off its scale.
  private func canApply(_ changes: [Change]) -> Bool {
    let step = Step(
      id: MergeOrigin.blank.id, at: modified ?? MergeOrigin.blank.at, analyst: "", line: "",
      changes: changes)
    guard let next = applying(step) else { return false }
    let items = Set(changes.flatMap(\.items))
    return items.allSatisfy { item in
      switch item {
      case .claim(let id):
        next.claim(id)?.remainingVerdicts.allSatisfy(next.scale.holds) ?? true
      case .article(let id):
        next.article(id)?.remainingConclusions.compactMap(\.level).allSatisfy(next.scale.holds)
          ?? true
      default: true
      }
    }
  }
}

extension Change {
  /// The change with passages in the sentences as they are now: the article can have been split again since.
  fileprivate func resplit(
    _ sentences: (ArticleID, Range<Int>) -> ClosedRange<Int>?
  ) -> Change {
    func resplit(_ passage: Passage) -> Passage {
      guard passage.isPlaced, let numbers = sentences(passage.article, passage.range) else {
        return passage
      }
      return Passage(
        article: passage.article, range: passage.range, words: passage.words, sentences: numbers)
    }
    switch self {
    case .claim(let id, .tagged(let passage, let details)):
      return .claim(id, .tagged(passage: resplit(passage), details: details))
    case .claim(let id, .moved(let from, let to)):
      return .claim(id, .moved(from: from, to: resplit(to)))
    default: return self
    }
  }

  /// The change from what the session has now to what this change makes of it, empty if that is the same; `nil` for one
  /// that only whoever decides can make: another scale, another split into sentences.
  fileprivate func rebased(on session: Session) -> [Change]? {
    switch self {
    case .scaleChanged, .article(_, .resegmented), .article(_, .conclusionConverted): return nil
    case .article(let id, .edited(let edits)):
      guard let article = session.article(id) else { return nil }
      let edits = edits.rebased(on: article.details)
      return edits.isEmpty ? [] : [.article(id, .edited(edits))]
    case .claim(let id, let change):
      guard let claim = session.claim(id) else {
        if case .tagged = change { return [self] }
        // A verdict on a claim that the same step tags.
        return session.allClaims.count < id.number ? [self] : nil
      }
      return change.rebased(on: claim).map { $0.map { .claim(id, $0) } }
    case .evidence(let id, let change):
      guard let evidence = session.evidence(id) else {
        if case .added = change { return [self] }
        return session.allEvidence.count < id.number ? [self] : nil
      }
      switch change {
      case .added: return [self]
      case .edited(let edits):
        let edits = edits.rebased(on: evidence.details)
        return edits.isEmpty ? [] : [.evidence(id, .edited(edits))]
      case .moved(_, let claim):
        return evidence.claim == claim
          ? [] : [.evidence(id, .moved(from: evidence.claim, to: claim))]
      }
    case .note(.edited(let id, _, let text)):
      guard let note = session.note(id) else { return nil }
      return note.text == text ? [] : [.note(.edited(id, from: note.text, to: text))]
    case .note(.moved(let id, _, let subject)):
      guard let note = session.note(id) else { return nil }
      return note.subject == subject ? [] : [.note(.moved(id, from: note.subject, to: subject))]
    case .question(.edited(let id, _, let text)):
      guard let question = session.question(id) else { return nil }
      return question.text == text ? [] : [.question(.edited(id, from: question.text, to: text))]
    case .question(.moved(let id, _, let claim)):
      guard let question = session.question(id) else { return nil }
      return question.claim == claim
        ? [] : [.question(.moved(id, from: question.claim, to: claim))]
    case .reportEdited(let edits):
      let edits = edits.rebased(on: session.report)
      return edits.isEmpty ? [] : [.reportEdited(edits: edits)]
    case .publicationSigned(let number, _, let signature):
      guard session.allPublications.indices.contains(number - 1) else { return [self] }
      let before = session.allPublications[number - 1].signature
      return before == signature
        ? [] : [.publicationSigned(number: number, from: before, to: signature)]
    case .removed(let items):
      let rest = items.filter { session.wasMade($0) && session.isThere($0) }
      return rest.isEmpty ? [] : [.removed(items: rest)]
    case .restored(let items):
      let rest = items.filter { session.wasMade($0) && !session.isThere($0) }
      return rest.isEmpty ? [] : [.restored(items: rest)]
    default: return [self]
    }
  }

  /// The change as something beside what the session has; `nil` if there is no such thing.
  fileprivate func beside(
    what session: Session, by analyst: String, after changes: [Change]
  ) -> [Change]? {
    func note(_ text: String, on subject: Note.Subject, isPrivate: Bool) -> [Change] {
      let number = session.allNotes.count + changes.made(Note.self).count + 1
      return [
        .note(
          .written(
            Note(
              id: NoteID(number), subject: subject, text: text, isPrivate: isPrivate,
              analyst: analyst)))
      ]
    }
    switch self {
    case .note(.edited(let id, _, let text)):
      guard let old = session.note(id) else { return nil }
      return note(text, on: old.subject, isPrivate: old.isPrivate)
    case .question(.edited(let id, _, let text)):
      guard let old = session.question(id) else { return nil }
      let number = session.allQuestions.count + changes.made(Question.self).count + 1
      return [
        .question(
          .asked(
            Question(id: QuestionID(number), claim: old.claim, text: text, analyst: analyst)))
      ]
    case .claim(let id, .edited(let edits, _)):
      // With the words, a judgement that an earlier check is of the same claim can go.
      guard session.claim(id) != nil, let wording = edits.to.wording,
        Set(edits.fields).isSubset(of: ["wording", "earlierChecks"])
      else { return nil }
      return note("wording: \(wording)", on: .claim(id), isPrivate: true)
    case .claim(let id, .decided(let verdict)):
      guard session.claim(id)?.verdict != nil else { return nil }
      let why = verdict.rationale.map { "\n\($0)" } ?? ""
      return note("rated: \(verdict.rating)\(why)", on: .claim(id), isPrivate: true)
    // It goes with a verdict.
    case .claim(let id, .statusChanged(_, let progress)):
      return progress == .checked && session.claim(id)?.progress == .checked ? [] : nil
    case .article(_, .loaded), .claim(_, .tagged), .evidence(_, .added), .note(.written),
      .question(.asked), .reviewsAdded:
      return [self]
    default: return nil
    }
  }
}

extension ClaimChange {
  fileprivate func rebased(on claim: Claim) -> [ClaimChange]? {
    switch self {
    case .tagged, .decided: return [self]
    case .edited(let edits, let reason):
      let edits = edits.rebased(on: claim.details)
      return edits.isEmpty ? [] : [.edited(edits, sameMeaning: reason)]
    case .moved(_, let passage):
      return claim.passage == passage ? [] : [.moved(from: claim.passage, to: passage)]
    case .statusChanged(_, let progress):
      return claim.progress == progress
        ? [] : [.statusChanged(from: claim.progress, to: progress)]
    case .contactsChanged(_, let contacts):
      return claim.contacts == contacts
        ? [] : [.contactsChanged(from: claim.contacts, to: contacts)]
    case .assigned(_, let assignment):
      return claim.assignment == assignment
        ? [] : [.assigned(from: claim.assignment, to: assignment)]
    case .approvalChanged(let verdict, _, let analyst):
      guard claim.verdicts.indices.contains(verdict - 1) else { return nil }
      let before = claim.verdicts[verdict - 1].approvedBy
      return before == analyst
        ? [] : [.approvalChanged(verdict: verdict, from: before, to: analyst)]
    case .secondVerdictChanged(_, let second):
      let numbers = [second?.number, second?.settledBy].compactMap { $0 }
      guard numbers.allSatisfy({ claim.verdicts.indices.contains($0 - 1) }) else { return nil }
      return claim.second == second
        ? [] : [.secondVerdictChanged(from: claim.second, to: second)]
    }
  }
}

extension Edits where Owner: Record {
  /// The edits from a record to what these make of it.
  fileprivate func rebased(on record: Owner) -> Self {
    var changed = record
    apply(to: &changed)
    return Self(from: record, to: changed)
  }
}
