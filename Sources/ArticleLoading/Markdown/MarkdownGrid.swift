import Markdown

/// A table with a frame around each row, as pandoc and reStructuredText write it:
///
///     +------+-----------+
///     | Year | Crossings |
///     +======+===========+
///     | 2024 | 41,000    |
///     +------+-----------+
///
/// The lines of a cell are joined by spaces. A cell that covers several columns is in the first of them.
struct MarkdownGrid {
  /// The lines of the table.
  let lines: Range<Int>
  /// The cells of each row.
  private(set) var rows: [[String]] = []

  /// Reads the table that begins at a line, if there is one.
  init?(at index: Int, of lines: [Substring]) {
    let prefix = MarkdownTable.prefix(of: lines[index])
    guard Self.isFrame(lines[index].dropFirst(prefix.count)) else { return nil }
    let isQuoted = prefix.contains(">")
    var end = index + 1
    var row: [String] = []
    var read: [[String]] = []
    for (number, line) in zip((index + 1)..., lines[(index + 1)...]) {
      let prefix = MarkdownTable.prefix(of: line)
      let bare = line.dropFirst(prefix.count)
      guard bare.first == "|" || bare.first == "+", prefix.contains(">") == isQuoted else { break }
      if Self.isFrame(bare) {
        // What follows the last frame is no part of the table.
        end = number + 1
        if !row.isEmpty { read.append(row) }
        rows = read
        row = []
        continue
      }
      // A frame between some cells only also ends the row; the others go on in the next one.
      let isPartFrame = bare.first == "+" || bare.contains("+--")
      let cells = MarkdownTable.cells(
        of: isPartFrame ? Substring(bare.replacing("+", with: "|")) : bare)
      if isPartFrame, !row.isEmpty {
        read.append(row)
        row = []
      }
      for (column, cell) in cells.enumerated() where !isPartFrame || !Self.isDashes(cell) {
        while row.count <= column { row.append("") }
        if !cell.isEmpty { row[column] += (row[column].isEmpty ? "" : " ") + cell }
      }
    }
    guard !rows.isEmpty else { return nil }
    self.lines = index..<end
  }

  /// Whether a line, or a part of it, is drawn of dashes and corners: `+---+:==:+`.
  private static func isFrame(_ text: some StringProtocol) -> Bool {
    let bare = String(text).trimmed(of: " \t\r")
    return bare.hasPrefix("+") && bare.hasSuffix("+") && bare.count > 2
      && isDashes(bare)
  }

  private static func isDashes(_ text: String) -> Bool {
    text.contains { $0 == "-" || $0 == "=" } && text.allSatisfy { "+-=:".contains($0) }
  }
}
