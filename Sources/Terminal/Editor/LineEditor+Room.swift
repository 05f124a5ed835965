import EditShim
import Glibc

/// libedit keeps a picture of the screen, as many rows as it was told there are, and writes past its
/// end when a line has more of them than that and is edited in its middle. So it is told of rows
/// enough for the line, whatever the window has; where the line is longer than the window, the
/// screen shows its end.
extension LineEditor {
  /// The least that libedit is told. In fewer columns it miscounts tabs and characters that it
  /// shows as `\U+XXXX`; with so many rows most lines never need more.
  private static let least = (columns: 10, rows: 400)
  /// What a single key may add to a line: a few characters, each in a row at most.
  private static let spareRows = 20

  /// Whether libedit knows of rows enough for the line and what the next key adds to it.
  func hasRoom(_ handle: OpaquePointer) -> Bool {
    var count: Int32 = 0
    var cursor: Int32 = 0
    _ = edit_current_line(handle, &count, &cursor)
    // A character never takes more than a row, so most lines need not be measured.
    let most = prompt.text.unicodeScalars.count + Int(count) + Self.spareRows
    return most < screen.toldRows || layout().end.row + Self.spareRows < screen.toldRows
  }

  /// Tells libedit how large the screen is; the line has to be drawn anew then.
  func tellSize(_ handle: OpaquePointer) {
    let size = screenSize
    let needed = 2 * (layout().end.row + Self.spareRows)
    screen.toldRows = max(size.rows, needed, Self.least.rows)
    edit_set_size(handle, Int32(max(size.columns, Self.least.columns)), Int32(screen.toldRows))
  }

  /// Shows the prompt, now that libedit can be told the size. When it begins to read, libedit asks the
  /// window for its size and draws the prompt before it hands us the reading: so until now it was empty.
  func begin(_ handle: OpaquePointer) {
    screen.isBeginning = false
    setPrompt(prompt.prompt)
    tellSize(handle)
    edit_redraw(handle)
  }
}
