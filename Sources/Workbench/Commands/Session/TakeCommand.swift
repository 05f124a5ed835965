import ArgumentParser
import FactCheck
import Presentation

struct TakeCommand: Command {
  static let card = CommandCard(
    name: "take", group: .session,
    summary: "Decide a conflict: what was done here, in the copy, or both.",
    usage: "take ours|theirs|both N[,M...]|all",
    discussion: """
      N is the number of a conflict, as conflicts lists them; all means all of them. With ours, the \
      session stays as it is. With theirs, the step of the copy is repeated after all: what it \
      writes replaces what is here, which stays in the history. With both, a text is kept beside \
      yours: a note or a question as a second one, another wording or verdict of a claim as a \
      private note on it; what only adds something is added. A change of scale, and another split \
      into sentences, cannot be taken: make it yourself, then take ours.
      Each decision is an entry and one step for undo, which opens the conflict again.
      """,
    examples: [
      .init(setUp: Examples.conflicting, line: "take theirs 1"),
      .init(setUp: Examples.conflicting, line: "take both 1"),
    ])

  @Argument(help: ArgumentHelp("ours, theirs or both.", valueName: "side"))
  var choice: OptionText

  @Argument(help: ArgumentHelp("The conflicts, or all.", valueName: "conflict"))
  var numbers: OptionText

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let state = try desk.existingState()
    guard let choice = ConflictChoice(rawValue: choice.text) else {
      throw DeskError.badValue(
        option: Self.card.name, value: choice.text, expected: "ours, theirs or both")
    }
    guard !state.allConflicts.isEmpty else { throw RuleError.noSuchConflict(1, count: 0) }
    let all =
      numbers.text == "all"
      ? state.openConflicts.map(\.number)
      : try NumberList.read(numbers, of: state.allConflicts.count, option: Self.card.name)
    var taken: [TakeAnswer.Row] = []
    var stopped: String?
    for number in all {
      do {
        if choice != .ours, desk.state.allConflicts.indices.contains(number - 1) {
          try desk.refuseTaking(desk.state.allConflicts[number - 1])
        }
        taken.append(
          .init(
            number,
            desk.inView(
              try desk.change {
                try $0.take(choice, conflict: number, sentences: sentences(at: desk))
              })))
      } catch let error as RuleError where !taken.isEmpty {
        stopped = Explanations.stop(of: error)
        break
      }
    }
    return TakeAnswer(choice, taken, stopped: stopped, left: desk.state.openConflicts.count)
  }

  /// Finds the sentences of a place as the article is split now.
  private func sentences(at desk: Desk) -> (ArticleID, Range<Int>) -> ClosedRange<Int>? {
    { id, range in
      desk.state.article(id).flatMap { try? desk.text(of: $0).body.sentenceNumbers(of: range) }
    }
  }
}
