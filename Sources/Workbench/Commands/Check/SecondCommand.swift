import ArgumentParser
import FactCheck
import Presentation

struct SecondCommand: Command {
  static let card = CommandCard(
    name: "second", group: .check,
    summary: "Give the second verdict on a claim, beside another analyst's.",
    usage: "second CLAIMS RATING... [--because RATIONALE]",
    discussion: """
      A second person reads a claim that another one has decided, and gives a verdict of their own. \
      If both are the same, the verdict stands; if not, a third person decides with settle, and \
      lint reports an error until then. Reports say nothing of a second verdict. \
      Each analyst can give it only beside someone else's verdict, and a claim has at most one; undo \
      withdraws it. When the claim is reworded or skipped, it is withdrawn with the first. \
      To read without seeing the first verdict, use review --blind, or set blind on before: then show, \
      claims, find, history and --json leave it out until you have given yours. Factdesk does not lock \
      anything: the log has all verdicts. \
      RATING and RATIONALE are typed as for verdict.
      """,
    examples: [
      .init(
        setUp: Examples.decided + ["set analyst \"C. Chief\""],
        line: "second c1 mostly false --because 6 % is a fall.")
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Argument(help: ArgumentHelp("A label of the scale.", valueName: "rating"))
  var rating: [OptionText] = []

  @OptionGroup var why: RationaleOptions
  @OptionGroup var output: OutputOptions

  func writingAid(for option: String, at desk: Desk) throws -> String? {
    try RationaleOptions.writingAid(on: claims, at: desk)
  }

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    guard let rating = try desk.rating(rating, because: why.because, for: Self.card) else {
      throw CommandFault.usage(
        command: Self.card.name, message: "second needs a rating", usage: Self.card.usage)
    }
    let time = desk.now
    try desk.change {
      try $0.decideSecond(
        ids, rating: rating, because: why.because?.text, blind: desk.readsBlind ? Set(ids) : [],
        analyst: desk.analyst, at: time)
    }
    return try ClaimsAfter.answer(
      ids, heading: "\(Counted.text(ids.count, "second verdict")) given, as one step",
      remarks: SecondReading.remarks(
        on: try ids.map { id throws(RuleError) in try desk.state.existing(id) }), at: desk)
  }
}
