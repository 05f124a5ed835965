/// The text after a mark and the white space after it.
struct RightToken {
  enum Shape {
    case upper
    case lower
    case uncased
    case digit
    /// A dash with white space after it.
    case dash
    /// A sign that can begin a sentence: $, @, #, a bullet, a picture.
    case sign
    /// A mark: `...and then`
    case mark
    /// Punctuation that continues the sentence: a comma, a closing bracket.
    case joining
  }

  let shape: Shape
  /// The word after the openers and the dash, if there are any.
  let word: Range<Int>
  let opensQuote: Bool
  let opensBracket: Bool
  /// Whether the word is all capitals, and has more than one.
  let isAllCapitals: Bool
  /// Whether a web address begins here.
  let isAddress: Bool
  let classes: WordClass

  /// Longer words have no class, in bytes.
  private static let reach = 48

  init(in text: ByteView, at offset: Int, words: WordTable) {
    var position = offset
    var quote = false
    var bracket = false
    // ,,So" in German, for lack of „ on the keyboard.
    if text[position] == 0x2C, text[position + 1] == 0x2C {
      quote = true
      position += 2
    }
    while position < text.count {
      let next = text.scalar(at: position)
      guard let opener = Enclosure.opening(next.value) else { break }
      if opener == .quote { quote = true } else { bracket = true }
      position += next.length
      // « opens if a no-break space follows.
      if next.value == 0xAB || next.value == 0x201E {
        position += text.whiteSpaceLength(at: position)
      }
    }
    opensQuote = quote
    opensBracket = bracket
    var shape = Self.shape(in: text, at: position)
    word = Self.word(in: text, at: position)
    // iPhone, eBay: a lower-case letter, then a capital.
    if shape == .lower, Self.hasInnerCapital(text, word) { shape = .upper }
    // 's Avonds: the Dutch capital comes after what is left of an article.
    if shape == .lower, quote, word.count == 1,
      Self.isCapital(in: text, behindSpaceAt: word.upperBound)
    {
      shape = .upper
    }
    self.shape = shape
    isAddress = shape == .lower && Self.isAddress(in: text, word)
    let isAllCapitals = Self.isAllCapitals(text, word)
    self.isAllCapitals = isAllCapitals
    var classes = words.classes(of: word, in: text)
    // L'accord, Trump's: the part before the apostrophe decides.
    if classes.isEmpty, let end = text.firstApostrophe(in: word) {
      classes = words.classes(of: word.lowerBound..<end, in: text)
    }
    // IT is not "it": a word in capitals is a name.
    if isAllCapitals { classes.remove(.starter) }
    self.classes = classes
  }

  /// A capital or a letter without case, which can begin a sentence by its shape.
  var isCapital: Bool { shape == .upper || shape == .uncased }

  private static func shape(in text: ByteView, at offset: Int) -> Shape {
    guard offset < text.count else { return .joining }
    let next = text.scalar(at: offset)
    switch LetterShape.of(next.value) {
    case .upper: return .upper
    case .lower: return .lower
    case .uncased: return .uncased
    case .digit: return .digit
    case .other: break
    }
    if Mark.at(offset, in: text) != nil { return .mark }
    if isRule(in: text, at: offset) { return .sign }
    if EmojiRun.begins(in: text, at: offset) { return .joining }
    switch next.value {
    case 0x2D, 0x2013, 0x2014, 0x2015, 0x2212:
      return .dash
    case 0x23, 0x24, 0x2A, 0x40, 0xA2...0xA9, 0xB6, 0xAE: return .sign
    case 0..<0x80, 0xAA...0xBF, 0x2000..<0x20A0: return next.value == 0x2022 ? .sign : .joining
    case 0x3001, 0xFF0C, 0xFF1A, 0xFF1B: return .joining
    default: return .sign
    }
  }

  /// Whether it is a line drawn with signs: `=====`, but not `* * *` with spaces.
  private static func isRule(in text: ByteView, at offset: Int) -> Bool {
    let byte = text[offset]
    guard byte == 0x3D || byte == 0x5F || byte == 0x2D || byte == 0x7E else { return false }
    return text[offset + 1] == byte && text[offset + 2] == byte
  }

  /// Whether it is `http…` with a colon, or `www` with a full stop.
  private static func isAddress(in text: ByteView, _ word: Range<Int>) -> Bool {
    let first = text[word.lowerBound]
    guard first == 0x68 || first == 0x77, (3...5).contains(word.count) else { return false }
    let (second, behind) = (text[word.lowerBound + 1], text[word.upperBound])
    return first == 0x68
      ? second == 0x74 && behind == 0x3A && text[word.upperBound + 1] == 0x2F
      : second == 0x77 && behind == 0x2E
  }

  private static func word(in text: ByteView, at offset: Int) -> Range<Int> {
    var end = offset
    while end < text.count, end - offset < reach {
      let next = text.scalar(at: end)
      guard LetterShape.of(next.value) != .other || next.value == 0x27 || next.value == 0x2019
      else { break }
      end += next.length
    }
    // it's, don’t keep their apostrophe; a quotation mark at the end is cut off.
    while end > offset {
      let last = text.scalar(before: end)
      guard last.value == 0x27 || last.value == 0x2019 else { break }
      end -= last.length
    }
    return offset..<end
  }

  private static func isCapital(in text: ByteView, behindSpaceAt offset: Int) -> Bool {
    let gap = text.whiteSpaceLength(at: offset)
    guard gap > 0, offset + gap < text.count else { return false }
    return LetterShape.of(text.scalar(at: offset + gap).value) == .upper
  }

  private static func hasInnerCapital(_ text: ByteView, _ word: Range<Int>) -> Bool {
    var position = word.lowerBound
    var index = 0
    while position < word.upperBound, index < 3 {
      let next = text.scalar(at: position)
      if index > 0, LetterShape.of(next.value) == .upper { return true }
      position += next.length
      index += 1
    }
    return false
  }

  private static func isAllCapitals(_ text: ByteView, _ word: Range<Int>) -> Bool {
    var position = word.lowerBound
    var letters = 0
    while position < word.upperBound {
      let next = text.scalar(at: position)
      if LetterShape.of(next.value) != .upper { return false }
      position += next.length
      letters += 1
    }
    return letters > 1
  }
}
