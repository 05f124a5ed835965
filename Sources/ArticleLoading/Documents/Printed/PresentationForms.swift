/// The presentation forms of Arabic and Hebrew letters (shapes for printing), and the letters they represent.
enum PresentationForms {
  static let letters: [Unicode.Scalar: String] = {
    var letters: [Unicode.Scalar: String] = [:]
    for (first, runs) in arabic {
      var value = first
      for (letter, count) in runs {
        for _ in 0..<count {
          letters[Unicode.Scalar(value)!] = letter
          value += 1
        }
      }
    }
    for (shape, letter) in zip("ﬡﬢﬣﬤﬥﬦﬧﬨ".unicodeScalars, "אדהכלםרת") {
      letters[shape] = String(letter)
    }
    letters["\u{FB20}"] = "ע"
    letters["\u{FB29}"] = "+"
    letters["\u{FB4F}"] = "אל"
    letters["\u{FDF2}"] = "الله"
    letters["\u{FDFC}"] = "ریال"
    return letters
  }()

  /// The first code point of each letter's shapes, and their number: isolated, final, initial, medial.
  private static let arabic: [(UInt32, [(String, Int)])] = [
    (
      0xFE80,
      [
        ("ء", 1), ("آ", 2), ("أ", 2), ("ؤ", 2), ("إ", 2), ("ئ", 4), ("ا", 2), ("ب", 4), ("ة", 2),
        ("ت", 4), ("ث", 4), ("ج", 4), ("ح", 4), ("خ", 4), ("د", 2), ("ذ", 2), ("ر", 2), ("ز", 2),
        ("س", 4), ("ش", 4), ("ص", 4), ("ض", 4), ("ط", 4), ("ظ", 4), ("ع", 4), ("غ", 4), ("ف", 4),
        ("ق", 4), ("ك", 4), ("ل", 4), ("م", 4), ("ن", 4), ("ه", 4), ("و", 2), ("ى", 2), ("ي", 4),
        ("لآ", 2), ("لأ", 2), ("لإ", 2), ("لا", 2),
      ]
    ),
    (0xFB56, [("پ", 4)]), (0xFB66, [("ٹ", 4)]), (0xFB7A, [("چ", 4)]),
    (0xFB88, [("ڈ", 2), ("ژ", 2), ("ڑ", 2), ("ک", 4), ("گ", 4)]), (0xFB9E, [("ں", 2)]),
    (0xFBA6, [("ہ", 4), ("ھ", 4), ("ے", 2)]), (0xFBFC, [("ی", 4)]),
  ]
}
