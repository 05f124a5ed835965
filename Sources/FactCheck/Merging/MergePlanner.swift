/// Goes through the steps of another log, and works out how the session repeats each.
struct MergePlanner {
  private let ours: [(entry: Int, changes: [Change], footprint: MergeFootprint)]
  /// The claims, by their numbers in the other log, whose evidence each of its entries alters.
  private let alteredThere: [Int: Set<ClaimID>]
  private let redacted: [ItemID]
  private let lastSharedCapture: Int
  private var numbers: Renumbering
  /// The session with what was merged so far.
  private var session: Session
  /// The steps that wait, as they are in the other log, with their numbers in the session's list.
  private var waiting: [(conflict: Int, step: UnmergedStep)] = []
  /// The conflicts that make items of the other log which are not here.
  private var makers: [ItemID: Int] = [:]

  init(_ theirs: LogTail, _ ours: LogTail, _ session: Session, _ lastSharedCapture: Int) {
    self.session = session
    self.lastSharedCapture = lastSharedCapture
    var claims = EvidenceClaims(in: session)
    let altered = claims.goBack(over: ours)
    self.ours = ours.steps(unknownTo: theirs, includesConflicts: true).map {
      let number = $0.entry.sequence
      return (
        number, $0.changes,
        MergeFootprint(of: $0.changes, altering: altered[number] ?? [], in: session)
      )
    }
    alteredThere = claims.goOn(over: theirs)
    redacted = ours.entries.filter { !$0.step.redactsWords }.flatMap(\.step.changes).compactMap {
      if case .redacted(let item, _) = $0 { item } else { nil }
    }
    numbers = Renumbering(of: theirs.entries, lastSharedCapture: lastSharedCapture)
    let own = Dictionary(
      ours.entries.flatMap { entry in [(entry.step.id, entry), (entry.step.root, entry)] },
      uniquingKeysWith: { first, _ in first })
    let waitingHere = Dictionary(
      session.allConflicts.map { ($0.origin.id, $0.number) },
      uniquingKeysWith: { first, _ in first })
    for entry in theirs.entries {
      if let here = own[entry.step.root] {
        numbers.learn(entry.step.changes, are: here.step.changes)
      } else if ours.waiting.contains(entry.step.root),
        let conflict = waitingHere[entry.step.root]
      {
        let changes = entry.step.changes.filter { !$0.isMergeRecord }
        wait(UnmergedStep(entry: entry, changes: changes), as: conflict)
      }
    }
  }

  /// The redactions of the other log that the session does not have, of items that it has.
  func redactions(in theirs: LogTail, unknownTo ours: LogTail) -> [SessionMerge.Struck] {
    theirs.entries.filter { !ours.roots.contains($0.step.root) && !$0.step.redactsWords }
      .flatMap { entry in
        entry.step.changes.compactMap { change in
          guard case .redacted(let item, _) = change else { return nil }
          // What was not merged yet comes without its source.
          return numbers.known(item).map { .init(origin: MergeOrigin(of: entry), item: $0) }
        }
      }
  }

  /// What to do with the next step.
  mutating func part(_ step: UnmergedStep) -> SessionMerge.Part {
    let together = waiting.filter { step.meets($0.step) }.map(\.conflict)
    var met: [Int] = []
    var tried = numbers
    let changes = tried.renumber(step.changes, for: session).map { changes in
      redacted.reduce(changes) { $0.redacted($1) }
    }
    if var changes, together.isEmpty {
      let altered = (alteredThere[step.entry.sequence] ?? []).compactMap {
        Claim.id(of: tried.known(.claim($0)) ?? .claim($0))
      }
      let footprint = MergeFootprint(of: changes, altering: Set(altered), in: session)
      let others = ours.filter { $0.footprint.meets(footprint) }
      // Both did the same, and neither went on from it: nothing is left to change.
      if !others.isEmpty, others.allSatisfy({ $0.changes == changes }) { changes = [] }
      if changes.isEmpty || others.isEmpty, let part = merged(step, by: changes) {
        numbers = tried
        return part
      }
      met = others.map(\.entry)
    }
    let (items, captures) = numbers.numbers(for: step.changes, makers: makers, in: session)
    let conflict = MergeConflict(
      number: session.allConflicts.count + 1, origin: MergeOrigin(of: step.entry),
      line: step.entry.step.line, changes: step.changes, numbers: items, captures: captures,
      lastSharedCapture: lastSharedCapture, entries: met, waiting: together)
    wait(step, as: conflict.number)
    return recorded(redacted.reduce(conflict) { $0.redacted($1) })
  }

