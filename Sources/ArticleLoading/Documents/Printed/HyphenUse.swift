/// How a document uses hyphens: whether its lines end in those that only part a word, and which sign it
/// takes for them.
struct HyphenUse {
  /// So few of a hundred lines end in a hyphen where no word is ever parted, of as many lines at least.
  private static let (few, enough) = (3, 60)

  /// Between the letters of words, within lines.
  private var within: [Character: Int] = [:]
  private var atEnds: [Character: Int] = [:]
  private var lines = 0
  /// Whether a word that a line's end parts stands elsewhere in one piece.
  var breaksWords = false

  mutating func add(_ line: String, endsIn hyphen: Character?) {
    lines += 1
    if let hyphen { atEnds[hyphen, default: 0] += 1 }
    // The first bytes of the three: most lines have none of them.
    guard line.utf8.contains(where: { $0 == 0x2D || $0 == 0xE2 || $0 == 0xC2 }),
      line.contains(where: { "-\u{2010}\u{AD}".contains($0) })
    else { return }
    let characters = Array(line)
    for place in characters.indices.dropFirst().dropLast()
    where "-\u{2010}\u{AD}".contains(characters[place]) {
      if characters[place - 1].isLetter, characters[place + 1].isLetter {
        within[characters[place], default: 0] += 1
      }
    }
  }

  /// Whether this hyphen at a line's end only parts a word (`true`), or belongs to it (`false`), as far as
  /// the document's own use tells.
  func isSoft(_ hyphen: Character) -> Bool? {
    switch hyphen {
    case "\u{AD}":
      // Some fonts call every hyphen a soft one; then it stands in "well-known", too.
      return within["\u{AD}"] != nil && within["-"] == nil ? nil : true
    case "\u{2010}":
      return within["\u{2010}"] == nil && within["-"] != nil ? true : nil
    default:
      // What parts words is another sign.
      if partsBy("\u{2010}") || partsBy("\u{AD}") { return false }
      let areFew = 100 * (atEnds["-"] ?? 0) < Self.few * lines
      return lines >= Self.enough && areFew && !breaksWords ? false : nil
    }
  }

  private func partsBy(_ sign: Character) -> Bool {
    (atEnds[sign] ?? 0) > 1 && within[sign] == nil
  }
}
