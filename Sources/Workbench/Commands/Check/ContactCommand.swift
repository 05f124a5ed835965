import ArgumentParser
import FactCheck
import Presentation

struct ContactCommand: Command {
  static let card = CommandCard(
    name: "contact", group: .check,
    summary: "Record what the claimant was asked, and the reply.",
    usage: "contact CLAIMS [--asked DATE] [--replied DATE] [--reply TEXT]",
    discussion: """
      The first time, --asked is required. To add a later reply, use --replied and --reply alone.
      """,
    examples: [
      .init(
        setUp: Examples.tagged,
        line: "contact c1 --asked 2026-02-03 --reply \"She stands by her words.\"")
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Option(
    parsing: .unconditional, help: ArgumentHelp("When the claimant was asked.", valueName: "date"))
  var asked: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("When a reply came.", valueName: "date"))
  var replied: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("What the reply said.", valueName: "text"))
  var reply: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    let asked = try asked.flatMap { try OptionValues.date($0, "--asked") }
    let replied = try replied.flatMap { try OptionValues.date($0, "--replied") }
    try desk.change {
      try $0.contact(ids, asked: asked, replied: replied, reply: reply?.text)
    }
    return try ClaimsAfter.answer(ids, heading: "contact recorded", at: desk)
  }
}
