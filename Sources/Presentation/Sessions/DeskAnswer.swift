import ClaimLibrary
import FactCheck
import JSON

/// What waits for whom, in all sessions.
package struct DeskAnswer: AnswerInPieces {
  private let sessions: [SessionWorkload]
  private let people: [Person]
  private let remarks: [String]

  /// How much waits for a person, and in how many sessions.
  private struct Person: JSONWritable {
    let load: Workload
    let sessions: Int

    var json: JSONValue { WorkloadValue(load).json.adding(["sessions": sessions]) }
  }

  /// How much waits in a session.
  private struct Row: JSONWritable {
    let session: SessionWorkload

    var json: JSONValue {
      let name: JSONValue = ["session": session.session]
      return name.adding(WorkloadValue.members(session.tally))
        .adding(["people": session.people.byName.map(WorkloadValue.init)])
    }
  }

  /// - Parameter sessions: the sessions with claims that wait.
  package init(_ sessions: [SessionWorkload], remarks: [String]) {
    // What is due first comes first.
    self.sessions = sessions.sorted { left, right in
      switch (left.tally.due, right.tally.due) {
      case (let one?, let other?) where one != other: one < other
      case (.some, nil): true
      case (nil, .some): false
      default: left.session < right.session
      }
    }
    var loads: [Workload] = []
    var counts: [Int] = []
    for load in sessions.flatMap(\.people) {
      let place = loads.add(load)
      if place == counts.count { counts.append(0) }
      counts[place] += 1
    }
    people = zip(loads, counts).map { Person(load: $0, sessions: $1) }
      .sorted { Workload.isBefore($0.load, $1.load) }
    self.remarks = remarks
  }

  package var json: JSONValue {
    ["people": people, "sessions": sessions.map(Row.init), "remarks": remarks]
  }

  package func writer() -> (inout TextOutput) -> Bool {
    var isBegun = false
    let rows = writer(of: sessions, none: "nothing waits for anybody", remarks: remarks) {
      session, page in
      var names = session.people.byName.map { load in
        "\(load.assignee ?? "nobody") \(Counted.grouped(load.tally.waiting))"
      }
      if names.count > Self.shownNames {
        let rest = names.count - Self.shownNames
        names = names.prefix(Self.shownNames) + ["\(Counted.grouped(rest)) more people"]
      }
      let due = session.tally.due.map { "  due \(DateWords.text($0))" } ?? ""
      page.wrapped(
        [
          .init(session.session, .bold),
          .init(
            "  \(WorkloadValue.words(session.tally))\(due)",
            session.tally.overdue > 0 ? .bad : .plain),
          .init("  " + names.joined(separator: ", "), .faint),
        ], indent: "    ")
    }
    return { page in
      if !isBegun, !people.isEmpty {
        page.table(
          people.map {
            WorkloadValue.cells($0.load) + [
              .init("in \(Counted.text($0.sessions, "session"))", .faint)
            ]
          }, shrinking: 1)
        page.line()
      }
      isBegun = true
      return rows(&page)
    }
  }

  /// The number of people that a session's row names.
  private static let shownNames = 8
}
