import ArgumentParser
import FactCheck
import Presentation

struct SplitCommand: Command {
  static let card = CommandCard(
    name: "split", group: .claim,
    summary: "Split a claim that makes several statements.",
    usage: "split cN PLACE PLACE...",
    discussion: """
      The claim keeps its number, evidence and notes, and shrinks to the first place; each \
      further place becomes a claim with the same claimant, date and topics. The claim's own \
      wording is removed, because it described the whole. If it has a verdict, it is reopened, \
      because the verdict judged other words.
      """,
    examples: [
      .init(
        setUp: Examples.tagged,
        line: "split c2 5:\"38,500 crossings were made in 2025\" 5:\"41,000 the year before\"")
    ])

  @Argument(help: ArgumentHelp("The claim.", valueName: "claim"))
  var claim: AddressWord

  @Argument(help: ArgumentHelp("The places of the claims.", valueName: "place"))
  var places: [AddressWord]

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard case .claim(let id) = try desk.item(claim, expected: [.claim]) else {
      throw AddressError.wrongKind(claim.text, expected: "a claim")
    }
    let passages = try places.map { try desk.passage($0).passage }
    let entry = try desk.change { try $0.split(id, into: passages) }
    let claims = [id] + entry.step.changes.made(Claim.self)
    desk.results = claims.map { .claim($0) }
    let heading = (["split \(id)"] + entry.remarks(on: id)).joined(separator: "; ")
    return try ClaimsAfter.answer(claims, heading: heading, at: desk)
  }
}
