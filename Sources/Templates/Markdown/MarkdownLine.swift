/// A line of Markdown being written: the author's markup, and the text in it.
struct MarkdownLine {
  /// The whole line, before any escaping.
  private(set) var text: [UInt8] = []
  /// The ranges of text that must not be interpreted: in order, not empty, never adjacent.
  private(set) var values: [Range<Int>] = []
  /// The ranges of addresses, and of markup of formatted texts, which stay as they are: in order. Stars in them
  /// are not moved.
  private var addresses: [Range<Int>] = []
  /// Further paragraphs of the text that ends at this offset, as long as nothing follows it.
  private var following: (end: Int, paragraphs: ArraySlice<[UInt8]>)?

  private static let stars = Array("**".utf8)

  /// Whether the next text is a link's destination: `](<`.
  var isInDestination: Bool {
    guard values.last.map({ $0.upperBound < text.count }) ?? true else { return false }
    return text.suffix(3).elementsEqual("](<".utf8) || text.suffix(2).elementsEqual("](".utf8)
  }

  /// Whether the next text is in an autolink: `<`, without a link before it.
  var isInAutolink: Bool {
    guard values.last.map({ $0.upperBound < text.count }) ?? true else { return false }
    return text.last == UInt8(ascii: "<")
      && !text.dropLast().suffix(1).elementsEqual("\\".utf8)
  }

  /// Adds an address, or markup of a formatted text, which stays as it is.
  mutating func address(_ address: [UInt8]) {
    literal(address)
    addresses.append(text.count - address.count..<text.count)
  }

  /// Whether the line has only spaces and marks of quotes and list items.
  var isContainer: Bool { values.isEmpty && containerEnd == text.count }

  /// The beginning of a further line in the same quotes and list items.
  var continuation: [UInt8] {
    text[..<containerEnd].map { $0 == UInt8(ascii: ">") ? $0 : UInt8(ascii: " ") }
  }

  /// Adds the author's own text.
  mutating func literal(_ part: some Collection<UInt8>) {
    guard !part.isEmpty else { return }
    // Stars that close can follow a text of many paragraphs: each gets its own.
    if let following, following.end != text.count || !part.elementsEqual(Self.stars) {
      keepOnLine()
    }
    text += part
  }

  /// Adds text that must not be interpreted.
  mutating func value(_ part: [UInt8]) {
    guard !part.isEmpty else { return }
    keepOnLine()
    addValue(part)
  }

  /// Adds text of several paragraphs; if more text follows on the line, they are joined.
  mutating func value(_ paragraphs: [[UInt8]]) {
    guard let first = paragraphs.first else { return }
    value(first)
    if paragraphs.count > 1 { following = (text.count, paragraphs.dropFirst()) }
  }

  /// Writes the line and, on lines of their own, the paragraphs that follow.
  mutating func write(to output: inout [UInt8], escapesEverything: Bool) {
    let container = containerEnd
    let opener = container < text.count && !isValue(container) ? text[container] : 0
    let isHeading = opener == UInt8(ascii: "#")
    if isHeading || opener == UInt8(ascii: "|") { keepOnLine() }
    let start = output.count
    escaping(from: container, isHeading: isHeading, escapesEverything).append(to: &output)
    while output.count > start, output.last == UInt8(ascii: " ") { output.removeLast() }
    output.append(UInt8(ascii: "\n"))

    guard let following else { return }
    let isBold = text[following.end...].elementsEqual(Self.stars)
    let rest = continuation
    for paragraph in following.paragraphs {
      var line = MarkdownLine()
      line.literal(rest)
      line.write(to: &output, escapesEverything: escapesEverything)
      if isBold { line.literal(Self.stars) }
      line.value(paragraph)
      if isBold { line.literal(Self.stars) }
      line.write(to: &output, escapesEverything: escapesEverything)
    }
  }

