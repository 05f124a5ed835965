import ArgumentParser
import FactCheck
import Presentation

struct MergeCommand: Command {
  static let card = CommandCard(
    name: "merge", group: .claim,
    summary: "Merge claims of the same article into one.",
    usage: "merge cN,cM",
    discussion: """
      The first claim keeps its number, wording and claimant, covers all the places, and \
      receives the topics, evidence and notes of the others; the others are removed with their \
      verdicts. If its text changes, it is reopened, because its verdict judged other words.
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
    let merged = ids.dropFirst().map { id in
      let verdict = desk.state.claim(id)?.verdict
      return verdict.map { "\(id) (its verdict was \($0.rating))" } ?? id.description
    }
    let entry = try desk.change { try $0.merge(ids, in: body) }
    return try ClaimAnswer(
      first, remarks: ["merged \(merged.joined(separator: ", "))"] + entry.remarks(on: first),
      at: desk)
  }
}
