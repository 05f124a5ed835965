import ArgumentParser
import ArticleLoading
import ArticleText
import ClaimLibrary
import ClaimSearch
import Database
import JSON
import Presentation
import SessionStore
import Workbench

/// `factdesk match --archive FILE --queries FILE`: earlier checks of claims.
struct MatchProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk match",
    abstract: ShellPrograms.match.summary,
    discussion: """
      The archive has one claim on each line, as JSON with at least id and claim. For each query a line of JSON is printed: \
      the query's number from 0, and the hits, best first, each with its id, its score and what differs. The score is the \
      probability that both are the same claim; it is comparable between queries. A hit is a suggestion: nothing says \
      that a claim was checked before.
      """)

  @Option(
    help: ArgumentHelp(
      "A file of JSON lines: id, claim, and if known title, quote, claimant, verdict, date, url, language.",
      valueName: "file"))
  var archive: String

  @Option(
    help: ArgumentHelp(
      "A file with a query on each line: plain text, or JSON with text; - for standard input.",
      valueName: "file"))
  var queries: String

  @Option(
    parsing: .unconditional, help: "How many hits to print for each query, from 1 to 20.")
  var top = 20

  @Option(
    help:
      "The language of queries and claims, as a BCP 47 tag; by default it is detected, for uncertain queries from the claims."
  )
  var language: String?

  func perform(
    on console: any Console, sessions: (String?) throws -> SessionRepositories,
    programs: OutsidePrograms
  ) throws -> ExitStatus {
    guard (1...20).contains(top) else {
      throw DeskError.badValue(option: "--top", value: "\(top)", expected: "a number from 1 to 20")
    }
    let asked = try queries(console, programs.isCancelled)
    let index = try ClaimIndex()
    var isComplete = true
    var languages: [String: Int] = [:]
    let file = ClaimArchive(
      try Self.input(archive, console, programs.isCancelled), file: archive)
    try file.read(language: language) { part in
      try index.add(part)
      for record in part { languages[record.language, default: 0] += 1 }
      isComplete = !programs.isCancelled()
      return isComplete
    }
    guard isComplete else { return .interrupted }
    try index.optimize()
    let language =
      language
      ?? LanguageDetector.language(of: Array(asked.prefix(200).joined(separator: "\n").utf8))
      ?? "und"
    // Queries are short, so that often only the claims tell the language.
    let usual = languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
    let matcher = ClaimMatcher(index, usualLanguage: usual)
    for (number, query) in asked.enumerated() {
      if programs.isCancelled() { return .interrupted }
      let result = try matcher.matches(for: query, language: language, limit: top)
      console.write(JSONAnswers.line(Self.answer(result, query, number)))
      if console.outputFault != nil { return .failed }
    }
    return .success
  }

  // MARK: Queries

  private func queries(
    _ console: any Console, _ isCancelled: @Sendable () -> Bool
  ) throws -> [String] {
    let bytes = try Self.input(queries, console, isCancelled)
    return try ClaimArchive.lines(bytes).enumerated().map { index, line in
      try query(line, index + 1)
    }
  }

  private func query(_ line: ArraySlice<UInt8>, _ number: Int) throws(ClaimLineFault) -> String {
    guard line.count <= ClaimArchive.longestLine else {
      throw ClaimLineFault(
        queries, number, .tooLong(bytes: line.count, limit: ClaimArchive.longestLine))
    }
    // A post can also begin with a brace.
    if Self.isRecord(line) {
      do throws(PlainRecord.Fault) {
        return try PlainRecord(Array(line)).required("text")
      } catch {
        throw ClaimLineFault(queries, number, .record(error), needed: ["text"])
      }
    }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw ClaimLineFault(queries, number, .notUTF8)
    }
    return text
  }

  /// Whether a line begins as JSON does: with a brace and a quotation mark, or an empty object.
  private static func isRecord(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "{") else { return false }
    let next = line.dropFirst().first { ![0x20, 0x09].contains($0) }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  // MARK: Answers

  private static func answer(_ result: MatchResult, _ query: String, _ number: Int) -> JSONValue {
    let places = CodePointIndex(Array(query.utf8))
    return [
      "query": number, "similar": result.isSimilar,
      "hits": result.hits.map { hit($0, places) },
    ]
  }

  private static func hit(_ hit: MatchHit, _ query: CodePointIndex) -> JSONValue {
    let claim = CodePointIndex(Array(hit.record.wording.utf8))
    return [
      "id": hit.record.record,
      "score": MatchHit.shown(hit.probability),
      "claim": hit.record.wording, "title": hit.record.title, "verdict": hit.record.verdict,
      "date": hit.record.date, "url": hit.record.url,
      "differences": hit.differences.map { $0.json(query: query, claim: claim) },
    ]
  }
}
