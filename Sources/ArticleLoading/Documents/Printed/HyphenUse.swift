/// How a document uses hyphens: whether it splits words at line ends, and with which character.
struct HyphenUse {
  /// A document never splits words if at most this many of a hundred lines end in a hyphen, of at least this
  /// many lines.
  private static let (few, enough) = (3, 60)

  /// Counts between letters within lines.
  private var within: [Character: Int] = [:]
  private var atEnds: [Character: Int] = [:]
  private var lines = 0
  /// Whether a word split at a line's end occurs elsewhere in one piece.
  var breaksWords = false

  mutating func add(_ line: String, endsIn hyphen: Character?) {
    lines += 1
    if let hyphen { atEnds[hyphen, default: 0] += 1 }
    // The first bytes of the three characters: most lines contain none of them.
    guard line.utf8.contains(where: { $0 == 0x2D || $0 == 0xE2 || $0 == 0xC2 }),
      line.contains(where: { "-\u{2010}\u{AD}".contains($0) })
    else { return }
    let characters = Array(line)
    for index in characters.indices.dropFirst().dropLast()
    where "-\u{2010}\u{AD}".contains(characters[index]) {
      if characters[index - 1].isLetter, characters[index + 1].isLetter {
        within[characters[index], default: 0] += 1
      }
    }
  }

  /// Whether a hyphen at a line's end only splits a word (`true`) or belongs to it (`false`); `nil` if the
  /// document's usage does not decide.
  func isSoft(_ hyphen: Character) -> Bool? {
    switch hyphen {
    case "\u{AD}":
      // Some fonts map every hyphen to a soft one; then "well-known" contains it, too.
      return within["\u{AD}"] != nil && within["-"] == nil ? nil : true
    case "\u{2010}":
      return within["\u{2010}"] == nil && within["-"] != nil ? true : nil
    default:
      // The document splits words with another character.
      if partsBy("\u{2010}") || partsBy("\u{AD}") { return false }
      let areFew = 100 * (atEnds["-"] ?? 0) < Self.few * lines
      return lines >= Self.enough && areFew && !breaksWords ? false : nil
    }
  }

  private func partsBy(_ sign: Character) -> Bool {
    (atEnds[sign] ?? 0) > 1 && within[sign] == nil
  }
}
