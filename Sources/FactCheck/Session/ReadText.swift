/// A text as people read it, to find words in it: in small letters, with one form of apostrophe and of space, without
/// characters that are not visible, and with its character references resolved.
///
/// Marks of Markdown and HTML within words are passed over: `Ben *Osei*`, `[Ben](https://…) Osei`, `Ben\&nbsp;Osei`. It is
/// not decided what a reader of each format would see: more is found than is Markdown, so that nothing is missed, whether
/// a text is formatted or plain.
struct ReadText {
  /// One character as it is compared.
  struct Sign {
    /// The character in small letters; a space for any number of them.
    let character: String
    /// Where it is in the text.
    var range: Range<String.Index>
    /// If the sign begins a mark that is not read: how many signs that mark has.
    var markLength = 0
  }

  /// Where words are.
  struct Place {
    /// The signs from the first to the last of the words.
    let signs: Range<Int>
    /// The marks among them, by the signs at which they begin.
    let marks: [Int]
  }

  /// All characters, also those of marks, in the order of the text.
  private(set) var signs: [Sign] = []
  private let text: String

  /// Reads a text.
  init(_ text: String) {
    self.text = text
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "&", let reference = NamedSign(text[index...]) {
        let end = text.index(index, offsetBy: reference.length)
        for character in reference.text { add(character, index..<end) }
        index = end
      } else {
        let end = text.index(after: index)
        add(text[index], index..<end)
        index = end
      }
    }
    findMarks()
  }

  private mutating func add(_ character: Character, _ range: Range<String.Index>) {
    // An invisible character is part of the letter before it, or stands alone.
    let seen = character.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    guard let character = String(String.UnicodeScalarView(seen)).first else { return }
    guard character.isWhitespace else {
      let isApostrophe = "\u{2018}\u{2019}\u{02BC}".contains(character)
      signs.append(Sign(character: isApostrophe ? "'" : character.lowercased(), range: range))
      return
    }
    if let last = signs.last, last.character == " " {
      signs[signs.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      signs.append(Sign(character: " ", range: range))
    }
  }

  // MARK: Marks

  private mutating func findMarks() {
    for index in signs.indices {
      switch signs[index].character {
      case "*", "_", "`", "~", "[": signs[index].markLength = 1
      case "!" where isSign("[", at: index + 1): signs[index].markLength = 2
      case "\\" where isEscape(index): signs[index].markLength = 1
      case ">" where beginsLine(index): signs[index].markLength = 1
      case "]": signs[index].markLength = endOfLink(at: index)
      case "<": signs[index].markLength = lengthOfTag(at: index)
      default: break
      }
    }
  }

  private func isSign(_ character: String, at index: Int) -> Bool {
    signs.indices.contains(index) && signs[index].character == character
  }

  /// Whether a backslash is before a sign that it makes a character, or at the end of a line.
  private func isEscape(_ index: Int) -> Bool {
    guard signs.indices.contains(index + 1), let next = signs[index + 1].character.first else {
      return false
    }
    return next.isASCII && (next.isPunctuation || next.isSymbol || next == " ")
  }

  /// Whether a sign is the first of a line, after spaces.
  private func beginsLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = signs[index - 1]
    return before.markLength == 1 && before.character == ">"
      || before.character == " " && text[before.range].contains(where: \.isNewline)
      || before.character == " " && index > 1 && signs[index - 2].markLength == 1
        && signs[index - 2].character == ">"
  }

  /// The number of signs from the closing bracket of a link's words through its address or label: of `](…)` or `][…]`.
  private func endOfLink(at index: Int) -> Int {
    guard signs.indices.contains(index + 1) else { return 1 }
    var depth = 0
    switch signs[index + 1].character {
    case "(":
      for next in (index + 1)..<signs.count {
        switch signs[next].character {
        case "(": depth += 1
        case ")": depth -= 1
        // The brackets of another link: this was none.
        case "[", "]": return 1
        default: break
        }
        if depth == 0 { return next - index + 1 }
      }
    case "[":
      for next in (index + 2)..<signs.count {
        if signs[next].character == "]" { return next - index + 1 }
        if signs[next].character == "[" { return 1 }
      }
    default: break
    }
    return 1
  }

  /// The number of signs of a tag or comment; 0 for other signs.
  private func lengthOfTag(at index: Int) -> Int {
    guard signs.indices.contains(index + 1), let next = signs[index + 1].character.first,
      next.isLetter || "/!?".contains(next)
    else { return 0 }
    for end in (index + 1)..<signs.count {
      switch signs[end].character {
      case ">": return end - index + 1
      case "<": return 0
      default: break
      }
    }
    return 0
  }

  // MARK: Words

  /// Where words are that begin at a sign; `nil` if others do.
  func place(of words: [String], at start: Int) -> Place? {
    guard signs[start].character == words[0] else { return nil }
    var index = start + 1
    var marks: [Int] = []
    for (before, word) in zip(words, words.dropFirst()) {
      while index < signs.count, signs[index].character != word {
        if signs[index].markLength > 0 {
          marks.append(index)
          index += signs[index].markLength
        } else if signs[index].character == " ", before == " " {
          // Spaces on both sides of a mark are one space.
          index += 1
        } else {
          return nil
        }
      }
      guard index < signs.count else { return nil }
      index += 1
    }
    return Place(signs: start..<index, marks: marks)
  }

  /// Whether neither a letter nor a digit is beside a place.
  func isWhole(_ place: Place) -> Bool {
    ![place.signs.lowerBound - 1, place.signs.upperBound].contains { index in
      guard signs.indices.contains(index), let first = signs[index].character.first else {
        return false
      }
      return first.isLetter || first.isNumber
    }
  }

  /// Where a place is in the text.
  func range(of place: Place) -> Range<String.Index> {
    signs[place.signs.lowerBound].range
      .lowerBound..<signs[place.signs.upperBound - 1].range.upperBound
  }

  /// What replaces the words of a place: a text, and those marks among the words that others outside belong to, so that
  /// the rest stays formatted as it was.
  func replacement(of place: Place, by text: String) -> String {
    var open: [(mark: String, isOpening: Bool)] = []
    var last = 0
    for index in place.marks {
      let end = index + signs[index].markLength
      let mark = String(
        self.text[signs[index].range.lowerBound..<signs[end - 1].range.upperBound])
      defer { last = end }
      if mark == "\\" || mark == ">" { continue }
      if index == last, let before = open.last, before.mark.last == mark.first, mark.count == 1,
        mark != "["
      {
        // A run of the same sign is one mark.
        open[open.count - 1].mark += mark
        continue
      }
      open.append((mark, opens(mark, at: index)))
    }
    var kept: [(mark: String, isOpening: Bool)] = []
    for piece in open {
      if let before = kept.last, Self.closes(piece.mark, before.mark) {
        kept.removeLast()
      } else {
        kept.append(piece)
      }
    }
    return kept.filter(\.isOpening).map(\.mark).joined() + text
      + kept.filter { !$0.isOpening }.map(\.mark).joined()
  }

  private func opens(_ mark: String, at index: Int) -> Bool {
    switch mark.first {
    case "[", "!": true
    case "]": false
    case "<": !mark.hasPrefix("</")
    default: index > 0 && signs[index - 1].character == " "
    }
  }

  /// Whether a mark ends what another began.
  private static func closes(_ mark: String, _ before: String) -> Bool {
    switch mark.first {
    case "]": before == "[" || before == "!["
    case "<": mark.hasPrefix("</") && before.hasPrefix("<" + mark.dropFirst(2).dropLast())
    default: mark == before
    }
  }
}
