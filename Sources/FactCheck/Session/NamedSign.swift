/// A character that a text names, as HTML and Markdown do: `&#252;`, `&#xFC;`, `&uuml;`.
///
/// Of the names, those of spaces, invisible characters, signs of names and letters with marks are known, which names of people
/// can have; loaders of pages know all.
struct NamedSign {
  /// The characters.
  let text: String
  /// The length of the name in characters, including ampersand and semicolon.
  let length: Int

  /// Reads the name at the beginning of a text; `nil` if there is none.
  init?(_ text: Substring) {
    let name = text.dropFirst().prefix(Self.longest).prefix { $0 != ";" }
    guard text.dropFirst(name.count + 1).first == ";", let meaning = Self.meaning(of: name) else {
      return nil
    }
    self.text = meaning
    length = name.count + 2
  }

  private static let longest = 10

  private static func meaning(of name: Substring) -> String? {
    if name.first == "#" {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map { String($0) }
    }
    if let known = names[String(name)] { return known }
    // A letter with a mark: `uuml`.
    guard let letter = name.first, letter.isASCII, letter.isLetter,
      let mark = letterMarks[String(name.dropFirst())]
    else { return nil }
    return String(letter) + String(mark)
  }

  private static let names: [String: String] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "numsp": " ", "hairsp": " ", "Tab": " ",
    "NewLine": " ", "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "lrm": "\u{200E}",
    "rlm": "\u{200F}", "apos": "'", "lsquo": "'", "rsquo": "'", "quot": "\"", "ldquo": "\u{201C}",
    "rdquo": "\u{201D}", "amp": "&", "lt": "<", "gt": ">", "hyphen": "\u{2010}",
    "ndash": "\u{2013}",
    "mdash": "\u{2014}", "period": ".", "comma": ",", "num": "#", "lowbar": "_", "ast": "*",
    "commat": "@", "sol": "/", "colon": ":", "szlig": "ß", "aelig": "æ", "AElig": "Æ", "oelig": "œ",
    "OElig": "Œ", "oslash": "ø", "Oslash": "Ø", "eth": "ð", "ETH": "Ð", "thorn": "þ", "THORN": "Þ",
    "lstrok": "ł", "Lstrok": "Ł", "dstrok": "đ", "Dstrok": "Đ", "hstrok": "ħ", "Hstrok": "Ħ",
    "imath": "ı", "inodot": "ı",
  ]

  private static let letterMarks: [String: Unicode.Scalar] = [
    "grave": "\u{300}", "acute": "\u{301}", "circ": "\u{302}", "tilde": "\u{303}",
    "macr": "\u{304}", "breve": "\u{306}", "dot": "\u{307}", "uml": "\u{308}", "ring": "\u{30A}",
    "dblac": "\u{30B}", "caron": "\u{30C}", "cedil": "\u{327}", "ogon": "\u{328}",
  ]
}
