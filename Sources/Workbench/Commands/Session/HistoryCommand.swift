import ArgumentParser
import FactCheck
import Presentation

struct HistoryCommand: Command {
  static let card = CommandCard(
    name: "history", group: .session,
    summary: "Show the log: who did what, when, by which line.",
    usage: "history [ADDRESS]",
    discussion: """
      With an address, history prints only the entries about that claim, article, evidence or \
      note. Undone steps stay in the log and are marked.
      """,
    examples: [
      .init(setUp: Examples.decided, line: "history c1"),
      .init(setUp: Examples.tagged + ["undo"], line: "history"),
    ])

  @Argument(help: ArgumentHelp("The item.", valueName: "address"))
  var address: AddressWord?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    let item = try address.map { try desk.itemEverMade($0) }
    let numbers =
      item.map { session.entries(concerning: $0) } ?? RangeSet(1..<session.sequence + 1)
    var rows: [HistoryAnswer.Row] = []
    try desk.forEachEntry(numbered: numbers) { entry in
      let isUndone = session.undoneEntries.contains(entry.sequence)
      rows.append(.init(desk.inView(entry), undone: isUndone ? true : nil))
    }
    return HistoryAnswer(entries: rows)
  }
}

extension Desk {
  /// An item that has, or had, a number: removed items still have a history.
  /// - Parameter expected: the kinds that the command accepts.
  func itemEverMade(
    _ word: AddressWord, expected: [AddressKind] = AddressKind.numbered
  ) throws -> ItemID {
    switch Address(word.word) {
    case .article(let id) where id.number <= state.allArticles.count: return .article(id)
    case .claim(let id) where id.number <= state.allClaims.count: return .claim(id)
    case .evidence(let id) where id.number <= state.allEvidence.count: return .evidence(id)
    case .note(let id) where id.number <= state.allNotes.count: return .note(id)
    case .question(let id) where id.number <= state.allQuestions.count: return .question(id)
    case .review(let id) where id.number <= state.allReviews.count: return .review(id)
    default: return try item(word, expected: expected)
    }
  }
}
