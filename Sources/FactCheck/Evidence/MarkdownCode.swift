/// Where a Markdown text is code, whose characters are themselves: fences, indented blocks, code spans.
///
/// cmark decides it for pages. This finds the same without the tree, because a rationale's references are renamed
/// where it is stored and imported, and every other letter of it must stay.
package enum MarkdownCode {
  /// Whether a line has only white space.
  package static func isBlank(_ line: Substring) -> Bool {
    line.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" }
  }

  /// Whether a line is code after a blank line.
  package static func isIndented(_ line: Substring) -> Bool {
    line.hasPrefix("    ") || line.hasPrefix("\t")
  }

  /// The ranges of code, in offsets of UTF-8, in order.
  static func ranges(in text: String) -> [Range<Int>] {
    guard
      text.utf8.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") })
        || text.contains("    ") || text.contains("\t")
    else { return [] }
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var fence = CodeFence()
    var paragraph: Range<Int>?
    // Code can be indented only after a blank line, and not below an item of a list, whose text is.
    var isAfterBlank = true
    var isInList = false
    func end(_ paragraph: inout Range<Int>?) {
      if let range = paragraph { ranges += spans(in: bytes, range) }
      paragraph = nil
    }
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let range = start..<(start + line.utf8.count)
      start = range.upperBound + 1
      if fence.holds(line) {
        end(&paragraph)
        ranges.append(range)
        isAfterBlank = false
      } else if isBlank(line) {
        end(&paragraph)
        isAfterBlank = true
      } else if isAfterBlank, !isInList, isIndented(line) {
        ranges.append(range)
      } else {
        let begins = beginsItem(line)
        if begins || beginsHeading(line) { end(&paragraph) }
        isInList = begins || isInList && (!isAfterBlank || line.first == " " || line.first == "\t")
        paragraph = (paragraph?.lowerBound ?? range.lowerBound)..<range.upperBound
        isAfterBlank = false
      }
    }
    end(&paragraph)
    return ranges
  }

  /// The code spans of a paragraph: from a run of backticks to the next of the same length.
  private static func spans(in bytes: [UInt8], _ paragraph: Range<Int>) -> [Range<Int>] {
    let tick = UInt8(ascii: "`")
    var runs: [Range<Int>] = []
    var offset = paragraph.lowerBound
    while offset < paragraph.upperBound {
      guard bytes[offset] == tick else {
        offset += 1
        continue
      }
      let start = offset
      while offset < paragraph.upperBound, bytes[offset] == tick { offset += 1 }
      runs.append(start..<offset)
    }
    var spans: [Range<Int>] = []
    var next = 0
    while next < runs.count {
      var opener = runs[next]
      // The first of several after an odd number of backslashes is a character.
      var slashes = 0
      while opener.lowerBound - slashes > paragraph.lowerBound,
        bytes[opener.lowerBound - slashes - 1] == UInt8(ascii: "\\")
      {
        slashes += 1
      }
      if slashes % 2 == 1 { opener = (opener.lowerBound + 1)..<opener.upperBound }
      let closer = runs[(next + 1)...].firstIndex { $0.count == opener.count }
      guard !opener.isEmpty, let closer else {
        next += 1
        continue
      }
      spans.append(opener.lowerBound..<runs[closer].upperBound)
      next = closer + 1
    }
    return spans
  }

  private static func beginsItem(_ line: Substring) -> Bool {
    let bare = line.drop { $0 == " " || $0 == ">" }
    let digits = bare.prefix { $0.isASCII && $0.isNumber }
    let rest = bare.dropFirst(digits.count)
    let isMarked =
      digits.isEmpty ? "-+*".contains(bare.first ?? "x") : ".)".contains(rest.first ?? "x")
    return isMarked && rest.dropFirst().first.map { $0 == " " || $0 == "\t" } ?? true
  }

  private static func beginsHeading(_ line: Substring) -> Bool {
    let bare = line.drop { $0 == " " || $0 == ">" }
    let signs = bare.prefix { $0 == "#" }
    return 1...6 ~= signs.count && (bare.dropFirst(signs.count).first.map { $0 == " " } ?? true)
  }
}

/// The code fences around the lines of a Markdown text, which are read from the first to the last.
package struct CodeFence {
  private var open: (sign: Character, count: Int)?

  /// Makes the state before the first line.
  package init() {}

  /// Whether the next line is code, or begins or ends it.
  package mutating func holds(_ line: Substring) -> Bool {
    let bare = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
    guard let sign = bare.first, sign == "`" || sign == "~" else { return open != nil }
    let count = bare.prefix { $0 == sign }.count
    guard count > 2 else { return open != nil }
    if let fence = open {
      if fence.sign == sign, count >= fence.count, bare.allSatisfy({ $0 == sign || $0 == " " }) {
        open = nil
      }
    } else if sign == "~" || !bare.dropFirst(count).contains("`") {
      open = (sign, count)
    }
    return true
  }
}
