/// Scalars that people and programs put for one another in the same words.
enum Alike {
  /// `"`, `'` or `-` for a quotation mark, an apostrophe or a dash of any shape; else the scalar.
  @inline(__always)
  static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x301D...0x301F, 0xFF02: return 0x22
    case 0x60, 0xB4, 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x2BC, 0xFF07: return 0x27
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return 0x2D
    default: return value
    }
  }
}

/// Compares scalar by scalar, nothing folded.
struct ExactFolding: Folding {
  let ascii = (0..<128).map { UInt32($0) }
  let joinsWhiteSpace = false
  func fold(_ value: UInt32) -> UInt32 { value }
}

/// Folds quotation marks, dashes and white space.
struct QuoteFolding: Folding {
  let ascii = (0..<128).map { Alike.folded(UInt32($0)) }
  let joinsWhiteSpace = true
  func fold(_ value: UInt32) -> UInt32 { Alike.folded(value) }
}

/// Folds what `QuoteFolding` does, and letter case.
struct CaseFolding: Folding {
  let ascii = (0..<128).map { CaseFolding.lowercased(Alike.folded(UInt32($0))) }
  let joinsWhiteSpace = true
  func fold(_ value: UInt32) -> UInt32 { Self.lowercased(Alike.folded(value)) }

  /// Simple lower-casing of one scalar. Whole alphabets by arithmetic, as the standard library's
  /// answer is a string; the rest by asking it.
  static func lowercased(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: return value + 0x20
    case 0..<0xC0: return value
    case 0xC0...0xDE: return value == 0xD7 ? value : value + 0x20
    case 0xDF...0xFF: return value
    case 0x410...0x42F: return value + 0x20
    case 0x430...0x44F: return value
    case 0x590..<0x10A0, 0x2E80..<0xA640, 0xAC00..<0xFB00: return value
    default:
      guard let scalar = Unicode.Scalar(value) else { return value }
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }
  }
}
