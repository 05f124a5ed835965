import ArgumentParser
import FactCheck
import Presentation

struct ConflictsCommand: Command {
  static let card = CommandCard(
    name: "conflicts", group: .session,
    summary: "List the steps of merged copies that wait for a decision.",
    usage: "conflicts [--all]",
    discussion: """
      A step of a copy that changes what was changed here since, or depends on it, is not merged by \
      merge-session: it waits, with the later steps that build on it. The list has each with its \
      number, what it would change (theirs), and the entries here that stand against it (ours). To \
      decide, use take. With --all, the list has the decided ones, too.
      """,
    examples: [.init(setUp: Examples.conflicting, line: "conflicts")])

  @Flag(help: "List the decided ones, too.")
  var all = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let state = try desk.existingState()
    let rows = try (all ? state.allConflicts : state.openConflicts).map { conflict in
      var entries: [Entry] = []
      let numbers = conflict.entries.filter { (1...state.sequence).contains($0) }
      try desk.forEachEntry(numbered: RangeSet(numbers.map { $0..<$0 + 1 })) {
        entries.append(desk.inView($0))
      }
      return ConflictsAnswer.Row(desk.inView(conflict), entries: entries, in: state)
    }
    return ConflictsAnswer(rows)
  }
}
