import FactCheck
import Markdown

/// Rewrites a Markdown text before cmark reads it: tables, footnotes and struck-out words, which cmark does not
/// know, become syntax that it knows.
///
/// A row of a table becomes a paragraph with markers between its cells; notes move to the end, numbered in the
/// order of their first references, and their marks are removed; struck-out words get markers around them.
/// Numeric references written for windows-1252 are read as in browsers. Code is not changed.
struct MarkdownSource {
  /// Markers that no text has: characters of the last private plane.
  static let cell = "\u{10FDD0}"
  static let strike = "\u{10FDD1}"

  private(set) var text: [UInt8] = []
  /// The marks of notes, as written.
  private(set) var noteMarks: [String] = []

  private var output: [String] = []
  private var definitions: [String: [Substring]] = [:]
  /// The labels of notes in the order of their references, and the same for lookups.
  private var order: [String] = []
  private var named: Set<String> = []
  /// The depths of inline notes within others.
  private var depths: [String: Int] = [:]
  /// The maximum depth of notes within notes: every level reads its words again, so more would take too long.
  private static let deepest = 8
  /// The depth of the line that is read.
  private var depth = 0

  init(_ source: ArraySlice<UInt8>) {
    let whole = String(decoding: source, as: UTF8.self)
    // Practically never; such a text is read without all this.
    guard !whole.contains(Self.cell), !whole.contains(Self.strike) else {
      text = Array(source)
      return
    }
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    let isPlain = lines.allSatisfy { line in
      !line.contains { "|^~".contains($0) } && !line.contains("&#")
    }
    guard !isPlain else {
      text = Array(source)
      return
    }
    rewrite(takingNotes(lines))
    addNotes()
    text = Array(output.joined(separator: "\n").utf8)
  }

  // MARK: Notes

