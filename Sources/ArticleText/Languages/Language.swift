/// A language as the segmenter uses it.
package struct Language: Sendable {
  let words: WordTable
  let habits: WritingHabits
  let marks: [UInt8]

  private init(_ rules: LanguageRules?) {
    words = WordTable(rules.map { [.common, $0] } ?? [.common])
    habits = rules?.habits ?? []
    marks = rules?.marks ?? []
  }

  /// Nearly every text is in one of these, so they are made once.
  private static let english = Language(.english)
  private static let common = Language(nil)

  /// The language of a BCP 47 tag; the common rules if it has no lists.
  static func named(_ tag: String) -> Language {
    let primary = primarySubtag(of: tag)
    if primary == "en" { return english }
    return LanguageRules.all.first { $0.tag == primary && !$0.lists.isEmpty }.map(Language.init)
      ?? common
  }

  /// The likeliest language of a text, else English.
  static func detected(in text: ByteView) -> Language {
    LanguageDetector.language(of: text, .likely).map(named) ?? english
  }

  /// The first part of a BCP 47 tag, in small letters: `pt` of `pt-BR`.
  package static func primarySubtag(of tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
