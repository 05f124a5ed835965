import ArgumentParser
import FactCheck
import FoundationEssentials
import JSON
import Presentation

struct RedactCommand: Command {
  static let card = CommandCard(
    name: "redact", group: .session,
    summary: "Remove a protected source from the log permanently.",
    usage: "redact ADDRESS [--confirm ADDRESS]",
    discussion: """
      In every entry of the log, redact removes the source. For evidence, it removes everything \
      except the stance and level; for a note, the text; for a claim, who said it, who reported \
      it, where, and the reply. The typed lines and a kept file are removed too. The hashes stay, \
      so that factdesk check can still verify the rest.
      A redaction cannot be undone, so redact asks twice; a script repeats the address: --confirm \
      e2. Earlier copies are not changed: exports, saved copies of the session, backups, and the \
      history of the prompt.
      """,
    examples: [
      .init(setUp: Examples.evident, line: "redact e1 --confirm e1"),
      .init(setUp: Examples.evident + ["redact e1 --confirm e1"], line: "show e1"),
    ])

  @Argument(help: ArgumentHelp("Evidence, a note or a claim.", valueName: "redactable"))
  var address: AddressWord

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The address again.", valueName: "same-address"))
  var confirm: AddressWord?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    let item = try desk.itemEverMade(address, wanted: Self.redactable)
    try session.checkRedactable(item)
    try confirmAddress(of: item, at: desk)
    try desk.checkNamed(item)
    try ask(of: item, at: desk)
    let words = session.words(naming: item)
    let entry = try desk.redact(item)
    let redacted = entry.step.changes.flatMap { change -> [Int] in
      if case .redacted(_, let entries) = change { entries.map(\.entry) } else { [] }
    }
    return RedactAnswer(
      item: item, entries: redacted, guessable: try desk.unsalted(redacted),
      alsoNamedIn: try desk.entries(naming: words, before: entry.sequence))
  }

  private static let redactable: [AddressKind] = [.claim, .evidence, .note]

  /// Refuses a repeated address that is another item's.
  private func confirmAddress(of item: ItemID, at desk: Desk) throws {
    guard let confirm, try desk.itemEverMade(confirm, wanted: Self.redactable) != item else {
      return
    }
    throw DeskError.otherConfirmed(item, confirm.text)
  }

  /// Asks a person twice; a script must repeat the address.
  private func ask(of item: ItemID, at desk: Desk) throws {
    guard confirm == nil else { return }
    guard desk.console.isInteractive else { throw DeskError.unconfirmed(item) }
    for question in [
      "Remove the source of \(item) from the log? This cannot be undone.",
      "Remove it permanently?",
    ] {
      guard desk.console.confirm(question) else { throw DeskError.declined }
    }
  }
}

extension Desk {
  /// Makes sure that the log says something about an item's source, before anyone is asked.
  fileprivate func checkNamed(_ item: ItemID) throws {
    var wasRedacted = false
    var isNamed = false
    try forEachEntry(numbered: RangeSet(1..<state.sequence + 1)) { entry in
      let changes = entry.step.changes
      isNamed = isNamed || changes.redacted(item) != changes
      wasRedacted =
        wasRedacted
        || changes.contains { if case .redacted(item, _) = $0 { true } else { false } }
    }
    guard isNamed else { throw DeskError.nothingToRedact(item, wasRedacted: wasRedacted) }
  }

  /// The entries without a salt, which earlier versions of the program wrote.
  fileprivate func unsalted(_ entries: [Int]) throws -> [Int] {
    var unsalted: [Int] = []
    for number in entries {
      try forEachEntry(numbered: RangeSet(number..<number + 1)) { entry in
        if entry.version < 2 { unsalted.append(number) }
      }
    }
    return unsalted
  }

  /// The earlier entries that contain one of these names or addresses, in their line or their changes.
  fileprivate func entries(naming words: [String], before end: Int) throws -> [Int] {
    // Short words occur everywhere.
    let words = words.filter { $0.utf8.count >= 4 }
    guard !words.isEmpty else { return [] }
    // As in JSON, without the quotes.
    let spelled = words.map {
      String(decoding: $0.stored.dropFirst().dropLast(), as: UTF8.self)
    }
    var found: [Int] = []
    try forEachEntry(numbered: RangeSet(1..<end)) { entry in
      let changes = String(decoding: entry.step.changes.stored, as: UTF8.self)
      let isNamed =
        words.contains { entry.step.line.contains($0) } || spelled.contains { changes.contains($0) }
      if isNamed { found.append(entry.sequence) }
    }
    return found
  }
}
