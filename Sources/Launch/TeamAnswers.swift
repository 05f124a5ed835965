import JSON
import Presentation
import SessionStore
import TeamStore
import Workbench

/// An answer of `factdesk team`.
protocol TeamAnswer: Answer {
  /// How the program ends.
  var status: ExitStatus { get }
}

extension TeamAnswer {
  var status: ExitStatus { .success }
}

/// What became of the tables.
struct InitAnswer: TeamAnswer {
  let team: String
  let before: Int
  let tables: Int

  var json: JSONValue { ["team": team, "before": before, "tables": tables] }

  func write(to page: inout TextOutput) {
    let words =
      switch before {
      case 0: "\(team) has the tables of a team now, version \(tables)"
      case tables: "\(team) has the tables of version \(tables) already; nothing was changed"
      default: "the tables of \(team) are of version \(tables) now; they were of version \(before)"
      }
    page.wrapped([.init(words)], indent: "  ")
    if before == 0 {
      page.wrapped(
        [.init("to enrol a colleague: factdesk team enrol ADDRESS ROLE --name NAME")],
        first: "  ", indent: "  ")
    }
  }
}

/// Members of a team.
struct MembersAnswer: TeamAnswer {
  let team: String
  let members: [TeamAdministration.Member]

  var json: JSONValue {
    let rows = members.map { member -> JSONValue in
      [
        "role": member.role, "name": member.name, "rank": member.rank.word,
        "circles": member.circles,
      ]
    }
    return ["team": team, "members": rows]
  }

  func write(to page: inout TextOutput) {
    page.table(
      members.map { member in
        [
          .init(member.role, .bold), .init(member.name), .init(member.rank.word),
          .init(member.circles.joined(separator: ", "), .faint),
        ]
      }, shrinking: 1)
  }
}

/// Who sees a session.
struct EncloseAnswer: TeamAnswer {
  let session: String
  let circle: String

  var json: JSONValue { ["session": session, "circle": circle] }

  func write(to page: inout TextOutput) {
    page.wrapped(
      [
        .init(
          circle.isEmpty
            ? "all members see \(session)" : "only members of the circle \(circle) see \(session)")
      ], indent: "  ")
  }
}

/// What a check of all sessions found.
struct TeamCheckAnswer: TeamAnswer {
  let team: String
  let sessions: Int
  let entries: Int
  /// Each damaged session with what is wrong, in words for people.
  let damaged: [(session: String, faults: [String])]
  /// The server's settings by which a crash can lose confirmed entries.
  let riskySettings: [String]

  init(team: String, _ reports: [(String, CheckReport)], riskySettings: [String]) {
    self.team = team
    self.riskySettings = riskySettings
    sessions = reports.count
    entries = reports.reduce(0) { $0 + $1.1.entries }
    damaged = reports.filter { !$0.1.isSound }.map {
      ($0.0, $0.1.faults.map(Explanations.text))
    }
  }

  var status: ExitStatus { damaged.isEmpty ? .success : .failed }

  var json: JSONValue {
    let rows = damaged.map { session, faults -> JSONValue in
      ["session": session, "faults": faults]
    }
    return [
      "team": team, "sound": damaged.isEmpty, "sessions": sessions, "entries": entries,
      "damaged": rows, "riskySettings": riskySettings,
    ]
  }

  func write(to page: inout TextOutput) {
    let counts =
      "\(Counted.text(sessions, "session")), \(Counted.text(entries, "entry", plural: "entries"))"
    page.line(
      damaged.isEmpty
        ? "\(team) is sound: \(counts)"
        : "\(Counted.text(damaged.count, "session")) of \(team) \(damaged.count == 1 ? "is" : "are") damaged: \(counts)"
    )
    for (session, faults) in damaged {
      for fault in faults {
        page.wrapped([.init("\(session): \(fault)")], first: "  ", indent: "    ")
      }
    }
    for setting in riskySettings {
      page.wrapped(
        [
          .init(
            "the server runs with \(setting) = off: if its machine crashes, it can lose entries that it confirmed",
            .notice)
        ], first: "  ", indent: "    ")
    }
  }
}
