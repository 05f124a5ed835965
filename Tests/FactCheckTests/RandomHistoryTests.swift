import FactCheck
import TestSupport
import Testing

@Suite("Random histories") struct RandomHistoryTests {
  @Test func includeEveryKindOfStepAndRefusals() {
    var taken: Set<RandomSession.Action> = []
    var refusals = 0
    for seed in 1...4 as ClosedRange<UInt64> {
      var random = RandomSession(seed: seed)
      random.grow(by: 400)
      taken.formUnion(random.taken.keys)
      refusals += random.refusals
    }
    #expect(Set(RandomSession.Action.allCases).subtracting(taken).isEmpty)
    #expect(refusals > 10)
  }

  @Test(arguments: 1...6)
  func keepTheSessionSound(seed: UInt64) throws {
    var random = RandomSession(seed: seed)
    var made: [ItemID: Int] = [:]
    for _ in 0..<400 {
      let entry = random.step()
      for item in entry.step.changes.flatMap(\.numbered) { made[item, default: 0] += 1 }
      #expect(entry.step.changes.flatMap(\.made) == entry.step.changes.flatMap(\.numbered))
      let faults = Self.faults(in: random.builder)
      #expect(faults.isEmpty, "after \(entry.step.line) (\(entry.sequence)): \(faults)")
      if !faults.isEmpty { return }
    }
    #expect(made.values.allSatisfy { $0 == 1 }, "a number was used twice")
  }

