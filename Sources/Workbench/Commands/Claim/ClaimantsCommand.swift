import ArgumentParser
import ArticleText
import FactCheck
import Presentation

struct ClaimantsCommand: Command {
  static let card = CommandCard(
    name: "claimants", group: .claim,
    summary: "List who made and who reported the claims.",
    usage: "claimants [TEXT]",
    discussion: """
      What the claims say of a name is its record: person or organization, role, page and other \
      names, with the number of claims that they made and reported. TEXT lists only those with \
      these words in a name or a role. To change the record in all claims of that name: edit "NAME"; \
      to make one of several: merge "NAME","NAME".
      """,
    examples: [
      .init(setUp: Examples.tagged, line: "claimants"),
      .init(
        setUp: Examples.tagged + ["edit \"Ana Lind\" --kind person --role mayor"],
        line: "claimants lind"),
    ], text: .init(wordsBefore: 0))

  @Argument(help: ArgumentHelp("Only claimants with these words.", valueName: "words"))
  var text: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    var claimants = session.claimants
    let isNone = claimants.isEmpty
    if let text {
      let search = TextSearch(for: text.text)
      claimants = claimants.filter { claimant in
        ([claimant.agent.name] + (claimant.agent.otherNames ?? []) + claimant.roles)
          .contains { search.firstMatch(in: $0) != nil }
      }
    }
    return ClaimantsAnswer(
      claimants,
      heading: !claimants.isEmpty
        ? nil
        : isNone
          ? "no claimants yet: edit c1 --claimant NAME names one" : "no claimant matches")
  }
}
