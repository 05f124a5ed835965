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
    var styles: [UInt8] = []
    var output = CleanedMarkup()
    text.withUnsafeMutableBufferPointer { text in
      var ampersands = 0
      for at in text.indices where text[at] == 0 || text[at] == 0x26 {
        if text[at] == 0x26 { ampersands += 1 }
        if text[at] == 0 || ampersands > self.ampersands { text[at] = 0x20 }
      }
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
          // The contents of scripts and styles may look like tags.
          for (raw, end): (StaticString, StaticString) in [
            ("script", "</script"), ("style", "</style"),
          ] where Self.has(raw, in: text, at: name) {
            let content = at
            at = Self.find(end, in: text, from: at) ?? text.count
            if !isData(text[name..<content]) {
              if Self.has("style", in: text, at: name) {
                styles += text[content..<at].prefix(StyleSheet.limit - styles.count)
              }
              output.replace(content..<at, in: text, by: "")
            }
          }
        }
      }
      output.resolve(text, min(at, text.count)..<text.count, in: .text)
      output.finish(text)
    }
    if let cleaned = output.bytes { text = cleaned }
    return styles
  }

  /// Whether a tag, from its name on, is JSON-LD.
  private func isData(_ tag: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Bool {
    Self.find("+json", in: UnsafeMutableBufferPointer(rebasing: tag), from: 0) != nil
  }

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
