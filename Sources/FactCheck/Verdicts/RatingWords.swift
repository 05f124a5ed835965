/// The usual words for right and wrong in the languages of reports, by which a label without a value is
/// understood.
///
/// Only labels that are such words alone, or begin with them and a punctuation mark ("False: no such law"), are
/// understood: a sentence can say anything. "Unproven", "misleading" and similar words take no side.
public enum RatingWords {
  /// The side of a label; `nil` if no word here gives it.
  public static func stand(of label: String) -> RatingScale.Stand? {
    let label = narrow(label)
    let head = label.drop { $0.isWhitespace || quotationMarks.contains($0) }
    // Nearly all texts of a page are no labels, which their first word shows.
    guard firstWords.contains(firstWord(head)) else { return nil }
    let parts = [head, head.prefix { !endMarks.contains($0) }, head.firstPart(before: " - ")]
    return parts.lazy.compactMap { stands[folded($0)] }.first
  }

  private static let quotationMarks: Set<Character> = ["\"", "“", "”", "«", "»", "„", "'", "’"]
  /// Marks that end a label before its explanation.
  private static let endMarks = Set(":;,.!–—(/|。，：；！（、｜")
  /// Marks between the words of a label, or around it.
  private static let wordMarks = quotationMarks.union("-_!.?")

  /// The first word of a label, folded.
  private static func firstWord(_ label: Substring) -> String {
    let start = label.drop { $0.isWhitespace || wordMarks.contains($0) }
    return folded(
      start.prefix { !$0.isWhitespace && !wordMarks.contains($0) && !endMarks.contains($0) })
  }

  private static let firstWords = Set(stands.keys.map { firstWord($0[...]) })

