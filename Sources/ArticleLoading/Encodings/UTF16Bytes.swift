/// Decodes UTF-16.
enum UTF16Bytes {
  /// The text as UTF-8, and the number of lone surrogates, or half units at the end, that became U+FFFD.
  static func decode(
    _ bytes: ArraySlice<UInt8>, bigEndian: Bool
  ) -> (bytes: [UInt8], replaced: Int) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }

    var text: [UInt8] = []
    text.reserveCapacity(units.count)
    var replaced = 0
    var decoder = UTF16()
    var iterator = units.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): text += UTF8.encode(scalar)!
      case .error:
        replaced += 1
        text += UTF8.encodedReplacementCharacter
      case .emptyInput: break decoding
      }
    }
    if index < bytes.endIndex {
      replaced += 1
      text += UTF8.encodedReplacementCharacter
    }
    return (text, replaced)
  }
}
