import ArticleText
import SeededRandom
import Testing

struct LanguageDetectorTests {
  /// An article's first lines in each language, of our own wording.
  static let openings: [(language: String, text: String)] = [
    ("en", "The mayor of the town resigned on Tuesday after it became known that she had lied."),
    ("de", "Die Bürgermeisterin trat am Dienstag zurück, weil sie den Rat nicht informiert hatte."),
    (
      "fr", "La maire de la ville a démissionné mardi après la publication des chiffres du rapport."
    ),
    ("es", "La alcaldesa de la ciudad dimitió el martes después de que se publicara el informe."),
    ("pt", "A prefeita da cidade renunciou na terça-feira depois que o relatório foi publicado."),
    ("it", "La sindaca della città si è dimessa martedì dopo la pubblicazione del rapporto."),
    ("nl", "De burgemeester van de stad trad dinsdag af nadat het rapport werd gepubliceerd."),
    (
      "da", "Borgmesteren i byen gik af tirsdag, efter at det blev kendt, at hun ikke havde betalt."
    ),
    (
      "sv", "Borgmästaren i staden avgick på tisdagen efter att det blev känt att hon inte betalat."
    ),
    ("pl", "Burmistrz miasta zrezygnowała we wtorek, gdy okazało się, że nie mówiła prawdy."),
    ("cs", "Starostka města v úterý odstoupila, když vyšlo najevo, že nemluvila pravdu, a odešla."),
    ("sk", "Primátorka mesta v utorok odstúpila, keď vyšlo najavo, že nehovorila pravdu."),
    ("tr", "Belediye başkanı salı günü istifa etti ve bu karar için bir açıklama yapmadı."),
    ("ru", "Мэр города ушла в отставку во вторник, после того как стало известно, что она лгала."),
    ("uk", "Міська голова подала у відставку у вівторок після того, як стало відомо про борги."),
    ("bg", "Кметът на града подаде оставка във вторник, след като стана ясно, че е лъгал."),
    ("kk", "Қала әкімі сейсенбі күні қызметінен кетті және себебін айтқан жоқ."),
    ("el", "Η δήμαρχος παραιτήθηκε την Τρίτη."),
    ("ar", "استقالت رئيسة البلدية يوم الثلاثاء بعد أن نشر التقرير."),
    ("fa", "شهردار روز سه‌شنبه استعفا داد و گفت که گزارش درست است."),
    ("ur", "میئر نے منگل کو استعفیٰ دے دیا اور کہا کہ رپورٹ درست ہے۔"),
    ("hi", "महापौर ने मंगलवार को इस्तीफा दे दिया और कहा कि रिपोर्ट सही है।"),
    ("mr", "महापौरांनी मंगळवारी राजीनामा दिला आणि अहवाल खरा आहे असे सांगितले."),
    ("zh", "市长周二辞职，此前有报道称她没有说实话。"),
    ("ja", "市長は火曜日に辞任した。報告書が公表された後のことだ。"),
    ("ko", "시장은 화요일에 사임했다."),
    ("hy", "Քաղաքապետը հրաժարական տվեց երեքշաբթի։"),
    ("he", "ראש העיר התפטרה ביום שלישי."),
    ("th", "นายกเทศมนตรีลาออกเมื่อวันอังคาร"),
    ("am", "ከንቲባዋ ማክሰኞ ሥራቸውን ለቀቁ።"),
  ]

  @Test(arguments: openings)
  func knowsALanguageByItsFirstLines(_ opening: (language: String, text: String)) {
    #expect(LanguageDetector.language(of: Array(opening.text.utf8)) == opening.language)
  }

  @Test(arguments: ["", " \n", "2019: 3.5%", "Jeopardy!", "Reuters", "Acme Corp. 12 $", "\u{FFFD}"])
  func isUnsureOfTooLittle(_ text: String) {
    #expect(LanguageDetector.language(of: Array(text.utf8)) == nil)
  }

  /// One word of another language is much of a short text.
  @Test(arguments: [
    "L'al. 3 ne dit non. Le maire a signé.", "Non! Le cap. 2 a été lu.", "Die Hard 2 was sold out.",
    "Il Divo sang Con te partirò.",
  ])
  func isUnsureOfAFewWordsThatMayBeAnotherLanguage(_ text: String) {
    let language = LanguageDetector.language(of: Array(text.utf8))
    #expect(language == nil || language == (text.contains("é") ? "fr" : "en"), "\(language ?? "")")
  }

  @Test func isUnsureOfTwoLanguagesInOne() {
    let texts = ["en", "de", "de"].map { tag in
      Self.openings.first { $0.language == tag }?.text ?? ""
    }
    #expect(LanguageDetector.language(of: Array(texts.joined(separator: " ").utf8)) == nil)
  }

  @Test func namesAndQuotationsDoNotMislead() {
    let english =
      "In Köln, “Die Zeit” and “Der Spiegel” reported that the mayor of El Paso was in Москва."
    #expect(LanguageDetector.language(of: Array(english.utf8)) == "en")
    let chinese = "苹果公司（Apple Inc.）周二宣布，新的 iPhone 将在下个月上市。"
    #expect(LanguageDetector.language(of: Array(chinese.utf8)) == "zh")
  }

  @Test func anyBytesAreSafeAndOnlyTheFirstCount() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<300 { _ = LanguageDetector.language(of: random.bytes(upTo: 200)) }
    let german = Self.openings.first { $0.language == "de" }?.text ?? ""
    let english = Self.openings.first { $0.language == "en" }?.text ?? ""
    let long =
      String(repeating: german + "\n", count: 800) + String(repeating: english, count: 9000)
    #expect(LanguageDetector.language(of: Array(long.utf8)) == "de")
  }

  @Test func everyLanguageWithListsIsKnownByItsTag() {
    for tag in SentenceSegmenter.languages { #expect(tag.count == 2, "\(tag)") }
    #expect(Set(SentenceSegmenter.languages).count == SentenceSegmenter.languages.count)
    #expect(
      ["en", "de", "es", "fr", "pt", "it", "nl", "ru", "ar", "zh"].allSatisfy {
        SentenceSegmenter.languages.contains($0)
      })
  }
}
