import ArgumentParser
import ClaimSearch
import FactCheck
import Helpers
import Presentation

struct SuggestCommand: Command {
  static let card = CommandCard(
    name: "suggest", group: .claim,
    summary: "Sort an article's sentences by how much they are worth checking.",
    usage: "suggest [aN|RANGE] [--top COUNT] [--explain|--helper [--dry-run|--yes]]",
    discussion: """
      Each sentence has a score, its reasons in words, and who says it where the text tells. An \
      opinion, a question, a prediction or a greeting is called one. Nothing is left out: sentences \
      that are tagged or skipped are named below the list. The rules judge no truth, and a score is \
      no probability.
      In later commands @2 means the second sentence of the list: tag @1,3 makes claims of two \
      sentences, skip @2 records that one has nothing to check, and suggest --explain @2 lists \
      each feature with its count and weight. To go through all sentences in this order, use review \
      --suggested; to give features other weights, set worth FILE.
      With --helper, the program that set suggester names is asked, too: it gets the open sentences \
      and answers with scores, reasons and rewordings, which are shown apart and not kept. Before it \
      first gets sentences of a session, you are asked; a script needs --yes. The log says what it \
      got, and --dry-run prints it without starting anything.
      It works in a shell, too: factdesk suggest --lines FILE reads one sentence per line.
      """,
    examples: [
      .init(setUp: Examples.tagged, line: "suggest --top 3"),
      .init(setUp: Examples.loaded, line: "suggest --explain 5"),
    ])

  @Argument(
    help: ArgumentHelp(
      "The article, or some of its sentences; the current article when left out.",
      valueName: "range|article"))
  var address: AddressWord?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("List only this many sentences.", valueName: "count"))
  var top: OptionText?

  @Flag(name: .customLong("explain"), help: "List each feature with its count and weight.")
  var isExplained = false

  @OptionGroup var helping: HelperOptions
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    try helping.check()
    guard !helping.asksHelper || !isExplained else {
      throw DeskError.options(
        "--explain lists the features of Factdesk's own rules, without --helper")
    }
    let top = try top.map { try Self.count($0, option: "--top") }
    let (article, chosen) = try desk.sentences(address)
    let body = try desk.text(of: article).body
    let worth = try desk.worth(of: article)
    let reported = try desk.reportedText(of: article)
    let touching = Self.claims(of: article, in: desk.state)
    func suggestion(_ index: Int, listed: Int?) -> SuggestAnswer.Suggestion {
      let range = body.sentences[index]
      return SuggestAnswer.Suggestion(
        listed: listed, number: index + 1, text: body.words(at: range),
        worth: WorthValue(worth[index]),
        speech: (reported?.speech(at: range) ?? []).map(SpeechValue.init),
        claims: touching[index + 1] ?? [], isSkipped: article.dismissed.contains(range))
    }
    let asked = Set(chosen ?? Array(1...max(1, body.sentences.count)))
    let sorted = Desk.sorted(worth).filter { asked.contains($0 + 1) }
    func isOpen(_ index: Int) -> Bool {
      touching[index + 1] == nil && !article.dismissed.contains(body.sentences[index])
    }
    let open = isExplained ? sorted : sorted.filter(isOpen)
    let shown = open.prefix(top ?? open.count)
    let helperPart =
      helping.asksHelper && !open.isEmpty
      ? try helperPart(article, body, sentences: open.sorted(), at: desk) : nil
    if !isExplained, !helping.isDry {
      desk.suggested = SuggestedSentences(shown.map { $0 + 1 }, of: article, in: desk.state)
      // A sentence is no item: what was listed before is no longer the last list.
      desk.results = []
    }
    return SuggestAnswer(
      article: article.id, language: desk.language(of: article, body),
      weights: try desk.worthWeights().name,
      open: shown.enumerated().map { suggestion($1, listed: isExplained ? nil : $0 + 1) },
      done: isExplained ? [] : sorted.filter { !isOpen($0) }.map { suggestion($0, listed: nil) },
      rest: open.count - shown.count, isExplained: isExplained, helper: helperPart)
  }

  /// What the helper says of sentences, or would get.
  /// - Parameter indices: the indices of the sentences.
  private func helperPart(
    _ article: Article, _ body: ArticleBody, sentences indices: [Int], at desk: Desk
  ) throws -> HelperPart {
    let task = HelperTask.suggest(
      language: desk.language(of: article, body),
      sentences: indices.map { .init(number: $0 + 1, text: body.words(at: body.sentences[$0])) })
    let words = Counted.text(indices.count, "sentence")
    return try desk.helperPart(.suggester, helping) { name in
      let handed = HandedText(
        helper: name, task: task.name, places: TextRanges(indices.map { body.sentences[$0] }),
        sentences: indices.count, bytes: task.lines.count)
      return Handover(
        command: Self.card.name, task: task, words: words,
        allWords: "\(words) of \(article.id) and the language",
        texts: [(.article(article.id), handed)])
    } text: { number in
      body.words(at: body.sentences[number - 1])
    }
  }

  /// A typed number of things to list.
  /// - Throws: `DeskError.badValue`.
  static func count(_ typed: OptionText, option: String) throws -> Int {
    guard let count = Int(typed.text), count > 0 else {
      throw DeskError.badValue(option: option, value: typed.text, expected: "a number from 1")
    }
    return count
  }

  /// The claims that touch each sentence, by its number.
  private static func claims(of article: Article, in session: Session) -> [Int: [ClaimID]] {
    var claims: [Int: [ClaimID]] = [:]
    for claim in session.claims(of: article.id) where claim.passage.isPlaced {
      for number in claim.passage.sentences { claims[number, default: []].append(claim.id) }
    }
    return claims
  }
}

extension Desk {
  /// An article with the numbers of the sentences that a word names; `nil` for the whole article.
  func sentences(_ word: AddressWord?) throws -> (Article, [Int]?) {
    guard let word = try word.map(spelledOut) else { return (try currentArticle(), nil) }
    if let list = SentenceList(word.word) {
      let article = try article(list.article)
      return (article, try list.numbers(in: article.id, count: article.content.sentenceCount))
    }
    let (article, range) = try stretch(word)
    return (article, range.map(Array.init))
  }

  /// An article, or a stretch of its sentences.
  /// - Throws: `AddressError`, `RuleError`.
  func stretch(_ word: AddressWord) throws -> (Article, ClosedRange<Int>?) {
    let word = try spelledOut(word)
    let session = try existingState()
    switch Address(word.word) {
    case .article(let id): return (try session.existing(id), nil)
    case .place:
      let passage = try passage(word).passage
      return (try session.existing(passage.article), passage.sentences)
    default:
      if let meant = Address.turned(word.text) {
        throw AddressError.backwards(word.text, meant: meant)
      }
      throw AddressError.wrongKind(word.text, expected: "an article or a range of sentences")
    }
  }
}
