import ArgumentParser
import ArticleLoading
import ClaimSearch
import JSON
import Presentation
import SessionStore
import Workbench

/// `factdesk suggest --lines FILE`: how much the sentences of a text are worth checking.
struct SuggestProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk suggest",
    abstract: ShellPrograms.suggest.summary,
    discussion: """
      For each line a number is printed; the higher, the more the sentence is worth checking. With --explain it is a line \
      of JSON with the reasons.
      """)

  @Option(
    help: ArgumentHelp(
      "A file of UTF-8 text, one sentence on each line, an empty line between articles; - for standard input.",
      valueName: "file"))
  var lines: String

  @Option(help: "The text's language, as a BCP 47 tag; by default it is detected for each article.")
  var language: String?

  @Flag(help: "Print each score as JSON, with what adds to it.")
  var explain = false

  func perform(
    on console: any Console, folder: (String?) throws -> SessionFolder,
    programs: OutsidePrograms
  ) throws -> ExitStatus {
    let articles = LinedText(try Self.input(lines, console, programs.isCancelled)).articles
    for (index, article) in articles.enumerated() {
      if programs.isCancelled() { return .interrupted }
      let reader = WorthReader(language: article.language(declared: language))
      // The empty line between two articles is a sentence without words.
      if index > 0 { console.write(line(reader.judge("", sentences: [0..<0])[0])) }
      for worth in reader.judge(article.text, sentences: article.sentences) {
        console.write(line(worth))
      }
      if console.outputFault != nil { return .failed }
    }
    return .success
  }

  private func line(_ worth: Worth) -> String {
    // Nobody reads more digits than four.
    func rounded(_ points: Double) -> Double { (points * 10000).rounded() / 10000 }
    guard explain else { return "\(rounded(worth.score))\n" }
    return JSONAnswers.line([
      "score": rounded(worth.score), "kind": worth.kind?.rawValue,
      "reasons": worth.reasons.map { reason in
        [
          "feature": reason.feature.rawValue, "reason": reason.feature.reason,
          "count": rounded(reason.count),
          "points": rounded(reason.points),
        ] as JSONValue
      },
    ])
  }
}
