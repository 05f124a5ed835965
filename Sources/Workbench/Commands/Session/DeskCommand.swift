import ArgumentParser
import ClaimLibrary
import FactCheck
import Presentation

struct DeskCommand: Command {
  static let card = CommandCard(
    name: "desk", group: .session,
    summary: "Show what waits for whom in all sessions.",
    usage: "desk [--mine|--assigned NAME]",
    discussion: """
      It counts the claims that are not done, of each person and then of each session of the folder or \
      the server, by stage (help assign); what is due first comes first. The list is read from the library, \
      which is brought up to date before: only sessions that have changed are read. With the same options, \
      claims --everywhere lists the claims.
      """,
    examples: [
      .init(
        setUp: Examples.tagged + ["assign c1 Ben Osei --due 2026-02-05"], line: "desk")
    ])

  @Flag(name: .customLong("mine"), help: "Only claims that are assigned to you.")
  var areMine = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only claims that are assigned to this analyst.", valueName: "analyst"))
  var assigned: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard !areMine || assigned == nil else {
      throw CommandFault.exclusive(
        command: Self.card.name, flags: ["--mine", "--assigned"], usage: Self.card.usage)
    }
    let today = desk.today
    let (sessions, remarks) = try desk.withLibrary { try $0.workloads(on: today) }
    guard let assignee = areMine ? desk.analyst : assigned?.text else {
      return DeskAnswer(sessions, remarks: remarks)
    }
    return DeskAnswer(sessions.compactMap { $0.part(of: assignee) }, remarks: remarks)
  }
}
