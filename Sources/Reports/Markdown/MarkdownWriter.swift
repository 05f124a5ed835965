import FactCheck

/// Appends Markdown to a byte buffer, line by line, inside quotes and list items.
///
/// `raw` writes markup and fixed words; all that a user can write goes through `user`, `bold`, `link`
/// and `block`, which escape it.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether every punctuation character gets a backslash: what tests hold the sparing way against.
  var escapesEverything = false
  private var containers: [(first: String?, rest: String)] = []
  /// Whether nothing but the marks of quotes and lists stands on the line yet.
  private var isAtStart = false

  /// Writes one line.
  mutating func line(_ write: (inout Self) -> Void) {
    for index in containers.indices {
      bytes += (containers[index].first ?? containers[index].rest).utf8
      containers[index].first = nil
    }
    isAtStart = true
    write(&self)
    endLine()
  }

  /// Writes a line of fixed words.
  mutating func line(_ raw: String) { line { $0.raw(raw) } }

  /// Writes an empty line, which ends a paragraph.
  mutating func blank() {
    for container in containers { bytes += container.rest.utf8 }
    endLine()
  }

  private mutating func endLine() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a paragraph of one line and the empty line behind it.
  mutating func paragraph(_ write: (inout Self) -> Void) {
    line(write)
    blank()
  }

  /// Writes inside a quote or a list item.
  /// - Parameters:
  ///   - first: what opens the first line; as on the others when `nil`.
  ///   - rest: what opens each other line.
  mutating func inside(
    first: String? = nil, rest: String, _ write: (inout Self) -> Void
  ) {
    containers.append((first, rest))
    write(&self)
    containers.removeLast()
  }

  /// Writes markup or fixed words.
  mutating func raw(_ text: String) {
    bytes += text.utf8
    isAtStart = isAtStart && text.isEmpty
  }

  /// Writes visible text, escaped for where it stands.
  mutating func user(_ text: [UInt8], inHeading: Bool = false) {
    append(MarkdownEscaping(text: text, startsLine: isAtStart, endsHeading: inHeading))
    isAtStart = isAtStart && text.isEmpty
  }

  private mutating func append(_ escaping: MarkdownEscaping) {
    var escaping = escaping
    escaping.escapesEverything = escapesEverything
    escaping.append(to: &bytes)
  }

  /// Writes user text on the line, escaped for where it stands.
  mutating func user(_ text: String, inHeading: Bool = false) {
    user(MarkdownText.inline(text), inHeading: inHeading)
  }

  /// Writes visible text with a part of it in bold.
  ///
  /// Stars work where they touch a letter or digit inside or white space outside; elsewhere they
  /// would stay stars. So an end with punctuation on it that touches other words (`“feet”.`) moves
  /// inwards to the nearest letter or digit.
  mutating func user(_ text: [UInt8], bold part: Range<Int>) {
    let part = MarkdownLetters.strong(part, in: text)
    let marks = part.map { [($0.lowerBound, "**"), ($0.upperBound, "**")] } ?? []
    var escaping = MarkdownEscaping(text: text, marks: marks)
    escaping.startsLine = isAtStart && marks.first?.0 != 0
    append(escaping)
    isAtStart = isAtStart && text.isEmpty
  }

  /// Writes user text in bold; white space must stand on both sides.
  mutating func bold(_ text: String) {
    let text = MarkdownText.inline(text)
    user(text, bold: 0..<text.count)
  }

  /// Writes a link, by its address where the label is empty.
  mutating func link(_ label: String, _ url: WebAddress) {
    let shown = MarkdownText.inline(label)
    raw("[")
    user(shown.isEmpty ? MarkdownText.inline(url.text) : shown)
    raw("](<")
    for byte in url.text.utf8 {
      if byte == UInt8(ascii: "&") { bytes += "&amp;".utf8 } else { bytes.append(byte) }
    }
    raw(">)")
  }

  /// Writes an address that links to itself.
  mutating func link(_ url: WebAddress) { link(url.text, url) }

  /// Writes user text paragraph by paragraph, the first behind fixed words, with empty lines
  /// between and behind.
  mutating func block(_ lead: String = "", _ text: String) {
    let paragraphs = MarkdownText.paragraphs(text)
    if paragraphs.isEmpty, !lead.isEmpty { paragraph { $0.raw(lead) } }
    for (place, text) in paragraphs.enumerated() {
      paragraph {
        if place == 0 { $0.raw(lead) }
        $0.user(text)
      }
    }
  }

  /// Writes parts one behind the other.
  mutating func list<Item>(
    _ items: [Item], separator: String = ", ", _ write: (inout Self, Item) -> Void
  ) {
    for (place, item) in items.enumerated() {
      if place > 0 { raw(separator) }
      write(&self, item)
    }
  }
}
