import ArgumentParser
import FactCheck
import Presentation

struct SkipCommand: Command {
  static let card = CommandCard(
    name: "skip", group: .check,
    summary: "Skip claims, with a reason, or sentences with nothing to check.",
    usage: "skip CLAIMS|SENTENCES [--because REASON]",
    discussion: """
      Reports list skipped claims with the reason. A verdict reopens the claim.
      Skipped sentences contain nothing to check: read and review mark them with a dot, so that \
      what has been read is known. Reports do not mention them, and they can still be tagged.
      """,
    examples: [
      .init(setUp: Examples.tagged, line: "skip c2 --because Nobody disputes it."),
      .init(setUp: Examples.tagged, line: "skip 1,5-6"),
    ])

  @Argument(help: ArgumentHelp("The claims or sentences.", valueName: "claims|range"))
  var items: AddressWord

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "reason"))
  var because: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    if let passages = try sentences(at: desk), let article = passages.first?.article {
      guard because == nil else {
        throw DeskError.options("--because is for claims; sentences are skipped without a reason")
      }
      try desk.change { try $0.dismiss(passages.map(\.range), of: article) }
      return DismissedAnswer(article: article, sentences: passages.flatMap { Array($0.sentences) })
    }
    let ids = try desk.claims(items, toChange: true)
    try desk.change { try $0.skip(ids, because: because?.text) }
    return try ClaimsAfter.answer(
      ids, heading: "\(Counted.text(ids.count, "claim")) skipped", at: desk)
  }

  /// The sentences on the line; `nil` for claims.
  private func sentences(at desk: Desk) throws -> [Passage]? {
    let items = try desk.spelledOut(items)
    if let passages = try desk.passages(SentenceList(items.word)) { return passages.map(\.passage) }
    if let meant = Address.turned(items.text) {
      throw AddressError.backwards(items.text, meant: meant)
    }
    guard case .place(let place)? = Address(items.word), place.sentences != nil, place.words == nil
    else { return nil }
    return [try desk.passage(items).passage]
  }
}
