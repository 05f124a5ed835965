/// The classes of words that matter to the segmenter. A word can have several.
struct WordClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  // MARK: Abbreviations: the full stop belongs to the word.

  /// Precedes a name and never ends a sentence: Mr., Sen.
  static let title = WordClass(rawValue: 1 << 0)
  /// Never ends a sentence: vs., e.g.
  static let connective = WordClass(rawValue: 1 << 1)
  /// Ends a sentence unless a number follows: No., Fig., Sept.
  static let numberTaker = WordClass(rawValue: 1 << 2)
  /// Ends a sentence only before a likely first word: Inc., U.S., Calif.
  static let trailing = WordClass(rawValue: 1 << 3)
  /// Ends a sentence unless a day or a time zone follows: a.m., p.m.
  static let clock = WordClass(rawValue: 1 << 4)
  /// Is an abbreviation only when it begins with a capital: Miss., but not "miss."
  static let capitalizedOnly = WordClass(rawValue: 1 << 5)
  /// Is an abbreviation only when it begins with a small letter: franz., but not "Franz."
  static let smallOnly = WordClass(rawValue: 1 << 23)
  /// After a number a unit that can end a sentence, otherwise like a title: 1990 г., г. Москва.
  static let unit = WordClass(rawValue: 1 << 21)

  /// Ends a sentence before any capital, because no name continues after it: etc., руб.
  static let closing = WordClass(rawValue: 1 << 22)

  static let abbreviations: WordClass = [
    .title, .connective, .numberTaker, .trailing, .clock, .unit, .closing,
  ]

  // MARK: The word after a mark.

  /// With a capital, likely the first word of a sentence and unlikely part of a name: The, However.
  static let starter = WordClass(rawValue: 1 << 6)
  /// Begins a sentence even in lower case, after a word that is not abbreviated: i, the.
  static let informalStarter = WordClass(rawValue: 1 << 7)
  /// The same after a longer word only, because an unknown abbreviation can continue so: and, but.
  static let looseStarter = WordClass(rawValue: 1 << 20)
  /// Follows an abbreviation in a name or before one: U.S. Army, Inc. Chairman.
  static let attributive = WordClass(rawValue: 1 << 8)
  /// Days, months, time zones: what follows a time of day.
  static let calendar = WordClass(rawValue: 1 << 9)
  /// After a full stop without a space, the end of a domain or a file: .Com
  static let suffix = WordClass(rawValue: 1 << 10)

  /// After a number of one or two digits, makes it an ordinal where those have a full stop: Juni.
  static let ordinalFollower = WordClass(rawValue: 1 << 19)

  // MARK: Other words around a mark.

  /// Says who spoke: said, asked.
  static let speech = WordClass(rawValue: 1 << 11)
  /// After "said", begins the statement: that, he.
  static let contentStarter = WordClass(rawValue: 1 << 12)
  /// A verb of speech that a statement can follow: said, but not asked.
  static let takesClause = WordClass(rawValue: 1 << 18)
  /// Can occur in lower case within a name: de, von.
  static let particle = WordClass(rawValue: 1 << 13)
  /// A letter after it is a label, not an initial: plan, vitamin.
  static let label = WordClass(rawValue: 1 << 14)
  /// "I" after it is the pronoun: and, than.
  static let beforePronoun = WordClass(rawValue: 1 << 15)
  /// Opens a phrase that is not yet a sentence: At 5 a.m., In the U.S.
  static let preposition = WordClass(rawValue: 1 << 16)
  /// A name that ends with an exclamation or question mark: Yahoo!
  static let exclamatory = WordClass(rawValue: 1 << 17)
}
