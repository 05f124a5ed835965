/// The content of the screen while single keys are read, so that a new frame writes only rows that differ.
struct KeyScreen {
  /// Switches to the alternate screen, if there is one, to rows that do not wrap (so that a character of
  /// another width shifts no row), and to marked pastes.
  static let open = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?25l\u{1B}[H\u{1B}[2J"
  /// Restores the screen; a terminal with only one screen is left empty.
  static let close = "\u{1B}[H\u{1B}[2J\u{1B}[?25h\u{1B}[?2004l\u{1B}[?7h\u{1B}[?1049l"

  /// The rows that are shown; nil if unknown.
  private var shown: [String]?
  private var showsCursor = false

  /// Marks the content as unknown.
  mutating func forget() { shown = nil }

  /// The text that shows a frame, to be written at once.
  /// - Parameter cursor: the position of the cursor, from 0; nil hides it.
  mutating func update(
    to rows: [String], cursor: (row: Int, column: Int)?, height: Int
  ) -> String {
    let rows = Array(rows.prefix(height))
    let old = shown ?? []
    var text = ""
    for (number, row) in rows.enumerated() {
      guard shown == nil || !old.indices.contains(number) || old[number] != row else { continue }
      text += "\u{1B}[\(number + 1);1H\u{1B}[K\(row)"
    }
    if shown == nil || old.count > rows.count {
      // There may be nothing to clear below the last row.
      if rows.count < height { text += "\u{1B}[\(rows.count + 1);1H\u{1B}[J" }
    }
    shown = rows
    defer { showsCursor = cursor != nil }
    guard text != "" || showsCursor || cursor != nil else { return "" }
    return "\u{1B}[?25l" + text
      + (cursor.map { "\u{1B}[\($0.row + 1);\($0.column + 1)H\u{1B}[?25h" } ?? "")
  }
}
