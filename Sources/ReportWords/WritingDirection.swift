/// The direction in which characters are written.
package enum WritingDirection {
  /// Whether text has letters in the opposite direction of its surroundings.
  package static func isTurned(_ text: [UInt8], among isRightToLeft: Bool) -> Bool {
    guard !isRightToLeft else {
      return String(decoding: text, as: UTF8.self).unicodeScalars.contains {
        !goesLeft($0) && $0.properties.isAlphabetic
      }
    }
    // The first right-to-left letter, U+0590, begins with this byte.
    guard text.contains(where: { $0 >= 0xD6 }) else { return false }
    return String(decoding: text, as: UTF8.self).unicodeScalars.contains(where: goesLeft)
  }

  /// Hebrew, Arabic, Syriac, Thaana, N'Ko and the other scripts of these blocks, except their digits and marks
  /// for letters of any direction.
  private static func goesLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      scalar.properties.isAlphabetic
    default: false
    }
  }
}

extension Phrasebook {
  /// Whether text has letters in the opposite direction of the fixed words.
  package func isTurned(_ text: [UInt8]) -> Bool {
    WritingDirection.isTurned(text, among: isRightToLeft)
  }
}
