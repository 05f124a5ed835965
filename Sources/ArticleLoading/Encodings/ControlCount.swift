/// Counts the control characters in some bytes, by what they reveal.
struct ControlCount: Equatable {
  /// NUL: common in binary files, a mistake in text.
  private(set) var nuls = 0
  /// C0 controls and DEL that text does not use.
  private(set) var stray = 0
  /// Form feeds, backspaces and escapes, which are frequent in listings, manual pages and logs.
  private(set) var layout = 0

  /// The number of controls that stay in a text: all but NUL, tab and line ends.
  var kept: Int { stray + layout }

  init(of bytes: [UInt8]) {
    bytes.withUnsafeBytes { view in
      var at = 0
      // Eight at a time: most have no control character at all.
      while at + 8 <= view.count {
        let eight = view.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        if Self.holdControls(eight) { for byte in view[at..<at + 8] { add(byte) } }
        at += 8
      }
      for byte in view[at...] { add(byte) }
    }
  }

  private mutating func add(_ byte: UInt8) {
    switch byte {
    case 0x00: nuls += 1
    case 0x09, 0x0A, 0x0D: break
    case 0x08, 0x0C, 0x1B: layout += 1
    case 0x01..<0x20, 0x7F: stray += 1
    default: break
    }
  }

  /// Whether one of eight bytes may be below 0x20 or 0x7F: only then does subtracting 0x20, or of the
  /// difference to 0x7F 1, borrow from its highest bit.
  private static func holdControls(_ eight: UInt64) -> Bool {
    let highest: UInt64 = 0x8080_8080_8080_8080
    let below = (eight &- 0x2020_2020_2020_2020) & ~eight
    let other = eight ^ 0x7F7F_7F7F_7F7F_7F7F
    let delete = (other &- 0x0101_0101_0101_0101) & ~other
    return (below | delete) & highest != 0
  }
}
