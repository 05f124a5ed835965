/// The words that sentence ends hang on in one language, and those by which it is known.
///
/// A language is one file in this folder and one line in `all`. Lists are words parted by white
/// space, without the full stop at their end; in the abbreviation classes a word written with a
/// capital counts only so written ("Miss" is Mississippi, "miss" is not). Spaces inside an
/// abbreviation are left out: "z.B" is also "z. B."
struct LanguageRules: Sendable {
  /// The primary subtag of BCP 47, lower case.
  let tag: String
  /// Word lists; a word in several gets all their classes.
  var lists: [(WordClass, String)] = []
  var habits: WritingHabits = []
  /// ASCII bytes that end a sentence in this language alone: the Greek `;`.
  var marks: [UInt8] = []
  /// The most frequent small words, and whole words that no neighbour has. A language that needs
  /// none is known by its script.
  var frequentWords = ""
  /// Letters that few other languages of the script have.
  var ownLetters = ""

  /// Every language that is told apart. Those with word lists come first: where two are equally
  /// likely, the first is taken.
  static let all: [LanguageRules] =
    [
      .english, .german, .french, .spanish, .portuguese, .italian, .dutch, .danish, .polish,
      .slovak, .russian, .bulgarian, .kazakh, .greek, .armenian, .arabic, .chinese,
    ] + onlyToldApart
}

/// How a language writes, where it differs from English.
struct WritingHabits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A number with a full stop is an ordinal: `2. Weltkrieg`, `12. juni`, `Wilhelm II.`
  static let ordinals = WritingHabits(rawValue: 1 << 0)
}
