import FactCheck
import JSON
import Presentation
import SessionStore

extension Desk {
  /// An entry of the log and all that came after it.
  func entries(from sequence: Int) throws -> (Entry, [Entry]) {
    guard let store = session.store,
      let entry = try store.entries(after: sequence - 1, through: sequence).first
    else { throw StoreError.damaged(session.path, detail: "entry \(sequence) is missing") }
    return (entry, try store.entries(after: sequence, through: nil))
  }

  /// Hands over the entries of these numbers, in order; a few at a time, as a long log should not
  /// stand in memory whole.
  func forEachEntry(numbered numbers: RangeSet<Int>, _ body: (Entry) throws -> Void) throws {
    guard let store = session.store else { return }
    for range in numbers.ranges {
      for first in stride(from: range.lowerBound, to: range.upperBound, by: 1000) {
        let last = min(first + 1000, range.upperBound) - 1
        for entry in try store.entries(after: first - 1, through: last) { try body(entry) }
      }
    }
  }

  /// Takes steps back, or again, one entry each.
  ///
  /// - Parameters:
  ///   - verb: what is done to them, for people: `undone`.
  ///   - next: the entry that comes next, and the changes that take it back or again.
  func takeSteps(
    _ count: Int, verb: String, _ next: (Session) throws -> (Entry, [Change])
  ) throws -> StepsAnswer {
    guard count >= 1 else {
      throw DeskError.badValue(option: "N", value: String(count), wanted: "1 or more")
    }
    var taken: [StepsAnswer.Step] = []
    for _ in 0..<count {
      var target: Entry?
      do {
        try change { session in
          let (entry, changes) = try next(session)
          target = entry
          return changes
        }
      } catch let error as RuleError where !taken.isEmpty {
        return StepsAnswer(
          steps: taken, stopped: Explanations.stop(of: error), verb: verb)
      }
      if let target {
        taken.append(.init(entry: target.sequence, line: target.step.line))
      }
    }
    return StepsAnswer(steps: taken, stopped: nil, verb: verb)
  }
}

/// Steps that were taken back, or again.
struct StepsAnswer: Answer {
  /// One of them.
  struct Step: JSONWritable {
    var entry: Int
    var line: String

    var json: JSONValue { ["entry": entry, "line": line] }
  }

  var steps: [Step]
  /// Why fewer than asked for.
  var stopped: String?
  private let verb: String

  var json: JSONValue { ["steps": steps, "stopped": stopped] }

  init(steps: [Step], stopped: String?, verb: String) {
    self.steps = steps
    self.stopped = stopped
    self.verb = verb
  }

  func write(to page: inout Page) {
    for step in steps {
      page.wrapped(
        [.init("\(verb): ", .faint), .init(step.line), .init("  entry \(step.entry)", .faint)],
        indent: "  ")
    }
    if let stopped { page.line("stopped: \(stopped)") }
  }
}
