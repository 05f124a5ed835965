import ArgumentParser
import FactCheck
import Presentation

struct VerdictCommand: Command {
  static let card = CommandCard(
    name: "verdict", group: .check,
    summary: "Decide a verdict on a claim.",
    usage: "verdict CLAIMS [RATING...] [--because RATIONALE]",
    discussion: """
      RATING is all words up to the first option; case and the characters between the words do \
      not matter: verdict c4 half true, verdict c4 half-true. At the prompt, a unique beginning \
      of a label is enough (verdict c4 half); a script spells it out. For the session's labels, \
      see scale. Earlier verdicts stay in the claim's history. A list (c1,c3-c5) or @ gives all \
      its claims the same verdict in one step.
      RATIONALE is the rest of the line or up to the next option, and needs no quotes. It is \
      Markdown: *stress*, **strong words**, [words](https://…), lists, > quotations and tables; \
      [e1] refers to that evidence, and readers see its number. --because - opens your editor, \
      which shows the claim and its evidence below the text. Without \
      RATING, --because gives the current verdict another rationale.
      Repeating the current verdict is a step only if the claim's wording or evidence has changed \
      since: it confirms the verdict.
      """,
    examples: [
      .init(
        setUp: Examples.evident,
        line: "verdict c1 False --because Crossings fell by 6 %, not by half."),
      .init(setUp: Examples.tagged, line: "verdict c1,c2 half true"),
      .init(setUp: Examples.decided, line: "verdict c1 --because The count says 6 %."),
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Argument(help: ArgumentHelp("A label of the scale.", valueName: "rating"))
  var rating: [OptionText] = []

  @OptionGroup var why: RationaleOptions
  @OptionGroup var output: OutputOptions

  func currentText(of option: String, at desk: Desk) throws -> String? {
    guard rating.isEmpty else {
      _ = try desk.rating(rating, because: why.because, for: Self.card)
      return nil
    }
    let ids = try desk.claims(claims, toChange: true)
    return try desk.state.currentVerdict(of: ids[0]).rationale
  }

  func writingAid(for option: String, at desk: Desk) throws -> String? {
    try RationaleOptions.writingAid(on: claims, at: desk)
  }

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    let rating = try desk.rating(rating, because: why.because, for: Self.card)
    guard rating != nil || why.because != nil else {
      throw CommandFault.usage(
        command: Self.card.name, message: "verdict needs a rating, or --because and a rationale",
        usage: Self.card.usage)
    }
    let time = desk.now
    try desk.change { session in
      if let rating {
        try session.decide(
          ids, rating: rating, because: why.because?.text, analyst: desk.analyst, at: time)
      } else {
        try session.explain(ids, because: why.because?.text, analyst: desk.analyst, at: time)
      }
    }
    var remarks: [String] = []
    let decided = ids.compactMap { desk.state.claim($0) }
    if decided.count == 1, let claim = decided.first {
      if desk.state.evidence(of: claim).isEmpty {
        remarks.append("no evidence yet: evidence \(ids[0]) URL --supports|--refutes|--context")
      }
      if claim.verdict?.rationale == nil {
        remarks.append("no rationale: verdict \(ids[0]) --because … adds it")
      }
    }
    // All of them have one rationale, in which each remark is made once.
    for remark in decided.flatMap({ RationaleWords.remarks(on: $0, in: desk.state) })
    where !remarks.contains(remark) {
      remarks.append(remark)
    }
    return try ClaimsAfter.answer(
      ids, heading: "\(Counted.text(ids.count, "claim")) decided, as one step",
      remarks: remarks, at: desk)
  }
}
