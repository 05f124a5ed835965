import ArgumentParser
import ArticleLoading
import ArticleText
import ClaimSearch
import JSON
import Presentation
import SessionStore
import Workbench

/// `factdesk attributions FILE`: who said what in the sentences of a text.
struct AttributionsProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk attributions",
    abstract: ShellPrograms.attributions.summary,
    discussion: """
      The file has one sentence on each line and an empty line between articles. For each line a list is printed: \
      source, cue and content of each report, as ranges of Unicode code points of the line; an empty list if nobody \
      reports anything. Languages without a table (\(Attributions.languages.joined(separator: ", ")) have one) get \
      empty lists.
      """)

  @Argument(help: "A file of UTF-8 text, one sentence on each line; - for standard input.")
  var file: String

  @Option(help: "The text's language, as a BCP 47 tag; by default it is detected for each article.")
  var language: String?

  func perform(
    on console: any Console, sessions: (String?) throws -> SessionRepositories,
    programs: OutsidePrograms
  ) throws -> ExitStatus {
    let articles = LinedText(try Self.input(file, console, programs.isCancelled)).articles
    for (index, article) in articles.enumerated() {
      if programs.isCancelled() { return .interrupted }
      if index > 0 { console.write(JSONAnswers.line(.array([]))) }
      for line in answers(article) { console.write(line) }
      if console.outputFault != nil { return .failed }
    }
    return .success
  }

  /// A line of JSON for each sentence of an article.
  private func answers(_ article: LinedText.Article) -> [String] {
    guard let reader = Attributions(language: article.language(declared: language)) else {
      return article.sentences.map { _ in JSONAnswers.line(.array([])) }
    }
    let bytes = Array(article.text.utf8)
    let places = CodePointIndex(bytes)
    let found = reader.find(in: article.text, sentences: article.sentences)
    return zip(article.sentences, found).map { sentence, reports in
      let start = places.codePoint(at: sentence.lowerBound)
      func points(_ range: Range<Int>) -> [Int] {
        [
          places.codePoint(at: range.lowerBound) - start,
          places.codePoint(at: range.upperBound) - start,
        ]
      }
      return JSONAnswers.line(
        .array(
          reports.map { report in
            [
              "source": report.source.map(points), "cue": report.cue.map(points),
              "content": report.content.map(points),
              "carrier": report.reportingSource.map { [points($0)] },
              "negated": report.isNegated ? true : nil,
              "guessedName": report.guessedName.map {
                String(decoding: bytes[$0], as: UTF8.self)
              },
            ]
          }))
    }
  }
}
