import Presentation

extension Explanation {
  /// The explanation with tags in place of the line's pasted texts, which are too long for a message. A short
  /// one is only replaced in quotes, because its words may occur anywhere.
  func naming(_ pastes: [PastedText], of line: String) -> Explanation {
    var named = self
    for paste in pastes where !paste.text.isEmpty && line.contains(paste.tag) {
      named.message = named.message.replacing("\"\(paste.text)\"", with: paste.tag)
      guard paste.text.utf8.count > Self.shortPaste else { continue }
      named.message = named.message.replacing(paste.text, with: paste.tag)
      named.hint = named.hint?.replacing(paste.text, with: paste.tag)
    }
    return named
  }

  private static let shortPaste = 40
}
