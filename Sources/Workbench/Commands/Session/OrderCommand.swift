import ArgumentParser
import FactCheck
import Presentation

struct OrderCommand: Command {
  static let card = CommandCard(
    name: "order", group: .session,
    summary: "Set the order of the claims in reports.",
    usage: "order [CLAIMS|verdict|place|number]",
    discussion: """
      With a list (c3,c1,c5-c7) these claims come first, then the others by number. With verdict, \
      false claims come first and true ones last, with place they follow the articles, with number \
      the order in which they were tagged. Checked claims always come before open and skipped \
      ones. Readers see the claims numbered in this order; their addresses (c3) stay. Without \
      arguments, order lists the claims in their order.
      """,
    examples: [
      .init(setUp: Examples.tagged, line: "order c2,c1"),
      .init(setUp: Examples.decided, line: "order verdict"),
    ])

  @Argument(help: ArgumentHelp("The claims, or a rule.", valueName: "claims|verdict|place|number"))
  var order: AddressWord?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    if let order {
      let expected: ClaimOrder? =
        switch order.text.lowercased() {
        case "number": nil
        case "verdict": .verdict
        case "place": .place
        default: .listed(try desk.claims(order, toChange: true))
        }
      try desk.change { try $0.order(expected) }
    }
    let state = try desk.existingState()
    let rule = state.report.order.map { "order: \($0)" } ?? "order: number"
    let claims = state.inReportOrder(state.claims)
    desk.list(claims.map { .claim($0.id) })
    return ClaimsAnswer(claims, heading: rule, at: desk)
  }
}
