/// Chooses colours for words of a line while it is typed.
public protocol LineStyler: AnyObject {
  /// The words with a colour, in the line's order; all others are plain.
  ///
  /// Called on the editor's thread after each key; it must not print, and be quick.
  func styles(of line: String) -> [StyledWord]
}

/// A word of a line with its colour.
public struct StyledWord: Sendable, Equatable {
  /// What a colour says of a word.
  public enum Style: Sendable {
    /// The program knows it.
    case known
    /// The program does not know it.
    case unknown
  }

  /// Its place, in the line's UTF-8 bytes.
  public let range: Range<Int>
  /// How the characters look on the screen; their text and width stay.
  public let style: Style

  /// Makes a word with its colour.
  public init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}
