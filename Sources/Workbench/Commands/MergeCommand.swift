import ArgumentParser
import FactCheck

struct MergeCommand: Command {
  static let card = CommandCard(
    name: "merge", group: .claim,
    summary: "Make one claim of several of the same article.",
    usage: "merge cN,cM",
    discussion: """
      The first keeps its number, wording and claimant, spans all the places, and takes over the \
      others' topics, evidence and notes; the others go.
      """,
    examples: [.init(setUp: Examples.evident, line: "merge c2,c1")])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    guard let first = ids.first else { throw AddressError.malformed(claims.text, wanted: [.claim]) }
    let article = try desk.state.existing(desk.state.existing(first).passage.article)
    let body = try desk.text(of: article).body
    try desk.change { try $0.merge(ids, in: body) }
    return try ClaimAnswer(
      first,
      remarks: ["took over \(ids.dropFirst().map(\.description).joined(separator: ", "))"],
      at: desk)
  }
}
