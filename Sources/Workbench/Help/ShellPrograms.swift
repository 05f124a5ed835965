import Presentation

/// The programs that a launch line selects in place of a desk, such as `factdesk check SESSION`. They run in a
/// shell; at the prompt, help describes them, because messages refer to them.
package enum ShellPrograms {
  /// What help says of one.
  package struct Card: Sendable {
    /// The word that selects it.
    package let name: String
    /// Its words on the launch line.
    package let usage: String
    /// A summary in one line.
    package let summary: String
  }

  package static let run = Card(
    name: "run", usage: "factdesk run SCRIPT --session NAME",
    summary: "Run a script with one command per line.")
  package static let segment = Card(
    name: "segment", usage: "factdesk segment FILE",
    summary: "Print the sentences of a plain text as JSON lines of UTF-8 offsets.")
  package static let attributions = Card(
    name: "attributions", usage: "factdesk attributions FILE",
    summary: "Print who said what in a text of one sentence per line, as JSON lines.")
  package static let suggest = Card(
    name: "suggest", usage: "factdesk suggest --lines FILE",
    summary: "Print how much the sentences of a text are worth checking, a number for each line.")
  package static let match = Card(
    name: "match", usage: "factdesk match --archive FILE --queries FILE",
    summary: "Print earlier checks of claims and what differs, as JSON, a line for each query.")
  package static let extract = Card(
    name: "extract", usage: "factdesk extract FILE...",
    summary: "Extract the articles from saved web pages; print one line of JSON for each page.")
  package static let schema = Card(
    name: "schema", usage: "factdesk schema",
    summary: "Print the JSON Schema of the JSON report.")
  package static let check = Card(
    name: "check", usage: "factdesk check SESSION",
    summary: "Check a session: its file, hash chain, entries and stored data.")
  package static let recover = Card(
    name: "recover", usage: "factdesk recover SESSION NEW",
    summary: "Write the intact part of a damaged session to a new one, and report what is lost.")

  package static let team = Card(
    name: "team", usage: "factdesk team init|enrol|members|check|enclose ADDRESS",
    summary:
      "Look after the sessions of a team on a PostgreSQL: tables, members, circles, a check of all."
  )

  /// All of them; no session may have such a name.
  package static let all = [
    run, segment, attributions, suggest, match, extract, schema, check, recover, team,
  ]

  /// The program of this name, in any letter case.
  static func named(_ word: String) -> Card? {
    let lower = word.lowercased()
    return all.first { $0.name == lower }
  }
}

extension HelpAnswer {
  init(program: ShellPrograms.Card) {
    self.init(
      topic: program.name,
      text: """
        \(program.summary)

        \(program.name) runs in a shell, not at the prompt; for its options: factdesk \(program.name) --help
        """)
    usage = program.usage
  }
}
