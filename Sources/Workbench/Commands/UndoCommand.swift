import ArgumentParser
import FactCheck

struct UndoCommand: Command {
  static let card = CommandCard(
    name: "undo", group: .session,
    summary: "Take back your newest step.",
    usage: "undo [N]",
    discussion: """
      undo 3 takes back three. A command is one step, however many claims it touched. There is no \
      limit, and leaving changes nothing: a step of last month can be undone. What others built on a \
      step keeps it from being undone.
      """,
    examples: [.init(setUp: Examples.decided, line: "undo")])

  @Argument(help: ArgumentHelp("How many steps.", valueName: "n"))
  var steps = 1

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    _ = try desk.existingState()
    return try desk.takeSteps(steps, verb: "undone") { session in
      let target = try session.entryToUndo(by: desk.analyst)
      let (entry, later) = try desk.entries(from: target)
      return (entry, try session.undo(entry, before: later))
    }
  }
}
