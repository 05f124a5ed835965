import ArticleLoading

/// The words of an HTML text: publishers put paragraphs, links and references into all fields.
struct MarkupText {
  private let bytes: [UInt8]
  /// Ends that do not occur in the rest of the text: searching for each again would take too long.
  private var missing: Set<String> = []

  /// The text without tags: blocks become lines, scripts and comments go. What only resembles a tag, as in "5 <
  /// 6" or "<3", stays.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var markup = MarkupText(text)
    return markup.words() ?? text
  }

  /// A text as its readers see it: without tags, with references resolved, without white space at both ends;
  /// `nil` if nothing is left. Every text of a record passes through this function.
  static func seen(_ text: String) -> String? {
    // Text for a page within a page is escaped twice.
    let resolved = Entities.resolved(plain(Entities.resolved(text)))
    let scalars = resolved.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return String(scalars[start...end])
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// `nil` if there is no tag.
  private mutating func words() -> String? {
    var output: [UInt8] = []
    var at = 0
    var hadTags = false
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<"), let end = skip(at, &output) else {
        output.append(bytes[at])
        at += 1
        continue
      }
      hadTags = true
      at = end
    }
    guard hadTags else { return nil }
    return String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The offset after a tag or a comment; a block becomes a line end.
  private mutating func skip(_ start: Int, _ output: inout [UInt8]) -> Int? {
    if bytes[start...].starts(with: "<!--".utf8) { return behind("-->", from: start + 4) }
    guard let tag = tag(at: start) else { return nil }
    if Self.blocks.contains(tag.name) { output.append(0x0A) }
    guard Self.unseen.contains(tag.name), bytes[start + 1] != UInt8(ascii: "/") else {
      return tag.end
    }
    // The content of a script is not text.
    return behind("</\(tag.name)>", from: tag.end) ?? tag.end
  }

  /// The offset after the next occurrence of these bytes, ignoring case.
  private mutating func behind(_ words: String, from start: Int) -> Int? {
    guard !missing.contains(words) else { return nil }
    let wanted = Array(words.utf8)
    var at = start
    while at + wanted.count <= bytes.count {
      if zip(bytes[at...], wanted).allSatisfy({ Self.small($0) == $1 }) { return at + wanted.count }
      at += 1
    }
    missing.insert(words)
    return nil
  }

  /// The tag at an offset: its name in lower case, and the offset after it.
  private func tag(at start: Int) -> (name: String, end: Int)? {
    var at = start + 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "/") { at += 1 }
    let letters = bytes[min(at, bytes.count)...].prefix(12).map(Self.small).prefix {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
    }
    let name = String(decoding: letters, as: UTF8.self)
    at += letters.count
    guard Self.blocks.contains(name) || Self.inline.contains(name) || Self.unseen.contains(name),
      at < bytes.count, ">/ \t\r\n".utf8.contains(bytes[at])
    else { return nil }
    // A `>` within quotes does not end the tag.
    var quote: UInt8?
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if quote != nil {
        if byte == quote { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return (name, at)
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
    }
    return nil
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static let blocks: Set = [
    "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre",
    "section", "table", "td", "th", "tr", "ul",
  ]
  private static let inline: Set = [
    "a", "abbr", "b", "bdi", "bdo", "big", "center", "cite", "code", "col", "colgroup", "del",
    "em", "font", "i", "iframe", "img", "ins", "kbd", "label", "mark", "noscript", "picture", "q",
    "s", "small", "source", "span", "strike", "strong", "sub", "sup", "tbody", "tfoot", "thead",
    "time", "tt", "u", "var", "video", "wbr",
  ]
  private static let unseen: Set = ["script", "style", "template", "title"]
}
