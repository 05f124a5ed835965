import ArticleText

/// The words of a text: runs of letters and figures, folded.
struct WordScan {
  struct Word {
    /// The folded word, without a possessive ending: `harwick` of `Harwick's`, `dont` of `don't`.
    let folded: String
    /// UTF-8 offsets in the text.
    let range: Range<Int>
    let isCapital: Bool
    /// Whether all letters are capitals, and there are two at least: US, NATO.
    let isAcronym: Bool
    /// Whether it begins with a figure.
    let isNumeric: Bool
    /// Whether no word precedes it in its sentence.
    let isFirst: Bool
    /// The number of its sentence, from 0.
    let sentence: Int

    /// The number of `21st`.
    var ordinalDigits: Int? {
      for ending in ["st", "nd", "rd", "th"] where folded.hasSuffix(ending) {
        return Int(folded.dropLast(2))
      }
      return nil
    }
  }

  private(set) var words: [Word] = []
  private let bytes: [UInt8]
  private var position = 0
  /// Whether a new sentence begins.
  private var isFirst = true
  private var sentence = 0
  /// Whether a hashtag is read, whose capitals say nothing.
  private var isTag = false

  /// The longest word that is compared; the rest of a longer run is left out.
  private static let longest = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    read()
  }

  private enum Class { case letter, capital, figure, alone, apostrophe, other }

  /// The scalar at an offset with its length. Bytes that are not UTF-8 are one mark each.
  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0x61...0x7A: return .letter
    case 0x41...0x5A: return .capital
    case 0x30...0x39: return .figure
    case 0x27, 0x2019: return .apostrophe
    case 0..<0x80: return .other
    default: break
    }
    if WordList.standsAlone(scalar.value) { return .alone }
    let properties = scalar.properties
    if properties.numericType == .decimal { return .figure }
    if properties.isUppercase { return .capital }
    return properties.isAlphabetic || properties.isGraphemeExtend || scalar.value == 0xAD
      ? .letter : .other
  }

  private mutating func read() {
    var isHashtag = false
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      switch Self.kind(scalar) {
      case .letter, .capital, .figure: readWord(isHashtag: isHashtag)
      case .alone:
        append(position..<position + length, [scalar], capitals: 0, letters: 1, figures: 0)
        position += length
      case .apostrophe: position += length
      case .other:
        position += length
        switch scalar {
        case "\"", "“", "”", "„", "»", "«": isFirst = true
        case "!", "?", ":", "\n", "…", "—", "–", "|": endSentence()
        // Not the decimals of a number, nor a stop within an address.
        case "."
        where position >= bytes.count || bytes[position] <= 0x20 || bytes[position] >= 0x80:
          if !isInitial() { endSentence() }
        default: break
        }
        isHashtag = scalar == "#"
        continue
      }
      isHashtag = false
    }
  }

  /// Whether the stop before the position is of a letter within a name: George *W.* Bush.
  private func isInitial() -> Bool {
    guard let last = words.last, last.isCapital, last.range.count == 1,
      last.range.upperBound == position - 1, words.count > 1, position + 1 < bytes.count
    else { return false }
    let before = words[words.count - 2]
    return before.isCapital && before.sentence == sentence && last.folded != "i"
      && (0x41...0x5A).contains(bytes[position + 1])
  }

  private mutating func endSentence() {
    isFirst = true
    if words.last?.sentence == sentence { sentence += 1 }
  }

  /// Reads a run of letters and figures. In a hashtag each capital after a small letter begins a word.
  private mutating func readWord(isHashtag: Bool) {
    isTag = isHashtag
    defer { isTag = false }
    var start = position
    var scalars: [Unicode.Scalar] = []
    var (capitals, letters, figures) = (0, 0, 0)
    var last = Class.other
    func isDotted() -> Bool {
      // U.S.: single letters with a stop behind each.
      position + 1 < bytes.count && bytes[position] == 0x2E && letters == 1 && figures == 0
        && (0x41...0x5A).contains(bytes[position + 1])
        && (position + 2 >= bytes.count || !Self.isLetter(bytes[position + 2]))
    }
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      let kind = Self.kind(scalar)
      if kind == .apostrophe {
        guard let next = apostropheEnd(scalars, letters: letters) else { break }
        if next == position {
          // An elision: the word before it is a word of its own.
          break
        }
        // "n't" stays, and what else follows an apostrophe at the end is an ending.
        let rest = bytes[(position + length)..<next]
        if rest.count == 1, rest.first == UInt8(ascii: "t") || rest.first == UInt8(ascii: "T") {
          scalars.append("t")
        }
        append(
          start..<position, scalars, capitals: capitals, letters: letters, figures: figures)
        position = next
        return
      }
      guard kind == .letter || kind == .capital || kind == .figure else {
        guard capitals == 1, isDotted() else { break }
        var end = position
        while end + 1 < bytes.count, bytes[end] == 0x2E, (0x41...0x5A).contains(bytes[end + 1]),
          end + 2 >= bytes.count || !Self.isLetter(bytes[end + 2])
        {
          scalars.append(Unicode.Scalar(bytes[end + 1]))
          capitals += 1
          end += 2
        }
        append(start..<end, scalars, capitals: capitals, letters: capitals, figures: 0)
        position = end
        if position < bytes.count, bytes[position] == 0x2E { position += 1 }
        return
      }
      let breaks =
        kind == .capital && last == .letter || kind == .figure && last != .figure
        || kind != .figure && last == .figure
      if isHashtag, breaks, last != .other {
        append(
          start..<position, scalars, capitals: capitals, letters: letters, figures: figures)
        (capitals, letters, figures) = (0, 0, 0)
        scalars = []
        start = position
      }
      if scalars.count < Self.longest { scalars.append(scalar) }
      if kind == .capital { capitals += 1 }
      if kind == .figure { figures += 1 } else { letters += 1 }
      last = kind
      position += length
    }
    append(start..<position, scalars, capitals: capitals, letters: letters, figures: figures)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte >= 0x80
  }

  /// Where a word ends that has an apostrophe at the reader's position: behind an ending such as `'s`, before the apostrophe
  /// of an elision such as `l'`; nil if the word just ends.
  private func apostropheEnd(_ before: [Unicode.Scalar], letters: Int) -> Int? {
    var next = position + scalar(at: position).length
    let start = next
    while next < bytes.count, Self.isLetter(bytes[next]), next - start < 4 { next += 1 }
    let count = next - start
    if count == 0 { return nil }
    let isOver = next >= bytes.count || !Self.isLetter(bytes[next])
    if isOver, count <= 2, letters > 1 || before == ["I"] || before == ["i"] { return next }
    return position
  }

  private mutating func append(
    _ range: Range<Int>, _ scalars: [Unicode.Scalar], capitals: Int, letters: Int, figures: Int
  ) {
    guard let first = scalars.first else { return }
    var folded: [UInt8] = []
    for scalar in scalars { WordFolding.append(scalar, to: &folded) }
    words.append(
      Word(
        folded: String(decoding: folded, as: UTF8.self), range: range,
        isCapital: !isTag && capitals > 0 && Self.kind(first) == .capital,
        isAcronym: capitals >= 2 && capitals == letters && figures == 0,
        isNumeric: Self.kind(first) == .figure, isFirst: isFirst, sentence: sentence))
    isFirst = false
  }
}
