extension PageTree {
  /// The words that a picture in a sentence represents: an emoji, or the large first letter of a line whose
  /// other letters follow directly. Other pictures are described, not read.
  func words(ofPicture node: Int, opensLine: Bool) -> String? {
    guard let alt = value(.alt, of: node), (1...60).contains(alt.count) else { return nil }
    let words = String(decoding: alt, as: UTF8.self).trimmed(of: " ")
    if !words.isEmpty, words.allSatisfy(Self.isEmoji) { return words }
    guard opensLine, words.count == 1, words.first?.isUppercase == true,
      let next = String(decoding: text(behind: node), as: UTF8.self).first, next.isLowercase
    else { return nil }
    return words
  }

  /// Whether an element without text of the page still shows words: a control, an open dialog, a drawing with
  /// words, not only an invisible title.
  func showsWords(silent node: Int, _ tag: PageTag) -> Bool {
    guard tag.showsItsWords else { return false }
    switch tag {
    case .dialog: return value(.open, of: node) != nil
    case .iframe: return value(.srcdoc, of: node).map { MarkupWords.areMarkup(Array($0)) } ?? false
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

  /// Whether a button is a word of its sentence, as on pages that explain terms: words precede and follow it,
  /// and it begins in lower case. Other buttons ask for something.
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

  /// Digits and letters are emoji only with a variation selector.
  private static func isEmoji(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return first.properties.isEmojiPresentation || first.value >= 0x203C
      || scalars.contains { $0.value == 0xFE0F || $0.value == 0x20E3 }
  }
}
