import CLibxml2

/// Character references in texts that are no HTML any more, but were written as if they were.
package enum Entities {
  /// The text with each `&amp;`, `&#39;` and `&#x27;` resolved, once; what is none stays as it stands.
  package static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "&"), let (scalar, length) = reference(bytes[(at + 1)...]) {
        output += UTF8.encode(scalar)!
        at += length
      } else {
        output.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// What the bytes behind an ampersand stand for, and the length of all.
  private static func reference(_ rest: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    let name = rest.prefix(longest).prefix { $0 != UInt8(ascii: ";") }
    guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == 0x3B else {
      return nil
    }
    let text = String(decoding: name, as: UTF8.self)
    let value =
      text.hasPrefix("#x") || text.hasPrefix("#X")
      ? UInt32(text.dropFirst(2), radix: 16)
      : text.hasPrefix("#") ? UInt32(text.dropFirst()) : named(text)
    guard let value, value != 0, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, name.count + 2)
  }

  private static func named(_ name: String) -> UInt32? {
    // libxml2 knows the names of HTML 4, and not the apostrophe, which is one of XML.
    name == "apos" ? 0x27 : htmlEntityLookup(name)?.pointee.value
  }

  /// The longest name of an entity in HTML 4 has eight letters; numbers may have zeros before them.
  private static let longest = 12
}
