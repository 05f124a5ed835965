/// The places where a line leaves a text to be written: `--because -`, `--summary=-`.
struct TextGaps {
  /// The option, by its current name.
  let option: String
  /// The option's name on the line.
  private let typedName: String
  /// The index of the word with the dash.
  let index: Int
  /// Whether the dash follows `=`, in the option's own word.
  private let isJoined: Bool
  /// Whether the text is a single line, such as a name or a title.
  private let isLine: Bool

  /// The gaps in a command's words, in the form for the argument parser. A quoted dash is a dash.
  static func find(in words: [String], of type: any Command.Type) -> [TextGaps] {
    guard words.contains(where: { $0 == "-" || $0.hasSuffix("=-") }) else { return [] }
    let parts = CommandParts.declared(type)
    var gaps: [TextGaps] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let name = String(word.prefix { $0 != "=" })
      let part = parts.first { $0.names.contains(name) }
      if let part, word == name + "=-" {
        gaps += [TextGaps(part, name, index, isJoined: true)].compactMap { $0 }
      } else if let part, part.value != nil, word == name {
        index += 1
        if index < words.count, words[index] == "-" {
          gaps += [TextGaps(part, name, index, isJoined: false)].compactMap { $0 }
        }
      }
      index += 1
    }
    return gaps
  }

  /// Nil for a part without a text: there a dash is the value.
  private init?(_ part: CommandPart, _ name: String, _ index: Int, isJoined: Bool) {
    guard part.isWritten, let option = part.option else { return nil }
    self.option = option
    typedName = name
    self.index = index
    self.isJoined = isJoined
    isLine = part.kind?.writing == .line
  }

  /// The word with the text in place of the dash.
  func filled(with text: String) -> String {
    let text = isLine ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
    let quoted = TypedWord.Segment(text: text, isQuoted: true)
    return TypedWord(
      segments: isJoined ? [.init(text: typedName + "=", isQuoted: false), quoted] : [quoted]
    ).marked
  }
}
