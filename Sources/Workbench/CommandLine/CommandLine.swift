import Presentation

/// Splits a line into words as the POSIX shell does, with one difference: a quote opens only at the
/// start of a word, after `=` or `:`, or right after a closing quote, so that *don't* needs no care.
/// There typographic quotes (“…”, „…“, «…», ‘…’) do as well, where something closes them. Nothing else is special, but the tag of a pasted text: that is one quoted word, the text.
package struct CommandLine {
  /// Why a line cannot be split.
  enum Fault: Error, Hashable, Sendable {
    /// A quote is never closed; the column counts characters from 1.
    case openQuote(Unicode.Scalar, column: Int)
    /// A backslash ends the line.
    case danglingBackslash
  }

  /// The line as typed, by scalars: a combining mark behind a quote must not hide it.
  private let line: String.UnicodeScalarView
  private var position: String.Index
  private let pastes: [PastedText]
  /// Whether the line is still being typed, so that a typographic quote may be closed later.
  private let isBegun: Bool

  /// Takes a line, and the pasted texts that it may name.
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

  /// What is left of the line, white space at both ends taken off.
  var rest: String {
    var rest = line[position...].drop(while: Self.isSpace)
    while let last = rest.last, Self.isSpace(last) { rest = rest.dropLast() }
    return String(rest)
  }

  /// White space of the shell: a no-break space is part of a word.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  /// The rest of the line as a command's TEXT, as typed. One quoted word that is all of it is
  /// unquoted, and `--` before what begins like an option is dropped: it says that a text begins there.
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

  /// Where the scanner stands, as a UTF-8 offset.
  var offset: Int { line.utf8Offset(of: position) }

  /// Where the next word begins, as a UTF-8 offset.
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
    while position < line.endIndex, Self.isSpace(line[position]) {
      position = line.index(after: position)
    }
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
      if mayQuote, let words = try typographicQuotation() {
        if !plain.isEmpty { segments.append(.init(text: String(plain), isQuoted: false)) }
        plain = String.UnicodeScalarView()
        segments.append(.init(text: words, isQuoted: true))
        continue
      }
      if character == "[", !mayQuote, startsWithPaste {
        // A paste right behind a word (load paste[paste 1: 3 lines]) is the next word.
        break
      }
      if character == "[", let paste = takePaste() {
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
        mayQuote = character == "=" || character == ":"
      }
    }
    if !plain.isEmpty { segments.append(.init(text: String(plain), isQuoted: false)) }
    return TypedWord(segments: segments)
  }

  private var startsWithPaste: Bool {
    let rest = line[position...]
    return pastes.contains { rest.starts(with: $0.tag.unicodeScalars) }
  }

  /// The pasted text whose tag stands at the position, which moves behind it; `nil` where none does.
  private mutating func takePaste() -> PastedText? {
    let rest = line[position...]
    guard let paste = pastes.first(where: { rest.starts(with: $0.tag.unicodeScalars) }) else {
      return nil
    }
    position = line.index(position, offsetBy: paste.tag.unicodeScalars.count)
    return paste
  }

  /// The text between the typographic quote at the position and its fellow, as it stands; `nil` where
  /// none stands there, or nothing closes it, as it is a character like any other then.
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
      if line[position] == "[", let paste = takePaste() {
        text.append(contentsOf: paste.text.unicodeScalars)
        continue
      }
      text.append(line[position])
      position = line.index(after: position)
    }
    position = line.index(after: max(position, end))
    return String(text)
  }

  /// The text between the quote at the position and its fellow.
  private mutating func quotation(_ quote: Unicode.Scalar) throws(Fault) -> String {
    let start = position
    position = line.index(after: position)
    var text = String.UnicodeScalarView()
    while position < line.endIndex {
      let character = line[position]
      if character == "[", let paste = takePaste() {
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
  /// An index as a UTF-8 offset.
  fileprivate func utf8Offset(of index: Index) -> Int {
    String(self[..<index]).utf8.count
  }
}
