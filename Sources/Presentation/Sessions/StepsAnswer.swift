import FactCheck
import JSON

/// Undone or redone steps.
package struct StepsAnswer: Answer {
  package struct Step: JSONWritable {
    package var entry: Int
    package var line: String
    /// Whether it is only the signature of the publication of this line, which is an entry before it.
    package var isSignature: Bool

    package var json: JSONValue {
      ["entry": entry, "line": line, "isSignature": isSignature ? true : nil]
    }

    package init(_ entry: Entry) {
      self.entry = entry.sequence
      line = entry.step.line
      isSignature = entry.step.changes.contains {
        if case .publicationSigned = $0 { true } else { false }
      }
    }
  }

  package var steps: [Step]
  /// Why there are fewer than requested.
  package var stopped: String?
  private let verb: String

  package var json: JSONValue { ["steps": steps, "stopped": stopped] }

  package init(steps: [Step], stopped: String?, verb: String) {
    self.steps = steps
    self.stopped = stopped
    self.verb = verb
  }

  package func write(to page: inout TextOutput) {
    for step in steps {
      page.wrapped(
        [
          .init("\(verb): ", .faint), .init(step.isSignature ? "the signature of " : "", .faint),
          .init(step.line), .init("  entry \(step.entry)", .faint),
        ],
        indent: "  ")
    }
    if let stopped { page.line("stopped: \(stopped)") }
  }
}
