/// Hyphenated English compounds split at a line's end: "four-" and "year-old", "record-" and "breaking",
/// "left-" and "wing".
enum CompoundWords {
  /// Whether two parts belong together with a hyphen when one of them contains another hyphen: "state-" and
  /// "of-the-art", "type-A-" and "gene".
  ///
  /// - Parameter isWord: whether the document contains the word on its own.
  static func isOne(
    before: [Substring], behind: [Substring], _ isWord: (String) -> Bool
  ) -> Bool {
    guard before.count > 1 || behind.count > 1, let last = before.last.map(String.init),
      let first = behind.first.map(String.init), !isWord(last + first)
    else { return false }
    if before.count > 1,
      last.count == 1 || small.contains(last) || units.contains(last) || numbers.contains(last)
    {
      return true
    }
    if behind.count > 1, small.contains(first) || (units.contains(first) && numbers.contains(last))
    {
      return true
    }
    // Both are words, and the first is not a prefix: "in-" and "come-based" are "income-based".
    return last.count > 2 && !prefixes.contains(last) && isWord(last) && isWord(first)
      && HyphenedWords.mayFollow(first)
  }

  /// Whether two parts are spelled with a hyphen.
  static func isOne(_ last: String, _ first: String) -> Bool {
    if numbers.contains(last) {
      return units.contains(first) || fractions.contains(first)
        || (first.last == "s" && fractions.contains(String(first.dropLast())))
    }
    let rests = seconds[last] ?? []
    // "check-" and "in", but "checking"
    if rests.contains(where: {
      $0.count < 4 ? first == $0 || first == $0 + "s" : first.hasPrefix($0)
    }) {
      return true
    }
    return !prefixes.contains(last) && last.count > 2 && tails.contains(first)
  }

  /// Small words within longer ones: "mother-in-law", "Stratford-upon-Avon", "day-to-day".
  static let small: Set<String> = [
    "in", "of", "the", "to", "and", "up", "by", "on", "at", "for", "upon", "over", "under", "with",
    "without", "as", "or", "a", "an", "de", "la", "le", "à", "sur", "du", "des", "sous", "en",
    "lès",
    "les", "und", "am", "der", "im", "y",
  ]

  static let units: Set<String> = [
    "year", "month", "week", "day", "hour", "minute", "second", "mile", "metre", "meter", "foot",
    "inch", "member", "page", "part", "point", "person", "people", "man", "woman", "seat", "storey",
    "story", "star", "time", "way", "nation", "country", "state", "party", "judge", "lane", "bed",
    "bedroom", "room", "term", "step", "stage", "game", "goal", "run", "digit", "figure", "decade",
    "century", "kilometre", "kilometer", "tonne", "ton", "pound", "dollar", "euro", "acre",
    "hectare",
    "strong", "sided", "dimensional", "off",
  ]

  private static let fractions: Set<String> = [
    "third", "quarter", "half", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "hundredth",
  ]

  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
    "million", "billion", "several", "single", "double", "triple",
  ]

  /// Prefixes without a hyphen: "un-" and "related" are "unrelated".
  private static let prefixes: Set<String> = [
    "un", "in", "im", "em", "en", "dis", "mis", "re", "over", "under", "out", "pre", "inter",
    "counter",
    "up", "sub", "with", "fore", "be", "for", "at", "to", "on", "a", "an", "by", "as", "or", "de",
    "per",
  ]

  /// First parts, and how the parts that follow their hyphen begin.
  private static let seconds: [String: [String]] = [
    "left": ["wing", "hand", "lean"], "right": ["wing", "hand", "lean"],
    "far": ["right", "left", "reach", "fetch", "flung", "off"],
    "open": ["air", "ended", "source", "plan", "mind", "heart"],
    "hard": ["work", "line", "won", "hit", "core", "press", "earn"],
    "best": ["sell", "known", "case"], "middle": ["aged", "class", "income"],
    "first": ["time", "class", "hand", "year", "degree", "quarter", "half", "round"],
    "second": ["large", "hand", "class", "place", "quarter", "half", "round", "degree"],
    "third": ["party", "large", "place", "quarter", "round", "degree"],
    "multi": ["million", "billion", "year", "party", "purpose", "stor", "agency"],
    "much": ["need", "love", "vaunt", "anticip", "malign", "discuss", "critici"],
    "law": ["abid"], "old": ["fashion", "age", "school", "world"],
    "time": ["consum", "honour", "honor", "saving", "limited"],
    "cost": ["effect", "cutting", "benefit"],
    "decision": ["making", "maker"], "policy": ["making", "maker"],
    "record": ["breaking", "high", "low", "keeping", "setting"],
    "award": ["winn"], "life": ["threat", "saving"], "real": ["time", "life", "estate", "world"],
    "free": ["market", "trade", "speech", "range"], "deep": ["sea", "water", "root", "seat"],
    "public": ["private", "sector", "health"], "private": ["sector", "equity"],
    "pro": [
      "democra", "govern", "choice", "life", "war", "independ", "abort", "russ", "west", "business",
    ],
    "anti": [
      "abort", "govern", "corrupt", "immig", "vacc", "terror", "drug", "fraud", "racis", "nuclear",
      "slavery", "establish", "auster", "elite",
    ],
    "post": ["pandemic", "brexit", "soviet", "conflict", "communist", "crisis"],
    "pre": ["pandemic", "crisis", "election", "trial", "record", "order", "industrial"],
    "on": ["site", "demand", "call", "duty"], "off": ["duty", "road", "peak", "season", "grid"],
    "in": ["house", "depth", "person", "flight", "kind"],
    "year": ["end", "round", "on", "over", "old"], "check": ["in", "up"], "follow": ["up"],
    "start": ["up"], "build": ["up"], "clean": ["up"], "break": ["up", "in", "even"],
    "run": ["up", "off"], "know": ["how"], "would": ["be"], "must": ["see", "have", "read"],
    "ill": [
      "fated", "health", "advis", "equip", "prepar", "inform", "treat", "timed", "defin", "conceiv",
    ],
    "fact": ["check", "find"], "peer": ["review"], "drug": ["traffick", "deal", "resist"],
    "oil": ["rich", "produc"], "small": ["town", "business", "arms"], "man": ["made"],
  ]

  /// Second parts that are not syllables of other words.
  private static let tails: Set<String> = [
    "making", "breaking", "abiding", "consuming", "winning", "needed", "fashioned",
    "lived", "minded", "haired", "eyed", "armed", "handed", "blooded", "effective", "oriented",
    "related", "powered", "fired", "paying", "earning", "producing", "threatening", "saving",
    "respected", "educated", "trained", "equipped", "paced", "ranking", "reaching",
    "lasting", "awaited", "planned", "affected", "stricken", "ridden", "prone", "resistant", "rich",
    "averse", "dependent", "specific", "conscious", "savvy", "ready",
  ]
}
