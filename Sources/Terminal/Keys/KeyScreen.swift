/// What stands on the screen of a mode of keys, so that a new frame writes only rows that differ.
struct KeyScreen {
  /// Takes the screen: the alternate one where there is one, rows that do not wrap by themselves (a
  /// character whose width the terminal sees otherwise shifts no row), pastes marked as such.
  static let open = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?25l\u{1B}[H\u{1B}[2J"
  /// Gives it back as it was; a terminal that has but one screen is left with an empty one.
  static let close = "\u{1B}[H\u{1B}[2J\u{1B}[?25h\u{1B}[?2004l\u{1B}[?7h\u{1B}[?1049l"

  /// The rows that are shown; nil when nothing is known of them.
  private var shown: [String]?
  private var showsCursor = false

  /// Takes it that the screen may show anything.
  mutating func forget() { shown = nil }

  /// What brings a frame to the screen, to be written at once.
  /// - Parameter cursor: where the cursor shows, from 0; it is hidden when nil.
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
      // Below the last row there may be nothing to clear.
      if rows.count < height { text += "\u{1B}[\(rows.count + 1);1H\u{1B}[J" }
    }
    shown = rows
    defer { showsCursor = cursor != nil }
    guard text != "" || showsCursor || cursor != nil else { return "" }
    return "\u{1B}[?25l" + text
      + (cursor.map { "\u{1B}[\($0.row + 1);\($0.column + 1)H\u{1B}[?25h" } ?? "")
  }
}
