import Lint

extension SuggestedFix {
  /// The line to type, with … or a name in capitals for the parts to fill in.
  package var line: String { Self.line(of: words) }

  /// The line of these words.
  static func line(of words: [Word]) -> String {
    words.map { word in
      switch word {
      case .fixed(let text): text
      case .word(let text): Quoting.word(text)
      case .blank(let name): name
      }
    }.joined(separator: " ")
  }
}
