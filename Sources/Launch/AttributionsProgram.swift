import ArgumentParser
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
    on console: any Console, folder: (String?) throws -> SessionFolder,
    isInterrupted: @escaping @Sendable () -> Bool
  ) throws -> ExitStatus {
    let bytes = try Self.input(file, console, isInterrupted)
    var lines: [ArraySlice<UInt8>] = bytes.split(
      separator: 0x0A, omittingEmptySubsequences: false)
    // What is behind the last line end is a line only if it has text.
    if lines.last?.isEmpty == true { lines.removeLast() }
    for article in lines.split(omittingEmptySubsequences: false, whereSeparator: Self.isEmpty)
      .enumerated()
    {
      if isInterrupted() { return .interrupted }
      if article.offset > 0 { console.write(JSONAnswers.line(.array([]))) }
      for line in answers(article.element) { console.write(line) }
      if console.outputFault != nil { return .failed }
    }
    return .success
  }

  private static func isEmpty(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// A line of JSON for each sentence of an article.
  private func answers(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [String] {
    // Bytes that are not UTF-8 are one code point each, as other programs read them.
    let sentences = lines.map { String(decoding: $0, as: UTF8.self) }
    let text = sentences.joined(separator: "\n")
    var ranges: [Range<Int>] = []
    for sentence in sentences {
      let start = ranges.last.map { $0.upperBound + 1 } ?? 0
      ranges.append(start..<start + sentence.utf8.count)
    }
    let bytes = Array(text.utf8)
    let tag = language ?? LanguageDetector.language(of: bytes) ?? "en"
    guard let reader = Attributions(language: tag) else {
      return sentences.map { _ in JSONAnswers.line(.array([])) }
    }
    let places = CodePointIndex(bytes)
    return zip(ranges, reader.find(in: text, sentences: ranges)).map { sentence, reports in
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
              "carrier": report.carrier.map { [points($0)] },
              "guessedName": report.guessedName.map {
                String(decoding: bytes[$0], as: UTF8.self)
              },
            ]
          }))
    }
  }
}
