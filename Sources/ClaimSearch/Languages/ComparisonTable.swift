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
  /// The number of words of the longest of them.
  let longestName: Int
  /// With what those of several words begin.
  let nameBeginnings: Set<String>
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
  /// What stands before a number that is not exact, in the rows of `Quantity.Bound`.
  let bounds: PhraseTable
  /// Words for how many times as much: doubled.
  let multiples: [String: Int]
  /// How a word ends that is a multiple: five*fold*.
  let multipleEnding: String?
  /// Words behind a number that make it a multiple: times.
  let times: Set<String>
  /// Words for a hundredth of what follows: cents of every dollar, the words between, and the wholes.
  let hundredths: Set<String>
  let hundredthLinks: Set<String>
  let wholes: Set<String>
  /// How large a part is meant, from all to hardly any, in the rows of `Share`.
  let shares: PhraseTable
  /// How often something is so, from always to rarely.
  let frequencies: PhraseTable
  /// Words that say that nothing else is so, and in the second row those that say the same in other places.
  let exclusives: PhraseTable
  /// Words that say that something is not certain, in the rows of `Certainty`.
  let certainties: PhraseTable
  /// Words before as many as there can be, and in the second row those that say the same or something else.
  let capacities: PhraseTable
  /// Words between what changes and a number, in the rows of `ChangeLink`.
  let changeLinks: [String: Int]
  /// Verbs and nouns that say that something changes, by what follows them: fell 5 percent, a fall of 5 percent.
  let changes: Set<String>
  /// Endings without which forms of one word are the same, the longest first.
  let inflections: [String]
  /// Further endings of verbs, which tell persons and times.
  let verbEndings: [String]
  /// Stems of words that tell who says so, beside which "allegedly" adds nothing.
  let softeners: Set<String>
  /// For each person; and in further rows each day, each week and so on.
  let rates: PhraseTable
  /// With what the phrases of these tables begin.
  let phraseBeginnings: Set<String>
  /// Words that show that something is counted for each of something.
  let rateWords: Set<String>
  /// Words before what it is counted for: per.
  let perWords: Set<String>
  /// Words between "of" or "in" and the whole: one in *every* four.
  let ratioWords: Set<String>
  /// Words before and behind "a year" that make it a span and no rate: half a year, a year ago.
  let spanStarts: Set<String>
  let spanEnds: Set<String>
  /// Words that tell what will be.
  let futures: Set<String>
  /// Words before a span of time in which something adds up: over ten years.
  let spanWords: Set<String>
  /// Words before who did it, in a sentence that tells what was done to somebody: by. Without one, a language has no
  /// rule for who did what to whom.
  let agents: Set<String>
  /// Past forms and participles of verbs that do something to somebody, but for those in -ed.
  let pastForms: Set<String>
  /// Forms of verbs that do not follow a rule, by the form that tells of the past: the stem of the infinitive.
  let infinitiveStems: [String: String]
  /// Of these, the forms that tell of the past without another verb: took, but not taken.
  let finitePasts: Set<String>
  /// How other verbs end that tell of the past.
  let pastEnding: String?
  /// Words before a verb that leave it told as what has happened: has, did, not.
  let pastAuxiliaries: Set<String>
  /// Words that help a verb: has, would.
  let auxiliaries: Set<String>
  let adverbs: Set<String>
  /// Before an infinitive: to.
  let infinitives: Set<String>
  /// Words with which what something is done to can begin: the, his.
  let determiners: Set<String>
  /// Forms of "to be".
  let being: Set<String>
  /// Verbs whose two sides do the same: met, married.
  let mutual: Set<String>
  /// Words between the one that was preferred and the other.
  let contrasts: Set<String>
  /// Words that end a statement within a sentence: while, who.
  let clauseWords: Set<String>
  /// Verbs that say little: went, made.
  let lightVerbs: Set<String>
  /// Words that make somebody another one: former, deputy.
  let shifters: Set<String>
  /// Words for somebody by whom he is to another: wife.
  let relations: Set<String>
  /// Behind the name of one of two who are called the same: Jr.
  let generations: Set<String>
  /// How a word begins that denies the rest of it.
  let denyingPrefixes: [String]
  /// How a word ends that says the most of something.
  let superlativeEndings: [String]
  /// How a word ends that says more or less of something.
  let comparativeEndings: [String]
  /// Axes of words that turn when what is around them turns: before and after.
  let orders: Set<Int>
  /// Names that are names in capitals only: US.
  let codes: Set<String>
  /// Whether words are stemmed as English ones.
  let isEnglish: Bool
  /// Whether all nouns have capitals, so that a capital is no sign of a name.
  let hasCapitalNouns: Bool

  /// The lists of a language, as its file writes them.
  struct Lists {
    /// A row for each axis, with a bar between its two sides; a plus sign for the space between two words. A row of verbs
    /// that tell of the same from both ends begins with a tilde, one that tells what came first with a circumflex.
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
    var bounds = ""
    /// Double, triple and so on, with a bar between them.
    var multiples = ""
    var multipleEnding: String?
    var times = ""
    var hundredths = ""
    var hundredthLinks = ""
    var wholes = ""
    var shares = ""
    var frequencies = ""
    var exclusives = ""
    var certainties = ""
    var capacities = ""
    var changeLinks = ""
    var changes = ""
    var inflections = ""
    var verbEndings = ""
    var softeners = ""
    var rates = ""
    var rateWords = ""
    var perWords = ""
    var ratioWords = ""
    var spanStarts = ""
    var spanEnds = ""
    var futures = ""
    var spanWords = ""
    var agents = ""
    /// A row for each verb that follows no rule: infinitive, past and participle. That of a verb that does something to
    /// somebody begins with a tilde.
    var verbs = ""
    var pastEnding: String?
    var pastAuxiliaries = ""
    var mutual = ""
    var contrasts = ""
    var clauseWords = ""
    var lightVerbs = ""
    var shifters = ""
    var relations = ""
    var generations = ""
    var denyingPrefixes = ""
    var superlativeEndings = ""
    var comparativeEndings = ""
    var codes = ""
  }

  /// - Parameter speech: the words of grammar, which no search needs.
  init(_ lists: Lists, speech: SpeechTable?, isEnglish: Bool = false) {
    var senses: [String: [Sense]] = [:]
    var converses: Set<Int> = []
    var orders: Set<Int> = []
    for (axis, row) in Self.rows(lists.axes).enumerated() {
      if row.hasPrefix("~") { converses.insert(axis) }
      if row.hasPrefix("^") { orders.insert(axis) }
      let sides = row.drop(while: { $0 == "~" || $0 == "^" }).split(separator: "|")
      for (side, list) in sides.enumerated() {
        for word in Self.words(list) {
          senses[word, default: []].append(Sense(axis: axis, isPositive: side == 0))
        }
      }
    }
    self.senses = senses
    self.converses = converses
    self.orders = orders
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
    longestName = names.keys.map { $0.split(separator: " ").count }.max() ?? 1
    nameBeginnings = Set(
      names.keys.filter { $0.contains(" ") }.map { String($0.prefix { $0 != " " }) })
    ones = Set(Self.words(lists.ones))
    doubtfulNumbers = Set(Self.words(lists.doubtfulNumbers))
    doubtfulMonths = Set(Self.words(lists.doubtfulMonths))
    titles = Set(Self.words(lists.titles))
    stops = Set(Self.words(lists.stops)).union(negations)
      .union(Self.words(of: speech, with: Self.grammar))
    bounds = PhraseTable(lists.bounds)
    multiples = Self.numbered(lists.multiples).mapValues { $0 + 1 }
    multipleEnding = lists.multipleEnding
    times = Set(Self.words(lists.times))
    hundredths = Set(Self.words(lists.hundredths))
    hundredthLinks = Set(Self.words(lists.hundredthLinks))
    wholes = Set(Self.words(lists.wholes))
    shares = PhraseTable(lists.shares)
    frequencies = PhraseTable(lists.frequencies)
    exclusives = PhraseTable(lists.exclusives)
    certainties = PhraseTable(lists.certainties)
    capacities = PhraseTable(lists.capacities)
    changeLinks = Self.numbered(lists.changeLinks)
    changes = Set(Self.words(lists.changes))
    inflections = Self.words(lists.inflections).sorted { $0.utf8.count > $1.utf8.count }
    verbEndings = (inflections + Self.words(lists.verbEndings))
      .sorted { $0.utf8.count > $1.utf8.count }
    softeners = Set(Self.words(lists.softeners).map { isEnglish ? Self.stem($0) : $0 })
    rates = PhraseTable(lists.rates)
    phraseBeginnings = [shares, frequencies, exclusives, certainties, capacities, rates].reduce(
      into: []
    ) {
      $0.formUnion($1.beginnings)
    }
    rateWords = Set(Self.words(lists.rateWords))
    perWords = Set(Self.words(lists.perWords))
    ratioWords = Set(Self.words(lists.ratioWords))
    spanStarts = Set(Self.words(lists.spanStarts))
    spanEnds = Set(Self.words(lists.spanEnds))
    futures = Set(Self.words(lists.futures))
    spanWords = Set(Self.words(lists.spanWords))
    agents = Set(Self.words(lists.agents))
    var pastForms: Set<String> = []
    var infinitiveStems: [String: String] = [:]
    var finitePasts: Set<String> = []
    for row in Self.rows(lists.verbs) {
      let forms = Self.words(row.drop { $0 == "~" })
      let stem = isEnglish ? Self.stem(forms[0]) : forms[0]
      for form in forms.dropFirst() where infinitiveStems[form] == nil {
        infinitiveStems[form] = stem
      }
      finitePasts.formUnion(forms.dropFirst().prefix(1))
      if row.hasPrefix("~") { pastForms.formUnion(forms.dropFirst()) }
    }
    self.pastForms = pastForms
    self.infinitiveStems = infinitiveStems
    self.finitePasts = finitePasts
    pastEnding = lists.pastEnding
    pastAuxiliaries = Set(Self.words(lists.pastAuxiliaries))
    auxiliaries = Self.words(of: speech, with: .auxiliary)
    adverbs = Self.words(of: speech, with: .adverb)
    being = Self.words(of: speech, with: .be)
    infinitives = Self.words(of: speech, with: .infinitive)
    determiners = Self.words(of: speech, with: [.determiner, .possessive])
    mutual = Set(Self.words(lists.mutual))
    contrasts = Set(Self.words(lists.contrasts))
    clauseWords = Set(Self.words(lists.clauseWords))
    lightVerbs = Set(Self.words(lists.lightVerbs))
    shifters = Set(Self.words(lists.shifters))
    relations = Set(Self.words(lists.relations))
    generations = Set(Self.words(lists.generations))
    denyingPrefixes = Self.words(lists.denyingPrefixes)
    superlativeEndings = Self.words(lists.superlativeEndings)
    comparativeEndings = Self.words(lists.comparativeEndings)
    codes = Set(Self.words(lists.codes))
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

  /// The words of a language's grammar that have one of some traits.
  private static func words(of speech: SpeechTable?, with traits: WordTraits) -> Set<String> {
    Set(
      (speech?.words ?? [:]).filter { !$0.value.isDisjoint(with: traits) }
        .map { WordFolding.folded($0.key) })
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
