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
    /// Whether the text ends before the mark does.
    var isUnfinished = false
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
    guard let read = Self.read(character) else { return }
    guard read == " " else {
      signs.append(Sign(character: read, range: range))
      return
    }
    if let last = signs.last, last.character == " " {
      signs[signs.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      signs.append(Sign(character: " ", range: range))
    }
  }

  /// A character as it is compared: in small letters, in its usual width; `nil` if it is not visible.
  static func read(_ character: Character) -> String? {
    if character.isASCII { return character.isWhitespace ? " " : character.lowercased() }
    // An invisible character is part of the letter before it, or stands alone.
    let seen = character.unicodeScalars.lazy
      .filter { !$0.properties.isDefaultIgnorableCodePoint }.map(inUsualWidth)
    guard let character = String(String.UnicodeScalarView(seen)).first else { return nil }
    if character.isWhitespace { return " " }
    let isApostrophe = "\u{2018}\u{2019}\u{02BC}".contains(character)
    return isApostrophe ? "'" : character.lowercased()
  }

  /// Latin letters, digits and signs in the width of Chinese ones, as those of ASCII.
  private static func inUsualWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  // MARK: Marks

  private mutating func findMarks() {
    for index in signs.indices {
      switch signs[index].character {
      case "*", "_", "`", "~", "[": signs[index].markLength = 1
      case "!" where isSign("[", at: index + 1): signs[index].markLength = 2
      case "\\" where isEscape(index): signs[index].markLength = 1
      case ">" where beginsLine(index): signs[index].markLength = 1
      case "]":
        let length = endOfLink(at: index)
        signs[index].markLength = length ?? 1
        signs[index].isUnfinished = length == nil
      case "<":
        let length = lengthOfTag(at: index)
        signs[index].markLength = length ?? 0
        signs[index].isUnfinished = length == nil
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

  /// The number of signs from the closing bracket of a link's words through its address or label: of `](…)` or `][…]`;
  /// `nil` if the text ends before.
  private func endOfLink(at index: Int) -> Int? {
    guard signs.indices.contains(index + 1) else { return nil }
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
    default: return 1
    }
    return nil
  }

  /// The number of signs of a tag or comment; 0 for other signs; `nil` if the text ends before.
  private func lengthOfTag(at index: Int) -> Int? {
    guard signs.indices.contains(index + 1) else { return nil }
    guard let next = signs[index + 1].character.first, next.isLetter || "/!?".contains(next) else {
      return 0
    }
    for end in (index + 1)..<signs.count {
      switch signs[end].character {
      case ">": return end - index + 1
      case "<": return 0
      default: break
      }
    }
    return nil
  }

  // MARK: Words

  /// The signs that stand for spaces in addresses, topics and names of files.
  static let joints: Set<String> = ["-", "_", ".", "+", "\u{2010}", "\u{2011}", "\u{2013}"]

  /// Where parts of words are that begin at a sign, with joints, or nothing, between them; `nil` if others do.
  /// - Parameter ranOut: set if the text ends before this is certain.
  func joinedPlace(of parts: [[String]], at start: Int, ranOut: inout Bool) -> Joined? {
    guard let first = parts.first?.first, signs[start].character == first else { return nil }
    var index = start
    var marks: [Int] = []
    var gaps: [Int] = []
    for (number, part) in parts.enumerated() {
      if number > 0 {
        var hasJoint = false
        while index < signs.count {
          if Self.joints.contains(signs[index].character) {
            hasJoint = true
            index += 1
          } else if signs[index].markLength > 0 {
            if signs[index].isUnfinished { ranOut = true }
            marks.append(index)
            index += signs[index].markLength
          } else {
            break
          }
        }
        if !hasJoint { gaps.append(index) }
      }
      for word in part {
        while index < signs.count, signs[index].character != word {
          if signs[index].isUnfinished { ranOut = true }
          guard signs[index].markLength > 0 else {
            if isNearEnd(index) { ranOut = true }
            return nil
          }
          marks.append(index)
          index += signs[index].markLength
        }
        guard index < signs.count else {
          ranOut = true
          return nil
        }
        index += 1
      }
    }
    if isNearEnd(index) { ranOut = true }
    return Joined(place: Place(signs: start..<index, marks: marks), gaps: gaps)
  }

  /// Whether the end of the text can have cut a sign there, or what is read beside it.
  private func isNearEnd(_ index: Int) -> Bool { index + Self.longestWord >= signs.count }

  /// Parts of words that are joined.
  struct Joined {
    let place: Place
    /// The signs before which nothing joins the parts.
    let gaps: [Int]
  }

  /// Whether parts of words between which there is nothing are these words, and not by chance parts of another:
  /// `BenOsei`, `@benosei`, `x.example/benosei`, or nothing else at all.
  /// - Parameter isLong: whether they have so many letters that another word rarely contains them.
  func isName(_ joined: Joined, isLong: Bool) -> Bool {
    guard isLong || isWhole(joined.place, orAtCapital: true) else { return false }
    if joined.gaps.allSatisfy(isCapital) { return true }
    let range = range(of: joined.place)
    if isLong { return isInAddress(range) }
    let before = text[..<range.lowerBound].last
    return before.map("@#/".contains) ?? (range.upperBound == text.endIndex)
  }

  /// Whether a sign is a capital letter after a small one.
  private func isCapital(_ index: Int) -> Bool {
    guard index > 0, signs.indices.contains(index) else { return false }
    return text[signs[index].range].first?.isUppercase == true
      && text[signs[index - 1].range].last?.isLowercase == true
  }

  /// The signs of addresses, handles, topics and names of files.
  private static let addressSigns = "@#/:._-+%=&?~\\"

  /// Whether a range is part of an address, a handle, a topic or the name of a file: what is between spaces has signs of
  /// one, or is all there is.
  private func isInAddress(_ range: Range<String.Index>) -> Bool {
    let before = text[..<range.lowerBound].suffix(Self.longestWord).reversed()
      .prefix { !$0.isWhitespace }
    let after = text[range.upperBound...].prefix(Self.longestWord).prefix { !$0.isWhitespace }
    guard before.count < Self.longestWord, after.count < Self.longestWord else { return true }
    if before.endIndex.base == text.startIndex, after.endIndex == text.endIndex { return true }
    // Marks at its end belong to the sentence.
    let rest = after.reversed().drop { $0.isPunctuation && !"/_".contains($0) }
    return before.contains(where: Self.addressSigns.contains)
      || rest.contains(where: Self.addressSigns.contains)
  }

  /// What has more characters between spaces is no word of a sentence.
  static let longestWord = 60

  /// Where words are that begin at a sign; `nil` if others do.
  /// - Parameter ranOut: set if the text ends before this is certain.
  func place(of words: [String], at start: Int, ranOut: inout Bool) -> Place? {
    guard signs[start].character == words[0] else { return nil }
    var index = start + 1
    var marks: [Int] = []
    for (before, word) in zip(words, words.dropFirst()) {
      while index < signs.count, signs[index].character != word {
        if signs[index].isUnfinished { ranOut = true }
        if signs[index].markLength > 0 {
          marks.append(index)
          index += signs[index].markLength
        } else if signs[index].character == " ", before == " " {
          // Spaces on both sides of a mark are one space.
          index += 1
        } else {
          if isNearEnd(index) { ranOut = true }
          return nil
        }
      }
      guard index < signs.count else {
        ranOut = true
        return nil
      }
      index += 1
    }
    if isNearEnd(index) { ranOut = true }
    return Place(signs: start..<index, marks: marks)
  }

  /// Whether neither a letter nor a digit is beside a place.
  /// - Parameter orAtCapital: whether the capital letter of another word may be, too.
  func isWhole(_ place: Place, orAtCapital: Bool = false) -> Bool {
    ![place.signs.lowerBound - 1, place.signs.upperBound].contains { index in
      guard signs.indices.contains(index), let first = signs[index].character.first else {
        return false
      }
      let isOtherWord = index < place.signs.lowerBound ? isCapital(index + 1) : isCapital(index)
      return (first.isLetter || first.isNumber) && !(orAtCapital && isOtherWord)
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
