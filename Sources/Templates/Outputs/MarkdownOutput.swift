import FactCheck
import ReportWords

/// Writes Markdown: complete lines are escaped, each character for its place.
///
/// Templates need not care: paragraphs of a text stay within the quote or list item of their line, stars move
/// to the nearest letter (`MarkdownLine`), and a backslash comes only before characters that Markdown would
/// interpret in the report's own text.
struct MarkdownOutput: TemplateOutput {
  private(set) var bytes: [UInt8] = []
  private var line = MarkdownLine()
  /// Whether the fixed words are written from right to left.
  private let isRightToLeft: Bool
  /// Whether every punctuation character gets a backslash, for tests that compare both ways.
  var escapesEverything = false
  var count: Int { bytes.count + line.text.count }

  init(isRightToLeft: Bool = false) { self.isRightToLeft = isRightToLeft }

  mutating func literal(_ text: String) {
    var rest = Array(text.utf8)[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      line.literal(rest[..<end])
      endLine()
      rest = rest[(end + 1)...]
    }
    line.literal(rest)
  }

  mutating func text(_ text: [UInt8]) { line.value(apart(text)) }

  mutating func piece(_ text: [UInt8]) { line.value(text) }

  mutating func block(_ paragraphs: [[UInt8]]) { line.value(paragraphs.map(apart)) }

  /// Writes formatted text in the quote or list item of its line; after other words of the line, as paragraphs.
  mutating func formatted(_ text: CitedText) {
    guard line.isContainer else { return block(text.paragraphs) }
    let plain = Array(text.paragraphs.joined())
    var writer = FormattedMarkdown(
      text, on: line, isTurned: WritingDirection.isTurned(plain, among: isRightToLeft),
      escapesEverything: escapesEverything)
    writer.write(to: &bytes)
    line = writer.line
  }

  /// Text in an isolate (U+2068 … U+2069) if it is in the opposite direction of the words around it: otherwise
  /// it would reorder the punctuation and numbers beside it, and they would reorder it.
  private func apart(_ text: [UInt8]) -> [UInt8] {
    guard WritingDirection.isTurned(text, among: isRightToLeft) else { return text }
    return Array("\u{2068}".utf8) + text + Array("\u{2069}".utf8)
  }

  /// Writes an address. Between the author's `<` and `>`, or in a link's destination, it stays as it is,
  /// because backslashes would become part of it. Elsewhere it is text.
  ///
  /// What looks like a character reference must not become one: a destination gets a reference for `&`; an
  /// autolink, where readers differ on references, an escape for the `;` that would end it.
  mutating func address(_ address: WebAddress) {
    if line.isInDestination {
      let isBare = line.text.last == UInt8(ascii: "(")
      // Without `<` and `>` a bracket in the address would end it.
      if isBare { line.literal("<".utf8) }
      line.address(Self.destination(address))
      if isBare { line.literal(">".utf8) }
    } else if line.isInAutolink {
      line.address(
        address.text.split(separator: "&", omittingEmptySubsequences: false).enumerated()
          .flatMap { index, part in
            let isReference = index > 0 && part.prefix { $0 != ";" }.allSatisfy(\.isReferenceSign)
            guard isReference, let end = part.firstIndex(of: ";") else {
              return Array(((index > 0 ? "&" : "") + part).utf8)
            }
            return Array("&\(part[..<end])%3B\(part[part.index(after: end)...])".utf8)
          })
    } else {
      line.value(Array(address.text.utf8))
    }
  }

  /// An address between `<` and `>` after a link's words.
  static func destination(_ address: WebAddress) -> [UInt8] {
    address.text.utf8.flatMap { $0 == UInt8(ascii: "&") ? Array("&amp;".utf8) : [$0] }
  }

  /// Ends the last line, if it has no end.
  mutating func finish() {
    if !line.text.isEmpty { endLine() }
  }

  private mutating func endLine() {
    line.write(to: &bytes, escapesEverything: escapesEverything)
    line = MarkdownLine()
  }
}

extension Character {
  /// Whether it can be in a character reference: `&copy;`, `&#169;`.
  fileprivate var isReferenceSign: Bool { isASCII && (isLetter || isNumber || self == "#") }
}
