/// A line up to the cursor: whole words, and the one that is being typed.
package struct BegunLine {
  /// The whole words before the cursor, quotes taken off.
  package let words: [String]
  /// Where each of them begins, as UTF-8 offsets.
  let starts: [Int]
  /// The word at the cursor as far as it was typed, quotes taken off; empty behind a space.
  package let typed: String
  /// Where it begins, as a UTF-8 offset.
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
      // A quote that is still open is closed at the cursor.
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

  /// The word at the cursor as it was typed, quotes and all.
  var raw: String { String(decoding: Array(line.utf8)[start...], as: UTF8.self) }

  /// The line behind its command.
  var scannerAfterCommand: CommandLine {
    var scanner = CommandLine(line)
    _ = try? scanner.next()
    return scanner
  }
}
