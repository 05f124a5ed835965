/// Tables in Markdown, which cmark does not know: a head, a line of dashes, and rows.
package enum MarkdownTable {
  /// The prefix of a line in a quotation.
  package static func prefix(of line: Substring) -> Substring {
    line.prefix { $0 == " " || $0 == ">" }
  }

  /// The lines of a table that begins at an index.
  package static func lines(at index: Int, of lines: [Substring]) -> Range<Int>? {
    guard index + 1 < lines.count, lines[index].contains("|") else { return nil }
    let prefix = prefix(of: lines[index])
    let width = cells(of: lines[index].dropFirst(prefix.count)).count
    let rule = lines[index + 1]
    guard rule.hasPrefix(trimmed(prefix, of: " ")), rule.contains("-"),
      rule.contains("|") || width == 1
    else { return nil }
    let rules = cells(of: rule.dropFirst(self.prefix(of: rule).count))
    guard rules.count == width,
      rules.allSatisfy({ cell in
        let dashes = trimmed(cell[...], of: ":")
        return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
      })
    else { return nil }
    var end = index + 2
    let isQuoted = prefix.contains(">")
    while end < lines.count, lines[end].contains("|"),
      self.prefix(of: lines[end]).contains(">") == isQuoted
    {
      end += 1
    }
    return index..<end
  }

  /// The cells of a row without its prefix.
  package static func cells(of row: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in row where character != "\r" {
      if character == "|", !isEscaped {
        cells.append(cell)
        cell = ""
      } else {
        if character == "|" { cell.removeLast() }
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    cells.append(cell)
    let bare = cells.map { trimmed($0[...], of: " \t") }
    let isFramed = bare.first == ""
    let last = bare.last == "" ? bare.count - 1 : bare.count
    let first = isFramed ? 1 : 0
    return first < last ? Array(bare[first..<last]) : []
  }

  private static func trimmed(_ text: Substring, of characters: String) -> String {
    var text = text
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return String(text)
  }
}
