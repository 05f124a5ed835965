/// Letters of other alphabets, and figures, that look like Latin letters.
///
/// The table follows Unicode's table of confusable characters (UTS #39) for Greek, Cyrillic, Armenian,
/// Cherokee, Coptic, Lisu and Latin letters, by which a name can be imitated invisibly. ICU has all of it, in a
/// library of three megabytes with thirty of data. It omits letters where an alphabet would lose a distinction
/// (σ and ο, у and ү); к and κ, which look like k in most typefaces, and the signs @ and $ are added.
enum LookAlikeLetter {
  /// The Latin letter that a letter or figure looks like; else itself.
  static func latin(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    // Two of these make a flag, which is not part of a name; one alone is a letter in a square.
    if (0x1F1E6...0x1F1FF).contains(letter.value) {
      return latin(Unicode.Scalar(letter.value - 0x1F1E6 + 0x41) ?? letter)
    }
    return latins[letter] ?? letter
  }

  /// A name without the additional dots above i, as in the lower case of İ.
  static func withoutDots(_ name: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isDot =
        scalar == "\u{307}" && letters.last.map { "IiıJjȷ".unicodeScalars.contains($0) } == true
      if !isDot { letters.append(scalar == "İ" ? "I" : scalar) }
    }
    return String(letters)
  }

  private static let latins: [Unicode.Scalar: Unicode.Scalar] = {
    var latins: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (latin, alike) in table {
      for letter in alike.unicodeScalars { latins[letter] = latin }
    }
    return latins
  }()

  private static let table: KeyValuePairs<Unicode.Scalar, String> = [
    "A": "ΑАᎪꓮ", "B": "ΒВᏴꓐꞴ", "C": "ϹСᏟⲤꓚ", "D": "Ꭰꓓ", "E": "ΕЕᎬꓰ", "F": "ϜꓝꞘ", "G": "ԌᏀᏳꓖ",
    "H": "ΗНᎻⲎꓧ", "J": "ͿЈᎫꓙꞲ", "K": "ΚКᏦⲔꓗ", "L": "ᏞⳐꓡ", "M": "ΜϺМᎷⲘꓟ", "N": "ΝⲚꓠ", "O": "0ΟОՕⲞꓳ",
    "P": "ΡРᏢⲢꓑ", "R": "ᎡᏒꓣ", "S": "ЅՏᏕᏚꓢ$", "T": "ΤТᎢⲦꓔ", "U": "Սꓴ", "V": "ѴᏙꓦ", "W": "ԜᎳᏔꓪ",
    "X": "ΧХⲬꓫꞳ", "Y": "ΥϒУᎩᎽⲨꓬ", "Z": "ΖᏃꓜ",
    "a": "ɑαа@", "b": "ƄЬᏏ", "c": "ϲсⲥꮯ", "d": "ԁᏧꓒ", "e": "еҽꬲ", "f": "ſքẝꞙꬵ", "g": "ƍɡցᶃ",
    "h": "һհᏂ",
    "i": "ıɩιіӏᎥꙇꭵ", "j": "ϳј", "k": "κкĸ", "l": "I1|ǀƖΙІӀⲒꓲ", "n": "ո", "o": "οоօᴑⲟꬽ", "p": "ρϱрⲣ",
    "q": "ԛգ", "r": "гᴦⲅꭇꭈꮁ", "s": "ƽѕꮪ", "u": "ʋυսꞟꭎꭒ", "v": "νѵꮩ", "w": "ɯѡԝաꮃ", "x": "х",
    "y": "ɣγуᶌỿꭚ", "z": "ꮓ",
    // Accented letters.
    "Á": "Ά", "É": "Έ", "Í": "Ί", "Ó": "Ό", "á": "ά", "í": "ί", "ó": "ό", "ú": "ύ", "Ë": "Ё",
    "Ï": "Ї",
    "ë": "ё", "ï": "ї",
  ]
}
