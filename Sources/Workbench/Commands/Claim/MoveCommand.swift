import ArgumentParser
import FactCheck
import Presentation

struct MoveCommand: Command {
  static let card = CommandCard(
    name: "move", formerNames: ["trim"], group: .claim,
    summary: "Move a claim to another place: fewer words, more, or others.",
    usage: "move cN PLACE",
    discussion: """
      Topics, evidence and notes stay. If the text of a claim changes, the claim is reopened; a \
      claim with its own wording (--as) keeps its verdict, because that wording stays.
      """,
    examples: [
      .init(setUp: Examples.tagged, line: "move c2 5:\"38,500 crossings were made in 2025\"")
    ])

  @Argument(help: ArgumentHelp("The claim.", valueName: "claim"))
  var claim: AddressWord

  @Argument(help: ArgumentHelp("The new place.", valueName: "place"))
  var place: AddressWord

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard case .claim(let id) = try desk.item(claim, expected: [.claim]) else {
      throw AddressError.wrongKind(claim.text, expected: "a claim")
    }
    let passage = try desk.passage(place).passage
    let entry = try desk.change { try $0.move(id, to: passage) }
    return try ClaimAnswer(id, remarks: entry.remarks(on: id), at: desk)
  }
}
