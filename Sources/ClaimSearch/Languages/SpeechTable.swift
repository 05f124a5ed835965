/// The words by which a language reports speech.
struct SpeechTable: Sendable {
  /// The word that begins most reported statements.
  let that: String
  let words: [String: WordTraits]
  let cues: [String: CueTraits]
  /// Words before a source: according to, laut, selon. The first words lead to the phrases that begin so.
  let sourcePhrases: [String: [SourcePhrase]]
  let habits: SpeechHabits
  /// What is a word of its own before an apostrophe: l', qu'.
  let elisions: Set<String>
  /// What is a word of its own after a hyphen: -il, -t-elle.
  let enclitics: Set<String>

  /// How words end that say who a person is, in languages that join words: Bauamtsleiter.
  let roleEndings: [String]
  /// How forms of verbs end that no list has.
  let formEndings: [(String, WordTraits)]
  /// How words end that are adverbs even if no list has them: -ly.
  let adverbEnding: String?

  init(
    that: String, words: [(WordTraits, String)], cues: [(CueTraits, String)],
    sourcePhrases: [SourcePhrase], habits: SpeechHabits = [], elisions: String = "",
    enclitics: String = "", formEndings: [(String, WordTraits)] = [], adverbEnding: String? = nil,
    roleEndings: String = ""
  ) {
    self.that = that
    self.habits = habits
    self.formEndings = formEndings
    self.adverbEnding = adverbEnding
    self.roleEndings = Self.split(roleEndings)
    var traits: [String: WordTraits] = [:]
    for (trait, list) in words {
      for word in Self.split(list) { traits[word, default: []].formUnion(trait) }
    }
    self.words = traits
    var forms: [String: CueTraits] = [:]
    for (trait, list) in cues {
      for word in Self.split(list) { forms[word, default: []].formUnion(trait) }
    }
    self.cues = forms
    self.sourcePhrases = Dictionary(grouping: sourcePhrases) { $0.words[0] }
    self.elisions = Set(Self.split(elisions))
    self.enclitics = Set(Self.split(enclitics))
  }

  private static func split(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// A language is one line here, and one file beside this. A table is made when it is first read: each start of
  /// the program names the languages.
  static let all: [(tag: String, table: @Sendable () -> SpeechTable)] = [
    ("en", { .english }), ("de", { .german }), ("fr", { .french }), ("es", { .spanish }),
  ]
}

/// Words that name a source beside a statement.
struct SourcePhrase: Sendable {
  enum Place {
    /// Before the source: according to the board.
    case before
    /// Before the source, and only after a comma: …, so das Landesamt.
    case beforeAtEnd
    /// Before the source, at the start or behind a comma, and only if it can tell something: per police, to quote Orwell.
    case apart
    /// After the source: dem Gutachten zufolge.
    case after
  }

  let words: [String]
  let place: Place

  init(_ words: String, _ place: Place = .before) {
    self.words = words.split(separator: " ").map(String.init)
    self.place = place
  }
}

/// Ways in which a language builds its sentences.
struct SpeechHabits: OptionSet, Sendable {
  let rawValue: UInt8

  /// The verb is second, so that its subject follows if anything else is first: Am Montag sagte er …
  static let verbSecond = SpeechHabits(rawValue: 1 << 0)
  /// A comma precedes what was said: Er sagte, dass …
  static let commaBeforeClause = SpeechHabits(rawValue: 1 << 1)
  /// All nouns have capitals.
  static let capitalNouns = SpeechHabits(rawValue: 1 << 2)
  /// Days have an article: el lunes.
  static let articleBeforeDay = SpeechHabits(rawValue: 1 << 3)
}
