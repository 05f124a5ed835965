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
      // Most texts have none: without branches this reads many bytes at a time.
      var hasAny: UInt8 = 0
      for byte in view {
        hasAny |= (byte &- 0x0E) < 0x12 ? 1 : 0
        hasAny |= byte < 0x09 || byte == 0x0B || byte == 0x0C || byte == 0x7F ? 1 : 0
      }
      guard hasAny != 0 else { return }
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
