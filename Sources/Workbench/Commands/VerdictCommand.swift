import ArgumentParser
import FactCheck

struct VerdictCommand: Command {
  static let card = CommandCard(
    name: "verdict", group: .check,
    summary: "Decide a verdict on a claim.",
    usage: "verdict CLAIMS RATING... [--because RATIONALE]",
    discussion: """
      The rating is every word up to the first option, whatever its case and \
      whatever joins its words: verdict c4 half true, verdict c4 half-true. At \
      the prompt the beginning that one label alone has is enough (verdict c4 half); a script spells \
      it out. The labels are those of the session's scale (scale shows them). Earlier verdicts stay \
      in the claim's history. --because - opens your editor for a long rationale. A list (c1,c3-c5) or @ gives all its claims the same verdict in one step.
      The verdict that a claim has, given again in the same words, is a step where the claim's wording \
      or its evidence changed since: it says that the verdict holds all the same.
      """,
    examples: [
      .init(
        setUp: Examples.evident,
        line: "verdict c1 False --because \"Crossings fell by 6 %, not by half.\""),
      .init(setUp: Examples.tagged, line: "verdict c1,c2 half true"),
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Argument(help: ArgumentHelp("A label of the scale.", valueName: "rating"))
  var rating: [Words]

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Why, in a sentence or two.", valueName: "rationale"))
  var because: Words?

  @OptionGroup var output: OutputOptions

  func currentText(of option: String, at desk: Desk) throws -> String? {
    _ = try desk.rating(rating.map(\.text).joined(separator: " "))
    return nil
  }

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    let words = try desk.rating(rating.map(\.text).joined(separator: " "))
    let time = desk.now
    try desk.change {
      try $0.decide(ids, rating: words, because: because?.text, analyst: desk.analyst, at: time)
    }
    var remarks: [String] = []
    if ids.count == 1, let claim = desk.state.claim(ids[0]) {
      if desk.state.evidence(of: claim).isEmpty {
        remarks.append("no evidence yet: evidence \(ids[0]) URL --supports|--refutes|--context")
      }
      if claim.verdict?.rationale == nil {
        remarks.append("no rationale: verdict \(ids[0]) \(words) --because \"…\" adds it")
      }
    }
    return try ClaimsAfter.answer(
      ids, heading: "\(Counted.text(ids.count, "claim")) decided, one step to undo",
      remarks: remarks, at: desk)
  }
}
