import EditShim
import Glibc

/// What the screen shows of the line, as far as libedit does not know it.
struct Screen {
  /// Whether libedit has begun to read the line and nothing of it is on the screen yet.
  var isBeginning = false
  /// The rows that libedit was told the screen has.
  var toldRows = 0
  /// Whether something is on the screen of which libedit does not know.
  var isPainted = false
}

extension LineEditor {
  /// The size of the screen, with a guess where it is not told.
  var screenSize: (columns: Int, rows: Int) {
    TerminalCapabilities.size(of: STDOUT_FILENO) ?? (80, 24)
  }

  /// The line under edit and the cursor's offset in its UTF-8 bytes.
  func currentLine(_ handle: OpaquePointer) -> (text: String, cursor: Int) {
    var count: Int32 = 0
    var cursor: Int32 = 0
    let characters = edit_current_line(handle, &count, &cursor)
    let before = LineEditor.text(characters, count: cursor)
    return (LineEditor.text(characters, count: count), before.utf8.count)
  }

  /// Copies libedit's characters, which die with the next call into it.
  static func text(_ characters: UnsafePointer<wchar_t>, count: Int32) -> String {
    var text = String.UnicodeScalarView()
    for character in UnsafeBufferPointer(start: characters, count: Int(max(0, count))) {
      text.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// Where the cursor is, and the end of the line, counted from the prompt, as libedit sees it.
  func layout() -> (cursor: ScreenPlace, end: ScreenPlace) {
    var place = ScreenPlace(columns: screenSize.columns)
    guard let handle else { return (place, place) }
    let line = currentLine(handle)
    for scalar in prompt.text.unicodeScalars { place.advance(over: scalar) }
    var cursor = place
    var offset = 0
    for scalar in line.text.unicodeScalars {
      place.advance(over: scalar)
      offset += UTF8.width(scalar)
      if offset == line.cursor { cursor = place }
    }
    return (cursor, place)
  }

  /// How many rows of the line are below the cursor.
  func rowsBelowCursor() -> Int {
    let layout = layout()
    return layout.end.row - layout.cursor.row
  }

  /// Moves behind the end of the line, on the screen alone: libedit is about to be done with it.
  func moveToEnd() {
    let layout = layout()
    let down = String(repeating: "\n", count: layout.end.row - layout.cursor.row)
    let column = layout.end.column
    write(down + "\r" + (column > 0 ? "\u{1B}[\(column)C" : ""))
  }

  /// Draws the line anew after the window has changed its size.
  ///
  /// The terminal has already wrapped the row anew; libedit does not know and would show the
  /// line twice. So: up to the prompt's row as it is now, clear, and only then tell libedit.
  func adaptToSize(_ handle: OpaquePointer) {
    clearLine()
    tellSize(handle)
    edit_redraw(handle)
    connectRows(handle)
  }

  /// Writes a line of several rows once more, in one piece: where libedit goes to the next row by
  /// itself, as it does behind a blank, the terminal takes the rows for lines of their own and
  /// would not join them in a wider window.
  private func connectRows(_ handle: OpaquePointer) {
    let place = layout()
    let line = currentLine(handle)
    guard place.end.row > 0, place.end.row < screenSize.rows, place.end.column > 0,
      !line.text.contains("\n")
    else { return }
    let up = place.cursor.row > 0 ? "\u{1B}[\(place.cursor.row)A" : ""
    let back = place.end.row - place.cursor.row
    write(
      "\r" + up + prompt.shown + shown(line.text) + (back > 0 ? "\u{1B}[\(back)A" : "") + "\r"
        + (place.cursor.column > 0 ? "\u{1B}[\(place.cursor.column)C" : ""))
  }

  /// Clears prompt and line off the screen; the cursor is where the prompt began.
  func clearLine() {
    let rows = layout().cursor.row
    write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
  }

  /// Makes the terminal one to edit on.
  func takeTerminal(_ handle: OpaquePointer) {
    edit_prepare_terminal(handle, true)
    write(LineEditor.pasteMarks.on)
  }

  /// Gives the terminal back as it was.
  func releaseTerminal(_ handle: OpaquePointer) {
    write(LineEditor.pasteMarks.off)
    edit_prepare_terminal(handle, false)
  }

  /// Stops the process at Ctrl-Z, as the terminal would: the whole foreground group, so that a
  /// parent that waits for us (`make`, a wrapper) stops as well.
  func suspend(_ handle: OpaquePointer) {
    write(String(repeating: "\n", count: rowsBelowCursor() + 1))
    releaseTerminal(handle)
    kill(0, SIGTSTP)
    _ = TerminalSignals.takeContinue()
    resume(handle)
  }

  /// Takes the terminal again after a stop: the shell has changed its modes and its screen.
  func resume(_ handle: OpaquePointer) {
    // libedit does nothing when it believes the terminal to be raw already.
    releaseTerminal(handle)
    takeTerminal(handle)
    write("\r\u{1B}[K")
    tellSize(handle)
    edit_redraw(handle)
  }
}
