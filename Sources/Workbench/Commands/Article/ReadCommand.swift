import ArgumentParser
import FactCheck
import Presentation

struct ReadCommand: Command {
  static let card = CommandCard(
    name: "read", group: .article,
    summary: "Print an article as numbered sentences, with its claims marked.",
    usage: "read [aN|RANGE|cN]",
    discussion: """
      Claims are in brackets, followed by their number and verdict; open claims are underlined. Where \
      claims nest or cross, the number is before the first bracket, too, and one that goes on in the \
      next sentence ends in …]. Rows have at most 100 columns, unless set width asks for more. To print some sentences: read \
      3-5; to print the sentences of a claim and their neighbours: read c4. The headline and \
      standfirst are the first sentences and are labelled.
      """,
    examples: [.init(setUp: Examples.decided, line: "read 1-6")])

  @Argument(
    help: ArgumentHelp(
      "What to print; the current article when left out.", valueName: "range|article|claim"))
  var address: AddressWord?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    guard let address = try address.map(desk.spelledOut) else {
      return try reading(desk.currentArticle(), nil, at: desk)
    }
    switch Address(address.word) {
    case .article(let id): return try reading(session.existing(id), nil, at: desk)
    case .claim(let id):
      let passage = try session.existing(id).passage
      let article = try session.existing(passage.article)
      guard passage.isPlaced else { throw RuleError.unplaced(id) }
      // An earlier sentence split may have had more sentences.
      let last = min(article.content.sentenceCount, passage.sentences.upperBound + 1)
      let first = max(1, min(last, passage.sentences.lowerBound - 1))
      guard last >= 1 else { throw RuleError.unplaced(id) }
      return try reading(article, first...last, at: desk)
    case .place:
      let passage = try desk.passage(address).passage
      return try reading(session.existing(passage.article), passage.sentences, at: desk)
    default:
      if let meant = Address.turned(address.text) {
        throw AddressError.backwards(address.text, meant: meant)
      }
      throw AddressError.wrongKind(
        address.text, expected: "a sentence, a range, an article or a claim")
    }
  }

  private func reading(
    _ article: Article, _ sentences: ClosedRange<Int>?, at desk: Desk
  ) throws -> ReadAnswer {
    let text = try desk.text(of: article)
    return ReadAnswer(
      article: article, text: text,
      sentences: sentences ?? 1...max(1, text.body.sentences.count),
      claims: desk.state.claims(of: article.id), scale: desk.state.scale)
  }
}
