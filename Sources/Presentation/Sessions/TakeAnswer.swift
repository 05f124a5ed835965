import FactCheck
import JSON

/// Decided conflicts.
package struct TakeAnswer: Answer {
  /// One decision.
  package struct Row: JSONWritable {
    private let number: Int
    private let entry: Int
    fileprivate let changes: [String]

    /// The decision that an entry made.
    package init(_ number: Int, _ entry: Entry) {
      self.number = number
      self.entry = entry.sequence
      changes = entry.step.changesInWords
    }

    package var json: JSONValue { ["number": number, "entry": entry, "changes": changes] }
  }

  private let choice: ConflictChoice
  private let taken: [Row]
  /// Why there are fewer than requested.
  private let stopped: String?
  /// How many conflicts are left.
  private let left: Int

  /// Tells what was decided.
  package init(_ choice: ConflictChoice, _ taken: [Row], stopped: String?, left: Int) {
    self.choice = choice
    self.taken = taken
    self.stopped = stopped
    self.left = left
  }

  package var json: JSONValue {
    ["choice": choice.rawValue, "taken": taken, "stopped": stopped, "left": left]
  }

  package func write(to page: inout TextOutput) {
    for row in taken {
      page.wrapped([.init(row.changes.joined(separator: "; "))], indent: "  ")
    }
    if let stopped { page.line("stopped: \(stopped)") }
    page.line(
      left == 0
        ? "no conflicts are left"
        : "\(Counted.text(left, "conflict")) \(left == 1 ? "is" : "are") left: conflicts lists them"
    )
  }
}
