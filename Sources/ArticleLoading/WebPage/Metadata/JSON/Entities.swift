/// Resolves character references in texts that are not HTML but were written as if they were.
package enum Entities {
  /// The text with each `&amp;`, `&#39;` and `&hellip;` resolved once; anything else stays unchanged.
  package static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: resolved(Array(text.utf8)), as: UTF8.self)
  }

  /// The same for UTF-8.
  static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "&"),
        let reference = CharacterReference(bytes[at...], in: .value)
      {
        output += reference.text.utf8
        at += reference.length
      } else {
        output.append(bytes[at])
        at += 1
      }
    }
    return output
  }
}
