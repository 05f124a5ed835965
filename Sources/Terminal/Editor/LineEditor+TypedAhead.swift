import Glibc

extension LineEditor {
  /// Reads what was typed before another program gets the terminal, and keeps it for the next line.
  ///
  /// The kernel returns unfinished lines only outside its line mode, so the modes are changed while reading.
  public func keepTypedAhead() {
    guard isEditing else { return }
    var modes = KeyModes()
    modes.set()
    while hasInput(within: 0), readKeys() == nil {}
    modes.restore()
  }
}
