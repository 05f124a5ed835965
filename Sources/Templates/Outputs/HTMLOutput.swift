import FactCheck

/// Writes HTML: five characters become references, in text and between quotation marks.
struct HTMLOutput: TemplateOutput {
  private(set) var bytes: [UInt8] = []
  var count: Int { bytes.count }

  mutating func literal(_ text: String) { bytes += text.utf8 }
  mutating func text(_ text: [UInt8]) { Self.escape(text, into: &bytes) }
  mutating func address(_ address: WebAddress) { text(Array(address.text.utf8)) }
  mutating func formatted(_ text: CitedText) {
    var writer = FormattedHTML(text)
    writer.write(to: &bytes)
  }

  mutating func block(_ paragraphs: [[UInt8]]) {
    text(Array(paragraphs.joined(separator: " ".utf8)))
  }

  static func escape(_ text: [UInt8], into bytes: inout [UInt8]) {
    var copied = 0
    for (offset, byte) in text.enumerated() {
      let reference: StaticString
      switch byte {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'"): reference = "&#39;"
      default: continue
      }
      bytes += text[copied..<offset]
      copied = offset + 1
      reference.withUTF8Buffer { bytes += $0 }
    }
    bytes += text[copied...]
  }
}
