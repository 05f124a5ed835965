import Glibc

/// Reads single keys and uses the whole screen meanwhile.
///
/// It reads from the same input as the line editor: keys typed before it starts come first, and keys typed
/// before it ends stay for the next line. Call `close` before reading a line again.
public final class KeyReader {
  private let editor: LineEditor
  private var modes = KeyModes()
  private var screen = KeyScreen()
  private var isOpen = true

  /// Switches the terminal; nil if lines are not edited, because then keys cannot be read either.
  public init?(beside editor: LineEditor) {
    guard editor.isEditing else { return nil }
    self.editor = editor
    _ = TerminalSignals.consumeContinue()
    _ = TerminalSignals.consumeResize()
    modes.set()
    write(KeyScreen.open)
  }

  /// The screen's size, or a guess if the terminal does not report it.
  public var size: (columns: Int, rows: Int) { editor.screenSize }

  /// Shows rows from the top of the screen, which must fit the width and be harmless.
  /// - Parameter cursor: the position of the cursor, from 0; nil hides it.
  public func draw(_ rows: [String], cursor: (row: Int, column: Int)? = nil) {
    write(screen.update(to: rows, cursor: cursor, height: size.rows))
  }

  /// Waits for the next key. It does not return Ctrl-Z, which stops the program.
  public func next() -> KeyPress {
    while true {
      if TerminalSignals.terminationRequested { return .hangUp }
      if TerminalSignals.consumeInterrupt() { return .character("\u{3}") }
      if TerminalSignals.consumeContinue() {
        resume()
        return .redraw
      }
      if TerminalSignals.consumeResize() {
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

  /// Restores the terminal; later calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    // In the restored modes, the kernel would make a line of the pending keys.
    while editor.hasInput(within: 0), editor.readKeys() == nil {}
    write(KeyScreen.close)
    modes.restore()
  }

  /// Stops at Ctrl-Z with the terminal restored, with the whole foreground group, as the line editor does.
  private func suspend() {
    write(KeyScreen.close)
    modes.restore()
    kill(0, SIGTSTP)
    _ = TerminalSignals.consumeContinue()
    modes.set()
    reopen()
  }

  /// Switches the terminal again after a stop that came from outside.
  private func resume() {
    modes.setAgain()
    reopen()
  }

  private func reopen() {
    _ = TerminalSignals.consumeResize()
    screen.forget()
    write(KeyScreen.open)
  }

  private func write(_ text: String) { editor.write(text) }
}
