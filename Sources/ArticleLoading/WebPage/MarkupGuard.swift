/// Takes out of a page's bytes what the parser stumbles over; nothing changes its place.
struct MarkupGuard {
  /// How many attributes a tag may have.
  let attributes: Int

  /// Blanks NUL, at which the parser would stop reading, and the attributes beyond the limit.
  func clean(_ text: inout [UInt8]) {
    text.withUnsafeMutableBufferPointer { text in
      var at = 0
      while at < text.count {
        let byte = text[at]
        if byte == 0 { text[at] = 0x20 }
        at += 1
        if byte == 0x3C, at < text.count, text[at] | 0x20 >= 0x61, text[at] | 0x20 <= 0x7A {
          at = blankAttributes(in: text, from: at)
        }
      }
    }
  }

  /// Blanks what is too much in a tag whose name begins at `start`; returns where to go on.
  private func blankAttributes(in text: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    var count = 0
    var quote: UInt8?
    var wasSpace = false
    while at < text.count {
      let byte = text[at]
      let isTooMany = count > attributes
      if byte == 0 || isTooMany && byte != 0x3E { text[at] = 0x20 }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E {
        return at + 1
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else {
        let isSpace = byte <= 0x20
        if wasSpace, !isSpace { count += 1 }
        wasSpace = isSpace
        // The byte that begins one too many goes as well.
        if count > attributes { text[at] = 0x20 }
      }
      at += 1
      // A tag that never closes is no tag: only what lies close behind it belongs to it.
      if count == 0, byte == 0x3C { return at - 1 }
    }
    return at
  }
}
