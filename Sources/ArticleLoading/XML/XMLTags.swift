/// Checks a document's tags before the parser gets them.
enum XMLTags {
  /// Whether a tag has more attributes than allowed.
  static func have(moreThan most: Int, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        guard bytes[at] == UInt8(ascii: "<") else {
          at += 1
          continue
        }
        at += 1
        // The content of these is text, whatever it looks like.
        if let end = end(of: "!--", "-->", in: bytes, at: at)
          ?? end(of: "![CDATA[", "]]>", in: bytes, at: at) ?? end(of: "?", "?>", in: bytes, at: at)
        {
          at = end
          continue
        }
        var count = 0
        var quote: UInt8?
        while at < bytes.count {
          let byte = bytes[at]
          at += 1
          if let open = quote {
            if byte == open { quote = nil }
          } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            quote = byte
          } else if byte == UInt8(ascii: "=") {
            count += 1
            if count > most { return true }
          } else if byte == UInt8(ascii: ">") {
            break
          }
        }
      }
      return false
    }
  }

  /// The end of a part that begins so; the document's end if nothing ends it.
  private static func end(
    of start: StaticString, _ end: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at: Int
  ) -> Int? {
    guard has(start, in: bytes, at: at) else { return nil }
    var at = at + start.utf8CodeUnitCount
    while at < bytes.count {
      if has(end, in: bytes, at: at) { return at + end.utf8CodeUnitCount }
      at += 1
    }
    return bytes.count
  }

  private static func has(
    _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at: Int
  ) -> Bool {
    guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[at + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}
