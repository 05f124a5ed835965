import ArgumentParser
import FactCheck
import Presentation

struct RedoCommand: Command {
  static let card = CommandCard(
    name: "redo", group: .session,
    summary: "Redo undone steps.",
    usage: "redo [N]",
    discussion: "After a new change, steps undone before it cannot be redone.",
    examples: [.init(setUp: Examples.decided + ["undo"], line: "redo")])

  @Argument(help: ArgumentHelp("How many steps.", valueName: "n"))
  var steps: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    _ = try desk.existingState()
    return try desk.perform(steps, of: Self.card.name, verb: "redone") { session in
      let target = try session.entryToRedo(by: desk.analyst)
      let (entry, later) = try desk.entries(from: target)
      return (entry, try session.redo(entry, before: later))
    }
  }
}
