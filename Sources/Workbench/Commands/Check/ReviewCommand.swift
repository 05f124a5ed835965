import ArgumentParser
import FactCheck
import Presentation

struct ReviewCommand: Command {
  static let card = CommandCard(
    name: "review", group: .check,
    summary: "Go through an article by single keys: tag, add evidence, rate.",
    usage: "review [aN|RANGE] [--open]",
    discussion: """
      Factdesk shows each sentence with its neighbours and waits for a key: t tags it, m marks and \
      tags a part of it, c asks for the claimant, a for evidence, a number gives the verdict with \
      that number on the session's scale, Space goes forward, b goes back, u undoes, ? lists all \
      keys, q quits. Each key runs a command, and history shows that command.
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

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let walk = try walk(at: desk)
    let line = resumingLine
    guard !walk.stops.isEmpty else {
      return ReviewAnswer(leftAt: nil, places: 0, resumedBy: line)
    }
    guard let keys = desk.console.keys() else { throw DeskError.needsTerminal }
    return try ReviewRun(walk, resumedBy: line, at: desk, keys: keys).run()
  }

  /// The line that resumes this review: positions are stored for each kind of review.
  private var resumingLine: String {
    (["review"] + [address?.text].compactMap { $0 } + (isOpen ? ["--open"] : []))
      .joined(separator: " ")
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
    default:
      throw AddressError.wrongKind(address.text, expected: "an article or a range of sentences")
    }
    return isOpen
      ? ReviewWalk(openIn: [article], sentences, of: session) : ReviewWalk(article, sentences)
  }
}
