import ArgumentParser
import ClaimLibrary
import ClaimSearch
import FactCheck
import Helpers
import Presentation

struct MatchCommand: Command {
  static let card = CommandCard(
    name: "match", group: .check,
    summary: "Look in the library for earlier checks of claims.",
    usage: "match [CLAIMS|SENTENCE|\"TEXT\"] [--top COUNT] [--all] [--helper [--dry-run|--yes]]",
    discussion: """
      The claims, or a text, are compared with everything in the library: the claims of all sessions of \
      the folder, the reviews that they imported, and archives (help library). Without an argument, match \
      looks for the open claims of the current article. Each similar check is listed with how probable it \
      is that a person finds it the same claim, its verdict in the words of whoever gave it, and what \
      differs in numbers, dates, names, direction and negation, in brackets.
      A result is a suggestion: match never says that a claim was checked. To record that one is of the \
      same claim: same c1 @1. --all also lists results that are less probable than one in two.
      With --helper, the program that set matcher names is asked, too: it gets the claims and what was listed \
      for them, and what it says is shown apart and not kept (docs/helpers.md).
      In a shell, factdesk match --archive FILE --queries FILE prints the same for a file of claims, \
      without a session and a library; for its options: factdesk match --help.
      """,
    examples: [
      .init(
        setUp: Examples.tagged + ["library add sessions/harbour/reviews.jsonl"], line: "match c1"),
      .init(
        setUp: ["library add sessions/harbour/reviews.jsonl"],
        line: "match \"In 2025 half as many people took the ferry.\" --top 3 --all"),
    ])

  @Argument(
    help: ArgumentHelp(
      "The claims, a sentence, or a text; the open claims of the current article when left out.",
      valueName: "claims|text"))
  var words: [AddressWord] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many results to list for each, from 1 to 20; by default 5.", valueName: "count"))
  var top: OptionText?

  @Flag(name: .customLong("all"), help: "Also list what is less probable than one in two.")
  var listsAll = false

  @OptionGroup var helping: HelperOptions
  @OptionGroup var output: OutputOptions

  /// What is sought.
  private enum Sought {
    case claims([Claim])
    case text(String)
  }

  func answer(at desk: Desk) throws -> any Answer {
    let limit = try top.map(Self.count) ?? 5
    try helping.check()
    let sought = try sought(at: desk)
    if helping.asksHelper, case .text = sought {
      throw DeskError.options("--helper is for claims of the session, not for a text")
    }
    let (found, remarks) = try desk.withLibrary { library in
      switch sought {
      case .text(let text):
        return [(text, nil as ClaimID?, try library.matches(for: text, limit: limit))]
      case .claims(let claims):
        return try claims.enumerated().map { index, claim in
          desk.tell { "match: claim \(Counted.text(index + 1, of: claims.count))" }
          try desk.checkInterrupted()
          return (
            claim.text, claim.id, try desk.matches(for: claim, in: library, limit: limit)
          )
        }
      }
    }
    var listed: [LibraryClaim] = []
    let queries = found.map { text, claim, matches in
      let hits = matches.filter { (listsAll || $0.isSimilar) && !desk.isHidden($0.claim) }
      defer { listed += hits.map(\.claim) }
      return MatchAnswer.Query(text, claim: claim, hits: hits, numberedFrom: listed.count + 1)
    }
    desk.matches = queries.flatMap { query in query.hits.map { ($0.claim, query.claim) } }
    return MatchAnswer(queries, remarks: remarks, helper: try helperPart(queries, listed, at: desk))
  }

  /// What the helper says of the listed checks, or would get; `nil` if it is not asked, or if none are listed.
  private func helperPart(
    _ queries: [MatchAnswer.Query], _ listed: [LibraryClaim], at desk: Desk
  ) throws -> HelperPart? {
    guard helping.asksHelper, !listed.isEmpty else { return nil }
    let found = queries.compactMap { query in query.claim.map { ($0, query) } }
      .filter { !$0.1.hits.isEmpty }
    let task = HelperTask.match(
      found.map { id, query in
        HelperTask.Claim(
          id: id.description, text: query.text,
          candidates: query.hits.enumerated().map {
            .init(number: query.first + $0, text: $1.claim.record.wording)
          })
      })
    let claims = Counted.text(found.count, "claim")
    let checks = Counted.text(listed.count, "earlier check")
    return try desk.helperPart(.matcher, helping) { name in
      Handover(
        command: Self.card.name, task: task, words: "\(claims) and \(checks)",
        allWords: "\(claims) and the claims of \(checks) in the library",
        texts: found.map { id, _ in
          (
            .claim(id),
            HandedText(
              helper: name, task: task.name, places: TextRanges(), sentences: nil,
              bytes: task.lines.count)
          )
        })
    } text: { number in
      listed[number - 1].record.wording
    }
  }

  private func sought(at desk: Desk) throws -> Sought {
    guard let typed = words.first else { return .claims(try openClaims(of: nil, at: desk)) }
    guard words.count == 1 else {
      return try text(words.map(\.text).joined(separator: " "))
    }
    let word = try desk.spelledOut(typed)
    try Self.refuseAddress(word)
    switch Address(word.word) {
    case .claim: return .claims(try claims(word, at: desk))
    case .article(let id): return .claims(try openClaims(of: id, at: desk))
    case .place(let place) where place.article != nil || place.sentences != nil:
      return try text(try desk.passage(word).passage.words)
    case .place(let place): return try text(place.words ?? word.text)
    case .evidence, .note, .question, .review:
      throw AddressError.wrongKind(word.text, expected: "a claim, a sentence or a text")
    case nil:
      if word.text == "@" || SeveralNamed(word.text)?.areItems == true {
        return .claims(try claims(word, at: desk))
      }
      return try text(word.text)
    }
  }

  private func claims(_ word: AddressWord, at desk: Desk) throws -> [Claim] {
    let session = try desk.existingState()
    var claims: [Claim] = []
    for id in try desk.claims(word) where !claims.contains(where: { $0.id == id }) {
      claims.append(try session.existing(id))
    }
    return claims
  }

  /// Refuses a lone word that is an address of something else: as a text it would find nothing, which reads as an answer.
  private static func refuseAddress(_ word: AddressWord) throws {
    if let meant = Address.turned(word.text) {
      throw AddressError.backwards(word.text, meant: meant)
    }
    guard word.word.segments.allSatisfy({ !$0.isQuoted }),
      !word.text.contains(where: \.isWhitespace),
      word.text.hasPrefix("+") || word.text.wholeMatch(of: /.+:[cr]?[0-9]+/) != nil
    else { return }
    throw AddressError.wrongKind(word.text, expected: "a claim, a sentence or a text in quotes")
  }

  /// The open claims of an article, or of the current one.
  private func openClaims(of id: ArticleID?, at desk: Desk) throws -> [Claim] {
    let article = try desk.article(id)
    return desk.state.claims(of: article.id).filter { $0.progress.status == .open }
  }

  private func text(_ text: String) throws -> Sought {
    guard text.contains(where: { !$0.isWhitespace }) else { throw RuleError.empty(field: "text") }
    return .text(text)
  }

  private static func count(_ words: OptionText) throws -> Int {
    guard let number = Int(words.text), (1...20).contains(number) else {
      throw DeskError.badValue(
        option: "--top", value: words.text, expected: "a number from 1 to 20")
    }
    return number
  }
}
