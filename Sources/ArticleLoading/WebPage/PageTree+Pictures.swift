extension PageTree {
  /// The words for which a picture stands in a sentence: an emoji, or the large first letter of a line whose
  /// other letters follow at once. Other pictures are described, and not read.
  func words(ofPicture node: Int, opensLine: Bool) -> String? {
    guard let alt = value(.alt, of: node), (1...60).contains(alt.count) else { return nil }
    let words = String(decoding: alt, as: UTF8.self).trimmed(of: " ")
    if !words.isEmpty, words.allSatisfy(Self.isEmoji) { return words }
    guard opensLine, words.count == 1, words.first?.isUppercase == true,
      let next = String(decoding: text(behind: node), as: UTF8.self).first, next.isLowercase
    else { return nil }
    return words
  }

  /// Whether an element that holds no text of the page shows words all the same: a control, an open dialog, a
  /// drawing with words in it, and not only a title that nobody sees.
  func showsWords(silent node: Int, _ tag: PageTag) -> Bool {
    guard tag.showsItsWords else { return false }
    switch tag {
    case .dialog: return value(.open, of: node) != nil
    case .svg:
      return subtree(of: node).contains { inner in
        guard nodes[inner].tag == nil, text(of: inner).contains(where: { $0 > 0x20 }) else {
          return false
        }
        return !isInside([.title, .style, .script], inner)
      }
    default: return true
    }
  }

  /// Whether a button is a word of the sentence in which it stands, as pages explain words that one presses:
  /// words stand before and behind it, and it begins with a small letter. Others ask for something.
  func isWord(button node: Int) -> Bool {
    guard subtree(of: node).count <= 8, node > 0 else { return false }
    let words = String(decoding: allText(below: node).prefix(100), as: UTF8.self)
      .trimmed(of: " \n\t")
    let before = text(of: node - 1)
    let end = Int(nodes[node].end)
    guard words.first?.isLowercase == true, end < nodes.count,
      parent(of: node - 1) == parent(of: node)
    else { return false }
    return [before, text(of: end)].allSatisfy { $0.contains { $0 > 0x40 } }
  }

  /// Figures and letters are emoji only with a sign that says so.
  private static func isEmoji(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return first.properties.isEmojiPresentation || first.value >= 0x203C
      || scalars.contains { $0.value == 0xFE0F || $0.value == 0x20E3 }
  }
}
