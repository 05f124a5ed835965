import ArgumentParser
import FactCheck
import Presentation

struct SameCommand: Command {
  static let card = CommandCard(
    name: "same", group: .check,
    summary: "Record that an earlier check is of the same claim.",
    usage: "same CLAIM HIT, same CLAIM --remove [N]",
    discussion: """
      HIT is a result of the last match (@1), an address of the library (reviews.jsonl:12, harbour:c3) or \
      a review by others (r2). It is your judgement, which the report then cites: what was checked, the \
      verdict in the words of whoever gave it, who checked, when and where. The session keeps all of that, \
      so it does not depend on the library. A newer record of the same check replaces the older one.
      The judgement is of the claim's present words: if they change, it is dropped, unless edit says that \
      the meaning is the same. With --remove, same withdraws it; of several, name one by its number, as \
      show lists them: same c1 --remove 2.
      """,
    examples: [
      .init(
        setUp: Examples.tagged + [
          "library add sessions/harbour/reviews.jsonl", "match c1 --all",
        ], line: "same c1 @1"),
      .init(setUp: Examples.tagged + Examples.reviewed, line: "same c2 r1"),
      .init(
        setUp: Examples.tagged + Examples.reviewed + ["same c2 r1"], line: "same c2 --remove"),
    ])

  @Argument(help: ArgumentHelp("The claim.", valueName: "claim"))
  var claim: AddressWord

  @Argument(
    help: ArgumentHelp(
      "The earlier check; with --remove, its number among those of the claim.", valueName: "hit"))
  var hit: AddressWord?

  @Flag(name: .customLong("remove"), help: "Withdraw the judgement.")
  var removes = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard case .claim(let id) = try desk.item(claim, expected: [.claim]) else {
      throw AddressError.wrongKind(claim.text, expected: "a claim")
    }
    let before = try desk.state.existing(id)
    if removes {
      let number = try hit.map(Self.number)
      try desk.change { try $0.withdrawSame(id, number: number) }
    } else {
      guard let hit else {
        throw CommandFault.usage(
          command: Self.card.name, message: "same needs an earlier check",
          usage: Self.card.usage)
      }
      let check = try desk.earlierCheck(hit, of: id)
      try desk.change { try $0.judgeSame(id, as: check) }
    }
    return try ClaimAnswer(id, since: before, at: desk)
  }

  /// The number of an earlier check.
  private static func number(_ word: AddressWord) throws -> Int {
    guard let number = Int(word.text), number > 0 else {
      throw DeskError.badValue(
        option: "--remove", value: word.text, expected: "the number of an earlier check, from 1")
    }
    return number
  }
}
