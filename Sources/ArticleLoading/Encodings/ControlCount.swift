/// How many control characters stand in some bytes, by what they say about them.
struct ControlCount: Equatable {
  /// NUL: common in binary files, in text a slip.
  private(set) var nuls = 0
  /// C0 controls and DEL that text has no use for.
  private(set) var stray = 0
  /// Form feeds, backspaces and escapes: listings, manual pages and logs are full of them.
  private(set) var layout = 0

  /// Those that are kept in a text: all but NUL, tab and line ends.
  var kept: Int { stray + layout }

  init(of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { view in
      for byte in view where byte < 0x20 || byte == 0x7F {
        switch byte {
        case 0x00: nuls += 1
        case 0x09, 0x0A, 0x0D: break
        case 0x08, 0x0C, 0x1B: layout += 1
        default: stray += 1
        }
      }
    }
  }
}
