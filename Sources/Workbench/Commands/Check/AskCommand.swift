import ArgumentParser
import FactCheck
import Presentation

struct AskCommand: Command {
  static let card = CommandCard(
    name: "ask", group: .check,
    summary: "Write down a question that must be answered to check a claim.",
    usage: "ask CLAIMS [QUESTION]",
    discussion: """
      QUESTION is the rest of the line as typed, as for note. The answers are evidence: evidence c1 \
      URL --supports --answers q1 --answer TEXT; without --answer, the quote is the answer. A \
      question to which no source has an answer gets --answer-type unanswerable. To change a \
      question: edit q1 TEXT; to remove it: remove q1. Reports print the questions with their \
      answers ("What we asked"), export averitec writes them, and lint notes those without an \
      answer for readers.
      """,
    examples: [
      .init(
        setUp: Examples.tagged, line: "ask c1 How many crossings did the port office count in 2025?"
      )
    ], text: .init(wordsBefore: 1))

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Argument(help: ArgumentHelp("The question.", valueName: "text"))
  var text: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    let text = try desk.text(text, of: Self.self)
    let entry = try desk.change { try $0.ask(text, about: ids, analyst: desk.analyst) }
    return QuestionsAnswer(
      try entry.step.changes.made(Question.self).map { id throws(RuleError) in
        try desk.state.existing(id)
      }, in: desk.state)
  }
}
