import Presentation
import SafeFiles

/// Splits a line into words as the POSIX shell does, with one difference: a quote opens only at the start of a
/// word, after `=` or `:`, directly after a closing quote, or after a comma behind one, so that *don't* needs no quoting. There
/// typographic quotes (“…”, „…“, «…», ‘…’) open too, if something closes them. `$'…'` is for names of files whose
/// bytes are not UTF-8, which Tab writes so: `\xE9` is a byte. Nothing else is special, except
/// the tag of a pasted text: it is one quoted word, the text.
package struct CommandLine {
  /// Why a line cannot be split.
  enum Fault: Error, Hashable, Sendable {
    /// A quote is never closed; the column counts characters from 1.
    case openQuote(Unicode.Scalar, column: Int)
    /// A backslash ends the line.
    case danglingBackslash
  }

  /// The line as typed, by scalars: a combining mark after a quote must not hide it.
  private let line: String.UnicodeScalarView
  private var position: String.Index
  private let pastes: [PastedText]
  /// Whether the line is still being typed, so that a typographic quote may be closed later.
  private let isBegun: Bool

  /// Makes a scanner of a line, with the pasted texts that it may refer to.
  init(_ line: String, pastes: [PastedText] = [], isBegun: Bool = false) {
    self.isBegun = isBegun
    self.line = line.unicodeScalars
    position = line.startIndex
    self.pastes = line.contains("[") ? pastes.filter { line.contains($0.tag) } : []
  }

  /// All words of a line.
  static func words(of line: String) throws(Fault) -> [TypedWord] {
    var scanner = CommandLine(line)
    var words: [TypedWord] = []
    while let word = try scanner.next() { words.append(word) }
    return words
  }

  /// The rest of the line, without white space at both ends.
  var rest: String {
    var rest = line[position...].drop(while: Self.isSpace)
    while let last = rest.last, Self.isSpace(last) { rest = rest.dropLast() }
    return String(rest)
  }

  /// The shell's white space: a no-break space is part of a word.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  /// The rest of the line as a command's TEXT, as typed. A single quoted word is unquoted, and `--` before what
  /// looks like an option is dropped: it marks the beginning of the text.
  var text: String {
    pastes.reduce(typedText) { $0.replacing($1.tag, with: $1.text) }
  }

  private var typedText: String {
    var rest = Substring(rest).unicodeScalars
    if rest.starts(with: "--".unicodeScalars), let third = rest.dropFirst(2).first,
      Self.isSpace(third)
    {
      let behind = rest.dropFirst(2).drop(while: Self.isSpace)
      if behind.starts(with: "--".unicodeScalars) { rest = behind }
    }
    if let first = rest.first, first == "\"" || first == "'" || TypographicQuotes.opens(first) {
      var scanner = CommandLine(String(rest))
      if let word = try? scanner.next(), scanner.rest.isEmpty, word.isOneQuotation {
        return word.text
      }
    }
    return String(rest)
  }

  /// The words up to one that ends them, or to the end of the line, as one text; moves after them. Quotes and
  /// apostrophes in it are ordinary characters. `nil`, without moving, if it is a single word, or begins with a
  /// quotation and may not.
  /// - Parameter ends: whether a word ends it, with the line behind that word.
  mutating func sentence(
    mayBeginWithQuotation: Bool, endingBefore ends: (TypedWord, CommandLine) -> Bool
  ) -> String? {
    var scanner = self
    scanner.skipSpace()
    let start = scanner.position
    guard let first = try? scanner.peek(), mayBeginWithQuotation || !first.isOneQuotation else {
      return nil
    }
    var count = 0
    var end = start
    while let word = scanner.nextOfSentence(), !ends(word, scanner) {
      count += 1
      end = scanner.position
    }
    guard count > 1 else { return nil }
    position = end
    return CommandLine(String(line[start..<end]), pastes: pastes).text
  }

  /// The next word of a sentence. A quote that nothing closes is an apostrophe, as in ’tis.
  private mutating func nextOfSentence() -> TypedWord? {
    skipSpace()
    let start = position
    if let word = try? next() { return word }
    guard start < line.endIndex else { return nil }
    position = line[start...].firstIndex(where: Self.isSpace) ?? line.endIndex
    return TypedWord(segments: [.init(text: String(line[start..<position]), isQuoted: false)])
  }

  private mutating func skipSpace() {
    while position < line.endIndex, Self.isSpace(line[position]) {
      position = line.index(after: position)
    }
  }

  /// The current position, as a UTF-8 offset.
  var offset: Int { line.utf8Offset(of: position) }

  /// The beginning of the next word, as a UTF-8 offset.
  var offsetOfNextWord: Int {
    line.utf8Offset(of: line[position...].firstIndex { !Self.isSpace($0) } ?? line.endIndex)
  }

  /// The next word, without moving past it.
  func peek() throws(Fault) -> TypedWord? {
    var copy = self
    return try copy.next()
  }

  /// The next word; `nil` at the end of the line.
  mutating func next() throws(Fault) -> TypedWord? {
    skipSpace()
    guard position < line.endIndex else { return nil }
    var segments: [TypedWord.Segment] = []
    var plain = String.UnicodeScalarView()
    var mayQuote = true
    while position < line.endIndex, !Self.isSpace(line[position]) {
      let character = line[position]
      if mayQuote, character == "\"" || character == "'" {
        if !plain.isEmpty { segments.append(.init(text: String(plain), isQuoted: false)) }
        plain = String.UnicodeScalarView()
        segments.append(.init(text: try quotation(character), isQuoted: true))
        continue
      }
      if mayQuote, character == "$", let words = try escapedQuotation() {
        if !plain.isEmpty { segments.append(.init(text: String(plain), isQuoted: false)) }
        plain = String.UnicodeScalarView()
        segments.append(.init(text: words, isQuoted: true))
        continue
      }
      if mayQuote, let words = try typographicQuotation() {
        if !plain.isEmpty { segments.append(.init(text: String(plain), isQuoted: false)) }
        plain = String.UnicodeScalarView()
        segments.append(.init(text: words, isQuoted: true))
        continue
      }
      if character == "[", !mayQuote, startsWithPaste {
        // A paste directly after a word (load paste[paste 1: 3 lines]) is the next word.
        break
      }
      if character == "[", let paste = nextPaste() {
        if !plain.isEmpty { segments.append(.init(text: String(plain), isQuoted: false)) }
        plain = String.UnicodeScalarView()
        segments.append(.init(text: paste.text, isQuoted: true))
        continue
      }
      position = line.index(after: position)
      if character == "\\" {
        guard position < line.endIndex else { throw .danglingBackslash }
        plain.append(line[position])
        position = line.index(after: position)
        mayQuote = false
      } else {
        plain.append(character)
        // Names in a list have quotes each: "Debka","DEBKA".
        let isBetweenQuotes = plain.elementsEqual([","]) && segments.last?.isQuoted == true
        mayQuote = character == "=" || character == ":" || isBetweenQuotes
      }
    }
    if !plain.isEmpty { segments.append(.init(text: String(plain), isQuoted: false)) }
    return TypedWord(segments: segments)
  }

  private var startsWithPaste: Bool {
    let rest = line[position...]
    return pastes.contains { rest.starts(with: $0.tag.unicodeScalars) }
  }

  /// The pasted text whose tag is at the position, which moves after it; `nil` if there is none.
  private mutating func nextPaste() -> PastedText? {
    let rest = line[position...]
    guard let paste = pastes.first(where: { rest.starts(with: $0.tag.unicodeScalars) }) else {
      return nil
    }
    position = line.index(position, offsetBy: paste.tag.unicodeScalars.count)
    return paste
  }

  /// The text between the typographic quote at the position and its closing quote, unchanged; `nil` if there is
  /// none, or if it is not closed and so is an ordinary character.
  private mutating func typographicQuotation() throws(Fault) -> String? {
    let start = position
    let quote = line[start]
    guard TypographicQuotes.opens(quote) else { return nil }
    let inner = line.index(after: start)
    guard let end = TypographicQuotes.end(of: line[inner...], openedBy: quote) else {
      guard isBegun else { return nil }
      throw .openQuote(quote, column: line.distance(from: line.startIndex, to: start) + 1)
    }
    position = inner
    var text = String.UnicodeScalarView()
    while position < end {
      if line[position] == "[", let paste = nextPaste() {
        text.append(contentsOf: paste.text.unicodeScalars)
        continue
      }
      text.append(line[position])
      position = line.index(after: position)
    }
    position = line.index(after: max(position, end))
    return String(text)
  }

  /// The text of `$'…'` at the position, with its bytes; `nil` if no quote follows the sign.
  private mutating func escapedQuotation() throws(Fault) -> String? {
    let start = position
    let quote = line.index(after: start)
    guard quote < line.endIndex, line[quote] == "'" else { return nil }
    var bytes: [UInt8] = []
    var plain = String.UnicodeScalarView()
    func finish() {
      bytes += FileName.bytes(String(plain))
      plain = String.UnicodeScalarView()
    }
    var rest = line[line.index(after: quote)...]
    while let character = rest.popFirst() {
      if character == "'" {
        position = rest.startIndex
        finish()
        return FileName.text(bytes)
      }
      guard character == "\\", let next = rest.popFirst() else {
        plain.append(character)
        continue
      }
      let digits = rest.prefix(2)
      if next == "x", digits.count == 2, digits.allSatisfy(\.properties.isASCIIHexDigit),
        let byte = UInt8(String(digits), radix: 16), byte > 0
      {
        finish()
        bytes.append(byte)
        rest = rest.dropFirst(2)
      } else {
        plain.append(next)
      }
    }
    throw .openQuote("'", column: line.distance(from: line.startIndex, to: quote) + 1)
  }

  /// The text between the quote at the position and its closing quote.
  private mutating func quotation(_ quote: Unicode.Scalar) throws(Fault) -> String {
    let start = position
    position = line.index(after: position)
    var text = String.UnicodeScalarView()
    while position < line.endIndex {
      let character = line[position]
      if character == "[", let paste = nextPaste() {
        text.append(contentsOf: paste.text.unicodeScalars)
        continue
      }
      position = line.index(after: position)
      if character == quote { return String(text) }
      if character == "\\", quote == "\"", position < line.endIndex,
        "\\\"$`".unicodeScalars.contains(line[position])
      {
        text.append(line[position])
        position = line.index(after: position)
      } else {
        text.append(character)
      }
    }
    throw .openQuote(quote, column: line.distance(from: line.startIndex, to: start) + 1)
  }
}

extension String.UnicodeScalarView {
  fileprivate func utf8Offset(of index: Index) -> Int {
    String(self[..<index]).utf8.count
  }
}
