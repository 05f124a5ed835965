/// A key that moves in a list.
enum Arrow {
  case up, down, left, right
  /// Shift-Tab.
  case back

  /// Reads a key's sequence; `nil` for other keys.
  init?(_ sequence: [UInt8]) {
    switch String(decoding: sequence, as: UTF8.self) {
    case "\u{1B}[A", "\u{1B}OA": self = .up
    case "\u{1B}[B", "\u{1B}OB": self = .down
    case "\u{1B}[C", "\u{1B}OC": self = .right
    case "\u{1B}[D", "\u{1B}OD": self = .left
    case "\u{1B}[Z": self = .back
    default: return nil
    }
  }
}
