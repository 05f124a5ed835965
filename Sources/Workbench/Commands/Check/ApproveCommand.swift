import ArgumentParser
import FactCheck
import Presentation

struct ApproveCommand: Command {
  static let card = CommandCard(
    name: "approve", group: .check,
    summary: "Approve a verdict as a second person.",
    usage: "approve CLAIMS",
    discussion: """
      Reports name who decided and who approved. You cannot approve your own verdict under \
      another spelling of your name: capitals, spaces, punctuation, accents and look-alike letters \
      make no difference. Factdesk compares names and cannot know who types: whoever gives \
      another name counts as another person. A new verdict needs a new approval.
      """,
    examples: [
      .init(setUp: Examples.decided + ["set analyst \"C. Chief\""], line: "approve c1,c2")
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    try desk.change { try $0.approve(ids, analyst: desk.analyst) }
    return try ClaimsAfter.answer(
      ids, heading: "\(Counted.text(ids.count, "verdict")) approved by \(desk.analyst)",
      remarks: ids.count == 1 ? ["approved by \(desk.analyst)"] : [], at: desk)
  }
}
