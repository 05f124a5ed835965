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
    bytes.withUnsafeBufferPointer { view in
      // Most texts have none: without branches this checks many bytes at a time.
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
