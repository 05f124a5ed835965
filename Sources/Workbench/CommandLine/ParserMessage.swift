import Presentation

/// A message of the argument parser in the words of this program: its errors have no other form than the text.
package enum ParserMessage {
  /// The message reworded; unchanged if its form is not known.
  /// - Parameter command: the command or program that was run.
  package static func reworded(_ message: String, of command: String) -> String {
    let first = message.split(separator: "\n").first.map(String.init) ?? message
    let quoted = self.quoted(in: first)
    if first.hasPrefix("Missing expected argument '-"), let part = quoted.first {
      let words = part.split(separator: " ", maxSplits: 1).map(String.init)
      return "\(command) needs \(words[0])"
        + (words.count > 1 ? " and \(noun(of: words[1]))" : "")
    }
    if first.hasPrefix("Missing expected argument"), let part = quoted.first {
      return "\(command) needs \(noun(of: part))"
    }
    if first.hasPrefix("Missing value for"), let part = quoted.first {
      let words = part.split(separator: " ", maxSplits: 1).map(String.init)
      return "\(words[0]) needs \(words.count > 1 ? noun(of: words[1]) : "a value")"
    }
    if first.hasPrefix("Unknown option"), let option = quoted.first {
      return "unknown option \"\(option)\""
        + (quoted.count > 1 ? "; did you mean \"\(quoted[1])\"?" : "")
    }
    if first.hasPrefix("Unexpected argument") || first.contains(" unexpected arguments: ") {
      return "unexpected \(quoted.count == 1 ? "argument" : "arguments") "
        + quoted.map { "\"\($0)\"" }.joined(separator: ", ")
    }
    if first.hasPrefix("The option "), first.contains(" does not take any value"),
      let option = quoted.first
    {
      return "\(option) takes no value"
    }
    if first.hasPrefix("The value "), quoted.count == 2 {
      return "\(quoted[1].prefix { $0 != " " }) does not accept \"\(quoted[0])\""
    }
    return Explanations.lowercasedFirst(message)
  }

  /// The option that is unknown; `nil` for another message.
  static func unknownOption(_ message: String) -> String? {
    message.hasPrefix("Unknown option") ? quoted(in: message).first : nil
  }

  /// The flags of which the argument parser says that they exclude each other, in the order typed.
  static func exclusive(_ message: String) -> [String]? {
    let flags = quoted(in: message)
    guard message.hasPrefix("Value to be set with flag "), flags.count >= 2, flags[0] != flags[1]
    else { return nil }
    return [flags[1], flags[0]]
  }

  /// The texts in single quotes. A text may contain such a quote: only one before a space or a stop closes.
  private static func quoted(in message: String) -> [String] {
    var texts: [String] = []
    var rest = Substring(message)
    while let start = rest.firstIndex(of: "'") {
      let inner = rest[rest.index(after: start)...]
      let end = inner.indices.first { index in
        guard inner[index] == "'" else { return false }
        let next = inner.index(after: index)
        return next == inner.endIndex || " ,.?".contains(inner[next])
      }
      guard let end else { break }
      texts.append(String(inner[..<end]))
      rest = inner[inner.index(after: end)...]
    }
    return texts
  }

  /// What is missing, with its article: `<rating> ...` is a rating.
  private static func noun(of part: String) -> String {
    let name = String(part.drop { $0 == "<" }.prefix { $0 != ">" })
    if let noun = WordKind(rawValue: name)?.noun { return noun }
    // Of the launch line, only `recover` has a value that is no kind of the commands.
    if name == "new-session" { return "the name of a new session" }
    let name2 = name.replacing("-", with: " ")
    return "\(name2.first.map { "aeiou".contains($0) } == true ? "an" : "a") \(name2)"
  }
}
