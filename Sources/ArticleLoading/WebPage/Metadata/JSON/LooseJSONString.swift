/// What a JSON string says.
enum LooseJSONString {
  /// The text between the quotes, with its escapes resolved. What is no escape stays as it stands, and half
  /// a surrogate pair becomes U+FFFD.
  static func text(of raw: ArraySlice<UInt8>) -> String {
    guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    var at = raw.startIndex
    while at < raw.endIndex {
      guard raw[at] == UInt8(ascii: "\\"), at + 1 < raw.endIndex else {
        text.append(raw[at])
        at += 1
        continue
      }
      let escape = raw[at + 1]
      if escape == UInt8(ascii: "u"), let unit = unit(raw, at: at + 2) {
        at += 6
        var units = [unit]
        if UTF16.isLeadSurrogate(unit), raw[at...].starts(with: "\\u".utf8),
          let trail = Self.unit(raw, at: at + 2), UTF16.isTrailSurrogate(trail)
        {
          units.append(trail)
          at += 6
        }
        text += String(decoding: units, as: UTF16.self).utf8
      } else {
        text.append(controls[escape] ?? escape)
        at += 2
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let controls: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
  ]

  /// The four hexadecimal digits at a place.
  private static func unit(_ raw: ArraySlice<UInt8>, at place: Int) -> UInt16? {
    guard place + 4 <= raw.endIndex else { return nil }
    let digits = String(decoding: raw[place..<place + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    return UInt16(digits, radix: 16)
  }
}
