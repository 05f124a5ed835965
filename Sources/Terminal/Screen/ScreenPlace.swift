/// A position on the screen, counted from the beginning of a text, as libedit lays it out.
struct ScreenPosition {
  let columns: Int
  private(set) var row = 0
  private(set) var column = 0

  init(columns: Int) {
    self.columns = max(1, columns)
  }

  mutating func advance(over scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A:
      row += 1
      column = 0
      return
    case 0x09:
      advance(by: 8 - column % 8)
    case 0..<0x20, 0x7F:
      advance(by: 1)  // ^X
      advance(by: 1)
    default:
      let width = characterWidth(scalar)
      if width >= 0 {
        advance(by: width)
      } else {
        // Shown as \U+XXXX.
        for _ in 0..<(scalar.value > 0xFFFF ? 8 : 7) { advance(by: 1) }
      }
    }
  }

  /// A wide character is never on two rows; after the last column comes the next row.
  private mutating func advance(by width: Int) {
    if column + width > columns {
      row += 1
      column = 0
    }
    column += width
    if column >= columns {
      row += 1
      column = 0
    }
  }
}
