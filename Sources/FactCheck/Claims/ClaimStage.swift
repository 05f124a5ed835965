/// How far a claim is on its way through the desk. It follows from what was done; nobody sets it.
public enum ClaimStage: String, Hashable, Sendable, CaseIterable {
  /// Nothing was done, and it is nobody's.
  case open
  /// It is somebody's, or something was done, and it waits for a verdict.
  case inWork = "in-work"
  /// It has a verdict, and somebody else is to look at it again.
  case secondRead = "second-read"
  /// It has its verdict, or was skipped: it waits for nobody.
  case done

  /// The stage as people read it.
  public var inWords: String {
    switch self {
    case .open: "open"
    case .inWork: "in work"
    case .secondRead: "second read"
    case .done: "done"
    }
  }
}

extension Session {
  /// The stage of a claim: the only place where this is decided.
  ///
  /// - A skipped claim is done.
  /// - A claim with a verdict is at its second read while a second verdict differs and nobody has settled the two; and
  ///   while it has no second verdict, is assigned to another analyst than the one who decided, and nobody else has approved
  ///   the verdict. Else it is done.
  /// - Any other claim is in work if it is assigned, or has evidence, a note, a question, a contact or an earlier verdict;
  ///   else it is open.
  public func stage(of claim: Claim) -> ClaimStage {
    switch claim.progress.status {
    case .skipped: return .done
    case .checked:
      switch claim.secondReading {
      case .differing: return .secondRead
      case .agreed, .settled: return .done
      case .unread, .one: break
      }
      guard let verdict = claim.verdict, let reader = claim.assignment.assignee,
        !AnalystName.areSame(reader, verdict.analyst), verdict.secondPerson == nil
      else { return .done }
      return .secondRead
    case .open:
      let isBegun =
        claim.assignment.assignee != nil || !claim.contacts.isEmpty
        || claim.verdicts.contains { !$0.isRemoved }
        || claim.evidence.contains { evidence($0)?.claim == claim.id }
        || claim.notes.contains { note($0)?.subject == .claim(claim.id) }
        || claim.questions.contains { question($0)?.claim == claim.id }
      return isBegun ? .inWork : .open
    }
  }

  /// Whether a claim should be done by this day and is not.
  public func isDue(_ claim: Claim, on today: CalendarDay) -> Bool {
    claim.assignment.due.map { $0 <= today } ?? false && stage(of: claim) != .done
  }

  /// Whether a claim should have been done before this day.
  public func isOverdue(_ claim: Claim, on today: CalendarDay) -> Bool {
    claim.assignment.due.map { $0 < today } ?? false && stage(of: claim) != .done
  }
}

/// How much waits: claims by stage, and those that are due.
public struct StageTally: Hashable, Sendable {
  private var claims: [ClaimStage: Int] = [:]
  /// The earliest day on which a claim that waits is due; `nil` if none has such a day.
  public private(set) var due: CalendarDay?
  /// The claims that wait and were due before the day of the tally.
  public private(set) var overdue = 0

  /// No claims.
  public init() {}

  /// The number of claims at a stage.
  public subscript(stage: ClaimStage) -> Int { claims[stage] ?? 0 }

  /// The claims that wait for somebody.
  public var waiting: Int { claims.filter { $0.key != .done }.values.reduce(0, +) }

  /// Adds claims.
  /// - Parameters:
  ///   - stage: their stage.
  ///   - due: when they are due.
  ///   - today: the day of the tally.
  ///   - count: how many.
  public mutating func add(
    _ stage: ClaimStage, due: CalendarDay?, on today: CalendarDay, count: Int = 1
  ) {
    claims[stage, default: 0] += count
    guard stage != .done, let due else { return }
    self.due = min(self.due ?? due, due)
    if due < today { overdue += count }
  }

  /// Adds the claims of another tally of the same day.
  public mutating func add(_ other: StageTally) {
    claims.merge(other.claims, uniquingKeysWith: +)
    due = [due, other.due].compactMap { $0 }.min()
    overdue += other.overdue
  }
}

/// How much waits for each person.
public struct Workload: Hashable, Sendable {
  /// Whose claims are counted; `nil` for those that are nobody's.
  public let assignee: String?
  /// The claims.
  public internal(set) var tally: StageTally

  /// Makes a workload.
  public init(of assignee: String?, _ tally: StageTally) {
    self.assignee = assignee
    self.tally = tally
  }

  /// Orders by name; what is nobody's comes last.
  public static func isBefore(_ left: Workload, _ right: Workload) -> Bool {
    switch (left.assignee, right.assignee) {
    case (let one?, let other?): one < other
    case (.some, nil): true
    default: false
    }
  }
}

extension [Workload] {
  /// Adds claims to the workload of a person.
  /// - Parameters:
  ///   - assignee: the person, in any spelling of the name; the first spelling is kept.
  ///   - stage, due, today, count: as `StageTally.add` expects them.
  public mutating func add(
    to assignee: String?, _ stage: ClaimStage, due: CalendarDay?, on today: CalendarDay,
    count: Int = 1
  ) {
    var tally = StageTally()
    tally.add(stage, due: due, on: today, count: count)
    add(Workload(of: assignee, tally))
  }

  /// Adds the workload of a person.
  /// - Returns: the person's place in the list.
  @discardableResult
  public mutating func add(_ load: Workload) -> Int {
    let (assignee, tally) = (load.assignee, load.tally)
    // Nearly always the name is spelled as before, and comparing how names look takes time.
    let place =
      firstIndex { $0.assignee == assignee }
      ?? assignee.flatMap { name in
        firstIndex { $0.assignee.map { AnalystName.areSame($0, name) } ?? false }
      }
    guard let place else {
      append(load)
      return endIndex - 1
    }
    self[place].tally.add(tally)
    return place
  }

  /// The same, by name; what is nobody's comes last.
  public var byName: [Workload] { sorted(by: Workload.isBefore) }
}

extension Session {
  /// How much waits for each person, by name; what is nobody's comes last. Empty if no claim is assigned or due: an analyst who
  /// works alone needs no such list.
  /// - Parameter today: the day of the desk.
  public func workloads(on today: CalendarDay) -> [Workload] {
    var loads: [Workload] = []
    guard
      allClaims.indices.contains(where: {
        allClaims[$0].assignment != Assignment() && isPresent(allClaims[$0])
      })
    else { return loads }
    for claim in claims {
      loads.add(
        to: claim.assignment.assignee, stage(of: claim), due: claim.assignment.due, on: today)
    }
    return loads.byName
  }
}
