import Presentation

extension Explanation {
  /// The same with the pasted texts of a line called by their tags: nobody wants to see them whole in a
  /// message. A short one is known by its quotes alone, as its words may stand anywhere.
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
