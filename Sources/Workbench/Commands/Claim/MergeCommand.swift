import ArgumentParser
import FactCheck
import Presentation

struct MergeCommand: Command {
  static let card = CommandCard(
    name: "merge", group: .claim,
    summary: "Merge claims of the same article, or claimants, into one.",
    usage: "merge cN,cM, merge \"NAME\",\"NAME\"",
    discussion: """
      The first claim keeps its number, wording and claimant, covers all the places, and \
      receives the topics, evidence and notes of the others; the others are removed with their \
      verdicts. If its text changes, it is reopened, because its verdict judged other words.
      Names in quotes are claimants: all claims of the others get the first name, and the other \
      names are kept with it. Claims keep the roles that they name.
      """,
    examples: [
      .init(setUp: Examples.evident, line: "merge c2,c1"),
      .init(setUp: Examples.tagged, line: "merge \"Port office\",\"Ana Lind\""),
    ])

  @Argument(
    help: ArgumentHelp("The claims, or claimants in quotes.", valueName: "claims|claimants"))
  var claims: AddressWord

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    if claims.word.segments.contains(where: \.isQuoted) { return try mergedClaimants(at: desk) }
    let ids = try desk.claims(claims, toChange: true)
    guard let first = ids.first else {
      throw AddressError.malformed(claims.text, expected: [.claim])
    }
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

  private func mergedClaimants(at desk: Desk) throws -> any Answer {
    let segments = claims.word.segments
    let names = segments.filter(\.isQuoted).map(\.text)
    // Between two names is a comma, and nothing else.
    guard segments.count == names.count * 2 - 1,
      segments.filter({ !$0.isQuoted }).allSatisfy({ $0.text == "," })
    else {
      throw DeskError.options(
        "claimants to merge are names in quotes with commas between them: merge \"NAME\",\"NAME\"")
    }
    let entry = try desk.change { try $0.mergeClaimants(names) }
    return ClaimantsAnswer(
      [try desk.state.claimant(named: names[0])],
      heading: "\(Counted.list(names.dropFirst().map(Quoting.quoted))) merged: "
        + "\(Counted.text(entry.step.changes.count, "claim")) changed")
  }
}
