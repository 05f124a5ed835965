import EditShim
import Glibc

/// What the screen shows of the line, as far as libedit does not know it.
struct Screen {
  /// Whether libedit has begun to read the line but nothing of it is on the screen yet.
  var isBeginning = false
  /// The number of rows that libedit knows of.
  var toldRows = 0
  /// Whether something is on the screen that libedit does not know of.
  var isPainted = false
  /// Whether the prompt is in the first row of the screen, which was cleared, and nothing has been written since
  /// but the line.
  var isAtTop = false
  /// The offset in the line's UTF-8 up to which words have been coloured.
  var styledEnd = 0
}

extension LineEditor {
  /// The size of the screen, or a guess if the terminal does not report it.
  var screenSize: (columns: Int, rows: Int) {
    TerminalCapabilities.size(of: STDOUT_FILENO) ?? (80, 24)
  }

  /// The line being edited and the cursor's offset in its UTF-8 bytes.
  func currentLine(_ handle: OpaquePointer) -> (text: String, cursor: Int) {
    var count: Int32 = 0
    var cursor: Int32 = 0
    let characters = edit_current_line(handle, &count, &cursor)
    let before = LineEditor.text(characters, count: cursor)
    return (LineEditor.text(characters, count: count), before.utf8.count)
  }

  /// Copies libedit's characters, which are valid only until the next call.
  static func text(_ characters: UnsafePointer<wchar_t>, count: Int32) -> String {
    var text = String.UnicodeScalarView()
    for character in UnsafeBufferPointer(start: characters, count: Int(max(0, count))) {
      text.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// The positions of the cursor and of the end of the line, counted from the prompt, as libedit computes them.
  func layout() -> (cursor: ScreenPosition, end: ScreenPosition) {
    var position = ScreenPosition(columns: screenSize.columns)
    guard let handle else { return (position, position) }
    let line = currentLine(handle)
    for scalar in prompt.text.unicodeScalars { position.advance(over: scalar) }
    var cursor = position
    var offset = 0
    for scalar in line.text.unicodeScalars {
      position.advance(over: scalar)
      offset += UTF8.width(scalar)
      if offset == line.cursor { cursor = position }
    }
    return (cursor, position)
  }

  /// The number of the line's rows below the cursor.
  func rowsBelowCursor() -> Int {
    let layout = layout()
    return layout.end.row - layout.cursor.row
  }

  /// Moves the cursor after the end of the line, on the screen only: libedit is about to finish with it.
  func moveToEnd() {
    let layout = layout()
    let down = String(repeating: "\n", count: layout.end.row - layout.cursor.row)
    let column = layout.end.column
    write(down + "\r" + (column > 0 ? "\u{1B}[\(column)C" : ""))
  }

  /// Draws the line again after the window has changed its size.
  ///
  /// The terminal has already wrapped the row again; libedit does not know it and would show the line twice.
  /// So: move up to the prompt's present row, clear, and only then give libedit the size.
  func adaptToSize(_ handle: OpaquePointer) {
    clearLine()
    reportSize(handle)
    edit_redraw(handle)
    connectRows(handle)
  }

  /// Writes a line of several rows once more, in one piece: if libedit moves to the next row by itself, as it
  /// does after a space, the terminal treats the rows as separate lines and would not join them in a wider
  /// window.
  private func connectRows(_ handle: OpaquePointer) {
    let position = layout()
    let line = currentLine(handle)
    guard position.end.row > 0, position.end.row < screenSize.rows, position.end.column > 0,
      !line.text.contains("\n")
    else { return }
    let up = position.cursor.row > 0 ? "\u{1B}[\(position.cursor.row)A" : ""
    let back = position.end.row - position.cursor.row
    write(
      "\r" + up + prompt.shown + shown(line.text) + (back > 0 ? "\u{1B}[\(back)A" : "") + "\r"
        + (position.cursor.column > 0 ? "\u{1B}[\(position.cursor.column)C" : ""))
  }

  /// Clears prompt and line from the screen; the cursor is then where the prompt began.
  ///
  /// In a narrower window, a terminal with an empty lower part moves rows of the line to its scroll-back, out of
  /// reach, and in a wider one brings them back above the line. At the top they are cleared with it.
  func clearLine() {
    guard !screen.isAtTop else { return write("\u{1B}[H\u{1B}[J") }
    let rows = layout().cursor.row
    write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
  }

  /// Clears the screen; the prompt is then at its top.
  func clearScreen(_ handle: OpaquePointer) -> UInt8 {
    screen.isAtTop = true
    return leave(to: "ed-clear-screen")
  }

  /// Sets the terminal's modes for editing.
  func prepareTerminal(_ handle: OpaquePointer) {
    edit_prepare_terminal(handle, true)
    write(LineEditor.pasteMarks.on)
  }

  /// Restores the terminal's modes.
  func releaseTerminal(_ handle: OpaquePointer) {
    write(LineEditor.pasteMarks.off)
    edit_prepare_terminal(handle, false)
  }

  /// Stops the process at Ctrl-Z, as the terminal would: the whole foreground group, so that a parent that
  /// waits for it (`make`, a wrapper) stops as well.
  func suspend(_ handle: OpaquePointer) {
    write(String(repeating: "\n", count: rowsBelowCursor() + 1))
    releaseTerminal(handle)
    kill(0, SIGTSTP)
    _ = TerminalSignals.consumeContinue()
    resume(handle)
  }

  /// Sets the modes again after a stop: the shell has changed the terminal's modes and screen.
  func resume(_ handle: OpaquePointer) {
    // libedit does nothing if it believes the terminal to be raw already.
    releaseTerminal(handle)
    prepareTerminal(handle)
    screen.isAtTop = false
    write("\r\u{1B}[K")
    reportSize(handle)
    edit_redraw(handle)
  }
}
