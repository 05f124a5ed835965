/// The encoding that a web page declares.
enum DeclaredEncoding {
  /// The number of bytes in which the declaration is searched for: standards say 1,024, but pages put scripts
  /// before it.
  static let reach = 64 * 1024

  /// The encoding in the first declaration that names a known one: an XML declaration, or a `meta`
  /// element before the body.
  static func find(in page: [UInt8]) -> TextEncoding? {
    let head = page.prefix(reach)
    if head.starts(with: "<?xml".utf8) {
      let declaration = head.prefix { $0 != UInt8(ascii: ">") }
      if let known = value(of: "encoding", in: declaration).flatMap({ TextEncoding(label: $0) }) {
        return known
      }
    }
    var at = head.startIndex
    while let open = head[at...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = head[(open + 1)...]
      if rest.starts(with: "!--".utf8) {
        at = endOfComment(in: rest) ?? head.endIndex
      } else if begins(rest, "body") || begins(rest, "/head") {
        return nil
      } else if begins(rest, "meta") {
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        if let known = value(of: "charset", in: tag).flatMap({ TextEncoding(label: $0) }) {
          return known
        }
        at = tag.endIndex
      } else {
        at = open + 1
      }
    }
    return nil
  }

  private static func begins(_ text: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { name in
      text.count >= name.count && zip(text, name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }

  private static func endOfComment(in text: ArraySlice<UInt8>) -> Int? {
    var at = text.startIndex + 1
    while let dash = text[at...].firstIndex(of: UInt8(ascii: "-")) {
      if text[dash...].starts(with: "-->".utf8) { return dash + 3 }
      at = dash + 1
    }
    return nil
  }

  /// The value after `name=` in a tag, also within another value, as in `content="text/html;charset=x"`.
  private static func value(of name: StaticString, in tag: ArraySlice<UInt8>) -> String? {
    var at = tag.startIndex
    while at < tag.endIndex {
      guard begins(tag[at...], name) else {
        at += 1
        continue
      }
      var rest = tag[(at + name.utf8CodeUnitCount)...].drop { $0 <= 0x20 }
      at += 1
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let label = rest.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F }
      return String(decoding: label.prefix(100), as: UTF8.self)
    }
    return nil
  }
}
