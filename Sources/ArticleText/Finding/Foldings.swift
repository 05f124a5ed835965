/// Compares scalar by scalar, without folding.
struct ExactFolding: Folding {
  let ascii = (0..<128).map { UInt32($0) }
  let isExact = true
  func append(_ value: UInt32, to values: inout [UInt32]) { values.append(value) }
  func fold(_ decomposed: [UInt32], into values: inout [UInt32]) { values += decomposed }
}

/// The only folding of spellings: what writers and programs use for one another in the same words.
///
/// Letters with marks count the same in every encoding (NFC, NFD); quotation marks, apostrophes and dashes
/// count the same in every shape; raised and lowered figures count as plain ones (`SmallFigures`); invisible
/// scalars (soft hyphens, zero-width spaces and joiners, direction marks) are ignored; and, if requested,
/// capitals count as lower case.
struct SpellingFolding: Folding {
  let ascii: [UInt32]
  let isExact = false
  private let foldsCase: Bool
  private let table: FoldingTable

  /// - Parameter foldsCase: whether capitals count as lower case: ẞ, ß and SS as ss.
  init(foldsCase: Bool) {
    self.foldsCase = foldsCase
    table = foldsCase ? Self.caseless : Self.cased
    ascii = (0..<128).map { (byte: UInt32) in
      let value = Self.alike(byte)
      return foldsCase && (0x41...0x5A).contains(value) ? value + 0x20 : value
    }
  }

  /// Letter case counts.
  static let keepingCase = SpellingFolding(foldsCase: false)

  private static let cased = FoldingTable { fold($0, foldsCase: false, into: &$1) }
  private static let caseless = FoldingTable { fold($0, foldsCase: true, into: &$1) }

  func append(_ value: UInt32, to values: inout [UInt32]) {
    if let range = table.range(of: value) {
      values += table.values[range]
    } else {
      Self.fold(value, foldsCase: foldsCase, into: &values)
    }
  }

  func fold(_ decomposed: [UInt32], into values: inout [UInt32]) {
    Self.foldParts(decomposed, foldsCase: foldsCase, into: &values)
  }

  private static func fold(_ value: UInt32, foldsCase: Bool, into values: inout [UInt32]) {
    var parts: [UInt32] = []
    CanonicalForm.append(value, to: &parts)
    foldParts(parts, foldsCase: foldsCase, into: &values)
  }

  private static func foldParts(_ parts: [UInt32], foldsCase: Bool, into values: inout [UInt32]) {
    for part in parts {
      // The dot of the Turkish capital İ is the one on every i.
      if foldsCase, part == 0x307, values.last == 0x69 { continue }
      foldPart(part, foldsCase: foldsCase, into: &values)
    }
  }

  private static func foldPart(_ value: UInt32, foldsCase: Bool, into values: inout [UInt32]) {
    guard foldsCase, hasCase(value), let scalar = Unicode.Scalar(value) else {
      return values.append(alike(value))
    }
    // By way of capitals, because ß, ſ and the final ς have no other lower case.
    let small = scalar.properties.lowercaseMapping.uppercased().lowercased()
    for scalar in small.unicodeScalars { values.append(alike(scalar.value)) }
  }

  private static func hasCase(_ value: UInt32) -> Bool {
    switch value {
    case 0x590..<0x10A0, 0x2000..<0x2126, 0x2E80..<0xA640, 0xAC00..<0xFB00: false
    default: true
    }
  }

  /// `"`, `'` or `-` for a quotation mark, an apostrophe or a dash of any shape; else the scalar.
  private static func alike(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x301D...0x301F, 0xFF02: return 0x22
    case 0x60, 0xB4, 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x2BC, 0xFF07: return 0x27
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return 0x2D
    default: return value
    }
  }

  /// Whether a scalar is invisible and does not separate words.
  static func isUnseen(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFEFF:
      true
    default: false
    }
  }
}

/// The folded forms of Latin, Greek, Cyrillic, Hebrew and Arabic letters, computed once: asking the Unicode
/// tables for each letter of a text would take ten times as long as comparing it.
private struct FoldingTable: Sendable {
  private static let main: Range<UInt32> = 0x80..<0x700
  private static let further: Range<UInt32> = 0x1E00..<0x2000
  private static let kana: Range<UInt32> = 0x3040..<0x3100

  private let ranges: [Range<Int>]
  let values: [UInt32]

  init(_ fold: (UInt32, inout [UInt32]) -> Void) {
    var ranges: [Range<Int>] = []
    var values: [UInt32] = []
    for range in [Self.main, Self.further, Self.kana] {
      for value in range {
        let start = values.count
        fold(value, &values)
        ranges.append(start..<values.count)
      }
    }
    self.ranges = ranges
    self.values = values
  }

  /// The index of a scalar's folded form; `nil` if the table does not have the scalar.
  @inline(__always)
  func range(of value: UInt32) -> Range<Int>? {
    if value < Self.main.upperBound {
      return value < 0x80 ? nil : ranges[Int(value - Self.main.lowerBound)]
    }
    if Self.further.contains(value) {
      return ranges[Self.main.count + Int(value - Self.further.lowerBound)]
    }
    if Self.kana.contains(value) {
      return ranges[Self.main.count + Self.further.count + Int(value - Self.kana.lowerBound)]
    }
    return nil
  }
}
