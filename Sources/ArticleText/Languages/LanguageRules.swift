/// The words on which sentence ends depend in one language, and those that identify it.
///
/// A language is one file in this folder and one line in `all`. Lists are words separated by white space,
/// without the full stop at their end. In the classes of abbreviations, a word with a capital counts only with
/// a capital ("Miss" is Mississippi, "miss" is not). Spaces inside an abbreviation are left out: "z.B" is also
/// "z. B."
struct LanguageRules: Sendable {
  /// The primary subtag of BCP 47, lower case.
  let tag: String
  /// Word lists; a word in several lists has all their classes.
  var lists: [(WordClass, String)] = []
  var habits: WritingHabits = []
  /// ASCII bytes that end a sentence in this language only: the Greek `;`.
  var marks: [UInt8] = []
  /// The most frequent small words, and whole words that no related language has; empty for a language that its
  /// script identifies.
  var frequentWords = ""
  /// Letters that few other languages of the script have.
  var ownLetters = ""

  /// All languages that are detected. Those with word lists come first: of two equally likely ones, the first
  /// counts.
  static let all: [LanguageRules] =
    [
      .english, .german, .french, .spanish, .portuguese, .italian, .dutch, .danish, .polish,
      .slovak, .russian, .bulgarian, .kazakh, .greek, .armenian, .arabic, .chinese,
    ] + detectedOnly
}

/// Ways in which a language differs from English.
struct WritingHabits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A number with a full stop is an ordinal: `2. Weltkrieg`, `12. juni`, `Wilhelm II.`
  static let ordinals = WritingHabits(rawValue: 1 << 0)
}
