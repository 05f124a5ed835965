import ArticleText

/// The words and marks of an article, with what the table knows of each, and its quotations.
struct TextScan {
  /// All tokens of the sentences, in order.
  private(set) var tokens: [Token] = []
  /// The tokens of each sentence.
  private(set) var sentences: [Range<Int>] = []
  let quotations: QuotationScan
  /// The tokens with which paragraphs begin.
  let paragraphs: Set<Int>

  /// Reads the sentences of a text; those that are outside it, out of order or cut a character have no tokens.
  init(_ text: String, sentences ranges: [Range<Int>], table: SpeechTable) {
    let bytes = Array(text.utf8)
    var paragraphs: Set<Int> = []
    var end = 0
    for range in ranges {
      let start = tokens.count
      if range.lowerBound >= end, range.upperBound <= bytes.count {
        if Self.hasBlankLine(bytes[end..<range.lowerBound]) { paragraphs.insert(start) }
        var lexer = Lexer(bytes[range], table: table)
        lexer.read(into: &tokens)
        end = range.upperBound
      }
      sentences.append(start..<tokens.count)
    }
    self.paragraphs = paragraphs
    quotations = QuotationScan(tokens, paragraphs: paragraphs)
  }

  private static func hasBlankLine(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.count { $0 == 0x0A } > 1
  }

  /// The tokens of a sentence with each quotation as one, and without remarks in brackets.
  func items(of sentence: Int) -> [Token] {
    var items: [Token] = []
    var bracket: Int?
    var position = sentences[sentence].lowerBound
    let end = sentences[sentence].upperBound
    while position < end {
      if let quotation = quotations.of[position] {
        var last = position
        while last + 1 < end, quotations.of[last + 1] == quotation { last += 1 }
        items.append(self.quotation(position...last))
        position = last + 1
        continue
      }
      let token = tokens[position]
      position += 1
      items.append(token)
      guard token.kind == .bracket else { continue }
      if token.mark == 0x28 || token.mark == 0x5B {
        bracket = items.count - 1
      } else if let start = bracket {
        items.removeSubrange(start...)
        if start > 0 { items[start - 1].remarkEnd = token.range.upperBound }
        bracket = nil
      }
    }
    return items
  }

  /// The whole quotations that begin or end in some ranges of the text.
  func quotations(in ranges: [Range<Int>]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for range in ranges {
      let first = tokens.partitionIndex(notBefore: { $0.range.lowerBound < range.lowerBound })
      let last = tokens.partitionIndex(notBefore: { $0.range.upperBound < range.upperBound })
      for index in [first, last] where tokens.indices.contains(index) {
        guard let number = quotations.of[index] else { continue }
        let place = place(ofQuotation: number)
        if !found.contains(place) { found.append(place) }
      }
    }
    return found
  }

  /// Where a quotation is, with its marks.
  func place(ofQuotation number: Int) -> Range<Int> {
    let whole = quotations.tokens[number]
    return tokens[whole.lowerBound].range.lowerBound..<tokens[whole.upperBound].range.upperBound
  }

  private func quotation(_ part: ClosedRange<Int>) -> Token {
    var item = Token(
      .quotation,
      tokens[part.lowerBound].range.lowerBound..<tokens[part.upperBound].range.upperBound)
    let inner = tokens[part].filter { !TextMarks.isQuotationMark($0.mark) }
    if inner.count > 3, !Self.isTitle(inner) { item.words = inner }
    return item
  }

  /// Whether a quotation is the name of a book or a song: “They Say It's Over”. Nobody reports anything in it.
  private static func isTitle(_ words: [Token]) -> Bool {
    words.count <= 10
      && words.allSatisfy {
        $0.isCapital || $0.kind != .word || $0.has([.determiner, .preposition, .coordinator])
      }
  }
}

/// Splits a sentence into words and marks.
private struct Lexer {
  private let scalars: [Unicode.Scalar]
  private let table: SpeechTable
  /// The UTF-8 offset of the scalar at `index`.
  private var offset: Int
  private var index = 0

  private static let longestWord = 24

  init(_ bytes: ArraySlice<UInt8>, table: SpeechTable) {
    let text = String(decoding: bytes, as: UTF8.self)
    // A range that cuts a character, or bytes that are not UTF-8, would shift all offsets.
    scalars = text.utf8.count == bytes.count ? Array(text.unicodeScalars) : []
    offset = bytes.startIndex
    self.table = table
  }

