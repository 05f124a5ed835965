import ArgumentParser
import FactCheck

struct ReviewCommand: Command {
  static let card = CommandCard(
    name: "review", group: .check,
    summary: "Walk through an article by single keys: tag, rate, note, go on.",
    usage: "review [aN|RANGE] [--open]",
    discussion: """
      Every sentence is shown among its neighbours and waits for a key: t tags it, a number gives \
      the verdict of the session's scale that has this number (an untagged sentence is tagged by the \
      same step), Space goes on, b back, n notes, u undoes, ? tells all keys, q leaves. Each key \
      does what a command would, and history shows that command.
      With --open the open claims are walked through, in all articles or in the one named.
      A review that was left goes on at the same place, also in another run; Home goes to the first.
      It needs a person at a terminal: scripts have read, tag and verdict.
      """,
    examples: [
      .init(setUp: Examples.loaded, line: "review", keys: "sst32q"),
      .init(setUp: Examples.tagged, line: "review --open", keys: "2x"),
    ])

  @Argument(
    help: ArgumentHelp(
      "The article, or some of its sentences; the current article when left out.",
      valueName: "place"))
  var address: AddressWord?

  @Flag(name: .customLong("open"), help: "From open claim to open claim.")
  var isOpen = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let walk = try walk(at: desk)
    guard !walk.stops.isEmpty else { return ReviewAnswer(leftAt: nil, places: 0) }
    guard let keys = desk.console.keys() else { throw DeskError.needsTerminal }
    return try ReviewRun(walk, at: desk, keys: keys).run()
  }

  private func walk(at desk: Desk) throws -> ReviewWalk {
    let session = try desk.existingState()
    guard let address else {
      return isOpen
        ? ReviewWalk(openIn: session.articles, of: session)
        : ReviewWalk(try desk.currentArticle(), nil)
    }
    let article: Article
    var sentences: ClosedRange<Int>?
    switch Address(address.word) {
    case .article(let id): article = try session.existing(id)
    case .place:
      let passage = try desk.passage(address).passage
      article = try session.existing(passage.article)
      sentences = passage.sentences
    default: throw AddressError.wrongKind(address.text, wanted: "an article or sentences")
    }
    return isOpen
      ? ReviewWalk(openIn: [article], sentences, of: session) : ReviewWalk(article, sentences)
  }
}
