import ArticleText

/// The words by which a language says that something is more or less, so or not so, and those that say the same.
///
/// All keys are folded as `WordFolding` does. A language without a table is compared by its figures, dates and names.
final class ComparisonTable: Sendable {
  /// What a word says on an axis: rose and fell are on one, before and after on another.
  struct Sense: Hashable, Sendable {
    let axis: Int
    /// Whether it is the first side of the axis.
    let isPositive: Bool
  }

  /// By a word, or by two with a space between; "lost" has two.
  let senses: [String: [Sense]]
  /// Words that have a sense only before a number or a part: over, under.
  let limits: [String: Sense]
  /// Axes of verbs whose two sides tell of the same from both ends: bought and sold.
  let converses: Set<Int>
  /// Words that deny: not, never, without; or two with a space between.
  let negations: Set<String>
  /// Words that name the same as another word, by the first word of their row.
  let synonyms: [String: String]
  /// Before or behind a number that is not exact: about, nearly.
  let approximate: Set<String>
  /// Words behind which the other side of a comparison follows: than.
  let than: Set<String>
  /// Verbs that say that the one before is more than the one behind: exceeds.
  let exceeding: Set<String>
  /// Behind a denial, words that make it the strongest statement: never *so* many.
  let degrees: Set<String>
  /// Words by which a number is a part of another: one *in* five, two *of* three.
  let ratios: Set<String>
  /// Ordinals in words, from the first.
  let ordinals: [String: Int]
  /// Days of the week, from Monday.
  let weekdays: [String: Int]
  /// Names that are the same: "america" by "usa".
  let names: [String: String]
  /// Words of one thing that can count as a number beside another number: one, single.
  let ones: Set<String>
  /// Words that are a number before a noun only: acht.
  let doubtfulNumbers: Set<String>
  /// Months whose name in small letters is another word: may, march.
  let doubtfulMonths: Set<String>
  /// Before a person's name: senator, mayor.
  let titles: Set<String>
  /// Words to leave out of a search.
  let stops: Set<String>
  /// Whether words are stemmed as English ones.
  let isEnglish: Bool
  /// Whether all nouns have capitals, so that a capital is no sign of a name.
  let hasCapitalNouns: Bool

  /// The lists of a language, as its file writes them.
  struct Lists {
    /// A row for each axis, with a bar between its two sides; a plus sign for the space between two words. A row of verbs
    /// that tell of the same from both ends begins with a tilde.
    var axes = ""
    /// The same for words that need a number behind them, on the first axis.
    var limits = ""
    var negations = ""
    /// A row of words that say the same.
    var synonyms = ""
    var approximate = ""
    var than = ""
    var ratios = ""
    var degrees = ""
    var exceeding = ""
    var ordinals = ""
    var weekdays = ""
    var names = ""
    var ones = ""
    var doubtfulNumbers = ""
    var doubtfulMonths = ""
    var titles = ""
    /// Stop words that are no words of grammar.
    var stops = ""
  }

  /// - Parameter speech: the words of grammar, which no search needs.
  init(_ lists: Lists, speech: SpeechTable?, isEnglish: Bool = false) {
    var senses: [String: [Sense]] = [:]
    var converses: Set<Int> = []
    for (axis, row) in Self.rows(lists.axes).enumerated() {
      if row.hasPrefix("~") { converses.insert(axis) }
      let sides = row.drop(while: { $0 == "~" }).split(separator: "|")
      for (side, list) in sides.enumerated() {
        for word in Self.words(list) {
          senses[word, default: []].append(Sense(axis: axis, isPositive: side == 0))
        }
      }
    }
    self.senses = senses
    self.converses = converses
    var limits: [String: Sense] = [:]
    for (side, list) in lists.limits.split(separator: "|").enumerated() {
      for word in Self.words(list) { limits[word] = Sense(axis: 0, isPositive: side == 0) }
    }
    self.limits = limits
    negations = Set(Self.words(lists.negations))
    synonyms = Self.groups(lists.synonyms, isEnglish: isEnglish)
    approximate = Set(Self.words(lists.approximate))
    than = Set(Self.words(lists.than))
    ratios = Set(Self.words(lists.ratios))
    degrees = Set(Self.words(lists.degrees))
    exceeding = Set(Self.words(lists.exceeding))
    ordinals = Self.numbered(lists.ordinals)
    weekdays = Self.numbered(lists.weekdays)
    names = Self.groups(lists.names, isEnglish: false)
    ones = Set(Self.words(lists.ones))
    doubtfulNumbers = Set(Self.words(lists.doubtfulNumbers))
    doubtfulMonths = Set(Self.words(lists.doubtfulMonths))
    titles = Set(Self.words(lists.titles))
    var stops = Set(Self.words(lists.stops)).union(negations)
    for (word, traits) in speech?.words ?? [:] where !traits.isDisjoint(with: Self.grammar) {
      stops.insert(WordFolding.folded(word))
    }
    self.stops = stops
    self.isEnglish = isEnglish
    hasCapitalNouns = speech?.habits.contains(.capitalNouns) ?? false
  }

  private static let grammar: WordTraits = [
    .determiner, .pronoun, .objectPronoun, .preposition, .coordinator, .adversative, .subordinator,
    .relative, .complementizer, .auxiliary, .be, .infinitive, .negation,
  ]

  /// The table of a BCP 47 tag; one without words for other languages.
  static func named(_ tag: String) -> ComparisonTable {
    switch Language.primarySubtag(of: tag) {
    // Most texts of which nobody says the language are English.
    case "en", "und": english
    case "de": german
    case "fr": french
    case "es": spanish
    default: none
    }
  }

  static let none = ComparisonTable(Lists(), speech: nil)

  // MARK: Reading the lists

  private static func rows(_ list: String) -> [Substring] { list.split(separator: "\n") }

  private static func words(_ list: some StringProtocol) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map { word in
      WordFolding.folded(String(word.map { $0 == "+" ? " " : $0 }))
    }
  }

  private static func groups(_ list: String, isEnglish: Bool) -> [String: String] {
    var groups: [String: String] = [:]
    for row in rows(list) {
      let keys = words(row).map { isEnglish ? stem($0) : $0 }
      // A word of two rows belongs to the first.
      for key in keys where groups[key] == nil { groups[key] = groups[keys[0]] ?? keys[0] }
    }
    return groups
  }

  private static func stem(_ word: String) -> String {
    String(decoding: PorterStemmer.stem(Array(word.utf8)), as: UTF8.self)
  }

  private static func numbered(_ list: String) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, names) in list.split(separator: "|").enumerated() {
      for name in words(names) { numbers[name] = index + 1 }
    }
    return numbers
  }
}