  mutating func read(into tokens: inout [Token]) {
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        advance()
      } else if isWordPart(index) || isSign(scalar) && isDigit(index + 1) {
        tokens.append(word())
      } else if scalar == "-", isWordPart(index - 1), let length = encliticLength(behind: index) {
        advance()
        let end = index + length
        // "a-t-il": the pronoun is "il".
        if length > 2, scalars[index + 1] == "-" {
          advance()
          advance()
        }
        tokens.append(word(upTo: end))
      } else {
        let start = offset
        advance()
        var mark = Token(Self.kind(of: scalar), start..<offset)
        mark.mark = scalar.value
        tokens.append(mark)
      }
    }
  }

  private mutating func advance() {
    offset += UTF8.width(scalars[index])
    index += 1
  }

  private func isWordPart(_ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let value = scalars[index].value
    if value < 0x80 {
      return value >= 0x61 && value <= 0x7A || value >= 0x41 && value <= 0x5A || isDigit(index)
    }
    let properties = scalars[index].properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass.rawValue > 0
  }

  private func isDigit(_ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let scalar = scalars[index]
    // Texts have the figures of other scripts, too: Arabic, Hindi, the wide ones of Chinese and Japanese.
    return scalar.isASCII ? "0"..."9" ~= scalar : scalar.properties.numericType == .decimal
  }

  /// Whether figures end or begin here in a script without spaces: 人口は1,396万人.
  private func isFigureEdge(_ index: Int) -> Bool {
    isDigit(index - 1) && Self.isUnspaced(scalars[index])
      || Self.isUnspaced(scalars[index - 1]) && isDigit(index)
  }

  /// Whether a scalar is of a script that puts no spaces between words.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Thai and Lao, Burmese, Khmer; kana; Chinese characters.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "$", "€", "£", "¥", "#", "+", "@": true
    default: false
    }
  }

  private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

  /// Reads a word up to its end, or up to `limit`.
  private mutating func word(upTo limit: Int = .max) -> Token {
    let (first, start) = (index, offset)
    var key = ""
    var count = 0
    var unspaced = 0
    func isJoined(_ index: Int) -> Bool {
      let scalar = scalars[index]
      guard index > first, isWordPart(index - 1) else { return false }
      if isApostrophe(scalar) {
        // A plural's apostrophe belongs to it: workers'.
        return isWordPart(index + 1) || scalars[index - 1] == "s" && !isMark(at: index + 1)
      }
      guard isWordPart(index + 1) else { return false }
      switch scalar {
      case "-", "‑": return encliticLength(behind: index) == nil
      case ".": return isDigit(index + 1) || index + 2 >= scalars.count || !isWordPart(index + 2)
      case ",", "٫", "٬": return isDigit(index - 1) && isDigit(index + 1)
      default: return false
      }
    }
    while index < min(scalars.count, limit) {
      let scalar = scalars[index]
      guard index == first || isWordPart(index) || isJoined(index) else { break }
      if index > first, isFigureEdge(index) { break }
      count += 1
      if Self.isUnspaced(scalar) { unspaced += 1 }
      if count <= Self.longestWord {
        if isApostrophe(scalar) {
          key += "'"
        } else {
          key += scalar.properties.lowercaseMapping
        }
      }
      advance()
      if isApostrophe(scalar), table.elisions.contains(key) { break }
    }
    if isAbbreviation(from: first, hasStop: key.contains(".")) { advance() }
    let isNumber = isDigit(first) || isDigit(first + 1) && isSign(scalars[first])
    var token = Token(isNumber ? .number : .word, start..<offset)
    token.isCapital = scalars[first].properties.isUppercase
    token.length = max(1, unspaced / 2)
    token.key =
      count <= Self.longestWord ? key.hasPrefix("t-") ? String(key.dropFirst(2)) : key : ""
    // "US" is no pronoun, and "WHO" asks nothing.
    let isAcronym =
      (2...5).contains(count) && scalars[first].properties.isUppercase
      && scalars[first + 1].properties.isUppercase
    token.isAcronym = isAcronym
    if !isAcronym {
      token.traits = table.words[token.key] ?? []
      token.cue = table.cues[token.key] ?? []
    }
    if token.key.utf8.count > 3 {
      for (ending, form) in table.formEndings where token.key.hasSuffix(ending) {
        token.traits.insert(form)
      }
    }
    if token.traits.isEmpty, token.isCapital,
      table.roleEndings.contains(where: { token.key.hasSuffix($0) })
    {
      token.traits = .role
    }
    if let ending = table.adverbEnding, !token.isCapital, token.key.utf8.count > 5,
      token.key.hasSuffix(ending),
      token.traits.isEmpty, token.cue.isEmpty
    {
      token.traits = .adverb
    }
    return token
  }

  /// Whether the full stop behind a word belongs to it: Dr. Okoro, R-Ga., 9 p.m. Monday.
  private func isAbbreviation(from first: Int, hasStop: Bool) -> Bool {
    guard index + 1 < scalars.count, scalars[index] == "." else { return false }
    let next = scalars[index + 1]
    if next == "," { return true }
    guard next.properties.isWhitespace, index + 2 < scalars.count else { return false }
    let begin = scalars[index + 2]
    let isShort = index - first <= 4 && scalars[first].properties.isUppercase
    return hasStop || begin.properties.isLowercase || isShort && begin.properties.isUppercase
  }

  /// Whether a quotation ends here, so that an apostrophe closes it.
  private func isMark(at index: Int) -> Bool {
    scalars.indices.contains(index) && [",", ".", "?", "!"].contains(scalars[index])
  }

  /// How many scalars behind a hyphen are a pronoun that follows its verb: dit-elle.
  private func encliticLength(behind hyphen: Int) -> Int? {
    guard !table.enclitics.isEmpty else { return nil }
    var word = ""
    var end = hyphen + 1
    while end < scalars.count, isWordPart(end) || scalars[end] == "-", word.count < 8 {
      word += scalars[end].properties.lowercaseMapping
      end += 1
    }
    return table.enclitics.contains(word) ? end - hyphen - 1 : nil
  }

  private static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
    switch scalar {
    case ",", "،": .comma
    case ";": .semicolon
    case ":": .colon
    case "–", "—", "-", "―": .dash
    case ".", "?", "!", "…": .stop
    case "(", ")", "[", "]": .bracket
    default: .other
    }
  }
}
