import FactCheck
import FoundationEssentials
import ReportModel
import ReportWords

/// A template that a report is filled into: one of our own, or a newsroom's.
///
/// Its language is Mustache; its names are listed in `docs/formats/templates.md`. What the report
/// puts in is escaped for the place where it stands, so a template need not, and cannot, do it:
/// `{{{name}}}` is the same as `{{name}}`.
public struct ReportTemplate: Sendable {
  /// The most bytes that a template may have.
  public static let mostBytes = 1_000_000

  /// What it is written in.
  public let markup: TemplateMarkup
  private let nodes: [BoundNode]
  private let styleHash: String

  /// Reads a template and holds every name in it against those that there are.
  /// - Throws: `TemplateFault`, with the line.
  public init(_ text: String, markup: TemplateMarkup) throws(TemplateFault) {
    guard text.utf8.count <= Self.mostBytes else { throw TemplateFault(1, .tooMuch) }
    self.markup = markup
    let text = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      .joined(separator: "\n")
    let parts = try TemplateParts.nodes(markup)
    nodes = try TemplateBinding.nodes(MustacheParser.nodes(text), parts: parts)
    switch markup {
    case .text: break
    case .markdown:
      var places = MarkdownPlaces()
      try places.check(nodes)
    case .html:
      var places = HTMLPlaces()
      try places.check(nodes)
    }
    styleHash = Self.styleHash(of: text)
  }

  /// The report in this template.
  /// - Throws: `TemplateFault.Problem.tooMuch` where lists stand within lists without reason.
  /// - Parameter isCancelled: whether to stop; asked again and again, as lists within lists take long.
  public func render(
    _ report: Report, isCancelled: @escaping () -> Bool = { false }
  ) throws(TemplateFault) -> [UInt8] {
    try render(report, escapesEverything: false, isCancelled: isCancelled)
  }

  /// - Parameter escapesEverything: as in `MarkdownOutput`, for tests.
  func render(
    _ report: Report, escapesEverything: Bool, isCancelled: @escaping () -> Bool = { false }
  ) throws(TemplateFault) -> [UInt8] {
    let page = ReportPage(report, styleHash: styleHash)
    switch markup {
    case .markdown:
      var output = MarkdownOutput(isRightToLeft: page.words.isRightToLeft)
      output.escapesEverything = escapesEverything
      output = try filled(page, output, isCancelled)
      output.finish()
      return output.bytes
    case .html: return try filled(page, HTMLOutput(), isCancelled).bytes
    case .text: return try filled(page, TextOutput(), isCancelled).bytes
    }
  }

  private func filled<Output: TemplateOutput>(
    _ page: ReportPage, _ output: Output, _ isCancelled: @escaping () -> Bool
  ) throws(TemplateFault) -> Output {
    var rendering = TemplateRendering(page, into: output, isCancelled: isCancelled)
    try rendering.render(nodes)
    return rendering.output
  }

  /// Base64 of the SHA-256 of the first style element's text: no name may stand in one, so it is the
  /// template's own.
  private static func styleHash(of text: String) -> String {
    guard let tag = text.firstRange(of: "<style>"),
      let end = text[tag.upperBound...].firstRange(of: "</style>")
    else { return "" }
    let digest = Digest(of: Array(text[tag.upperBound..<end.lowerBound].utf8))
    return Data(digest.bytes).base64EncodedString()
  }
}
