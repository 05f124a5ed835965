import Presentation

/// A line up to the cursor: complete words, and the word being typed.
package struct BegunLine {
  /// The complete words before the cursor, without quotes.
  package let words: [String]
  /// The UTF-8 offsets at which they begin.
  let starts: [Int]
  /// The word at the cursor as typed so far, without quotes; empty after a space.
  package let typed: String
  /// The UTF-8 offset at which it begins.
  package let start: Int
  private let line: String

  package init(_ line: String) {
    self.line = line
    var words: [String] = []
    var starts: [Int] = []
    var scanner = CommandLine(line, isBegun: true)
    var current = (text: "", start: line.utf8.count)
    while true {
      let start = scanner.offsetOfNextWord
      // An open quote is closed at the cursor.
      let word = try? scanner.next()
      if let word {
        if scanner.offset == line.utf8.count {
          current = (word.text, start)
          break
        }
        words.append(word.text)
        starts.append(start)
      } else {
        if start < line.utf8.count {
          current = (Self.unclosed(line, from: start), start)
        }
        break
      }
    }
    self.words = words
    self.starts = starts
    typed = current.text
    self.start = current.start
  }

  /// The text of a word whose quote is open.
  private static func unclosed(_ line: String, from start: Int) -> String {
    let rest = String(decoding: Array(line.utf8)[start...], as: UTF8.self)
    for quote in ["\"", "'", "”", "“", "»", "«", "’", "‘", "›", "‹"] {
      var scanner = CommandLine(rest + quote)
      if let word = try? scanner.next(), scanner.rest.isEmpty { return word.text }
    }
    return rest
  }

  /// The word at the cursor as typed, including quotes.
  var raw: String { String(decoding: Array(line.utf8)[start...], as: UTF8.self) }

  /// Whether the word at the cursor begins with a quotation mark.
  var isQuoted: Bool {
    raw.unicodeScalars.first.map {
      "\"'".unicodeScalars.contains($0) || TypographicQuotes.opens($0)
    } ?? false
  }

  /// The option whose text or name without quotes the word at the cursor continues, and the line with that value as
  /// the word at the cursor.
  func sentence(of parts: [CommandPart]) -> (option: WordKind, line: BegunLine)? {
    guard
      let last = words.indices.dropFirst().last(where: { index in
        parts.contains { $0.names.contains(words[index]) }
      }), let kind = parts.first(where: { $0.names.contains(words[last]) })?.kind,
      kind.hasSeveralWords, words.indices.contains(last + 1),
      typedArguments(before: last, of: parts) >= requiredArguments(parts)
    else { return nil }
    let typed = String(decoding: Array(line.utf8)[starts[last + 1]...], as: UTF8.self)
    guard (try? CommandLine(typed).peek())?.isOneQuotation == false else { return nil }
    return (kind, BegunLine(self, endingWith: typed, at: last + 1))
  }

  /// The beginning of a line, whose word at the cursor is everything after it.
  private init(_ whole: BegunLine, endingWith typed: String, at index: Int) {
    line = whole.line
    words = Array(whole.words[..<index])
    starts = Array(whole.starts[..<index])
    self.typed = typed
    start = whole.starts[index]
  }

  /// How many arguments are typed before a word.
  private func typedArguments(before end: Int, of parts: [CommandPart]) -> Int {
    var count = 0
    var isValue = false
    for word in words[1..<end] {
      let option = parts.first { $0.names.contains(word) }
      if !isValue, option == nil, !word.hasPrefix("--") { count += 1 }
      isValue = !isValue && option?.value != nil
    }
    return count
  }

  private func requiredArguments(_ parts: [CommandPart]) -> Int {
    parts.count { $0.isPositional && !$0.isRepeating && !$0.isOptional }
  }

  var scannerAfterCommand: CommandLine {
    var scanner = CommandLine(line)
    _ = try? scanner.next()
    return scanner
  }
}
