/// Normalizes names and headlines for comparison.
enum NameKey {
  /// The letters and digits, in lower case, of the first 1,000 bytes.
  static func of(_ text: some StringProtocol) -> String {
    if let key = ofASCII(text) { return key }
    let start =
      text.utf8.count > 1000
      ? String(decoding: text.utf8.prefix(1000), as: UTF8.self) : String(text)
    let letters = start.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      if scalar.isASCII { return isWord(scalar.value) ? scalar : nil }
      // One page writes CO₂, another CO2.
      if let digit = RaisedCharacters.digits[scalar] { return digit }
      let isKept = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isKept ? scalar : nil
    }
    return String(String.UnicodeScalarView(letters)).lowercased()
  }

  /// The letters and digits of a text of any length.
  static func ofAll(_ text: String) -> String {
    guard text.utf8.count > 1000 else { return of(text) }
    return text.split(separator: " ").map { of($0) }.joined()
  }

  /// The same for a text that is entirely ASCII, as most are; `nil` for any other.
  private static func ofASCII(_ text: some StringProtocol) -> String? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      let bytes = bytes.prefix(1000)
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { key in
        var count = 0
        for byte in bytes where isWord(UInt32(byte)) {
          key[count] = byte < 0x41 ? byte : byte | 0x20
          count += 1
        }
        return count
      }
    } ?? nil
  }

  /// Whether it is an ASCII letter or digit.
  private static func isWord(_ value: UInt32) -> Bool {
    value >= 0x30 && value <= 0x39 || value | 0x20 >= 0x61 && value | 0x20 <= 0x7A
  }
}
