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

  /// Figures and letters are emoji only with a sign that says so.
  private static func isEmoji(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return first.properties.isEmojiPresentation || first.value >= 0x203C
      || scalars.contains { $0.value == 0xFE0F || $0.value == 0x20E3 }
  }
}
