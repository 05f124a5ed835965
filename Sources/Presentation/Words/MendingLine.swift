import Lint

extension Mending {
  /// The line as it is typed, with … or a name in capitals for what has to be said.
  package var line: String {
    words.map { word in
      switch word {
      case .fixed(let text): text
      case .word(let text): Quoting.word(text)
      case .blank(let name): name
      }
    }.joined(separator: " ")
  }
}
