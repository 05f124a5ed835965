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
    return try desk.perform(
      steps, of: Self.card.name, verb: "redone",
      next: { try $0.entryToRedo(by: desk.analyst) }, turn: { try $0.redo($1, before: $2) })
  }
}
