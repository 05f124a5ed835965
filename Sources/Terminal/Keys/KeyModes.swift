import EditShim
import Glibc

/// The terminal's modes for reading every key at once.
struct KeyModes {
  private var former = termios()
  /// The text that a crash handler writes at any time, so it is never freed.
  nonisolated(unsafe) private static let farewell = UnsafePointer(strdup(KeyScreen.close)!)

  /// Sets the modes: no line mode, no echo, and Ctrl-C, Ctrl-Z, Ctrl-\ and Ctrl-S are keys. Keys that were
  /// typed before can still be read.
  mutating func set() {
    guard tcgetattr(STDIN_FILENO, &former) == 0 else { return }
    edit_arm_restore(STDIN_FILENO, Self.farewell)
    setAgain()
  }

  /// The same after another program has set the modes.
  func setAgain() {
    var modes = former
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    modes.c_iflag &= ~tcflag_t(IXON)
    withUnsafeMutableBytes(of: &modes.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
  }

  /// Restores the former modes.
  func restore() {
    var modes = former
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    edit_disarm_restore()
  }
}
