import ArgumentParser
import FactCheck
import Presentation
import SessionStore

struct ShowCommand: Command {
  static let card = CommandCard(
    name: "show", group: .claim,
    summary: "Print an item: article, claim, evidence, note, question or review.",
    usage: "show ADDRESS",
    discussion: """
      For a claim (c4), show prints its words in their sentence, who said it, verdicts, questions, \
      evidence and notes. Articles, evidence, notes, questions and reviews by others have addresses \
      such as a1, e2, n3, q1 and r4; copies of sources k1, with their text and the pictures of the page \
      (export copy k1 FILE writes them into files). For a sentence (14), show prints its \
      claims.
      """,
    examples: [
      .init(setUp: Examples.decided, line: "show c1"),
      .init(setUp: Examples.loaded, line: "show a1"),
    ])

  @Argument(help: ArgumentHelp("What to print.", valueName: "address|sentence"))
  var address: AddressWord

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    let address = try desk.spelledOut(address)
    if Capture.number(named: address.text) != nil {
      let (capture, evidence) = try desk.capture(named: address.text)
      let store = desk.session.store
      return CaptureCard(
        capture, of: evidence, body: try desk.text(of: capture),
        pictureBytes: try capture.picture.flatMap { try store?.blob($0).count },
        printBytes: try capture.print.flatMap { try store?.blob($0).count })
    }
    if case .place = Address(address.word) {
      let passage = try desk.passage(address).passage
      let claims = session.claims(of: passage.article)
        .filter { $0.passage.range.overlaps(passage.range) }
      desk.results = claims.map { .claim($0.id) }
      return ClaimsAnswer(
        claims, heading: claims.isEmpty ? Self.none(at: passage, address.text) : nil, at: desk)
    }
    if address.text == "@" || address.text.contains(",") || address.text.contains("-") {
      switch address.text == "@" ? desk.listedKind?.letter : address.text.first {
      case "e":
        let ids = try desk.evidence(address)
        let kept = try ids.flatMap { id throws(RuleError) in
          try session.existing(id).details.keptBytes
        }
        return try EvidenceAnswer(ids, remarks: desk.remarkOnLoss(of: kept), in: session)
      case "n":
        return NoteAnswer(
          try desk.notes(address).map { id throws(RuleError) in try session.existing(id) })
      case "q":
        return QuestionsAnswer(
          try desk.questions(address).map { id throws(RuleError) in try session.existing(id) },
          in: session)
      default: break
      }
      let claims = try desk.claims(address).map { id throws(RuleError) in try session.existing(id) }
      return try ClaimCards(claims, at: desk)
    }
    switch try desk.item(address, expected: AddressKind.allCases) {
    case .article(let id):
      let article = try session.existing(id)
      return ArticleAnswer(
        article, remarks: try desk.remarkOnLoss(of: article.content.keptBytes), in: session)
    case .evidence(let id):
      let kept = try session.existing(id).details.keptBytes
      return try EvidenceAnswer([id], remarks: desk.remarkOnLoss(of: kept), in: session)
    case .note(let id): return NoteAnswer([try session.existing(id)])
    case .question(let id): return QuestionsAnswer([try session.existing(id)], in: session)
    case .claim(let id): return try ClaimCards([session.existing(id)], at: desk)
    case .review(let id): return ReviewCard(try session.existing(id), in: session)
    case .verdict, .conclusion, .publication, .importing:
      throw AddressError.malformed(address.text, expected: AddressKind.allCases)
    }
  }
  /// What is listed where there are no claims: `sentence 5 has no claims`.
  private static func none(at passage: Passage, _ typed: String) -> String {
    if typed.contains(where: { !"a0123456789.-".contains($0) }) {
      return "these words have no claims"
    }
    let several = passage.sentences.count > 1
    return "\(several ? "sentences" : "sentence") \(typed) \(several ? "have" : "has") no claims"
  }
}
