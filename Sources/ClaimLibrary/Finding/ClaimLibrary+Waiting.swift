import Database
import FactCheck

/// How much waits in a session.
public struct SessionWorkload: Equatable, Sendable {
  /// The session's name.
  public let session: String
  /// The claims that wait, of each person.
  public internal(set) var people: [Workload] = []
  /// All of them.
  public internal(set) var tally = StageTally()

  /// What waits for one person; `nil` if nothing does.
  public func part(of assignee: String) -> SessionWorkload? {
    let own = people.filter { load in
      load.assignee.map { AnalystName.areSame($0, assignee) } ?? false
    }
    guard let tally = own.first?.tally else { return nil }
    return SessionWorkload(session: session, people: own, tally: tally)
  }
}

extension ClaimLibrary {
  /// The sessions with claims that wait for somebody, by name. The database counts them by an index, so that the time is that of
  /// reading a few numbers for each claim that waits, and no log and no text is read.
  /// - Parameter today: the day of the desk.
  public func workloads(on today: CalendarDay) throws -> [SessionWorkload] {
    let statement = try connection.statement(
      """
      SELECT archive, assignee, stage, due, count(*) FROM session_claim WHERE stage <> 'done'
      GROUP BY archive, assignee, stage, due ORDER BY archive, assignee, stage, due
      """)
    defer { statement.reset() }
    var found: [SessionWorkload] = []
    while try statement.step() {
      let session = Self.origin(of: statement.text(0)).name
      if found.last?.session != session { found.append(SessionWorkload(session: session)) }
      let stage = ClaimStage(rawValue: statement.text(2)) ?? .open
      let due = statement.optionalText(3).flatMap(CalendarDay.init)
      let count = statement.integer(4)
      found[found.count - 1].people.add(
        to: statement.optionalText(1), stage, due: due, on: today, count: count)
      found[found.count - 1].tally.add(stage, due: due, on: today, count: count)
      if connection.patience.isInterrupted() { throw CancellationError() }
    }
    return found
  }
}
