import Glibc

/// Removes from a page's bytes what would break or needlessly slow the parser.
struct MarkupGuard {
  /// The most attributes read per tag.
  let attributes: Int
  /// The most ampersands read per page.
  let ampersands: Int

  /// Blanks NUL, which would end parsing, and everything beyond the limits; removes scripts and styles, a fifth
  /// of the parser's work, and data that does not describe an article. Resolves the character references that
  /// the parser, which supports HTML 4, would ignore or misread.
  ///
  /// - Returns: the page's style sheets.
  @discardableResult func clean(_ text: inout [UInt8]) -> [UInt8] {
    var sheets = PageSheets()
    var output = CleanedMarkup()
    text.withUnsafeMutableBufferPointer { text in
      Self.blank(0, in: text, beyond: 0)
      Self.blank(UInt8(ascii: "&"), in: text, beyond: ampersands)
      var at = 0
      var commentsEnd = true
      while let open = Self.find("<", in: text, from: at) {
        output.resolve(text, at..<open, in: .text)
        at = open + 1
        if Self.has("!--", in: text, at: at) {
          // An unterminated comment is not a comment; then no later one ends either.
          let end = commentsEnd ? Self.find("-->", in: text, from: at + 3) : nil
          commentsEnd = end != nil
          at = end ?? at
        } else if at < text.count, Self.isLetter(text[at]) {
          let name = at
          at = blankAttributes(in: text, from: at)
          output.resolve(text, name..<at, in: .value)
          let tag = UnsafeBufferPointer(rebasing: text[name..<at])
          // The contents of scripts and styles may look like tags.
          let isStyle = tag.begins(with: "style")
          if isStyle || tag.begins(with: "script") {
            let content = at
            at = Self.find(isStyle ? "</style" : "</script", in: text, from: at) ?? text.count
            if !isData(tag) {
              if isStyle { sheets.add(text[content..<at], of: tag) }
              output.replace(content..<at, in: text, by: "")
            }
          } else {
            sheets.pass(tag, isEnd: false)
          }
        } else if at < text.count, text[at] == UInt8(ascii: "/") {
          sheets.pass(
            UnsafeBufferPointer(rebasing: text[at + 1..<min(at + 9, text.count)]), isEnd: true)
        }
      }
      output.resolve(text, min(at, text.count)..<text.count, in: .text)
      output.finish(text)
    }
    if let cleaned = output.bytes { text = cleaned }
    return sheets.bytes
  }

  /// Replaces a byte by a space wherever it occurs after so many.
  private static func blank(
    _ byte: UInt8, in text: UnsafeMutableBufferPointer<UInt8>, beyond most: Int
  ) {
    var at = 0
    var count = 0
    while at < text.count,
      let found = memchr(text.baseAddress! + at, Int32(byte), text.count - at)
    {
      at = found - UnsafeMutableRawPointer(text.baseAddress!)
      count += 1
      if count > most { text[at] = 0x20 }
      at += 1
    }
  }

  /// Whether a tag, from its name on, is JSON-LD.
  private func isData(_ tag: UnsafeBufferPointer<UInt8>) -> Bool { tag.holds("+json") }

  /// Blanks a tag's excess attributes, its name beginning at `start`; returns where to continue.
  private func blankAttributes(in text: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    var count = 0
    var quote: UInt8?
    // The last byte that is not white space, and whether white space separates it from the next.
    var before: UInt8 = 0
    var isApart = false
    while at < text.count {
      let byte = text[at]
      if let open = quote {
        if byte == open { quote = nil }
        before = byte
      } else if byte == 0x3E {
        return at + 1
      } else if byte <= 0x20 || byte == 0x2F {
        isApart = true
      } else {
        // Only values may be quoted. After the closing quote another attribute may follow directly.
        if before == 0x3D, byte == 0x22 || byte == 0x27 {
          if count <= attributes {
            // Most of a page's markup is such values.
            let end = memchr(text.baseAddress! + at + 1, Int32(byte), text.count - at - 1)
            guard let end else { return text.count }
            at = end - UnsafeMutableRawPointer(text.baseAddress!) + 1
            before = byte
            continue
          }
          quote = byte
        } else if byte != 0x3D, before != 0x3D, isApart || before == 0x22 || before == 0x27 {
          count += 1
        }
        before = byte
        isApart = false
      }
      if count > attributes { text[at] = 0x20 }
      at += 1
      // A tag that never closes is not a tag; only the bytes close behind it belong to it.
      if count == 0, byte == 0x3C { return at - 1 }
    }
    return at
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// Whether these bytes occur there, in either letter case.
  private static func has(
    _ word: StaticString, in text: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard start + word.utf8CodeUnitCount <= text.count else { return false }
    for index in 0..<word.utf8CodeUnitCount {
      let byte = text[start + index]
      let small = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
      guard small == word.utf8Start[index] else { return false }
    }
    return true
  }

  private static func find(
    _ word: StaticString, in text: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var at = start
    while at < text.count {
      guard
        let found = memchr(text.baseAddress! + at, Int32(word.utf8Start[0]), text.count - at)
      else { return nil }
      at = found - UnsafeMutableRawPointer(text.baseAddress!)
      if has(word, in: text, at: at) { return at }
      at += 1
    }
    return nil
  }
}
