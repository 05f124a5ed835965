import ArgumentParser
import ArticleLoading
import ClaimSearch
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

  @Option(
    help: ArgumentHelp(
      "A file with weights of your own, as set worth accepts it; settings do not count here.",
      valueName: "file"))
  var weights: String?

  @Flag(help: "Print each score as JSON, with what adds to it.")
  var explain = false

  func perform(
    on console: any Console, sessions: (String?) throws -> SessionRepositories,
    programs: OutsidePrograms
  ) throws -> ExitStatus {
    let articles = LinedText(try Self.input(lines, console, programs.isCancelled)).articles
    let weights = try weights.map { path in
      try WorthFile.weights(in: Self.input(path, console, programs.isCancelled), path: path)
    }
    for (index, article) in articles.enumerated() {
      if programs.isCancelled() { return .interrupted }
      let reader = WorthReader(
        language: article.language(declared: language), weights: weights ?? .standard)
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
    explain
      ? JSONAnswers.line(WorthValue(worth).json) : "\(WorthValue.rounded(worth.score))\n"
  }
}
