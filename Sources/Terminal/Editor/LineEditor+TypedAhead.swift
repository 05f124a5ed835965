import Glibc

extension LineEditor {
  /// Takes what was typed before another program gets the terminal, and keeps it for the next line.
  ///
  /// The kernel hands out unfinished lines only while it collects none, so the modes are changed for
  /// the moment of the reading.
  public func keepTypedAhead() {
    guard isEditing else { return }
    var modes = KeyModes()
    modes.set()
    while hasInput(within: 0), readKeys() == nil {}
    modes.restore()
  }
}
