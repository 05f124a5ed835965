import ArgumentParser
import FactCheck
import Presentation

struct UndoCommand: Command {
  static let card = CommandCard(
    name: "undo", group: .session,
    summary: "Undo your latest steps.",
    usage: "undo [N]",
    discussion: """
      With a number, undo reverses several steps: undo 3. A command is one step, however many \
      claims it changed. There is no limit: you can undo a step from last month. A step cannot be \
      undone while a later step by someone else builds on it.
      """,
    examples: [.init(setUp: Examples.decided, line: "undo")])

  @Argument(help: ArgumentHelp("How many steps.", valueName: "n"))
  var steps: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    _ = try desk.existingState()
    return try desk.perform(
      steps, of: Self.card.name, verb: "undone",
      next: { try $0.entryToUndo(by: desk.analyst) }, turn: { try $0.undo($1, before: $2) })
  }
}
