/// Figures and signs that are raised or lowered as characters of their own: ² and ₂.
///
/// Most people type them as plain figures (CO2, m2), so a search folds them to those. After a figure they are
/// not a further digit, though: 10⁶ is not 106. There the folded form has `^` or `_` before them, as people
/// write who cannot type raised figures (10^6).
enum SmallFigures {
  /// The plain figure or sign; `nil` for any other scalar.
  @inline(__always)
  static func plain(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xB2, 0xB3: value - 0xB2 + 0x32
    case 0xB9: 0x31
    case 0x2070, 0x2074...0x2079: value - 0x2070 + 0x30
    case 0x2080...0x2089: value - 0x2080 + 0x30
    case 0x207A, 0x208A: 0x2B
    case 0x207B, 0x208B: 0x2D
    default: nil
    }
  }

  /// What precedes one that begins after a figure: `^` for a raised one, `_` for a lowered one.
  static func joint(of value: UInt32) -> UInt32 { value >= 0x2080 ? 0x5F : 0x5E }

  /// Whether the scalar before an offset is a figure of normal size.
  static func isBehindFigure(_ offset: Int, in text: ByteView) -> Bool {
    offset > 0 && (0x30...0x39).contains(text[offset - 1])
  }
}
