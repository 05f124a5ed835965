import ArgumentParser
import ArticleText
import FactCheck
import Presentation
import ReportModel

struct CarryCommand: Command {
  static let card = CommandCard(
    name: "carry", group: .claim,
    summary: "Move claims whose words changed to their article's newest version.",
    usage: "carry [CLAIMS]",
    discussion: """
      After a reload, claims whose exact words are in the new version have already moved there. For \
      the other claims, carry shows how their words changed; carry c1 moves a claim once you have \
      checked that it is still the same claim. A claim whose words are missing stays on the old \
      version; to move it by hand: move c4 a2.5.
      """,
    examples: [
      .init(setUp: Examples.reloaded, line: "carry"),
      .init(setUp: Examples.reloaded, line: "carry c1"),
    ])

  @Argument(
    help: ArgumentHelp("The claims to move; without any, only compare.", valueName: "claims"))
  var claims: AddressWord?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    let old = session.claims.filter {
      session.newestVersion(of: $0.passage.article) != $0.passage.article
    }
    guard let claims else {
      return CarryAnswer(
        claims: try desk.carried(old), isDone: false, hasClaims: !session.claims.isEmpty)
    }
    let ids = try desk.claims(claims, toChange: true)
    let carried = try desk.carried(ids.map { try session.existing($0) })
    for claim in carried where claim.outcome == .gone {
      throw DeskError.wordsAreGone(claim.claim, claim.article)
    }
    let entry = try desk.change { session in
      try session.carry(carried.compactMap { claim in claim.to.map { (claim.claim, $0) } })
    }
    return CarryAnswer(claims: carried, isDone: true, reopened: entry.reopened)
  }
}
