/// Simple lower-casing, for comparing words of a text with lists.
enum CaseFolding {
  /// The lower case of one scalar. Arithmetic covers whole alphabets, because the standard library answers with
  /// a string; it decides the rest.
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
