import FactCheck
import JSON

/// The sessions of a folder or a server.
package struct SessionsAnswer: Answer {
  package struct Row: JSONWritable {
    package var name: String
    package var articles: Int?
    package var claims: Int?
    package var checked: Int?
    package var open: Int?
    package var changed: Timestamp?
    /// Why it cannot be read; `nil` if it can.
    package var error: String?

    package init(
      name: String, articles: Int, claims: Int, checked: Int, open: Int, changed: Timestamp?
    ) {
      self.name = name
      self.articles = articles
      self.claims = claims
      self.checked = checked
      self.open = open
      self.changed = changed
    }

    package init(name: String, error: String) {
      self.name = name
      self.error = error
    }

    package var json: JSONValue {
      [
        "name": name, "articles": articles, "claims": claims, "checked": checked, "open": open,
        "changed": changed, "error": error,
      ]
    }
  }

  package var folder: String
  package var sessions: [Row]
  package var current: String?

  package init(folder: String, sessions: [Row], current: String?) {
    self.folder = folder
    self.sessions = sessions
    self.current = current
  }

  package var json: JSONValue { ["folder": folder, "sessions": sessions, "current": current] }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    guard !sessions.isEmpty else {
      page.line("no sessions in \(folder)")
      return
    }
    page.table(
      sessions.filter { $0.error == nil }.map { row in
        [
          .init(row.name == current ? "*" : " "), .init(row.name, .bold),
          .init(
            "\(Counted.text(row.articles ?? 0, "article")), \(Counted.text(row.claims ?? 0, "claim"))"
          ),
          .init("\(row.checked ?? 0) checked, \(row.open ?? 0) open"),
          .init(row.changed.map { DateWords.text(page.clock.day(at: $0)) } ?? ""),
        ]
      }, shrinking: 2, indent: 0)
    for row in sessions {
      guard let error = row.error else { continue }
      page.wrapped(
        [.init(row.name, .bold), .init("  \(error)", .bad)], first: "   ", indent: "     ")
    }
  }
}
