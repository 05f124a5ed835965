/// Where a line leaves a text to be written: `--because -`, `--summary=-`.
struct TextGaps {
  /// The option whose text it is.
  let option: String
  /// Which of the words holds the dash.
  let index: Int
  /// Whether the dash stands behind `=`, in the option's own word.
  private let isJoined: Bool

  /// The gaps in the words of a command, as the argument parser takes them. A quoted dash is a dash.
  static func find(in words: [String], of type: any Command.Type) -> [TextGaps] {
    guard words.contains(where: { $0 == "-" || $0.hasSuffix("=-") }) else { return [] }
    let parts = CommandParts.declared(type)
    var gaps: [TextGaps] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let name = String(word.prefix { $0 != "=" })
      let part = parts.first { $0.option == name }
      let isText = part?.kind?.isText ?? false
      if isText, word == name + "=-" {
        gaps.append(TextGaps(option: name, index: index, isJoined: true))
      } else if part?.value != nil, word == name {
        index += 1
        if isText, index < words.count, words[index] == "-" {
          gaps.append(TextGaps(option: name, index: index, isJoined: false))
        }
      }
      index += 1
    }
    return gaps
  }

  /// The word with the text in the dash's place.
  func filled(with text: String) -> String {
    let quoted = TypedWord.Segment(text: text, isQuoted: true)
    return TypedWord(
      segments: isJoined ? [.init(text: option + "=", isQuoted: false), quoted] : [quoted]
    ).marked
  }
}
