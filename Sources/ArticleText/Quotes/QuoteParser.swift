/// Words of a quote without ellipses and brackets.
struct QuotedPart: Equatable {
  var words: String
  /// Whether brackets changed the beginning of the first word: `[t]he`; the letters in them.
  var headLetters: String?
  /// Whether brackets changed the end of the last word: `approv[ed]`.
  var hasOpenEnd = false
  /// Whether brackets are right before and after it.
  var isBehindBracket = false
  var isBeforeBracket = false

  init(_ words: String) { self.words = words }

  /// Without the quotation marks at both ends; `nil` if there are none, or no letters between them.
  var withoutOuterMarks: QuotedPart? {
    var bare = Substring(words)
    while let first = bare.unicodeScalars.first, TypographyKey.isQuotationMark(first.value) {
      bare.unicodeScalars.removeFirst()
    }
    while let last = bare.unicodeScalars.last, TypographyKey.isQuotationMark(last.value) {
      bare.unicodeScalars.removeLast()
    }
    guard bare.utf8.count < words.utf8.count, Array(bare.utf8)[...].hasLetters else { return nil }
    var part = self
    part.words = bare.withoutOuterSpace
    return part
  }
}

/// Parts with brackets between them.
struct QuotedSegment: Equatable {
  var parts: [QuotedPart]
  /// All of its words, with the brackets.
  var words: String

  /// Makes a segment of its parts.
  init(_ parts: [QuotedPart], words: String) {
    self.parts = parts
    self.words = words
  }

  /// Makes a segment without brackets.
  init(_ part: QuotedPart) { self.init([part], words: part.words) }
}

/// Reads the ellipses and brackets of a quote.
struct QuoteParser {
  /// What is between ellipses, in order.
  private(set) var segments: [QuotedSegment] = []
  /// The words in brackets.
  private(set) var insertions: [String] = []
  /// Whether the quote has an ellipsis or brackets.
  private(set) var isMarked = false

  private var parts: [QuotedPart] = []
  private var words = String.UnicodeScalarView()
  private var segment = String.UnicodeScalarView()
  private var headLetters: String?
  private var isBehindBracket = false

  /// Longer text in brackets is not an editor's.
  private static let longestInsertion = 200

  /// How many brackets are compared with those of the source.
  private static let mostBrackets = 32

  /// - Parameter isOwn: whether the source has these words with their brackets itself.
  static func read(_ quote: String, isOwn: (String) -> Bool) -> QuoteParser {
    var parser = QuoteParser()
    parser.run(Array(quote.unicodeScalars), isOwn)
    return parser
  }

  private mutating func run(_ scalars: [Unicode.Scalar], _ isOwn: (String) -> Bool) {
    var index = 0
    var bracketsLeft = Self.mostBrackets
    while index < scalars.count {
      if let end = Self.ellipsisEnd(in: scalars, from: index) {
        endSegment()
        isMarked = true
        index = end
      } else if scalars[index] == "[", let end = Self.bracketEnd(in: scalars, from: index) {
        let bracketed = scalars[index..<end]
        let inside = String(String.UnicodeScalarView(bracketed.dropFirst().dropLast()))
        bracketsLeft -= 1
        if bracketsLeft >= 0, isOwn("[\(inside)]") {
          words.append(contentsOf: bracketed)
          segment.append(contentsOf: bracketed)
          index = end
          continue
        }
        segment.append(contentsOf: bracketed)
        insertions.append(Substring(inside).withoutOuterSpace)
        let isOpen = index > 0 && Self.isLetter(scalars[index - 1])
        endPart(isOpen: isOpen, isBeforeBracket: true)
        if end < scalars.count, Self.isLetter(scalars[end]) { headLetters = inside }
        isMarked = true
        index = end
      } else {
        words.append(scalars[index])
        segment.append(scalars[index])
        index += 1
      }
    }
    endSegment()
  }

  private mutating func endPart(isOpen: Bool, isBeforeBracket: Bool) {
    var part = QuotedPart(Substring(String(words)).withoutOuterSpace)
    words = String.UnicodeScalarView()
    part.headLetters = headLetters
    headLetters = nil
    part.hasOpenEnd = isOpen
    part.isBeforeBracket = isBeforeBracket
    part.isBehindBracket = isBehindBracket
    isBehindBracket = isBeforeBracket
    // Punctuation between two brackets, or between an ellipsis and a mark, has no words to compare.
    if Array(part.words.utf8)[...].hasLetters { parts.append(part) }
  }

  private mutating func endSegment() {
    endPart(isOpen: false, isBeforeBracket: false)
    if !parts.isEmpty {
      let words = Substring(String(segment)).withoutOuterSpace
      segments.append(QuotedSegment(parts, words: words))
    }
    parts = []
    segment = String.UnicodeScalarView()
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The index after an ellipsis: `…`, `...`, `. . .`, also in brackets; `nil` if none begins here.
  private static func ellipsisEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard let close = ["[": "]", "(": ")"][scalars[start]] as Unicode.Scalar? else {
      return dotsEnd(in: scalars, from: start)
    }
    var index = start + 1
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    guard index < scalars.count, let end = dotsEnd(in: scalars, from: index) else { return nil }
    index = end
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    return index < scalars.count && scalars[index] == close ? index + 1 : nil
  }

  private static func dotsEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    var dots = 0
    var end = start
    while index < scalars.count {
      if scalars[index] == "…" || scalars[index] == "⋯" {
        dots += 3
      } else if scalars[index] == "." {
        dots += 1
      } else if scalars[index] == " ", dots > 0, index + 1 < scalars.count,
        scalars[index + 1] == "."
      {
        index += 1
        continue
      } else {
        break
      }
      index += 1
      end = index
    }
    return dots >= 3 ? end : nil
  }

  /// The index after the bracket that closes the one at an index; `nil` if none does soon.
  private static func bracketEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    for index in (start + 1..<min(scalars.count, start + longestInsertion)) {
      if scalars[index] == "]" { return index > start + 1 ? index + 1 : nil }
      if scalars[index] == "[" { return nil }
    }
    return nil
  }
}

extension Substring {
  /// Without white space at both ends.
  fileprivate var withoutOuterSpace: String {
    var text = unicodeScalars
    while let first = text.first, WhiteSpace.contains(first.value) { text.removeFirst() }
    while let last = text.last, WhiteSpace.contains(last.value) { text.removeLast() }
    return String(text)
  }
}
