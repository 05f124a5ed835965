/// The mistakes of web pages that a guessing scan accepts: comments and the wrappers that hide a script from
/// old browsers, extra commas and semicolons, and brackets that close nothing. A string can contain a line end,
/// and also a quotation mark if the text after it does not look like the end of a value. What the text leaves
/// open is closed at its end.
extension JSONScanner {
  /// Closes everything that is open when the text ends.
  mutating func closeAll() {
    while !open.isEmpty {
      giveValue()
      close()
    }
  }

  /// Closes what a bracket closes, and everything left open inside it.
  mutating func closeByGuess(_ kind: JSONNode.Kind) {
    // A bracket of an outer level closes nothing.
    let count = open.suffix(2).reversed().enumerated().first { nodes[$1.node].kind == kind }
      .map { $0.offset + 1 }
    if count != nil { giveValue() }
    at += 1
    for _ in 0..<(count ?? 0) { close() }
  }

  /// Skips a comma or semicolon.
  mutating func separate() {
    giveValue()
    at += 1
    expected = isIn(.object) ? .key : .value
  }

  /// Adds an empty value to a key without one.
  private mutating func giveValue() {
    guard isIn(.object), expected == .colon || expected == .value else { return }
    expected = .value
    let offset = min(at, text.count)
    addScalar(.word, offset..<offset)
  }

  /// Makes a value possible if a colon or a comma is missing.
  private mutating func prepareScalar() {
    if expected == .colon { expected = .value }
    if expected == .commaOrEnd { expected = isIn(.object) ? .key : .value }
  }

  /// The same for an object or an array, which gets an empty key if it has none.
  mutating func prepareContainer() {
    prepareScalar()
    if expectsKey {
      addScalar(.word, 0..<0)
      expected = .value
    }
  }

  mutating func guessString() {
    prepareScalar()
    let start = at + 1
    at = start
    var isPlain = true
    var allBits: UInt8 = 0
    while at < text.count {
      allBits |= text[at]
      if text[at] == UInt8(ascii: "\\") {
        isPlain = false
        at += 2
      } else if text[at] == UInt8(ascii: "\""), isEnd(behind: at) {
        break
      } else {
        at += 1
      }
    }
    addScalar(.string, isPlain: isPlain, isASCII: allBits < 0x80, start..<min(at, text.count))
    at += 1
  }

  /// Whether the text after a quotation mark can follow a string.
  private func isEnd(behind quote: Int) -> Bool {
    var at = quote + 1
    var sawLineEnd = false
    while at < text.count, text[at] <= 0x20 {
      sawLineEnd = sawLineEnd || text[at] == 0x0A || text[at] == 0x0D
      at += 1
    }
    guard at < text.count else { return true }
    switch text[at] {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"),
      UInt8(ascii: ";"):
      return true
    // A missing comma.
    case UInt8(ascii: "\""): return sawLineEnd
    default: return false
    }
  }

  /// Reads any other text as a word.
  mutating func guessWord() {
    switch text[at] {
    case UInt8(ascii: ";"): separate()
    case 0...0x20: at += 1
    case 0xEF where starts(with: "\u{FEFF}"): at += 3
    case UInt8(ascii: "<"), UInt8(ascii: "/"): skipWrap()
    case UInt8(ascii: "-") where starts(with: "-->"): at += 3
    default:
      prepareScalar()
      let start = at
      at += 1
      while at < text.count, !Self.endsWord(text[at]) { at += 1 }
      addScalar(kind(of: start..<at), start..<at)
    }
  }

  private func kind(of word: Range<Int>) -> JSONNode.Kind {
    switch String(decoding: text[word].prefix(400), as: UTF8.self) {
    case "true": .yes
    case "false": .no
    case "null": .null
    case let word where Double(word)?.isFinite == true && word.last?.isNumber == true: .number
    default: .word
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ",:;{}[]\"".utf8.contains(byte)
  }

  private func starts(with word: StaticString) -> Bool {
    text.count - at >= word.utf8CodeUnitCount
      && (0..<word.utf8CodeUnitCount).allSatisfy { text[at + $0] == word.utf8Start[$0] }
  }

  /// Skips `/* … */`, `//`, `<!--` or `<![CDATA[`.
  private mutating func skipWrap() {
    if starts(with: "/*") {
      at += 2
      while at < text.count, !starts(with: "*/") { at += 1 }
      at += 2
    } else if starts(with: "//") {
      at += 2
      while at < text.count, text[at] == 0x20 { at += 1 }
      // A wrapper against old browsers, or a comment to the end of the line.
      if at < text.count, text[at] == UInt8(ascii: "<") || text[at] == UInt8(ascii: "]") { return }
      while at < text.count, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
    } else {
      at += starts(with: "<![CDATA[") ? 9 : starts(with: "<!--") ? 4 : 1
    }
  }
}
