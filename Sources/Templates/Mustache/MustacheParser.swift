/// Parses a template in the language Mustache (its specification 1.4: names, sections, comments, delimiters,
/// partials; no lambdas, no inheritance).
///
/// If a section's beginning or end, a comment or a change of delimiters is alone on its line, the line is
/// removed with it; that of a part is not, because parts are phrases.
struct MustacheParser {
  /// The maximum depth of nested sections.
  static let deepest = 32

  private struct Open {
    let name: MustacheName
    let isInverted: Bool
    let before: [MustacheNode]
  }

  private let text: [UInt8]
  private var offset = 0
  private var line = 1
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var nodes: [MustacheNode] = []
  private var open: [Open] = []
  /// The start of the plain text that was not copied yet.
  private var plain = 0

  private init(_ text: String) { self.text = Array(text.utf8) }

  /// The pieces of a template, in order.
  static func nodes(_ text: String) throws(TemplateFault) -> [MustacheNode] {
    var parser = MustacheParser(text)
    return try parser.read()
  }

  private mutating func read() throws(TemplateFault) -> [MustacheNode] {
    while offset < text.count {
      if isNext(opening) {
        try tag()
      } else {
        if text[offset] == UInt8(ascii: "\n") { line += 1 }
        offset += 1
      }
    }
    addPlain(upTo: offset)
    if let last = open.last { throw TemplateFault(last.name.line, .notClosed(last.name.text)) }
    return nodes
  }

  private mutating func tag() throws(TemplateFault) {
    let start = offset
    let startLine = line
    offset += opening.count
    var sign = offset < text.count ? text[offset] : 0
    var end = closing
    switch sign {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"), UInt8(ascii: ">"),
      UInt8(ascii: "!"), UInt8(ascii: "&"):
      offset += 1
    case UInt8(ascii: "{") where closing.elementsEqual("}}".utf8):
      offset += 1
      end = Array("}}}".utf8)
    case UInt8(ascii: "="):
      offset += 1
      end = [UInt8(ascii: "=")] + closing
    case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"):
      throw TemplateFault(line, .notSupported(String(UnicodeScalar(sign))))
    default: sign = 0
    }
    let inside = offset
    while offset < text.count, !isNext(end) {
      if text[offset] == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
    guard offset < text.count else { throw TemplateFault(startLine, .unfinishedTag) }
    let words = String(decoding: text[inside..<offset], as: UTF8.self)
    offset += end.count

    let removesItsLine = "#^/!=".utf8.contains(sign)
    let lineStart = removesItsLine ? startOfLine(before: start) : nil
    if let lineStart, let next = endOfLine(behind: offset) {
      addPlain(upTo: max(plain, lineStart))
      if next > offset, text[next - 1] == UInt8(ascii: "\n") { line += 1 }
      offset = next
    } else {
      addPlain(upTo: start)
    }
    plain = offset
    try add(sign, words, startLine)
  }

  private mutating func add(
    _ sign: UInt8, _ words: String, _ line: Int
  ) throws(TemplateFault) {
    switch sign {
    case UInt8(ascii: "!"): break
    case UInt8(ascii: "="): try changeDelimiters(words, line)
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      guard open.count < Self.deepest else { throw TemplateFault(line, .tooDeep(Self.deepest)) }
      open.append(
        Open(
          name: try name(words, line), isInverted: sign == UInt8(ascii: "^"), before: nodes))
      nodes = []
    case UInt8(ascii: "/"):
      let name = try name(words, line)
      guard let last = open.popLast() else { throw TemplateFault(line, .notOpen(name.text)) }
      guard last.name.text == name.text else {
        throw TemplateFault(
          line, .closesAnother(name.text, open: last.name.text, line: last.name.line))
      }
      nodes = last.before + [.section(last.name, isInverted: last.isInverted, nodes)]
    case UInt8(ascii: ">"): nodes.append(.part(try name(words, line)))
    default: nodes.append(.name(try name(words, line)))
    }
  }

  private func name(_ words: String, _ line: Int) throws(TemplateFault) -> MustacheName {
    let name = words.split(whereSeparator: \.isWhitespace)
    guard name.count == 1 else { throw TemplateFault(line, .notAName(words)) }
    return MustacheName(text: String(name[0]), line: line)
  }

  private mutating func changeDelimiters(
    _ words: String, _ line: Int
  ) throws(TemplateFault) {
    let marks = words.split(whereSeparator: \.isWhitespace)
    guard marks.count == 2, !words.contains("=") else {
      throw TemplateFault(line, .notDelimiters(words))
    }
    opening = Array(marks[0].utf8)
    closing = Array(marks[1].utf8)
  }

  private mutating func addPlain(upTo end: Int) {
    guard end > plain else { return }
    nodes.append(.text(String(decoding: text[plain..<end], as: UTF8.self)))
    plain = end
  }

  private func isNext(_ mark: [UInt8]) -> Bool {
    text[offset] == mark[0] && text[offset...].starts(with: mark)
  }

  /// The start of the line if only white space precedes `offset` on it.
  private func startOfLine(before offset: Int) -> Int? {
    var start = offset
    while start > 0, text[start - 1] != UInt8(ascii: "\n") {
      guard Self.isBlank(text[start - 1]), start > plain else { return nil }
      start -= 1
    }
    return start
  }

  /// The offset after the line end, or the text's end, if only white space comes before it.
  private func endOfLine(behind offset: Int) -> Int? {
    var end = offset
    while end < text.count, Self.isBlank(text[end]) { end += 1 }
    guard end < text.count else { return end }
    return text[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
