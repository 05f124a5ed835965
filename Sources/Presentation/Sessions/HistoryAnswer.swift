import FactCheck
import JSON

/// Entries of the log.
package struct HistoryAnswer: AnswerInPieces {
  package struct Row: JSONWritable {
    package var entry: Int
    package var at: Timestamp
    package var analyst: String
    package var line: String
    package var changes: [String]
    package var undone: Bool?
    /// The entry of a copy of the session that it repeats.
    package var origin: MergeOrigin?

    package init(_ entry: Entry, undone: Bool?) {
      self.entry = entry.sequence
      at = entry.step.at
      analyst = entry.step.analyst
      line = entry.step.line
      changes = entry.step.changesInWords
      origin = entry.step.origin ?? entry.step.changes.conflict?.origin
      self.undone = undone
    }

    package var json: JSONValue {
      [
        "entry": entry, "at": at, "analyst": analyst, "line": line, "changes": changes,
        "undone": undone, "merged": origin,
      ]
    }

    /// Who took the step, and who merged it.
    fileprivate var people: String {
      origin.map { "\($0.analyst), merged by \(analyst)" } ?? analyst
    }
  }

  package var entries: [Row]

  package init(entries: [Row]) { self.entries = entries }

  package var json: JSONValue { ["entries": entries] }

  package func writer() -> (inout TextOutput) -> Bool {
    var head: String?
    let width = String(entries.last?.entry ?? 0).count
    return writer(of: entries, none: "nothing yet") { row, page in
      // The zone can change within a log, as in summer.
      let today = "\(DateWords.text(page.clock.day(at: row.at))), \(page.clock.zone(at: row.at))"
      if today != head { page.line(today, .faint) }
      head = today
      let number = String(row.entry)
      page.wrapped(
        [
          .init("\(page.clock.time(at: row.at))  \(row.people)  ", .faint), .init(row.line),
        ], first: String(repeating: " ", count: 2 + width - number.count) + number + "  ",
        indent: String(repeating: " ", count: width + 4))
      let what = row.changes.joined(separator: "; ") + (row.undone == true ? " (undone since)" : "")
      guard !what.isEmpty else { return }
      page.wrapped(
        [.init(what, .faint)], first: String(repeating: " ", count: width + 6),
        indent: String(repeating: " ", count: width + 8))
    }
  }
}
