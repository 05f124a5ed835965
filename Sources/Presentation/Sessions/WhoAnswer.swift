import FactCheck
import JSON

/// Who is in which session.
package struct WhoAnswer: Answer {
  private let location: String
  private let sessions: [Row]?
  private let analyst: String

  /// A session with those who have it open.
  private struct Row: JSONWritable {
    let session: String
    var analysts: [String]

    var json: JSONValue { ["session": session, "analysts": analysts] }
  }

  /// - Parameters:
  ///   - presences: who is where, by session; `nil` if nobody knows.
  ///   - location: the server or folder.
  ///   - analyst: who asks.
  package init(
    _ presences: [(analyst: String, session: String)]?, at location: String, analyst: String
  ) {
    self.location = location
    self.analyst = analyst
    sessions = presences.map { presences in
      presences.reduce(into: []) { rows, presence in
        if rows.last?.session != presence.session {
          rows.append(Row(session: presence.session, analysts: []))
        }
        rows[rows.count - 1].analysts.append(presence.analyst)
      }
    }
  }

  package var json: JSONValue { ["location": location, "sessions": sessions] }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    guard let sessions else {
      page.wrapped([
        .init(
          "only a server knows who has a session open; \(location) is a folder, and history lists who worked in the session"
        )
      ])
      return
    }
    guard !sessions.isEmpty else {
      page.line("nobody has a session open on \(location)")
      return
    }
    page.table(
      sessions.map { row in
        [
          .init(row.session, .bold),
          .init(
            row.analysts.map { AnalystName.areSame($0, analyst) ? "\($0) (you)" : $0 }
              .joined(separator: ", ")),
        ]
      }, shrinking: 1)
  }
}
