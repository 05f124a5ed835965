import Glibc

/// Reads keys one at a time and has the whole screen meanwhile, for what is no line.
///
/// It takes its keys from where the line editor takes them: what was typed ahead of the mode comes
/// first, and what was typed ahead of its end is there for the next line. Whoever has made a reader
/// calls `close` before a line is read again.
public final class KeyReader {
  private let editor: LineEditor
  private var modes = KeyModes()
  private var screen = KeyScreen()
  private var isOpen = true

  /// Takes the terminal; nil where lines are not edited, and so no keys can be read either.
  public init?(beside editor: LineEditor) {
    guard editor.isEditing else { return nil }
    self.editor = editor
    _ = TerminalSignals.takeContinue()
    _ = TerminalSignals.takeResize()
    modes.set()
    write(KeyScreen.open)
  }

  /// The screen's size, with a guess where it is not told.
  public var size: (columns: Int, rows: Int) { editor.screenSize }

  /// Shows rows from the top of the screen; each fits the width and is harmless already.
  /// - Parameter cursor: where the cursor shows, from 0; it is hidden when nil.
  public func draw(_ rows: [String], cursor: (row: Int, column: Int)? = nil) {
    write(screen.update(to: rows, cursor: cursor, height: size.rows))
  }

  /// Waits for the next key. Ctrl-Z is not handed over: it stops the program.
  public func next() -> KeyPress {
    while true {
      if TerminalSignals.terminationRequested { return .hangUp }
      if TerminalSignals.takeInterrupt() { return .character("\u{3}") }
      if TerminalSignals.takeContinue() {
        resume()
        return .redraw
      }
      if TerminalSignals.takeResize() {
        screen.forget()
        return .redraw
      }
      switch editor.keys.next() {
      case .character("\u{1A}"):
        suspend()
        return .redraw
      case .character(let scalar): return .character(scalar)
      case .sequence(let bytes): return KeyPress(sequence: bytes)
      case .paste(let paste): return .pasted(String(decoding: paste.bytes, as: UTF8.self))
      case nil:
        switch editor.readKeys() {
        case .interrupted: return .character("\u{3}")
        case .some: return .hangUp
        case nil: break
        }
      }
    }
  }

  /// Gives the terminal back; later calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    // With the modes, the kernel would make a line of what is on its way.
    while editor.hasInput(within: 0), editor.readKeys() == nil {}
    write(KeyScreen.close)
    modes.restore()
  }

  /// Stops at Ctrl-Z with the terminal as it was, the whole foreground group as a line would.
  private func suspend() {
    write(KeyScreen.close)
    modes.restore()
    kill(0, SIGTSTP)
    _ = TerminalSignals.takeContinue()
    modes.set()
    reopen()
  }

  /// Takes the terminal again after a stop that was not our own.
  private func resume() {
    modes.setAgain()
    reopen()
  }

  private func reopen() {
    _ = TerminalSignals.takeResize()
    screen.forget()
    write(KeyScreen.open)
  }

  private func write(_ text: String) { editor.write(text) }
}
