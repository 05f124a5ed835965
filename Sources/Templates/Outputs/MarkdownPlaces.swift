/// The places in Markdown where no backslash helps: code, addresses, tags, and HTML, which Markdown passes on
/// unchanged: whole blocks of it, and elements whose content is a program or a style.
///
/// A section or a name can be missing from a report. If the place depends on that, the worse case counts.
struct MarkdownPlaces: TemplatePlaces {
  private enum Place: Equatable {
    case text
    case codeSpan(ticks: Int)
    case fence(ticks: Int)
    case destination
    /// `[label]: ` at the start of a line, after which a name would be an address.
    case definition
    /// After `<`.
    case angle
    /// In an attribute's value with this quotation mark.
    case value(quote: UInt8)
    /// In a comment or similar, up to this text.
    case comment(end: String)
    /// In an element whose content is not text, up to its end tag.
    case raw(String)
  }

  /// A block of HTML continues to the next blank line, or to the end of this line.
  private enum Block: Equatable { case toBlankLine, toLineEnd }

  private var place = Place.text
  private var block: Block?
  private var line = Line()
  /// The text of the current tag after `<`; `nil` after a name.
  private var tag: [UInt8]? = []
  /// The last characters, because a link's address begins with `](`, and a comment ends with `-->`.
  private var before: [UInt8] = []

  func isSamePlace(as other: Self) -> Bool { place == other.place && block == other.block }

  mutating func literal(_ text: String) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let ticks = bytes[offset...].prefix { $0 == UInt8(ascii: "`") }.count
      if ticks > 0 {
        readTicks(ticks)
        offset += ticks
        note(UInt8(ascii: "`"))
      } else {
        read(bytes[offset])
        note(bytes[offset])
        offset += 1
      }
    }
  }

  func forbidden(_ kind: TemplateKind) -> TemplateFault.Place? {
    return switch (place, kind) {
    case (.text, .words), (.text, .number), (.text, .date): nil
    case (.text, _): block == nil ? nil : .element(Self.htmlBlock)
    case (.comment, _): .element("a comment")
    case (.raw(let element), _): .element(element)
    // As the whole text of an autolink; elsewhere in a tag a quotation mark in it would end a value.
    case (.angle, .address) where tag?.isEmpty == true && block == nil: nil
    case (.angle, .address), (.value, .address): .tag
    case (_, .words), (_, .number): nil
    case (.destination, .address), (.definition, .address): nil
    case (.destination, _), (.definition, _): .address
    case (.angle, _), (.value, _): .tag
    case (.codeSpan, _), (.fence, _): .code
    }
  }

  /// Its name in messages.
  private static let htmlBlock = "a block of HTML"

  mutating func name() {
    before = []
    if place == .angle, tag?.isEmpty == true { tag = nil }
    if place == .definition { place = .text }
    line.isBlank = false
  }

  mutating func join(_ before: Self) { line.join(before.line) }

  private mutating func read(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") { return endLine() }
    let isEscaped = before.last == UInt8(ascii: "\\")
    switch (place, byte) {
    case (.comment(let end), _): leaveComment(byte, end)
    case (.raw(let element), _): leaveRaw(byte, element)
    case (.text, _) where isEscaped: break
    case (.text, UInt8(ascii: "(")) where before.last == UInt8(ascii: "]"): place = .destination
    case (.text, UInt8(ascii: ":")) where before.last == UInt8(ascii: "]") && line.beginsWithLabel:
      place = .definition
    case (.text, UInt8(ascii: "<")):
      place = .angle
      tag = []
      return
    case (.destination, UInt8(ascii: ")")): place = .text
    case (.definition, _) where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "<"):
      place = .destination
    case (.angle, _): readTag(byte)
    case (.value(let quote), _) where byte == quote: place = .angle
    default: break
    }
    line.read(byte, isText: place == .text)
  }

  private mutating func endLine() {
    switch place {
    case .fence, .comment, .raw, .angle, .value: break
    default: place = .text
    }
    if place == .text, block == nil, line.mayBeOneTag { block = .toBlankLine }
    if block == .toLineEnd, place == .text { block = nil }
    if block == .toBlankLine, line.isBlank { block = nil }
    line = Line()
  }

  private mutating func readTag(_ byte: UInt8) {
    guard let tag else {
      if byte == UInt8(ascii: ">") { (place, line.hasText) = (.text, true) }
      return
    }
    if tag.isEmpty, !Self.opensTag(byte) {
      (place, line.hasText) = (.text, true)
      return
    }
    if byte == UInt8(ascii: ">") { return closeTag(tag) }
    let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    if isQuote, tag.last(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "=") {
      place = .value(quote: byte)
    }
    self.tag = tag.suffix(400) + [byte]
    let text = String(decoding: tag.prefix(9) + [byte], as: UTF8.self)
    for (opener, end) in [("!--", "-->"), ("?", "?>"), ("![CDATA[", "]]>")] where text == opener {
      place = .comment(end: end)
      before = []
      beginBlock(.toLineEnd)
    }
  }

  private static func opensTag(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || "/!?".utf8.contains(byte)
  }

  private mutating func closeTag(_ tag: [UInt8]) {
    place = .text
    let isEnd = tag.first == UInt8(ascii: "/")
    let word = (isEnd ? tag.dropFirst() : tag[...]).prefix {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
    let behind = tag.dropFirst(word.count + (isEnd ? 1 : 0)).first
    if behind == UInt8(ascii: ":") || behind == UInt8(ascii: "@") || behind == UInt8(ascii: ".") {
      // An autolink.
      line.hasText = true
      return
    }
    let name = String(decoding: word, as: UTF8.self).lowercased()
    if MarkdownHTML.programs.contains(name) {
      beginBlock(MarkdownHTML.endsWithLine.contains(name) ? .toLineEnd : .toBlankLine)
      if !isEnd {
        place = .raw(name)
        before = []
      }
    } else if MarkdownHTML.blocks.contains(name) || tag.first == UInt8(ascii: "!") {
      beginBlock(.toBlankLine)
    } else {
      line.tags = line.tags.lowerBound + 1...line.tags.upperBound + 1
    }
  }

  private mutating func beginBlock(_ kind: Block) {
    if !line.hasText, block != .toBlankLine { block = kind }
  }

  private mutating func leaveComment(_ byte: UInt8, _ end: String) {
    if (before.suffix(end.utf8.count - 1) + [byte]).elementsEqual(end.utf8) { place = .text }
  }

  private mutating func leaveRaw(_ byte: UInt8, _ element: String) {
    let last = String(decoding: before.suffix(element.utf8.count + 1) + [byte], as: UTF8.self)
    guard last.lowercased() == "</" + element else { return }
    place = .angle
    tag = Array("/\(element)".utf8)
  }

  private mutating func readTicks(_ ticks: Int) {
    switch place {
    case .text where !line.hasText && ticks >= 3: place = .fence(ticks: ticks)
    case .text where before.last != UInt8(ascii: "\\"): place = .codeSpan(ticks: ticks)
    case .codeSpan(let open) where open == ticks: place = .text
    case .fence(let open) where !line.hasText && ticks >= open: place = .text
    default: break
    }
    line.isBlank = false
    line.hasText = true
  }

  private mutating func note(_ byte: UInt8) { before = before.suffix(12) + [byte] }
}

