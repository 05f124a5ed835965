import FactCheck

/// Writes plain text: the report's text has no control characters, and is not changed otherwise.
struct PlainTextOutput: TemplateOutput {
  private(set) var bytes: [UInt8] = []
  var count: Int { bytes.count }

  mutating func literal(_ text: String) { bytes += text.utf8 }
  mutating func text(_ text: [UInt8]) { bytes += text }
  mutating func address(_ address: WebAddress) { bytes += address.text.utf8 }

  mutating func formatted(_ text: CitedText) { block(text.paragraphs) }

  mutating func block(_ paragraphs: [[UInt8]]) {
    bytes += paragraphs.joined(separator: "\n\n".utf8)
  }
}
