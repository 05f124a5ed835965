import ArgumentParser
import FactCheck
import Presentation

struct NoteCommand: Command {
  static let card = CommandCard(
    name: "note", group: .check,
    summary: "Write a note on a claim or an article.",
    usage: "note [--private] ADDRESS [TEXT]",
    discussion: """
      TEXT is the rest of the line as typed; quotes, bars and dashes need no escaping, and quotes \
      around the whole text are removed. It begins with the first word after the address that is \
      not an option of note. To begin it with one, type -- or put it in quotes: note c1 -- \
      --private is an option. At the prompt, without TEXT, note opens your editor ($VISUAL, else \
      $EDITOR). Reports print notes, but never private ones: those do not leave the session. \
      A note is plain text: unlike in a rationale, [e1] and Markdown stay as typed.
      """,
    examples: [
      .init(setUp: Examples.tagged, line: "note c1 It's the mayor's own figure | ask for \"why\""),
      .init(setUp: Examples.tagged, line: "note --private c1 Call the port office first."),
    ], text: .init(wordsBefore: 1))

  @Flag(name: .customLong("private"), help: "Keep it out of every export.")
  var isPrivate = false

  @Argument(help: ArgumentHelp("The item.", valueName: "claim|article"))
  var address: AddressWord

  @Argument(help: ArgumentHelp("The note.", valueName: "text"))
  var text: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let subjects = try subjects(at: desk)
    let text = try desk.text(text, of: Self.self)
    let entry = try desk.change {
      try $0.note(text, on: subjects, isPrivate: isPrivate, analyst: desk.analyst)
    }
    return NoteAnswer(
      try entry.step.changes.made(Note.self).map { id throws(RuleError) in
        try desk.state.existing(id)
      })
  }

  /// The claims and articles to write on.
  private func subjects(at desk: Desk) throws -> [Note.Subject] {
    let items =
      address.text == "@" || SeveralNamed(address.text)?.areItems == true
      ? try desk.itemsToChange(address) : [try desk.item(address, expected: [.article, .claim])]
    return try items.map { item in
      switch item {
      case .article(let id): .article(id)
      case .claim(let id): .claim(id)
      case let other: throw RuleError.noNotesOn(other)
      }
    }
  }
}