  /// A label with usual letters in place of the full-width ones that Chinese and Japanese keyboards write.
  private static func narrow(_ label: String) -> String {
    guard label.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else {
      return label
    }
    var scalars = String.UnicodeScalarView()
    for scalar in label.unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0)! : scalar)
    }
    return String(scalars)
  }

  /// Words in lower case with single spaces, without punctuation at the ends.
  private static func folded(_ text: Substring) -> String {
    // Arabic can be written with its short vowels or without.
    let plain = text.lowercased().unicodeScalars.filter { !(0x64B...0x652).contains($0.value) }
    let words = String(String.UnicodeScalarView(plain)).split {
      $0.isWhitespace || wordMarks.contains($0)
    }
    return words.joined(separator: " ")
  }

  private static let stands: [String: RatingScale.Stand] = {
    var stands: [String: RatingScale.Stand] = [:]
    for (stand, words) in table + moreLanguages + nearly {
      for word in words { stands[folded(word[...])] = stand }
    }
    return stands
  }()

  private static let table: [(RatingScale.Stand, [String])] = [
    // English.
    (
      .right,
      [
        "true", "correct", "accurate", "right", "legit", "legitimate", "supported", "supports",
        "confirmed", "verified", "factual",
        "correct attribution",
        "not false", "real", "authentic", "genuine",
      ]
    ),
    (.partlyRight, ["partly true", "partially true", "partly correct"]),
    (
      .mixed,
      [
        "half true", "half false", "half right", "mixed", "mixture", "true and false",
        "mixed evidence",
      ]
    ),
    (
      .partlyWrong,
      ["partly false", "partially false", "partly wrong", "exaggerated"]
    ),
    (
      .wrong,
      [
        "false", "incorrect", "inaccurate", "wrong", "untrue", "not true", "not correct", "fake",
        "fake news", "hoax", "fabricated", "invented", "made up", "refuted", "refutes", "debunked",
        "disproved", "disproven", "pants on fire", "four pinocchios",
        "not accurate", "totally false",
        "completely false", "altered", "doctored", "manipulated", "ai generated", "misattributed",
        "incorrect attribution", "miscaptioned", "bogus", "lie",
      ]
    ),
    // German.
    (
      .right,
      [
        "wahr", "richtig", "korrekt", "zutreffend", "stimmt",
        "echt", "belegt",
      ]
    ),
    (.partlyRight, ["teilweise richtig", "teils richtig", "teilweise wahr"]),
    (.mixed, ["halb wahr", "teils teils", "gemischt"]),
    (.partlyWrong, ["teilweise falsch", "teils falsch", "übertrieben"]),
    (
      .wrong,
      [
        "falsch", "unwahr", "stimmt nicht", "unrichtig", "unzutreffend", "inkorrekt",
        "gefälscht", "fälschung",
        "erfunden", "frei erfunden", "manipuliert", "widerlegt", "nicht wahr", "nicht richtig",
        "nicht korrekt",
      ]
    ),
    // French.
    (
      .right,
      [
        "vrai", "exact", "correct", "vérifié", "confirmé", "authentique",
        "c'est vrai",
        "vraie", "exacte",
      ]
    ),
    (.partlyRight, ["partiellement vrai", "en partie vrai"]),
    (.mixed, ["à moitié vrai", "mitigé", "vrai et faux"]),
    (.partlyWrong, ["partiellement faux", "en partie faux", "exagéré"]),
    (
      .wrong,
      [
        "faux", "fausse", "inexact", "inexacte", "incorrect", "mensonge", "intox",
        "c'est faux", "infox", "inventé", "truqué", "erroné", "pas vrai",
      ]
    ),
    // Spanish.
    (
      .right,
      [
        "verdadero", "verdadera", "verdad", "cierto", "cierta", "correcto", "correcta", "exacto",
        "verificado", "confirmado", "es verdad",
      ]
    ),
    (
      .partlyRight,
      ["parcialmente verdadero", "parcialmente cierto"]
    ),
    (.mixed, ["verdad a medias", "medio verdadero", "mixto", "verdadero y falso"]),
    (.partlyWrong, ["parcialmente falso", "exagerado", "exagerada"]),
    (
      .wrong,
      [
        "falso", "falsa", "incorrecto", "incorrecta", "inexacto", "erróneo", "mentira", "bulo",
        "no es verdad", "no es cierto", "inventado", "manipulado", "desmentido",
      ]
    ),
    // Portuguese, as far as it is not Spanish.
    (.right, ["verdadeiro", "verdadeira", "verdade", "certo", "exato", "é verdade"]),
    (.partlyRight, ["parcialmente verdadeiro"]),
    (.wrong, ["incorreto", "errado", "mentira", "boato", "não é verdade"]),
    // Italian.
    (.right, ["vero", "vera", "corretto", "esatto", "è vero"]),
    (.partlyRight, ["parzialmente vero", "in parte vero"]),
    (.mixed, ["mezza verità"]),
    (.partlyWrong, ["parzialmente falso", "in parte falso"]),
    (.wrong, ["errato", "bufala", "inventato", "non è vero", "non vero"]),
    // Dutch.
    (.right, ["waar", "juist", "klopt", "het is waar"]),
    (.partlyRight, ["deels waar", "gedeeltelijk waar"]),
    (.mixed, ["half waar"]),
    (.partlyWrong, ["deels onwaar", "gedeeltelijk onwaar"]),
    (.wrong, ["onwaar", "onjuist", "niet waar", "klopt niet", "verzonnen"]),
    // Russian.
    (.right, ["правда", "верно", "это правда", "достоверно"]),
    (.partlyRight, ["частично правда", "частично верно"]),
    (.mixed, ["полуправда"]),
    (.partlyWrong, ["частично неправда", "частично неверно"]),
    (.wrong, ["ложь", "неправда", "неверно", "фейк", "это ложь", "выдумка"]),
    // Arabic.
    (.right, ["صحيح", "صحيحة", "حقيقي", "حقيقة", "صادق"]),
    (.partlyRight, ["صحيح جزئيا"]),
    (.mixed, ["مختلط", "نصف صحيح"]),
    (.partlyWrong, ["خاطئ جزئيا", "زائف جزئيا", "مبالغ فيه"]),
    (
      .wrong,
      [
        "خاطئ", "خطأ", "غير صحيح", "غير صحيحة", "كاذب", "كذب", "زائف", "زائفة", "مفبرك",
        "ملفق",
      ]
    ),
  ]
}

extension Substring {
  fileprivate func firstPart(before mark: String) -> Substring {
    firstRange(of: mark).map { self[..<$0.lowerBound] } ?? self
  }
}
