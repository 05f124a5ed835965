import FactCheck
import JSON

/// Steps of copies of the session that wait for a decision.
package struct ConflictsAnswer: Answer {
  /// One step.
  package struct Row: JSONWritable {
    private var conflict: MergeConflict
    /// What it would change, in words, with the numbers here as far as there are any.
    private var changes: [String]
    /// The entries here with which it conflicts.
    private var here: [HistoryAnswer.Row]

    /// - Parameters:
    ///   - entries: those here with which it conflicts.
    ///   - session: the session, for the numbers.
    package init(_ conflict: MergeConflict, entries: [Entry], in session: Session) {
      self.conflict = conflict
      changes = session.changes(of: conflict).map(\.inWords)
      here = entries.map { HistoryAnswer.Row($0, undone: nil) }
    }

    package var json: JSONValue {
      [
        "number": conflict.number, "from": conflict.origin, "line": conflict.line,
        "changes": changes, "here": here, "waiting": conflict.waiting,
        "choice": conflict.choice?.rawValue,
      ]
    }

    fileprivate func write(to page: inout TextOutput) {
      let origin = conflict.origin
      page.wrapped(
        [
          .init("\(conflict.number)  "), .init("\(origin.analyst)  ", .faint),
          .init(conflict.line),
        ], first: "  ", indent: "     ")
      func line(_ name: String, _ words: String) {
        page.wrapped(
          [.init("\(name): ", .faint), .init(words)], first: "     ", indent: "       ")
      }
      line("theirs", changes.joined(separator: "; "))
      for entry in here {
        line(
          "ours",
          "\(entry.changes.joined(separator: "; ")) (\(entry.analyst), entry \(entry.entry))")
      }
      if !conflict.waiting.isEmpty {
        line(
          "with",
          "\(conflict.waiting.count == 1 ? "conflict" : "conflicts") "
            + conflict.waiting.map(String.init).joined(separator: ", "))
      } else if here.isEmpty {
        line("ours", "something that it needs does not exist here")
      }
      if let choice = conflict.choice { line("taken", choice.rawValue) }
    }
  }

  private let rows: [Row]

  /// Lists conflicts.
  package init(_ rows: [Row]) { self.rows = rows }

  package var json: JSONValue { ["conflicts": rows] }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    guard !rows.isEmpty else { return page.line("no conflicts") }
    for row in rows { row.write(to: &page) }
  }
}
