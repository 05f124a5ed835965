import FactCheck

/// Markdown: each line is escaped when it is whole, for what stands where on it.
///
/// What a template leaves to this: paragraphs of a text stay within the quote or list item of their
/// line, stars find the nearest letter (`MarkdownLine`), and a backslash stands before what would be
/// active in the report's own text, and nowhere else.
struct MarkdownOutput: TemplateOutput {
  private(set) var bytes: [UInt8] = []
  private var line = MarkdownLine()
  /// Whether every punctuation character gets a backslash: what tests hold the sparing way against.
  var escapesEverything = false
  var count: Int { bytes.count + line.text.count }

  mutating func own(_ text: String) {
    var rest = Array(text.utf8)[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      line.own(rest[..<end])
      endLine()
      rest = rest[(end + 1)...]
    }
    line.own(rest)
  }

  mutating func text(_ text: [UInt8]) { line.given(text) }

  mutating func block(_ paragraphs: [[UInt8]]) { line.given(paragraphs) }

  /// A link's destination: entities work there, backslashes need not. As text elsewhere.
  mutating func address(_ address: WebAddress) {
    guard line.isInDestination else { return text(Array(address.text.utf8)) }
    for byte in address.text.utf8 {
      line.own(byte == UInt8(ascii: "&") ? Array("&amp;".utf8) : [byte])
    }
  }

  /// Ends the last line, where it was not ended.
  mutating func finish() {
    if !line.text.isEmpty { endLine() }
  }

  private mutating func endLine() {
    line.write(to: &bytes, escapesEverything: escapesEverything)
    line = MarkdownLine()
  }
}
