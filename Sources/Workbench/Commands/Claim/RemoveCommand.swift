import ArgumentParser
import FactCheck
import Presentation

struct RemoveCommand: Command {
  static let card = CommandCard(
    name: "remove", aliases: ["untag"], group: .claim,
    summary: "Remove an article, claim, evidence, note, question or review.",
    usage: "remove ADDRESS",
    discussion: """
      A list (c1,c3-c5) or @ is removed as one step. A claim is removed with its questions, \
      evidence and notes; an article only when it has no claims. To restore everything: undo. \
      Numbers are never used twice.
      """,
    examples: [.init(setUp: Examples.tagged, line: "remove c2")])

  @Argument(help: ArgumentHelp("What to remove.", valueName: "address"))
  var address: AddressWord

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let items = try desk.itemsToChange(address)
    try desk.change { try $0.remove(items) }
    return RemovedAnswer(removed: items.map(\.description))
  }
}
