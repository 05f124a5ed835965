import ArgumentParser
import FactCheck
import Presentation

struct VerdictCommand: Command {
  static let card = CommandCard(
    name: "verdict", group: .check,
    summary: "Decide a verdict on a claim.",
    usage: "verdict CLAIMS RATING... [--because RATIONALE]",
    discussion: """
      RATING is all words up to the first option; case and the characters between the words do \
      not matter: verdict c4 half true, verdict c4 half-true. At the prompt, a unique beginning \
      of a label is enough (verdict c4 half); a script spells it out. For the session's labels, \
      see scale. Earlier verdicts stay in the claim's history. A list (c1,c3-c5) or @ gives all \
      its claims the same verdict in one step.
      Repeating the current verdict is a step only if the claim's wording or evidence has changed \
      since: it confirms the verdict.
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
  var rating: [OptionText]

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Why, in a sentence or two.", valueName: "rationale"))
  var because: OptionText?

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
      ids, heading: "\(Counted.text(ids.count, "claim")) decided, as one step",
      remarks: remarks, at: desk)
  }
}
