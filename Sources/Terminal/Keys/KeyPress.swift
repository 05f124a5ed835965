/// One key, or an event that interrupts waiting for a key.
public enum KeyPress: Equatable, Sendable {
  /// A character; a control is the key with Ctrl: U+0003 is Ctrl-C, U+000A is Enter.
  case character(Unicode.Scalar)
  /// Keys without a character.
  case up, down, left, right, home, end, pageUp, pageDown
  /// A paste, in one piece: its line ends are not Enter.
  case pasted(String)
  /// Any other key.
  case unknown
  /// The screen must be drawn again: the window has another size, or the program was stopped.
  case redraw
  /// The terminal was closed, or the program was asked to end.
  case hangUp
}

extension KeyPress {
  /// The key that sends a sequence, by the bytes after `ESC [` or `ESC O`.
  init(sequence: [UInt8]) {
    switch String(decoding: sequence.dropFirst(2), as: UTF8.self) {
    case "A": self = .up
    case "B": self = .down
    case "C": self = .right
    case "D": self = .left
    case "H", "1~", "7~": self = .home
    case "F", "4~", "8~": self = .end
    case "5~": self = .pageUp
    case "6~": self = .pageDown
    default: self = .unknown
    }
  }
}
