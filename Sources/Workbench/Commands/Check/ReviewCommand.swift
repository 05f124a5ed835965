import ArgumentParser
import ClaimSearch
import FactCheck
import Presentation

struct ReviewCommand: Command {
  static let card = CommandCard(
    name: "review", group: .check,
    summary: "Go through an article by single keys: tag, add evidence, rate.",
    usage: "review [aN|RANGE] [--open|--suggested|--blind]",
    discussion: """
      Factdesk shows each sentence with its neighbours and waits for a key: t tags it, m marks and \
      tags a part of it, c asks for the claimant, a for evidence, a number gives the verdict with \
      that number on the session's scale, Space goes forward, b goes back, u undoes, ? lists all \
      keys, q quits. Each key runs a command, and history shows that command.
      With --suggested, review goes through the sentences in the order of suggest, those most worth \
      checking first, and shows why; f fills in who says a claim where the text tells.
      With --blind, review goes through the claims that one other analyst has decided, and hides the \
      verdict, its rationale and the history until you have given yours: a number or v gives the second \
      verdict (help second), after you have typed why, or Enter. Then both are shown.
      With --open, review goes through the open claims of all articles, or of the one named. A \
      later review of the same kind resumes at the same place, even in another run; Home goes to \
      the first sentence. For a screen reader (--accessible), review asks its questions line by \
      line. A review works only in a terminal; in scripts, use read, tag and verdict.
      """,
    examples: [
      .init(setUp: Examples.loaded, line: "review", keys: "sst33q"),
      .init(setUp: Examples.tagged, line: "review --open", keys: "22x"),
    ])

  @Argument(
    help: ArgumentHelp(
      "The article, or some of its sentences; the current article when left out.",
      valueName: "range|article"))
  var address: AddressWord?

  @Flag(name: .customLong("open"), help: "Go through the open claims.")
  var isOpen = false

  @Flag(
    name: .customLong("suggested"),
    help: "Go through the sentences most worth checking first, as suggest sorts them.")
  var isSuggested = false

  @Flag(name: .customLong("blind"), help: "Give second verdicts without seeing the first ones.")
  var isBlind = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ways = [("--open", isOpen), ("--suggested", isSuggested), ("--blind", isBlind)]
      .filter(\.1).map(\.0)
    guard ways.count < 2 else {
      throw CommandFault.exclusive(
        command: Self.card.name, flags: Array(ways.prefix(2)), usage: Self.card.usage)
    }
    desk.isReviewingBlind = isBlind
    defer { desk.isReviewingBlind = false }
    let walk = try walk(at: desk)
    let line = resumingLine
    guard !walk.stops.isEmpty else {
      return ReviewAnswer(leftAt: nil, places: 0, resumedBy: line, isBlind: isBlind)
    }
    guard let keys = desk.console.keys() else { throw DeskError.needsTerminal }
    return try ReviewRun(walk, resumedBy: line, at: desk, keys: keys).run()
  }

  /// The line that resumes this review: positions are stored for each kind of review.
  private var resumingLine: String {
    (["review"] + [address?.text].compactMap { $0 } + (isOpen ? ["--open"] : [])
      + (isSuggested ? ["--suggested"] : []) + (isBlind ? ["--blind"] : []))
      .joined(separator: " ")
  }

  private func walk(at desk: Desk) throws -> ReviewWalk {
    let session = try desk.existingState()
    if isOpen, address == nil { return ReviewWalk(openIn: session.articles, of: session) }
    if isBlind {
      let stretch = try address.map(desk.stretch)
      return ReviewWalk(
        blindIn: stretch.map { [$0.0] } ?? session.articles, stretch?.1, of: session,
        hidden: desk.hiddenClaims)
    }
    let (article, sentences) = try address.map(desk.stretch) ?? (desk.currentArticle(), nil)
    if isOpen { return ReviewWalk(openIn: [article], sentences, of: session) }
    guard isSuggested else { return ReviewWalk(article, sentences) }
    let worth = try desk.worth(of: article)
    let body = try desk.text(of: article).body
    let reported = try desk.reportedText(of: article)
    let why = worth.enumerated().map { index, worth in
      let speech = reported?.speech(at: body.sentences[index]).first.map {
        "says: \(SpeechValue($0).words)"
      }
      return (
        index + 1, [WorthValue(worth).words, speech].compactMap { $0 }.joined(separator: "; ")
      )
    }
    return ReviewWalk(
      suggestedIn: article, sentences, inOrder: Desk.sorted(worth).map { $0 + 1 },
      why: Dictionary(uniqueKeysWithValues: why))
  }
}