  private mutating func keepOnLine() {
    guard let (end, paragraphs) = following else { return }
    following = nil
    let behind = text[end...]
    text.removeSubrange(end...)
    for paragraph in paragraphs { addValue([UInt8(ascii: " ")] + paragraph) }
    text += behind
  }

  private mutating func addValue(_ part: [UInt8]) {
    let start = text.count
    text += part
    if let last = values.last, last.upperBound == start {
      values[values.count - 1] = last.lowerBound..<text.count
    } else {
      values.append(start..<text.count)
    }
  }

  private func isValue(_ offset: Int) -> Bool { values.contains { $0.contains(offset) } }

  /// The end of the author's marks of quotes and list items: `> `, `- `, `10. `.
  private var containerEnd: Int {
    let limit = values.first?.lowerBound ?? text.count
    var end = 0
    while true {
      var next = end
      while next < limit, text[next] == UInt8(ascii: " ") { next += 1 }
      let mark = next
      while next < limit, (0x30...0x39).contains(text[next]) { next += 1 }
      guard next < limit else { return next > mark ? end : next }
      let closers: [UInt8] = next > mark ? Array(".)".utf8) : Array("->+*".utf8)
      guard closers.contains(text[next]) else { return mark }
      next += 1
      let isQuote = text[next - 1] == UInt8(ascii: ">")
      guard isQuote || next == text.count || text[next] == UInt8(ascii: " ") else { return mark }
      end = next < limit && text[next] == UInt8(ascii: " ") ? next + 1 : next
    }
  }

  /// The line without the author's stars, which are inserted where they work.
  private func escaping(
    from container: Int, isHeading: Bool, _ escapesEverything: Bool
  ) -> MarkdownEscaping {
    let found = starOffsets(from: container)
    guard !found.isEmpty else {
      return MarkdownEscaping(
        text: text, values: values, lineStart: container, endsHeading: isHeading,
        escapesEverything: escapesEverything)
    }
    var plain: [UInt8] = []
    var ranges = values[...]
    var moved: [Range<Int>] = []
    var copied = 0
    for (place, offset) in (found + [text.count]).enumerated() {
      plain += text[copied..<offset]
      copied = offset + 2
      while let range = ranges.first, range.upperBound <= offset {
        moved.append(range.lowerBound - 2 * place..<range.upperBound - 2 * place)
        ranges = ranges.dropFirst()
      }
    }
    var marks: [(offset: Int, markup: String)] = []
    for pair in stride(from: 0, to: found.count, by: 2) {
      let inner = found[pair] - 2 * pair..<found[pair + 1] - 2 * (pair + 1)
      let touchesText = isValue(found[pair] + 2) || isValue(found[pair + 1] - 1)
      let part = touchesText ? MarkdownLetters.strong(inner, in: plain) : inner
      guard let part, !part.isEmpty else { continue }
      marks += [(part.lowerBound, "**"), (part.upperBound, "**")]
    }
    return MarkdownEscaping(
      text: plain, values: moved, lineStart: container, endsHeading: isHeading, marks: marks,
      escapesEverything: escapesEverything)
  }

  /// The offsets of the author's double stars, without a third; always an even number.
  private func starOffsets(from container: Int) -> [Int] {
    var offsets: [Int] = []
    var ranges = (values + addresses).sorted { $0.lowerBound < $1.lowerBound }[...]
    var offset = container
    while offset < text.count {
      if let range = ranges.first, range.lowerBound <= offset {
        offset = max(offset, range.upperBound)
        ranges = ranges.dropFirst()
        continue
      }
      let limit = ranges.first?.lowerBound ?? text.count
      let run = text[offset..<limit].prefix { $0 == UInt8(ascii: "*") }.count
      if run == 2 { offsets.append(offset) }
      if run == 4 { offsets += [offset, offset + 2] }
      offset += max(run, text[offset] == UInt8(ascii: "\\") ? 2 : 1)
    }
    if !offsets.count.isMultiple(of: 2) { offsets.removeLast() }
    return offsets
  }
}
