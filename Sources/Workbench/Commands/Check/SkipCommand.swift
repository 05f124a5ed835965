import ArgumentParser
import FactCheck
import Presentation

struct SkipCommand: Command {
  static let card = CommandCard(
    name: "skip", group: .check,
    summary: "Skip a claim, with the reason.",
    usage: "skip CLAIMS [--because REASON]",
    discussion: "Reports list skipped claims with the reason. A verdict reopens the claim.",
    examples: [.init(setUp: Examples.tagged, line: "skip c2 --because \"Nobody disputes it.\"")])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "reason"))
  var because: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    try desk.change { try $0.skip(ids, because: because?.text) }
    return try ClaimsAfter.answer(
      ids, heading: "\(Counted.text(ids.count, "claim")) skipped", at: desk)
  }
}