  /// Removes `[^label]: text`, with the lines that belong to it.
  private mutating func takingNotes(_ lines: [Substring]) -> [Substring] {
    var fence = CodeFence()
    var rest: [Substring] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard !fence.holds(line), let (label, text) = Self.definition(line) else {
        rest.append(line)
        continue
      }
      var note = [text]
      while index < lines.count {
        let next = lines[index]
        if MarkdownCode.isBlank(next) {
          // A note continues after an empty line if the next is indented.
          let after = lines[(index + 1)...].firstIndex { !MarkdownCode.isBlank($0) }
          guard let after, MarkdownCode.isIndented(lines[after]) else { break }
          note += lines[index..<after].map { $0.drop { $0 == " " || $0 == "\t" } }
          index = after
          continue
        } else if !MarkdownCode.isIndented(next),
          Self.definition(next) != nil || MarkdownCode.isBlank(lines[index - 1])
            || Self.beginsBlock(next)
        {
          break
        }
        note.append(next.drop { $0 == " " || $0 == "\t" })
        index += 1
      }
      definitions[label] = definitions[label] ?? note
      // The text above and below must not become one paragraph.
      rest.append("")
    }
    return rest
  }

  private static func definition(_ line: Substring) -> (label: String, text: Substring)? {
    let bare = line.drop { $0 == " " }
    guard line.count - bare.count < 4, bare.hasPrefix("[^"), let end = bare.firstIndex(of: "]"),
      bare[bare.index(after: end)...].first == ":"
    else { return nil }
    let label = bare[..<end].dropFirst(2)
    guard !label.isEmpty, !label.contains(where: { $0 == " " || $0 == "[" }) else { return nil }
    return (label.lowercased(), bare[bare.index(end, offsetBy: 2)...].drop { $0 == " " })
  }

  private static func beginsBlock(_ line: Substring) -> Bool {
    line.hasPrefix("#") || line.hasPrefix(">") || line.hasPrefix("```") || line.hasPrefix("- ")
      || line.hasPrefix("|")
  }

  private mutating func addNotes() {
    guard !definitions.isEmpty else { return }
    // The comment separates them from a list at the end of the text.
    output += ["", "<!-- -->", ""]
    var number = 0
    // A note can refer to another one.
    while number < order.count {
      let lines = definitions[order[number]] ?? []
      depth = depths[order[number]] ?? 0
      number += 1
      let start = "\(number). "
      for (index, line) in lines.enumerated() {
        let words = marked(line)
        output.append((index == 0 ? start : String(repeating: " ", count: start.count)) + words)
      }
      output.append("")
    }
    depth = 0
    // A note without a reference has words, too.
    for (label, lines) in definitions.sorted(by: { $0.key < $1.key }) where !named.contains(label) {
      output += lines.map { marked($0) } + [""]
    }
  }

  // MARK: Tables

  private mutating func rewrite(_ lines: [Substring]) {
    var fence = CodeFence()
    var index = 0
    var lastIsBlank = true
    while index < lines.count {
      let line = lines[index]
      defer { lastIsBlank = MarkdownCode.isBlank(line) }
      if fence.holds(line) || (MarkdownCode.isIndented(line) && lastIsBlank) {
        output.append(String(line))
        index += 1
      } else if let table = MarkdownTable.lines(at: index, of: lines) {
        let rows = zip(table, lines[table]).filter { $0.0 != index + 1 }.map { _, row in
          MarkdownTable.cells(of: row.dropFirst(MarkdownTable.prefix(of: row).count))
        }
        addTable(rows, prefix: MarkdownTable.prefix(of: line))
        index = table.upperBound
      } else if let grid = MarkdownGrid(at: index, of: lines) {
        addTable(grid.rows, prefix: MarkdownTable.prefix(of: line))
        index = grid.lines.upperBound
      } else {
        output.append(marked(line))
        index += 1
      }
    }
  }

  private mutating func addTable(_ rows: [[String]], prefix: Substring) {
    let outside = String(prefix.drop { $0 == " " }.isEmpty ? "" : prefix)
    for cells in rows {
      let row = cells.map { marked($0[...]) }.joined(separator: " \(Self.cell) ")
      output += [outside, "\(prefix)\(Self.cell) \(row)", outside]
    }
  }

  // MARK: Words

  /// A line with its struck-out words marked, its raised and lowered ones as in HTML, and without the marks of
  /// known notes.
  private mutating func marked(_ line: Substring) -> String {
    guard line.contains("~") || line.contains("^") || line.contains("&#") else {
      return String(line)
    }
    let pairs = MarkdownPairs(line)
    var text = ""
    var rest = line
    while let character = rest.first {
      if character == "\\", !rest.dropFirst().isEmpty {
        text += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if character == "`" {
        let ticks = rest.prefix { $0 == "`" }
        let inside = rest.dropFirst(ticks.count)
        let end = pairs.endOfCode(inside, ticks: ticks.count) ?? inside.startIndex
        text += String(ticks) + String(inside[..<end])
        rest = inside[end...]
      } else if character == "&", let reference = Self.character(rest) {
        text += reference.text
        rest = rest[rest.utf8.index(rest.startIndex, offsetBy: reference.length)...]
      } else if let (words, after) = special(rest, behind: text, pairs) {
        text += words
        rest = after
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The numeric reference at the beginning of a text, except those of ASCII, which can be markup.
  private static func character(_ text: Substring) -> CharacterReference? {
    guard text.hasPrefix("&#"),
      let reference = CharacterReference(Array(text.utf8.prefix(12))[...], in: .text),
      reference.isClosed, reference.text.utf8.count > 1
    else { return nil }
    return reference
  }

  private mutating func special(
    _ rest: Substring, behind before: String, _ pairs: MarkdownPairs
  ) -> (words: String, after: Substring)? {
    if rest.hasPrefix("~~"), !rest.hasPrefix("~~~") {
      guard let (words, after) = Self.inside("~~", of: rest) else { return nil }
      return ("\(Self.strike)\(words)\(Self.strike)", after)
    }
    // A label has no bracket or space.
    if rest.hasPrefix("[^"), let end = rest.dropFirst(2).firstIndex(where: { "][ ".contains($0) }),
      rest[end] == "]"
    {
      let label = rest[..<end].dropFirst(2).lowercased()
      guard definitions[label] != nil else { return nil }
      if named.insert(label).inserted { order.append(label) }
      noteMarks.append(String(rest[...end]))
      return ("", rest[rest.index(after: end)...])
    }
    if rest.hasPrefix("^["), depth < Self.deepest,
      let end = pairs.end(ofBracket: rest.index(after: rest.startIndex))
    {
      // An inline note has no label.
      let label = "^\(definitions.count)"
      definitions[label] = [rest[..<end].dropFirst(2)]
      depths[label] = depth + 1
      named.insert(label)
      order.append(label)
      noteMarks.append("^[]")
      return ("", rest[rest.index(after: end)...])
    }
    for (sign, tag) in [("^", "sup"), ("~", "sub")] where rest.hasPrefix(sign) {
      guard let last = before.last, Self.mayCarry(last, sign, in: before),
        let (words, after) = Self.inside(sign, of: rest), words.count <= RaisedText.limit,
        !words.contains(where: { $0 == " " || $0 == "<" || $0 == "[" })
      else { return nil }
      return ("<\(tag)>\(words)</\(tag)>", after)
    }
    return nil
  }

  /// Whether text can be above or below the line after a character: above also after the end of a sentence or a
  /// quotation, as marks of notes, below also after the slash of a fraction.
  private static func mayCarry(_ last: Character, _ sign: String, in text: String) -> Bool {
    if last.isLetter || last.isNumber || last == ")" { return true }
    return sign == "^"
      ? !last.isWhitespace && !"^~([{<|".contains(last) : text.hasSuffix("</sup>/")
  }

  /// The words between two markers that touch them.
  private static func inside(
    _ sign: String, of text: Substring
  ) -> (words: Substring, after: Substring)? {
    let start = text.dropFirst(sign.count)
    guard let end = start.firstRange(of: sign), end.lowerBound > start.startIndex else {
      return nil
    }
    let words = start[..<end.lowerBound]
    guard words.first != " ", words.last != " " else { return nil }
    return (words, start[end.upperBound...])
  }
}
