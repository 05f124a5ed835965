import FactCheck
import Testing

@testable import ReportWords

@Suite("Fixed words in other languages")
struct PhrasebookTests {
  @Test(arguments: Phrasebook.all.indices)
  func everyLanguageHasAllWords(_ index: Int) {
    let book = Phrasebook.all[index]
    for phrase in Phrase.allCases {
      let text = book.phrases[phrase] ?? ""
      #expect(text != "", "\(book.language): \(phrase)")
    }
    for words in CountedPhrase.allCases {
      let text = book.counted[words]?[.other] ?? ""
      #expect(text != "", "\(book.language): \(words)")
    }
    for pattern in Pattern.allCases {
      let places = Self.places(Phrasebook.english.patterns[pattern] ?? "")
      #expect(Self.places(book.patterns[pattern] ?? "") == places, "\(book.language): \(pattern)")
    }
    #expect(book.months.count == 12 && Set(book.months).count == 12, "\(book.language)")
    for other in Phrasebook.all { #expect(book.languages[other.language] != nil) }
  }

  /// The text between braces.
  private static func places(_ pattern: String) -> Set<Substring> {
    Set(
      pattern.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}", omittingEmptySubsequences: false).first
      })
  }

  /// Words of another language are not English ones that were forgotten.
  @Test func fewWordsAreThoseOfEnglish() {
    for book in Phrasebook.all.dropFirst() {
      let same = Phrase.allCases.filter { book($0) == Phrasebook.english($0) }
      #expect(same.count <= 10, "\(book.language): \(same)")
    }
  }

  @Test func aReportsLanguageChoosesItsWords() throws {
    let cases = [
      ("de", "de"), ("de-AT", "de"), ("ES", "es"), ("ar-EG", "ar"), ("pt", "en"), ("und", "en"),
      ("den", "en"),
    ]
    for (tag, language) in cases { #expect(Phrasebook.of(tag).language == language) }
  }

  @Test func datesAreInWords() throws {
    let dates = try ["2026", "2026-02", "2026-02-03", "2026-02-03T09:30:00Z"].map {
      try #require(PartialDate($0))
    }
    let expected: [(Phrasebook, [String])] = [
      (
        .english,
        ["in 2026", "in February 2026", "on 3 February 2026", "on 3 February 2026, 09:30 UTC"]
      ),
      (
        .spanish,
        [
          "en 2026", "en febrero de 2026", "el 3 de febrero de 2026",
          "el 3 de febrero de 2026, 09:30 UTC",
        ]
      ),
      (
        .french,
        ["en 2026", "en février 2026", "le 3 février 2026", "le 3 février 2026, 09:30 UTC"]
      ),
      (
        .german, ["2026", "im Februar 2026", "am 3. Februar 2026", "am 3. Februar 2026, 09:30 UTC"]
      ),
      (.arabic, ["في 2026", "في فبراير 2026", "في 3 فبراير 2026", "في 3 فبراير 2026، 09:30 UTC"]),
    ]
    for (book, texts) in expected { #expect(dates.map(book.placed) == texts, "\(book.language)") }
  }

  @Test func numbersHaveTheirForms() {
    #expect(
      [0, 1, 2].map { Phrasebook.english(.claims, $0) } == ["0 claims", "1 claim", "2 claims"])
    #expect(
      [0, 1, 2].map { Phrasebook.french(.claims, $0) }
        == ["0 affirmation", "1 affirmation", "2 affirmations"])
    #expect(
      [0, 1, 2, 3, 11, 100, 103].map { Phrasebook.arabic(.claims, $0) }
        == [
          "0 ادعاء", "ادعاء واحد", "ادعاءين", "3 ادعاءات", "11 ادعاءً", "100 ادعاء", "103 ادعاءات",
        ])
  }
}
