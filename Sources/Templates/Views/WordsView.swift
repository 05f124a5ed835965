import ReportWords

extension ReportViews {
  /// The fixed words in the report's language.
  static let words = TemplateView<Phrasebook>(
    "words",
    Phrase.allCases.map { phrase in
      .words(phrase.rawValue, Phrasebook.english(phrase)) { $0(phrase) }
    })
}
