import ArgumentParser
import ArticleLoading
import FactCheck
import Presentation

struct ArchiveCommand: Command {
  static let card = CommandCard(
    name: "archive", group: .check,
    summary: "Find or make archived copies of evidence.",
    usage: "archive EVIDENCE [--near DATE] [--save] [--yes]",
    discussion: """
      For each piece of evidence with a web address, archive asks a web archive (Memento, RFC \
      7089) for the copy nearest to a date, shows the copy's address and time, and records them \
      with the evidence after a question; a script needs --yes. The date is --near, else the day \
      when you looked at the source, else the day of its publication, else when the claim was \
      made, else today. All copies are one step to undo.
      The archive is the Wayback Machine, unless set timegate chooses another. A copy is refused if \
      its server does not say when it was made and of which page, if it is dated in the future, \
      or if it is not on the archive's own host; edit e1 --archive URL records any address.
      Private evidence is refused, because the archive would see its address. \
      With --save, the service that set save-service names makes a new copy. It sees the address, \
      and usually everybody can read the copy.
      """,
    examples: [.init(setUp: Examples.evident, line: "archive e1 --near 2026-01-30 --yes")])

  @Argument(help: ArgumentHelp("The evidence.", valueName: "evidence"))
  var evidence: AddressWord

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The copy nearest to this date.", valueName: "date"))
  var near: OptionText?

  @Flag(help: "Have a new copy made.")
  var save = false

  @Flag(name: .customLong("yes"), help: "Record the copies without asking.")
  var isSure = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard !save || near == nil else {
      throw DeskError.options("--save makes a copy now, so it cannot be combined with --near")
    }
    let near = try near.flatMap {
      try DateValues(at: desk, allowsFuture: false).date($0, "--near")
    }
    let ids = try desk.evidence(evidence)
    var seen: Set<EvidenceID> = []
    for id in ids where !seen.insert(id).inserted { throw RuleError.namedTwice(.evidence(id)) }
    let evidence = try ids.map { id throws(RuleError) in try desk.state.existing(id) }
    let hidden = evidence.filter(\.details.isPrivate).map(\.id)
    guard hidden.isEmpty else { throw DeskError.privateFromArchive(hidden) }
    guard isSure || desk.console.isInteractive else { throw DeskError.unconfirmedCopies }
    let search = ArchiveSearch(desk: desk, near: near, saves: save)
    if save, !isSure { try confirmSaving(evidence.count, by: search) }
    var answer = try search.copies(of: evidence)
    let new = answer.copies.filter { !$0.isKnown }
    guard !new.isEmpty else { return answer }
    if !save, !isSure { try confirm(answer, at: desk) }
    try desk.change(new.map(\.evidence), as: { .evidence($0) }) { id, session in
      try session.edit(id) { details in
        details.archives += new.filter { $0.evidence == id }.map(\.archive)
      }
    }
    answer.isRecorded = true
    return answer
  }

  private func confirmSaving(_ count: Int, by search: ArchiveSearch) throws {
    let service = try search.service()
    let pages = count == 1 ? "the page" : "\(Counted.grouped(count)) pages"
    try ask("Send the address of \(pages) to \(service.host)?", at: search.desk)
  }

  private func confirm(_ answer: ArchiveAnswer, at desk: Desk) throws {
    var page = desk.page(forDiagnostics: true)
    answer.write(to: &page)
    desk.console.diagnose(page.drain())
    let count = answer.copies.count { !$0.isKnown }
    try ask(
      count == 1 ? "Record this copy?" : "Record these \(Counted.grouped(count)) copies?", at: desk)
  }

  private func ask(_ question: String, at desk: Desk) throws {
    guard desk.asker?(question) ?? desk.console.confirm(question) else { throw DeskError.declined }
  }
}