  /// The steps of third logs that wait in the other log, and that the session does not have: they wait here, too.
  mutating func conflicts(of theirs: LogTail, unknownTo ours: LogTail) -> [SessionMerge.Part] {
    var here: [Int: Int] = [:]
    var parts: [SessionMerge.Part] = []
    for conflict in theirs.entries.flatMap(\.step.conflicts)
    where theirs.waiting.contains(conflict.origin.id) {
      if let known = session.allConflicts.first(where: { $0.origin.id == conflict.origin.id }) {
        here[conflict.number] = known.number
        continue
      }
      guard !ours.roots.contains(conflict.origin.id) else { continue }
      var copy = conflict
      copy.number = session.allConflicts.count + 1
      copy.entries = []
      copy.waiting = conflict.waiting.compactMap { here[$0] }
      for index in copy.numbers.indices {
        copy.numbers[index].here = copy.numbers[index].here.flatMap { numbers.known($0) }
        copy.numbers[index].conflict = copy.numbers[index].conflict.flatMap { here[$0] }
      }
      here[conflict.number] = copy.number
      parts.append(recorded(redacted.reduce(copy) { $0.redacted($1) }))
    }
    return parts
  }

  private mutating func wait(_ step: UnmergedStep, as conflict: Int) {
    waiting.append((conflict, step))
    for item in step.changes.flatMap(\.made) { makers[item] = conflict }
  }

  /// Records that a step waits.
  private mutating func recorded(_ conflict: MergeConflict) -> SessionMerge.Part {
    let changes = [Change.conflictRecorded(conflict: conflict)]
    _ = apply(changes, of: conflict.origin)
    return SessionMerge.Part(
      origin: conflict.origin, line: conflict.line, changes: changes, conflict: conflict)
  }

  /// Repeats a step in the session; `nil` if the session cannot have it.
  private mutating func merged(
    _ step: UnmergedStep, by changes: [Change]
  ) -> SessionMerge.Part? {
    // What is missing now was missing for the step, too, or was removed by a step that it meets.
    guard session.hadNeeds(of: changes) else { return nil }
    let origin = MergeOrigin(of: step.entry)
    var changes = changes
    // Both have it as a conflict, and the other log took it.
    if let conflict = session.openConflicts.first(where: { $0.origin.id == origin.id }) {
      changes.append(.conflictSettled(number: conflict.number, from: nil, to: .theirs))
    }
    changes.append(.merged(origin: origin))
    guard apply(changes, of: origin) else { return nil }
    return SessionMerge.Part(
      origin: origin, line: step.entry.step.line, changes: changes, conflict: nil)
  }

  /// Applies an entry, if the session can have it.
  private mutating func apply(_ changes: [Change], of origin: MergeOrigin) -> Bool {
    let step = Step(
      id: origin.id, at: origin.at, analyst: origin.analyst, line: "", changes: changes)
    guard let next = session.applying(step) else { return false }
    session = next
    return true
  }
}

extension UnmergedStep {
  /// Whether one of two steps of a log builds on the other.
  fileprivate func meets(_ other: UnmergedStep) -> Bool {
    changes.buildOn(other.changes) || other.changes.buildOn(changes)
  }
}
