/// The words of a piece of HTML, such as a title in a feed or the content of a frame.
enum MarkupWords {
  /// The maximum size of a piece; the rest is ignored.
  private static let limit = 20_000

  /// The words on one line, with white space as in the markup.
  static func line(of markup: some Sequence<UInt8>) -> String {
    let tree = PageParser().parse(Array(markup.prefix(limit)))
    return tree.flatMap { $0.nodes.isEmpty ? nil : $0.line(below: 0, limit: limit) } ?? ""
  }

  /// Whether a text contains an element of HTML: RSS does not say how its titles are written.
  static func areMarkup(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      text.indices.contains { at in
        guard text[at] == UInt8(ascii: "<") else { return false }
        var start = at + 1
        if start < text.count, text[start] == UInt8(ascii: "/") { start += 1 }
        let end = text[start...].firstIndex { !isNameByte($0) } ?? text.count
        guard end < text.count, text[end] <= 0x20 || [0x2F, 0x3E].contains(text[end]) else {
          return false
        }
        return PageTag(name: UnsafeBufferPointer(rebasing: text[start..<end])) != nil
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}
