/// Counts the rows of a text on a screen of some width, part by part.
///
/// It is accurate enough to decide about paging: colour sequences and the addresses of links have no width, and the first byte of their
/// UTF-8 identifies East Asian characters and emoji.
struct RowCounter {
  let columns: Int
  /// The rows ended by a line feed or by the right edge.
  private(set) var rows = 0
  private var column = 0
  private var escape = Escape.none

  private enum Escape { case none, begun, sequence, string, stringEnd }

  init(columns: Int) {
    self.columns = max(1, columns)
  }

  mutating func count(_ bytes: [UInt8]) {
    for byte in bytes { count(byte) }
  }

  private mutating func count(_ byte: UInt8) {
    switch escape {
    case .begun:
      escape =
        switch byte {
        case UInt8(ascii: "["): .sequence
        // The address of a link, up to ESC \.
        case UInt8(ascii: "]"): .string
        default: .none
        }
      return
    case .string:
      if byte == 0x1B { escape = .stringEnd }
      return
    case .stringEnd:
      escape = .none
      return
    case .sequence:
      if (0x40...0x7E).contains(byte) { escape = .none }
      return
    case .none: break
    }
    switch byte {
    case 0x0A:
      rows += 1
      column = 0
    case 0x1B: escape = .begun
    case 0..<0x20, 0x7F..<0xC0: break
    case 0xE3...0xED, 0xF0...0xFF: advance(by: 2)
    default: advance(by: 1)
    }
  }

  private mutating func advance(by width: Int) {
    if column + width > columns {
      rows += 1
      column = 0
    }
    column += width
  }
}
