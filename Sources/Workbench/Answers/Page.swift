import ArticleText

/// Text for people, laid out in columns: every string that it takes is made harmless first.
struct Page {
  /// How a run of text is set off, where colour is on; what it means must be readable without.
  enum Style: Sendable, Equatable {
    case plain, bold, faint, good, bad, middling, notice

    fileprivate var code: String? {
      switch self {
      case .plain: nil
      case .bold: "1"
      case .faint: "2"
      case .good: "32"
      case .bad: "31"
      case .middling: "33"
      case .notice: "36"
      }
    }
  }

  /// A piece of a line.
  struct Run: Sendable {
    var text: String
    var style: Style

    init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// Columns of a row.
  let width: Int
  /// Whether styles show.
  let usesColor: Bool
  /// What was written.
  private(set) var text = ""

  init(width: Int, usesColor: Bool) {
    self.width = max(20, width)
    self.usesColor = usesColor
  }

  /// Takes what was written out of the page.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// A line as it is, cut at no width: its text may hold line ends.
  mutating func line(_ line: String = "", _ style: Style = .plain) {
    text += styled(Neutralizer.shown(line), style) + "\n"
  }

  /// A line of runs, each on one line.
  mutating func line(_ runs: [Run]) {
    for run in runs {
      text += styled(Neutralizer.shown(run.text, singleLine: true), run.style)
    }
    text += "\n"
  }

  /// Runs wrapped to the width; rows after the first begin with the indent.
  mutating func wrapped(_ runs: [Run], first: String = "", indent: String = "") {
    var row = first
    var column = DisplayWidth.columns(first)
    let start = DisplayWidth.columns(indent)
    var isRowEmpty = true
    // Spaces between words are kept as they are inside a row, and dropped where a row breaks.
    var spaces = 0
    for run in runs {
      let shown = Neutralizer.shown(run.text, singleLine: true)
      for word in shown.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if word.offset > 0 { spaces += 1 }
        for piece in pieces(of: word.element, room: width - start) where !piece.isEmpty {
          let columns = DisplayWidth.columns(piece)
          if !isRowEmpty, column + spaces + columns > width {
            text += row + "\n"
            row = indent
            column = start
            isRowEmpty = true
          }
          if !isRowEmpty {
            row += String(repeating: " ", count: spaces)
            column += spaces
          }
          spaces = 0
          row += styled(String(piece), run.style)
          column += columns
          isRowEmpty = false
        }
      }
    }
    text += row + "\n"
  }

  /// A word cut into pieces that fit a row.
  private func pieces(of word: Substring, room: Int) -> [Substring] {
    guard word.utf8.count > room, DisplayWidth.columns(word) > room else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var columns = 0
    for index in word.indices {
      let next = DisplayWidth.columns(word[index])
      if columns + next > room {
        pieces.append(word[start..<index])
        start = index
        columns = 0
      }
      columns += next
    }
    pieces.append(word[start...])
    return pieces
  }

  /// Rows of cells in columns: each as wide as its widest cell, but the one that may shrink, whose
  /// cells are cut with an ellipsis so that a row fits the width.
  mutating func table(_ rows: [[Run]], shrinking shrunk: Int, indent: Int = 2) {
    var widths: [Int] = []
    table(rows, shrinking: shrunk, indent: indent, widths: &widths)
  }

  /// The same for a table that is written in parts.
  /// - Parameter widths: the columns' widths, which the first part decides; empty before it.
  mutating func table(
    _ rows: [[Run]], shrinking shrunk: Int, indent: Int = 2, widths: inout [Int]
  ) {
    let shown = rows.map { row in
      row.map { Run(shownCell($0.text), $0.style) }
    }
    if widths.isEmpty { widths = self.widths(of: shown, shrinking: shrunk, indent: indent) }
    for row in shown {
      var line = String(repeating: " ", count: indent)
      var gap = 0
      for (column, run) in row.enumerated() where column < widths.count && widths[column] > 0 {
        let cell = DisplayWidth.truncated(run.text, to: widths[column])
        if !cell.isEmpty {
          line += String(repeating: " ", count: gap) + styled(cell, run.style)
          gap = 0
        }
        gap += widths[column] - DisplayWidth.columns(cell) + 2
      }
      text += line + "\n"
    }
  }

  /// A cell's text on one row; of a long one, no more than a row can show is looked at.
  private func shownCell(_ text: String) -> String {
    let most = width * 8
    return Neutralizer.shown(
      text.utf8.count > most ? String(text.prefix(width + 1)) : text, singleLine: true)
  }

  private func widths(of rows: [[Run]], shrinking shrunk: Int, indent: Int) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    var widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? DisplayWidth.columns($0[column].text) : 0 }.max()
        ?? 0
    }
    let gaps = indent + 2 * (widths.filter { $0 > 0 }.count - 1)
    // What does not shrink may still not take the whole row.
    for column in widths.indices where column != shrunk {
      widths[column] = min(widths[column], max(12, width / 3))
    }
    let others = widths.enumerated().filter { $0.offset != shrunk }.map(\.element).reduce(0, +)
    if widths.indices.contains(shrunk) {
      widths[shrunk] = max(12, min(widths[shrunk], width - gaps - others))
    }
    return widths
  }

  private func styled(_ text: String, _ style: Style) -> String {
    guard usesColor, let code = style.code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
