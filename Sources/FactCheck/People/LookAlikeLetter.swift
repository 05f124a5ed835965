/// Letters of other alphabets, and figures, that look like Latin letters.
///
/// The table follows Unicode's of confusable characters (UTS #39) for Greek, Cyrillic, Armenian,
/// Cherokee, Coptic, Lisu and Latin letters: those by which a name can be written so that nobody sees
/// it. ICU has all of it, in a library of three megabytes beside thirty of data that every start of
/// the program would load. Left out are letters of which one alphabet would lose two that differ
/// (σ and ο, у and ү); к and κ, which look like k in most faces, are here though they are not there.
enum LookAlikeLetter {
  /// The Latin letter that a letter or a figure looks like; else itself.
  static func latin(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    // Two of these make a flag, which is no part of a name; one alone is a letter in a square.
    if (0x1F1E6...0x1F1FF).contains(letter.value) {
      return latin(Unicode.Scalar(letter.value - 0x1F1E6 + 0x41) ?? letter)
    }
    return latins[letter] ?? letter
  }

  /// A name without the dots above an i that has one anyway, as in the small form of İ.
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
    "P": "ΡРᏢⲢꓑ", "R": "ᎡᏒꓣ", "S": "ЅՏᏕᏚꓢ", "T": "ΤТᎢⲦꓔ", "U": "Սꓴ", "V": "ѴᏙꓦ", "W": "ԜᎳᏔꓪ",
    "X": "ΧХⲬꓫꞳ", "Y": "ΥϒУᎩᎽⲨꓬ", "Z": "ΖᏃꓜ",
    "a": "ɑαа", "b": "ƄЬᏏ", "c": "ϲсⲥꮯ", "d": "ԁᏧꓒ", "e": "еҽꬲ", "f": "ſքẝꞙꬵ", "g": "ƍɡցᶃ",
    "h": "һհᏂ",
    "i": "ıɩιіӏᎥꙇꭵ", "j": "ϳј", "k": "κкĸ", "l": "I1|ǀƖΙІӀⲒꓲ", "n": "ո", "o": "οоօᴑⲟꬽ", "p": "ρϱрⲣ",
    "q": "ԛգ", "r": "гᴦⲅꭇꭈꮁ", "s": "ƽѕꮪ", "u": "ʋυսꞟꭎꭒ", "v": "νѵꮩ", "w": "ɯѡԝաꮃ", "x": "х",
    "y": "ɣγуᶌỿꭚ", "z": "ꮓ",
    // Letters with their accents.
    "Á": "Ά", "É": "Έ", "Í": "Ί", "Ó": "Ό", "á": "ά", "í": "ί", "ó": "ό", "ú": "ύ", "Ë": "Ё",
    "Ï": "Ї",
    "ë": "ё", "ï": "ї",
  ]
}
