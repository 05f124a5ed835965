import ArgumentParser
import FactCheck
import Presentation

struct ShowCommand: Command {
  static let card = CommandCard(
    name: "show", group: .claim,
    summary: "Print all data of an article, claim, evidence, note or review.",
    usage: "show ADDRESS",
    discussion: """
      show c4 prints the claim: its words in their sentence, who said it, verdicts, evidence and \
      notes. show a1, e2, n3 and r4 print an article, evidence, a note and a review by others; \
      show 14 prints the claims of a sentence.
      """,
    examples: [
      .init(setUp: Examples.decided, line: "show c1"),
      .init(setUp: Examples.loaded, line: "show a1"),
    ])

  @Argument(help: ArgumentHelp("What to print.", valueName: "address"))
  var address: AddressWord

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    if case .place = Address(address.word) {
      let passage = try desk.passage(address).passage
      let claims = session.claims(of: passage.article)
        .filter { $0.passage.range.overlaps(passage.range) }
      desk.results = claims.map { .claim($0.id) }
      return ClaimsAnswer(
        claims, heading: claims.isEmpty ? "no claim there" : nil, at: desk)
    }
    if address.text == "@" || address.text.contains(",") || address.text.contains("-") {
      let claims = try desk.claims(address).map { id throws(RuleError) in try session.existing(id) }
      return try ClaimCards(claims, at: desk)
    }
    switch try desk.item(address, wanted: AddressKind.allCases) {
    case .article(let id): return ArticleAnswer(try session.existing(id), in: session)
    case .evidence(let id): return try EvidenceAnswer([id], in: session)
    case .note(let id): return NoteAnswer(try session.existing(id))
    case .claim(let id): return try ClaimCards([session.existing(id)], at: desk)
    case .review(let id): return ReviewCard(try session.existing(id), in: session)
    case .verdict, .publication, .importing:
      throw AddressError.malformed(address.text, wanted: AddressKind.allCases)
    }
  }
}