  @Test(arguments: 11...16)
  func eachChangeIsReversedByItsInverse(seed: UInt64) throws {
    var random = RandomSession(seed: seed)
    var before = VisibleState(random.builder.session)
    for _ in 0..<300 {
      let entry = random.step()
      let after = VisibleState(random.builder.session)
      var copy = random.builder.session
      try copy.apply(entry.following(copy, by: entry.step.changes.inverted))
      #expect(VisibleState(copy) == before, "\(entry.step.line) (\(entry.sequence))")
      try copy.apply(entry.following(copy, by: entry.step.changes.inverted.inverted))
      #expect(VisibleState(copy) == after, "\(entry.step.line) (\(entry.sequence))")
      for change in entry.step.changes {
        #expect(change.inverse.inverse.inverse == change.inverse)
        if change.numbered.isEmpty, !change.isTurn { #expect(change.inverse.inverse == change) }
      }
      before = after
    }
  }

  /// With one analyst, the state is that of the steps not undone: undo shows what was, redo what
  /// had been.
  @Test(arguments: 21...26)
  func oneAnalystsUndoAndRedoWalkOverTheSameStates(seed: UInt64) throws {
    var random = RandomSession(seed: seed, analysts: 1)
    let empty = VisibleState(Session())
    var (remaining, undone) = ([empty], [VisibleState]())
    func check(_ entry: Entry, _ builder: SessionBuilder) {
      switch entry.step.changes[0] {
      case .undone: undone.append(remaining.removeLast())
      case .redone: remaining.append(undone.removeLast())
      default:
        remaining.append(VisibleState(builder.session))
        undone = []
      }
      #expect(VisibleState(builder.session) == remaining.last, "\(entry.sequence)")
    }
    for _ in 0..<250 { check(random.step(), random.builder) }
    #expect(random.refusals == 0)
    var desk = random.builder
    while (try? desk.session.entryToUndo(by: SessionBuilder.analyst)) != nil {
      check(try desk.undo(), desk)
    }
    #expect(VisibleState(desk.session) == empty)
    while (try? desk.session.entryToRedo(by: SessionBuilder.analyst)) != nil {
      check(try desk.redo(), desk)
    }
    #expect(undone.isEmpty)
  }

  /// With several, somebody can always undo until nothing is left, and all can be redone.
  @Test(arguments: 31...36)
  func severalAnalystsCanUndoEverythingAndRedoIt(seed: UInt64) throws {
    var random = RandomSession(seed: seed)
    random.grow(by: 250)
    var desk = random.builder
    var states = [VisibleState(desk.session)]
    var turns: [String] = []
    while let analyst = try undoSomething(&desk) {
      turns.append(analyst)
      let state = VisibleState(desk.session)
      #expect(state != states.last, "an undo changed nothing: entry \(desk.entries.count)")
      states.append(state)
      let faults = RandomHistoryTests.faults(in: desk)
      #expect(faults.isEmpty, "undo of \(analyst), entry \(desk.entries.count): \(faults)")
    }
    #expect(desk.session.analysts.allSatisfy { (try? desk.session.entryToUndo(by: $0)) == nil })
    #expect(states.removeLast() == VisibleState(Session()))
    for analyst in turns.reversed() {
      try desk.redo(analyst: analyst)
      #expect(VisibleState(desk.session) == states.removeLast(), "entry \(desk.entries.count)")
    }
  }

  private func undoSomething(_ desk: inout SessionBuilder) throws -> String? {
    let turns = desk.session.analysts.compactMap { analyst in
      (try? desk.session.entryToUndo(by: analyst)).map { (analyst: analyst, entry: $0) }
    }
    for turn in turns.sorted(by: { $0.entry > $1.entry }) {
      do {
        try desk.undo(analyst: turn.analyst)
        return turn.analyst
      } catch RuleError.builtUpon { continue }
    }
    return nil
  }

  /// What must be true after every step of any analyst.
  static func faults(in desk: SessionBuilder) -> [String] {
    let session = desk.session
    var faults: [String] = []
    for claim in session.claims {
      if claim.progress.status == .checked, claim.verdict == nil {
        faults.append("\(claim.id) is checked without a verdict")
      }
      for verdict in claim.remainingVerdicts {
        let isOnScale =
          session.scale.isFree
          ? verdict.value == nil
          : session.scale.levels.contains {
            $0.label == verdict.rating && $0.value == verdict.value
          }
        if !isOnScale { faults.append("\(verdict.rating) of \(claim.id) is not on the scale") }
        if verdict.approvedBy == verdict.analyst {
          faults.append("verdict \(verdict.number) of \(claim.id) is approved by its author")
        }
      }
      let body = desk.bodies[claim.passage.article]
      if body?.words(at: claim.passage.range) != claim.passage.words {
        faults.append("the words of \(claim.id) are not the article's")
      }
      if body?.sentenceNumbers(of: claim.passage.range) != claim.passage.sentences {
        faults.append("the sentences of \(claim.id) are not those of its range")
      }
    }
    faults += miscounts(in: session)
    for claim in session.allClaims where !claim.isRemoved && session.claim(claim.id) == nil {
      faults.append("\(claim.id) was left behind by its article")
    }
    // Each item is found from its owner, exactly once.
    let claims = session.articles.flatMap { session.claims(of: $0.id) }
    if claims.map(\.id).sorted() != session.claims.map(\.id) {
      faults.append("the claims are not those of the articles")
    }
    let evidence = claims.flatMap { session.evidence(of: $0) }
    if evidence.map(\.id).sorted()
      != session.allEvidence.map(\.id).filter({ session.evidence($0) != nil })
    {
      faults.append("the evidence is not that of the claims")
    }
    let subjects =
      session.articles.map { Note.Subject.article($0.id) } + claims.map { .claim($0.id) }
    if subjects.flatMap({ session.notes(on: $0) }).map(\.id).sorted()
      != session.allNotes.map(\.id).filter({ session.note($0) != nil })
    {
      faults.append("the notes are not those of the articles and claims")
    }
    return faults
  }

  /// What is counted and is not what the list of claims says.
  private static func miscounts(in session: Session) -> [String] {
    let (claims, tally) = (session.claims, session.tally)
    var faults: [String] = []
    for (status, count) in [
      (ClaimStatus.open, tally.open), (.checked, tally.checked), (.skipped, tally.skipped),
    ] where count != claims.filter({ $0.progress.status == status }).count {
      faults.append("\(count) claims are counted as \(status)")
    }
    var topics: [String: Int] = [:]
    for topic in claims.flatMap(\.topics) { topics[topic, default: 0] += 1 }
    if topics != Dictionary(uniqueKeysWithValues: session.topics.map { ($0.name, $0.count) }) {
      faults.append("the topics are counted as \(session.topics)")
    }
    if tally.claims != claims.count { faults.append("\(tally.claims) claims are counted") }
    let ratings = Dictionary(grouping: claims.compactMap { $0.verdict?.rating }) { $0 }
    if tally.ratings != ratings.mapValues(\.count) {
      faults.append("the ratings are counted as \(tally.ratings)")
    }
    return faults
  }
}

extension Entry {
  /// An entry of the same analyst with other changes, next in a session's log.
  func following(_ session: Session, by changes: [Change]) -> Entry {
    Entry(
      sequence: session.sequence + 1,
      step: Step(
        id: step.id, at: step.at, analyst: step.analyst, line: step.line, changes: changes),
      hash: .zero)
  }
}

extension Change {
  /// What the change gives a number to.
  var numbered: [ItemID] {
    switch self {
    case .article(let id, .loaded): [.article(id)]
    case .claim(let id, .tagged): [.claim(id)]
    case .claim(let id, .decided(let verdict)): [.verdict(id, number: verdict.number)]
    case .evidence(let id, .added): [.evidence(id)]
    case .note(.written(let note)): [.note(note.id)]
    case .published(let publication): [.publication(number: publication.number)]
    default: []
    }
  }

  /// Whether the change undoes or redoes.
  var isTurn: Bool {
    switch self {
    case .undone, .redone: true
    default: false
    }
  }
}
