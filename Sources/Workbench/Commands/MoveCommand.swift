import ArgumentParser
import FactCheck

struct MoveCommand: Command {
  static let card = CommandCard(
    name: "move", formerNames: ["trim"], group: .claim,
    summary: "Move a claim to another place: fewer words, more, or others.",
    usage: "move cN PLACE",
    discussion: """
      Topics, evidence and notes stay. A claim whose text changes under a verdict is open again; one \
      with a wording of its own (--as) keeps its verdict, as that wording stays.
      """,
    examples: [
      .init(setUp: Examples.tagged, line: "move c2 5:\"38,500 crossings were made in 2025\"")
    ])

  @Argument(help: ArgumentHelp("The claim.", valueName: "claim"))
  var claim: AddressWord

  @Argument(help: ArgumentHelp("Where it stands now.", valueName: "place"))
  var place: AddressWord

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard case .claim(let id) = try desk.item(claim, wanted: [.claim]) else {
      throw AddressError.wrongKind(claim.text, wanted: "a claim")
    }
    let passage = try desk.passage(place).passage
    try desk.change { try $0.move(id, to: passage) }
    return try ClaimAnswer(id, at: desk)
  }
}
