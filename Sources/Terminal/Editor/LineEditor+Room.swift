import EditShim
import Glibc

/// libedit keeps a picture of the screen with the rows that it knows of, and writes past its end if a line has
/// more rows and is edited in its middle. So it gets a size with enough rows for the line, whatever the
/// window's size; if the line is longer than the window, the screen shows its end.
extension LineEditor {
  /// The minimum size for libedit. In fewer columns it miscounts tabs and characters that it shows as
  /// `\U+XXXX`; with this many rows most lines never need more.
  private static let least = (columns: 10, rows: 400)
  /// The rows that a single key can add to a line: a few characters, each on a row of its own at most.
  private static let spareRows = 20

  /// Whether libedit knows of enough rows for the line and what the next key adds to it.
  func hasRoom(_ handle: OpaquePointer) -> Bool {
    var count: Int32 = 0
    var cursor: Int32 = 0
    _ = edit_current_line(handle, &count, &cursor)
    // A character never takes more than a row, so most lines need not be measured.
    let most = prompt.text.unicodeScalars.count + Int(count) + Self.spareRows
    return most < screen.toldRows || layout().end.row + Self.spareRows < screen.toldRows
  }

  /// Tells libedit the size of the screen; the line must then be drawn again.
  func reportSize(_ handle: OpaquePointer) {
    let size = screenSize
    let needed = 2 * (layout().end.row + Self.spareRows)
    screen.toldRows = max(size.rows, needed, Self.least.rows)
    edit_set_size(handle, Int32(max(size.columns, Self.least.columns)), Int32(screen.toldRows))
  }

  /// Shows the prompt, now that libedit can get the size. When it begins to read, libedit asks the window for
  /// its size and draws the prompt before it calls the key reader: so until now the prompt was empty.
  func begin(_ handle: OpaquePointer) {
    screen.isBeginning = false
    setPrompt(prompt.prompt)
    reportSize(handle)
    edit_redraw(handle)
  }
}
