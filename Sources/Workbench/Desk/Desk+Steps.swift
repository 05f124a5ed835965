import FactCheck
import Presentation
import SessionStore

extension Desk {
  /// An entry of the log.
  func entry(_ sequence: Int) throws -> Entry {
    guard let entry = try session.store?.entries(after: sequence - 1, through: sequence).first
    else { throw StoreError.damaged(session.location, detail: "entry \(sequence) is missing") }
    return entry
  }

  /// An entry of the log, and the later ones that can hinder undoing or redoing it.
  private func entries(
    from sequence: Int, of state: Session, in tail: inout LaterEntries
  ) throws -> (Entry, [Entry]) {
    let found = try tail.after(sequence, through: state.sequence) { numbers in
      try session.store?.entries(after: numbers.lowerBound - 1, through: numbers.upperBound - 1)
        ?? []
    }
    guard let found else {
      throw StoreError.damaged(session.location, detail: "entry \(sequence) is missing")
    }
    return found
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
  ///   - next: the number of the next entry.
  ///   - turn: the changes that undo or redo an entry, given the later ones.
  func perform(
    _ typed: OptionText?, of command: String, verb: String,
    next: (Session) throws -> Int, turn: (Session, Entry, [Entry]) throws -> [Change]
  ) throws -> StepsAnswer {
    guard let count = typed.map({ Int($0.text) }) ?? 1, count >= 1 else {
      throw DeskError.badValue(
        option: command, value: typed?.text ?? "", expected: "a number of steps from 1")
    }
    var performed: [StepsAnswer.Step] = []
    var tail = LaterEntries()
    for _ in 0..<count {
      var target: Entry?
      do {
        try change { session in
          let number = try next(session)
          let (entry, later) = try entries(from: number, of: session, in: &tail)
          target = entry
          return try turn(session, entry, later)
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
