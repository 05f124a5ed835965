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

  /// Runs wrapped to the width; rows after the first begin with the indent. A row breaks only at
  /// spaces, never where one run ends and the next begins, unless a word alone is too long for it.
  mutating func wrapped(_ runs: [Run], first: String = "", indent: String = "") {
    var row = Row(text: first, column: DisplayWidth.columns(first))
    let start = DisplayWidth.columns(indent)
    // Spaces between words are kept as they are inside a row, and dropped where a row breaks.
    var spaces = 0
    var word: [(piece: Substring, style: Style)] = []
    func finishWord(on page: inout Page) {
      let columns = word.reduce(0) { $0 + DisplayWidth.columns($1.piece) }
      let pieces =
        columns > page.width - start
        ? word.flatMap { part in
          page.pieces(of: part.piece, room: page.width - start).map { ($0, part.style) }
        } : word
      var rest = columns
      for (piece, style) in pieces where !piece.isEmpty {
        let needed = columns > page.width - start ? DisplayWidth.columns(piece) : rest
        let gap = row.isEmpty ? 0 : spaces
        if !row.isEmpty || row.column > start, row.column + gap + needed > page.width {
          page.text += row.text + "\n"
          row = Row(text: indent, column: start)
        }
        if !row.isEmpty { row.add(String(repeating: " ", count: spaces), columns: spaces) }
        spaces = 0
        row.add(page.styled(String(piece), style), columns: DisplayWidth.columns(piece))
        rest -= DisplayWidth.columns(piece)
      }
      word = []
    }
    for run in runs {
      let shown = Neutralizer.shown(run.text, singleLine: true)
      for part in shown.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if part.offset > 0 {
          finishWord(on: &self)
          spaces += 1
        }
        word.append((part.element, run.style))
      }
    }
    finishWord(on: &self)
    text += row.text + "\n"
  }

  /// A row that is being filled.
  private struct Row {
    var text: String
    var column: Int
    /// Whether nothing but the indent is in it.
    var isEmpty = true

    init(text: String, column: Int) {
      self.text = text
      self.column = column
    }

    mutating func add(_ more: String, columns: Int) {
      text += more
      column += columns
      isEmpty = false
    }
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
  /// - Parameters:
  ///   - widths: the columns' widths, which the first part decides; empty before it.
  ///   - later: cells of later parts that the widths must have room for.
  mutating func table(
    _ rows: [[Run]], shrinking shrunk: Int, indent: Int = 2, widths: inout [Int],
    later: [Run] = []
  ) {
    let shown = rows.map { row in
      row.map { Run(shownCell($0.text), $0.style) }
    }
    if widths.isEmpty {
      let measured = shown + [later.map { Run(shownCell($0.text)) }]
      widths = self.widths(of: measured, shrinking: shrunk, indent: indent)
    }
    for row in shown {
      var line = String(repeating: " ", count: indent)
      var gap = 0
      for (column, run) in row.enumerated() where column < widths.count && widths[column] > 0 {
        // What was cut off may have closed a turn of direction: shown again, it is closed here.
        let cell = Neutralizer.shown(
          DisplayWidth.truncated(run.text, to: widths[column]), singleLine: true)
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
    // What does not shrink may still not take the whole row.
    for column in widths.indices where column != shrunk {
      widths[column] = min(widths[column], max(12, width / 3))
    }
    let gaps = indent + 2 * max(0, widths.filter { $0 > 0 }.count - 1)
    var excess = gaps + widths.reduce(0, +) - width
    guard excess > 0, widths.indices.contains(shrunk) else { return widths }
    let given = min(excess, max(0, widths[shrunk] - 12))
    widths[shrunk] -= given
    excess -= given
    // On a narrow screen the widest give way too.
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 2
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func styled(_ text: String, _ style: Style) -> String {
    guard usesColor, let code = style.code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
