import ArgumentParser
import FactCheck
import Presentation

struct ContactCommand: Command {
  static let card = CommandCard(
    name: "contact", group: .check,
    summary: "Record what the claimant was asked, and the reply.",
    usage: "contact CLAIMS [--asked DATE] [--replied DATE] [--reply TEXT] [--allow-future]",
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

  @OptionGroup var future: FutureOption
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    let dates = DateValues(at: desk, allowsFuture: future.isAllowed)
    let asked = try asked.flatMap { try dates.date($0, "--asked") }
    let replied = try replied.flatMap { try dates.date($0, "--replied") }
    let before = ids.first.flatMap { desk.state.claim($0) }
    try desk.change {
      try $0.contact(ids, asked: asked, replied: replied, reply: reply?.text)
    }
    if ids.count == 1 { return try ClaimAnswer(ids[0], since: before, at: desk) }
    return try ClaimsAfter.answer(ids, heading: "contact recorded", at: desk)
  }
}
