import FactCheck

// Addresses in answers at a terminal.

extension TextOutput {
  /// How a piece of a row looks, and where it leads.
  struct Look: Equatable {
    var style: Style
    /// The address of a link, in ASCII; `nil` for other text.
    var target: String?

    init(_ style: Style, target: String? = nil) {
      self.style = style
      self.target = target
    }
  }

  /// A word with the address in it as a piece of its own.
  func links(in word: Substring, style: Style) -> [(piece: Substring, look: Look)] {
    guard showsLinks, let place = AddressPlace(in: word) else { return [(word, Look(style))] }
    return [
      (word[..<place.range.lowerBound], Look(style)),
      (word[place.range], Look(style, target: place.target)),
      (word[place.range.upperBound...], Look(style)),
    ].filter { !$0.0.isEmpty }
  }

  /// A text that is not wrapped, with its addresses as links.
  func linked(_ text: String, _ style: Style) -> String {
    guard showsLinks, text.utf8.contains(UInt8(ascii: ":")) else { return styled(text, style) }
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == " " || $0 == "\n" } ?? rest.endIndex
      for part in links(in: rest[..<end], style: style) {
        result += shown(String(part.piece), part.look)
      }
      let gap = rest[end...].prefix { $0 == " " || $0 == "\n" }
      result += styled(String(gap), style)
      rest = rest[gap.endIndex...]
    }
    return result
  }

  /// A piece with its style and its link.
  func shown(_ text: String, _ look: Look) -> String {
    guard showsLinks, let target = look.target else { return styled(text, look.style) }
    // By the id, a terminal knows the pieces on several rows as one link.
    let id = target.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return "\u{1B}]8;id=\(String(id, radix: 36));\(target)\u{1B}\\" + styled(text, look.style)
      + "\u{1B}]8;;\u{1B}\\"
  }
}

/// The address in a word of a text: `https://a.example/x` in `(https://a.example/x),`.
private struct AddressPlace {
  let range: Range<Substring.Index>
  /// The address in printable ASCII, as links need it.
  let target: String

  /// Longer addresses are no links: terminals do not accept them.
  private static let longest = 2000
  private static let before: Set<Character> = ["(", "<", "[", "{", "\"", "'", "“", "‘", "«"]
  private static let after: Set<Character> = [
    ")", ">", "]", "}", "\"", "'", "”", "’", "»", ".", ",", ";", ":", "!", "?",
  ]

  init?(in word: Substring) {
    let bare = word.drop { Self.before.contains($0) }
    guard bare.utf8.prefix(4).elementsEqual("http".utf8) else { return nil }
    // A word that is nothing but an address may end in any of its characters.
    var address = bare
    if bare.startIndex != word.startIndex || bare.last.map(Self.after.contains) == true {
      address = Self.withoutEnd(bare)
    }
    guard let target = Self.target(String(address)) else { return nil }
    range = address.startIndex..<address.endIndex
    self.target = target
  }

  /// Without the punctuation after an address; a parenthesis stays if it was opened in the address.
  private static func withoutEnd(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, after.contains(last) {
      if last == ")", word.count(where: { $0 == "(" }) >= word.count(where: { $0 == ")" }) { break }
      word.removeLast()
    }
    return word
  }

  private static func target(_ text: String) -> String? {
    guard let address = (try? WebAddress(text))?.fit else { return nil }
    var target = ""
    for byte in address.text.utf8 {
      if (0x21...0x7E).contains(byte) {
        target.append(Character(Unicode.Scalar(byte)))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        target += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return target.utf8.count <= longest ? target : nil
  }
}
