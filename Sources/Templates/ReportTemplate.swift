import FactCheck
import FoundationEssentials
import ReportModel
import ReportWords

/// A template for a report: one of the program's own, or a newsroom's.
///
/// Its language is Mustache; `docs/formats/templates.md` lists its names. The report's text is escaped for its
/// place, so a template need not, and cannot, do it: `{{{name}}}` is the same as `{{name}}`.
public struct ReportTemplate: Sendable {
  /// The maximum size of a template, in bytes.
  public static let mostBytes = 1_000_000

  /// The language in which it is written.
  public let markup: TemplateMarkup
  private let nodes: [BoundNode]
  private let styleHash: String

  /// Reads a template and checks every name in it.
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
  /// - Throws: `TemplateFault.Problem.tooMuch` if lists are nested excessively.
  /// - Parameter isCancelled: whether to stop; called repeatedly, because nested lists take long.
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
    case .text: return try filled(page, PlainTextOutput(), isCancelled).bytes
    }
  }

  private func filled<Output: TemplateOutput>(
    _ page: ReportPage, _ output: Output, _ isCancelled: @escaping () -> Bool
  ) throws(TemplateFault) -> Output {
    var rendering = TemplateRendering(page, into: output, isCancelled: isCancelled)
    try rendering.render(nodes)
    return rendering.output
  }

  /// Base64 of the SHA-256 of the first style element's text, which belongs to the template, because names are
  /// not allowed in it.
  private static func styleHash(of text: String) -> String {
    guard let tag = text.firstRange(of: "<style>"),
      let end = text[tag.upperBound...].firstRange(of: "</style>")
    else { return "" }
    let digest = Digest(of: Array(text[tag.upperBound..<end.lowerBound].utf8))
    return Data(digest.bytes).base64EncodedString()
  }
}
