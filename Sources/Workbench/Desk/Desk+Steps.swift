import FactCheck
import Presentation
import SessionStore

extension Desk {
  /// An entry of the log and all later ones up to the desk's state.
  func entries(from sequence: Int) throws -> (Entry, [Entry]) {
    guard let store = session.store,
      let entry = try store.entries(after: sequence - 1, through: sequence).first
    else { throw StoreError.damaged(session.location, detail: "entry \(sequence) is missing") }
    return (entry, try store.entries(after: sequence, through: state.sequence))
  }

  /// Passes on the entries of these numbers in order, a few at a time, because a long log should not be in
  /// memory completely.
  func forEachEntry(numbered numbers: RangeSet<Int>, _ body: (Entry) throws -> Void) throws {
    guard let store = session.store else { return }
    for range in numbers.ranges {
      for first in stride(from: range.lowerBound, to: range.upperBound, by: 1000) {
        let last = min(first + 1000, range.upperBound) - 1
        for entry in try store.entries(after: first - 1, through: last) { try body(entry) }
      }
    }
  }

  /// Undoes or redoes steps, one entry each.
  ///
  /// - Parameters:
  ///   - typed: their number as typed; `nil` for one.
  ///   - command: the command, for messages.
  ///   - verb: the action for people: `undone`.
  ///   - next: the next entry, and the changes that undo or redo it.
  func perform(
    _ typed: OptionText?, of command: String, verb: String,
    _ next: (Session) throws -> (Entry, [Change])
  ) throws -> StepsAnswer {
    guard let count = typed.map({ Int($0.text) }) ?? 1, count >= 1 else {
      throw DeskError.badValue(
        option: command, value: typed?.text ?? "", expected: "a number of steps from 1")
    }
    var performed: [StepsAnswer.Step] = []
    for _ in 0..<count {
      var target: Entry?
      do {
        try change { session in
          let (entry, changes) = try next(session)
          target = entry
          return changes
        }
      } catch let error as RuleError where !performed.isEmpty {
        return StepsAnswer(
          steps: performed, stopped: Explanations.stop(of: error), verb: verb)
      }
      if let target {
        performed.append(.init(target))
      }
    }
    return StepsAnswer(steps: performed, stopped: nil, verb: verb)
  }
}
