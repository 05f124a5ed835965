import ArgumentParser
import FactCheck
import Presentation

struct DifferCommand: Command {
  static let card = CommandCard(
    name: "differ", group: .check,
    summary: "Compare first and second verdicts.",
    usage: "differ [CLAIMS]",
    discussion: """
      Lists the claims with two verdicts, by default of the whole session: first those that differ and \
      are not settled, then those that a third person settled, then those that agree, each with both \
      verdicts and rationales, and whether the second was given blind. In the next command, @ means the claims that differ. \
      If there are any, differ ends with status 1.
      """,
    examples: [
      .init(
        setUp: Examples.readTwice + [
          "set analyst \"D. Desk\"", "settle c1 first --because \"The claim says half.\"",
        ], line: "differ")
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    let ids = try claims.map { try desk.claims($0) } ?? session.claims.map(\.id)
    let answer = DifferAnswer(
      try ids.map { id throws(RuleError) in try session.existing(id) }, in: session)
    desk.results = answer.differing.map(ItemID.claim)
    return answer
  }
}
