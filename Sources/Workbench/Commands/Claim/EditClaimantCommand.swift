import ArgumentParser
import FactCheck
import Presentation

/// Changes the record of a claimant: `edit "Ana Lind" --role mayor`.
struct EditClaimantCommand: Command {
  static let card = EditCommand.card

  @Argument(help: ArgumentHelp("The claimant, in quotes.", valueName: "claimant"))
  var claimant: OptionText

  @Option(parsing: .unconditional, help: ArgumentHelp("A new name.", valueName: "name"))
  var name: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Whether it is a person or an organization.", valueName: "kind"))
  var kind: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("The role or title.", valueName: "role"))
  var role: OptionText?

  @Option(
    name: .customLong("from"), parsing: .unconditional,
    help: ArgumentHelp("When that role began; claims before keep theirs.", valueName: "date"))
  var start: OptionText?

  @Option(
    name: .customLong("url"), parsing: .unconditional,
    help: ArgumentHelp("A page about the claimant.", valueName: "url"))
  var page: OptionText?

  @Option(
    name: .customLong("other-name"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Another name; may be repeated.", valueName: "name"))
  var otherNames: [OptionText] = []

  @OptionGroup var output: OutputOptions

  func currentText(of option: String, at desk: Desk) throws -> String? {
    let agent = try desk.state.claimant(named: claimant.text).agent
    return switch option {
    case "--name": agent.name
    case "--role": agent.role
    default: nil
    }
  }

  func answer(at desk: Desk) throws -> any Answer {
    guard [name, kind, role, page].contains(where: { $0 != nil }) || !otherNames.isEmpty else {
      throw EditCommand.withoutChange(Quoting.quoted(claimant.text), shownBy: "claimants")
    }
    guard start == nil || role != nil else {
      throw DeskError.options("--from is the beginning of a role: add --role ROLE")
    }
    let from = try start.flatMap {
      try DateValues(at: desk, allowsFuture: false).date($0, "--from")
    }
    let kind = try kind.map { try OptionValues.kind($0, "--kind") }
    let page = try page.map { try OptionValues.address($0, "--url") }
    let role = role.map { DatedRole(OptionValues.text($0), from: from) }
    if name?.text.isEmpty == true { throw RuleError.empty(field: "name") }
    let entry = try desk.change { session in
      try session.editClaimant(claimant.text, role: role) { agent in
        if let name { agent.name = name.text }
        if let kind { agent.kind = kind }
        if let page { agent.url = page }
        if otherNames.contains(where: \.text.isEmpty) { agent.otherNames = nil }
        let added = otherNames.map(\.text).filter { !$0.isEmpty }
        if !added.isEmpty { agent.otherNames = (agent.otherNames ?? []) + added }
      }
    }
    let known = try desk.state.claimant(named: name?.text ?? claimant.text)
    return ClaimantsAnswer(
      [known],
      heading: EditedAnswer.words(
        entry.step.changes.count, of: known.claims.count, noun: "claim"))
  }
}
