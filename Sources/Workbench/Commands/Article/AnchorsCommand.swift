import ArgumentParser
import ArticleLoading
import FactCheck
import JSON
import Presentation
import ReportModel

struct AnchorsCommand: Command {
  static let card = CommandCard(
    name: "anchors", group: .article,
    summary: "Check whether every quote is still in the text.",
    usage: "anchors [aN|FILE]",
    discussion: """
      For an article, anchors compares the claims of the article and its earlier versions with \
      its newest text. FILE is a newer text of the current article, read as load would read it (a \
      file, an address, - or paste), or a report exported as json: anchors then compares its \
      quotes with the texts in it and with the session's texts of the same articles. Each quote \
      is the same, moved, changed or gone, and anchors prints its new place. Nothing is changed: \
      reload loads a newer text, carry moves claims.
      """,
    examples: [
      .init(setUp: Examples.reloaded, line: "anchors a1"),
      .init(setUp: Examples.decided, line: "anchors sessions/harbour/corrected.txt"),
      .init(setUp: Examples.reloaded, line: "anchors sessions/harbour/report.json"),
    ], takesSources: true)

  @Argument(
    help: ArgumentHelp(
      "An article, a newer text of the current one, or a report.", valueName: "article|file"))
  var subject: AddressWord?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard let subject else {
      _ = try desk.existingState()
      return AnchorsAnswer([try desk.anchors(of: desk.currentArticle())])
    }
    switch Address(subject.word) {
    case .article(let id):
      return AnchorsAnswer([try desk.anchors(of: desk.existingState().existing(id))])
    case .claim, .evidence, .note, .question, .review:
      throw AddressError.wrongKind(subject.text, expected: "an article or a file")
    case .place, nil: return AnchorsAnswer(try Self.anchors(inFile: subject.text, at: desk))
    }
  }

  private static func anchors(inFile name: String, at desk: Desk) throws -> [AnchoredText] {
    let limits = LoadLimits(maxBytes: JSONLimits().bytes)
    let input = try desk.input(desk.source(name), limits: limits)
    if isReport(input.bytes) {
      let verification = try ReportVerification(of: input)
      guard let report = verification.report else {
        throw DeskError.badReport(
          path: name, .faults(verification.faults, count: verification.faultCount))
      }
      return try desk.anchors(of: report)
    }
    _ = try desk.existingState()
    let article = try desk.currentArticle()
    let language = article.details.language == "und" ? nil : article.details.language
    let target = AnchorTarget(try desk.read(input, language: language).body, called: name)
    return [try desk.anchors(of: article, in: target)]
  }

  /// Whether a file begins like a report of this program.
  private static func isReport(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(1000), as: UTF8.self)
    return start.drop(while: \.isWhitespace).first == "{" && start.contains("\"factdesk-report/")
  }
}
