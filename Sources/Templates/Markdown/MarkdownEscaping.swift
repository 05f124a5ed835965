/// Puts a backslash only before characters that Markdown would interpret in their place, so that people can go
/// on editing the file.
///
/// `# 1. *x* | <b>` at the start of a line becomes `\# 1. \*x\* \| \<b\>`, while `snake_case`,
/// `Mr. X's "$5"` and `10:30` stay as they are.
struct MarkdownEscaping {
  /// Visible text on one line (`ShownText`), with what the author of the line wrote around it.
  let text: [UInt8]
  /// The ranges of text that must not be interpreted: in order and separate. All else belongs to the author,
  /// stays as it is, and counts where characters act together with their neighbours.
  var values: [Range<Int>]
  /// Where the line begins, or the text of its list item or quote.
  var lineStart: Int?
  /// Whether the text ends a heading.
  var endsHeading = false
  /// Markup to insert between the bytes, by offset, in order.
  var marks: [(offset: Int, markup: String)] = []
  /// Whether every ASCII punctuation character gets a backslash, needed or not.
  var escapesEverything = false

  /// Writes the text with its backslashes and marks.
  func append(to output: inout [UInt8]) {
    let lineStart = marks.contains { $0.offset == self.lineStart } ? nil : self.lineStart
    let numberEnd = lineStart.flatMap(self.numberEnd)
    let closersStart = endsHeading ? self.closersStart : nil
    let hasMathematics = self.hasMathematics
    let shortcodeEnds = self.shortcodeEnds
    var marks = marks[...]
    var values = values[...]
    var copied = 0
    for (offset, byte) in text.enumerated() {
      if let mark = marks.first, mark.offset == offset {
        output += text[copied..<offset]
        copied = offset
        output += mark.markup.utf8
        marks = marks.dropFirst()
      }
      if let range = values.first, range.upperBound <= offset { values = values.dropFirst() }
      guard Self.isPunctuation[Int(byte)], values.first?.contains(offset) == true else { continue }
      let isActive =
        switch byte {
        case _ where escapesEverything: true
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
          UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
          UInt8(ascii: "~"):
          true
        case UInt8(ascii: "_"): !isInsideWord(offset)
        case UInt8(ascii: "&"): opensEntity(offset)
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="): offset == lineStart
        case UInt8(ascii: "#"): offset == lineStart || offset == closersStart
        case UInt8(ascii: "."): offset == numberEnd || endsWWW(offset)
        case UInt8(ascii: ")"): offset == numberEnd
        case UInt8(ascii: ":"):
          offset == lineStart || shortcodeEnds.contains(offset) || endsScheme(offset)
        case UInt8(ascii: "$"): hasMathematics
        default: false
        }
      guard isActive else { continue }
      output += text[copied..<offset]
      copied = offset
      output.append(UInt8(ascii: "\\"))
    }
    output += text[copied...]
    for mark in marks { output += mark.markup.utf8 }
  }

  /// Whether a byte is ASCII punctuation: only that is ever escaped.
  private static let isPunctuation = (0...255).map { UInt8($0).isASCIIPunctuation }

  private func byte(_ offset: Int) -> UInt8 {
    text.indices.contains(offset) ? text[offset] : UInt8(ascii: " ")
  }

  /// The end of a number that opens the line and would make it a list item: `1. `, `2) `.
  private func numberEnd(from start: Int) -> Int? {
    let end = start + text[start...].prefix { $0.isDigit }.count
    guard end > start, byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: ")"),
      byte(end + 1) == UInt8(ascii: " ")
    else { return nil }
    return end
  }

  /// The start of the run of `#` that a heading would treat as its end.
  private var closersStart: Int? {
    let start = text.count - text.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    return start < text.count && byte(start - 1) == UInt8(ascii: " ") ? start : nil
  }

  /// Whether an underscore is between letters or digits, without markup beside it.
  private func isInsideWord(_ offset: Int) -> Bool {
    guard !marks.contains(where: { $0.offset == offset || $0.offset == offset + 1 }) else {
      return false
    }
    return MarkdownLetters.endWord(text[..<offset])
      && MarkdownLetters.beginWord(text[(offset + 1)...])
  }

  /// `&name;`, `&#10;`, `&#xa;`.
  private func opensEntity(_ offset: Int) -> Bool {
    var end = offset + 1
    if byte(end) == UInt8(ascii: "#") {
      end += 1
      let isHexadecimal = byte(end) | 0x20 == UInt8(ascii: "x")
      if isHexadecimal { end += 1 }
      let start = end
      while isHexadecimal ? byte(end).isHexadecimalDigit : byte(end).isDigit { end += 1 }
      return end > start && byte(end) == UInt8(ascii: ";")
    }
    guard byte(end).isASCIILetter else { return false }
    while byte(end).isASCIILetter || byte(end).isDigit { end += 1 }
    return byte(end) == UInt8(ascii: ";")
  }

  /// Whether it is the first full stop of `www.` at the beginning of a word, or after markup.
  private func endsWWW(_ offset: Int) -> Bool {
    guard offset >= 3, text[(offset - 3)..<offset].allSatisfy({ $0 | 0x20 == UInt8(ascii: "w") })
    else { return false }
    return !MarkdownLetters.endWord(text[..<(offset - 3)])
      || marks.contains { $0.offset == offset - 3 }
  }

  /// The colon of `http://`, `https://`, `ftp://`.
  private func endsScheme(_ offset: Int) -> Bool {
    guard byte(offset + 1) == UInt8(ascii: "/"), byte(offset + 2) == UInt8(ascii: "/") else {
      return false
    }
    let before = text[max(0, offset - 5)..<offset].map { $0 | 0x20 }
    return ["http", "https", "ftp"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Both colons of each `:shortcode:`. Digits alone are a time of day (`10:30:45`), unless the shortcode is
  /// separate (`:100:`).
  private var shortcodeEnds: Set<Int> {
    var ends: Set<Int> = []
    guard text.contains(UInt8(ascii: ":")) else { return ends }
    var open: Int?
    var hasSign = false
    for (offset, byte) in text.enumerated() {
      if byte == UInt8(ascii: ":") {
        if let open, offset > open + 1, hasSign || !self.byte(open - 1).isDigit {
          ends.insert(open)
          ends.insert(offset)
        }
        open = offset
        hasSign = false
      } else if byte.isASCIILetter || [0x5F, 0x2B, 0x2D].contains(byte) {
        hasSign = true
      } else if !byte.isDigit {
        open = nil
      }
    }
    return ends
  }

  /// Whether two dollar signs could enclose a formula: neither has a space on its inner side, and no digit
  /// follows the second. Prices (`$5 and $10`) do not.
  private var hasMathematics: Bool {
    var sawOpener = false
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "$") {
      if sawOpener, text[offset - 1] != UInt8(ascii: " "), !self.byte(offset + 1).isDigit {
        return true
      }
      sawOpener = sawOpener || self.byte(offset + 1) != UInt8(ascii: " ")
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isASCIIPunctuation: Bool {
    (0x21..<0x7F).contains(self) && !isDigit && !isASCIILetter
  }
  fileprivate var isHexadecimalDigit: Bool {
    isDigit || (0x61...0x66).contains(self | 0x20)
  }
}
