/// How many columns of a terminal a text takes.
public enum DisplayWidth {
  /// The columns of all characters (grapheme clusters) of `text`.
  public static func columns(_ text: String) -> Int { columns(text[...]) }

  /// The columns of all characters of a part of a text. Not generic: other rooms would call it through the
  /// runtime, which costs the first call as much as many rows.
  public static func columns(_ text: Substring) -> Int {
    // ASCII without controls takes one column for each byte; most texts are nothing else.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns($1) }
  }

  /// 0, 1 or 2: a cluster is as wide as its widest scalar; controls and marks alone take 0.
  ///
  /// 2 for East Asian wide and full-width forms, emoji (also as flags, keycaps and ZWJ families) and characters
  /// that U+FE0F turns into emoji.
  public static func columns(_ character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F, widest > 0 { return 2 }
      widest = max(widest, columns(scalar))
      if widest == 2 { return 2 }
    }
    return widest
  }

  /// The longest beginning of `text` that fits in `columns`, with "…" as its last column if it was cut.
  ///
  /// Empty if `columns` is 0 or less and the text would have to be cut.
  public static func truncated(_ text: String, to columns: Int) -> String {
    // One pass: remember where the text can be cut, and continue until it fits or does not.
    var used = 0
    var cut = text.startIndex
    for index in text.indices {
      let width = Self.columns(text[index])
      if used + width > columns { return columns > 0 ? text[..<cut] + "…" : "" }
      used += width
      if used < columns { cut = text.index(after: index) }
    }
    return text
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return isControl(value) ? 0 : 1 }
    if WideScalars.contains(value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator,
      .surrogate:
      return 0
    default: break
    }
    // Hangul vowels and finals join the syllable before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    return 1
  }

  /// Whether a scalar below U+0300 is a control, or the soft hyphen, which shows only at a line end.
  private static func isControl(_ value: UInt32) -> Bool {
    value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0xAD
  }
}