extension MarkdownPlaces {
  /// What is known of the current line.
  private struct Line {
    /// Whether it certainly has text besides tags and the marks of quotes and lists.
    var hasText = false
    /// Whether it certainly has only white space.
    var isBlank = true
    /// The minimum and maximum number of tags on it.
    var tags = 0...0
    /// Whether its text begins with `[`, and not with a footnote's `[^`.
    private(set) var beginsWithLabel = false
    private var isAtLabel = false

    /// Whether a tag can be alone on it, which begins a block.
    var mayBeOneTag: Bool { !hasText && tags.contains(1) }

    mutating func read(_ byte: UInt8, isText: Bool) {
      guard byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") else { return }
      isBlank = false
      if isAtLabel, byte == UInt8(ascii: "^") { beginsWithLabel = false }
      isAtLabel = byte == UInt8(ascii: "[") && !hasText
      if isAtLabel { beginsWithLabel = true }
      // A tag's last character is not text.
      guard isText, byte != UInt8(ascii: ">") else { return }
      let isMark = ">-+*.)".utf8.contains(byte) || (0x30...0x39).contains(byte)
      if !isMark { hasText = true }
    }

    /// Continues after a section that can be missing.
    mutating func join(_ before: Line) {
      hasText = hasText && before.hasText
      isBlank = isBlank && before.isBlank
      beginsWithLabel = beginsWithLabel || before.beginsWithLabel
      tags =
        min(
          tags.lowerBound, before.tags.lowerBound)...max(
          tags.upperBound, before.tags.upperBound)
    }
  }
}

/// Elements of HTML in CommonMark's classes.
enum MarkdownHTML {
  /// Elements whose content is a program, a style, or anything that browsers do not unescape.
  static let programs: Set<String> = [
    "script", "style", "pre", "textarea", "title", "iframe", "noscript", "noembed", "noframes",
    "xmp", "plaintext", "svg", "math", "template",
  ]
  /// Those of them whose block ends with the line of their end tag.
  static let endsWithLine: Set<String> = ["script", "style", "pre", "textarea"]
  /// Elements that begin a block of HTML, which continues to the next blank line.
  static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "legend", "li", "link", "main", "menu", "menuitem",
    "nav", "ol", "optgroup", "option", "p", "param", "search", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "track", "ul",
  ]
}
