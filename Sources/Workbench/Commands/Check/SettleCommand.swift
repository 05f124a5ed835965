import ArgumentParser
import FactCheck
import Presentation

struct SettleCommand: Command {
  static let card = CommandCard(
    name: "settle", group: .check,
    summary: "Decide, as a third person, where two verdicts differ.",
    usage: "settle CLAIMS RATING...|first|second --because RATIONALE",
    discussion: """
      RATING is a label of the scale, first or second the label of one of the two verdicts (on a scale \
      with such a label, that label). The decision is the claim's verdict from then on, and the only one \
      that reports show; the other two stay in the log, and differ lists them. Neither of the two \
      analysts can settle what they disagree on. The first can give a new verdict, and if it is that of the second, \
      there is nothing to settle.
      """,
    examples: [
      .init(
        setUp: Examples.readTwice + ["set analyst \"D. Desk\""],
        line: "settle c1 first --because The claim says half."),
      .init(
        setUp: Examples.readTwice + ["set analyst \"D. Desk\""],
        line: "settle c1 half true --because There is a fall."),
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Argument(help: ArgumentHelp("A label of the scale, first or second.", valueName: "rating"))
  var rating: [OptionText] = []

  @OptionGroup var why: RationaleOptions
  @OptionGroup var output: OutputOptions

  func writingAid(for option: String, at desk: Desk) throws -> String? {
    try RationaleOptions.writingAid(on: claims, at: desk)
  }

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    guard let because = why.because, !rating.isEmpty else {
      throw CommandFault.usage(
        command: Self.card.name,
        message:
          "settle needs \(rating.isEmpty ? "a rating, first or second" : "--because and a rationale")",
        usage: Self.card.usage)
    }
    let settlement = try settlement(at: desk)
    let time = desk.now
    try desk.change {
      try $0.settle(ids, settlement, because: because.text, analyst: desk.analyst, at: time)
    }
    return try ClaimsAfter.answer(
      ids, heading: "\(Counted.text(ids.count, "claim")) settled, as one step",
      remarks: SecondReading.remarks(
        on: try ids.map { id throws(RuleError) in try desk.state.existing(id) }), at: desk)
  }

  /// The words for the verdicts of the two, which Tab offers with the labels.
  static let readers: [(word: String, settlement: Session.Settlement)] = [
    ("first", .first), ("second", .second),
  ]

  private func settlement(at desk: Desk) throws -> Session.Settlement {
    let words = rating.map(\.text).joined(separator: " ")
    if desk.state.scale.level(words) == nil,
      let reader = Self.readers.first(where: { $0.word == words.lowercased() })
    {
      return reader.settlement
    }
    return .rating(try desk.rating(words))
  }
}
