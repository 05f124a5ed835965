/// Parts of words that always keep their hyphen.
enum HyphenedWords {
  /// Words after a hyphen that stays, in shortened compounds: "pre- and post-war", "Vor- und Nachteile".
  static func isJoin(_ next: Substring, behind line: Substring) -> Bool {
    let right = next.lowercased()
    let left = line.filter { $0.isLetter || $0.isNumber }
    if joins.contains(right) { return true }
    // "12- to 14-year-olds"; but "in-" and "to" are "into".
    if left.last?.isNumber == true { return ["to", "bis", "à", "a", "hasta"].contains(right) }
    // "Luft- noch Seeweg"; but "den-" and "noch" are "dennoch".
    return left.count > 3 && left.first?.isUppercase == true && germanJoins.contains(right)
  }

  private static let joins: Set<String> = [
    "and", "or", "und", "oder", "sowie", "bzw", "bzw.", "beziehungsweise", "and/or", "und/oder",
    "et",
    "ou", "y", "e", "o", "u", "och", "og", "ja",
  ]
  private static let germanJoins: Set<String> = ["noch", "wie", "als", "statt", "bis", "aber"]

  /// Whether two parts are spelled with a hyphen, whatever the document does elsewhere.
  static func isOne(_ left: String, _ right: String) -> Bool {
    let before = left.split(separator: "-")
    let behind = right.split(separator: "-")
    guard let last = before.last.map(String.init), let first = behind.first.map(String.init) else {
      return false
    }
    if CompoundWords.isOne(last, first) { return true }
    if let rests = exceptions[last] { return !rests.contains { first.hasPrefix($0) } }
    if let rests = only[last] { return rests.contains { first.hasPrefix($0) } }
    if areAdjectives(last, first) { return true }
    // "a-t-il", "dit-on-"
    if behind.count > 1, first == "t", ["il", "elle", "on", "ils"].contains(behind[1]) {
      return true
    }
    return tails.contains(first) || (last == "so" && first == "called")
  }

  /// "deutsch-französische", "schwarz-rote", "franco-allemand", "histórico-artístico": two adjectives, the
  /// first without an ending or with one that is not a syllable's.
  private static func areAdjectives(_ left: String, _ right: String) -> Bool {
    let isGerman =
      left.count > 4 && (left.hasSuffix("isch") || left == "deutsch")
      && adjectiveEnds.contains { right.hasSuffix("isch" + $0) || right.hasSuffix("lich" + $0) }
    let isSpanish =
      left.count > 4 && (left.hasSuffix("ico") || left.hasSuffix("ógico"))
      && ["o", "a", "os", "as"].contains {
        right.hasSuffix("ic" + $0) || right.hasSuffix("al" + $0)
      }
    let isColour =
      colours.contains(left)
      && adjectiveEnds.contains {
        right.hasSuffix($0) && colours.contains(String(right.dropLast($0.count)))
      }
    return isGerman || isSpanish || isColour
  }

  private static let adjectiveEnds = ["", "e", "en", "er", "es", "em"]
  private static let colours: Set<String> = [
    "schwarz", "rot", "gelb", "grün", "blau", "weiß", "türkis", "lila", "braun",
  ]

  /// Whether two words of the document may form a longer one with a hyphen. "To-" and "day" may not, though
  /// both are words.
  static func mayBeParts(_ left: String, _ right: String) -> Bool {
    min(left.count, right.count) > 3 && !joined.contains(left) && mayFollow(right)
  }

  /// Whether the word is not one that others end in without a hyphen.
  static func mayFollow(_ right: String) -> Bool { !joined.contains(right) }

  /// First parts that keep their hyphen, except before these words.
  private static let exceptions: [String: [String]] = [
    "self": ["ish", "less", "same"], "vice": ["roy", "ro", "s"], "well": ["ness", "ing", "s"],
    "non": ["sens", "chal", "etheless", "e", "descript", "agen", "stop"], "quasi": [],
    "ultra": ["son", "viol"], "half": ["way", "penny"], "cross": ["ing", "road", "es", "ed"],
    "high": ["er", "est", "ly", "light", "way", "land", "ness"],
    "low": ["er", "est", "ly", "land", "ness"], "long": ["er", "est", "ing", "itude", "s"],
    "short": ["er", "est", "ly", "age", "en", "com", "ness", "s"],
    "grand": [
      "eur", "son", "moth", "fath", "par", "daugh", "child", "stand", "iose", "ir", "issant", "is",
      "iloqu", "es",
    ],
    "franco": ["ph", "fon", "fil"], "austro": [], "anglo": ["ph", "saj"],
    "hispano": ["hab", "am", "fon", "par"], "luso": ["fon", "ph"], "belgo": [], "gréco": [],
    "israélo": [], "russo": ["ph", "fil", "fob"], "ítalo": [], "italo": ["ph"],
    "germano": ["ph", "fil"],
    "rendez": [], "après": [], "arrière": [],

  ]

  /// First parts that keep their hyphen only before these words; elsewhere the line's end split them.
  private static let only: [String: [String]] = [
    "ex": [
      "president", "minister", "chancellor", "mayor", "chief", "chair", "husband", "wife",
      "partner", "soldier", "police", "officer", "director", "member", "governor", "senator",
      "employee", "king", "prime", "boss", "player", "coach", "council", "girlfriend", "boyfriend",
    ],
    "all": ["party", "time", "day", "night", "star", "round", "inclusive", "powerful", "white"],
    "co": ["op", "or", "own", "author", "found", "chair", "work", "pilot", "star", "exist"],
    "re": ["e"], "pre": ["e", "war", "tax", "school"], "anti": ["i", "war", "tax", "semit"],
    "semi": ["i", "final", "detach", "official", "auto", "skilled"],
    "mid": ["winter", "summer", "term", "air", "table", "morning", "century", "career"],
    "part": ["time", "owned", "funded"], "full": ["time", "scale", "page", "length", "year"],
    "post": ["war", "tax", "election", "mortem", "covid"], "by": ["election", "product", "law"],
    "peut": ["être"], "soi": ["disant", "même"], "lui": ["même"], "elle": ["même"],
    "eux": ["mêmes"], "là": ["bas", "dessus"], "celui": ["ci", "là"], "ceux": ["ci", "là"],
    "sous": [
      "marin", "sol", "titr", "trait", "préf", "estim", "direct", "secrét", "ensemble", "jacent",
    ],
    "avant": [
      "hier", "projet", "gard", "post", "dern", "propos", "veille", "prem", "coureur", "goût",
    ],
    "est": ["ce", "il", "elle"], "celle": ["ci", "là"], "celles": ["ci", "là"],
    "nord": ["est", "ouest"],
    "sud": ["est", "ouest"], "porte": ["parole", "avions", "monnaie", "bagage"], "mi": ["temps"],
    "week": ["end"], "libre": ["échange"], "bien": ["être"], "tiers": ["monde"], "sans": ["abri"],
    "moi": ["même"], "toi": ["même"], "nous": ["mêmes"], "vous": ["même", "mêmes"],
    "elles": ["mêmes"],
    "dit": ["il", "elle", "on"], "ont": ["ils", "elles"], "sont": ["ils", "elles", "ce"],
    "au": [
      "delà", "dessus", "dessous", "devant",
    ], "contre": ["attaque", "offensive", "exemple", "expert", "produc", "enquête", "feu"],
    "teórico": ["práctic"], "socio": ["polític"], "nicht": ["ehelich", "öffentlich"],
    "demi": ["heure", "finale", "journée", "siècle", "douzaine", "tour", "mesure"],
    "beau": ["père", "frère", "fils"], "belle": ["mère", "sœur", "fille"], "quelques": ["un"],
    "sino": ["soviet", "japon", "japan", "americ", "améric", "indi"],
    "vingt": french, "trente": french, "quarante": french,
    "cinquante": french, "soixante": french + ["dix"], "quatre": ["vingt"],
    "twenty": english, "thirty": english, "forty": english, "fifty": english, "sixty": english,
    "seventy": english, "eighty": english, "ninety": english,
  ]

  private static let english = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "first", "second",
    "third",
    "fif", "nin",
  ]
  private static let french = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]

  /// Second parts that are not syllables of other words.
  private static let tails: Set<String> = [
    "based", "backed", "owned", "funded", "style", "level", "scale", "term", "general", "elect",
    "free", "friendly", "speaking", "looking", "controlled", "sponsored", "driven", "sized",
    "profile", "hearted",
  ]

  /// Words that form others without a hyphen.
  private static let joined: Set<String> = [
    "with", "under", "over", "there", "here", "where", "when", "what", "some", "every", "fore",
    "self", "selves", "them", "your", "which", "ever", "body", "thing", "time", "times", "ways",
    "ward", "wards", "like", "ship", "less", "able", "hood", "down", "side", "land", "form", "port",
    "ready", "most", "though", "together", "other", "round", "fully", "ness", "ment",
    "ting", "ring", "ding", "king", "sing", "ping", "ling", "ally", "ions", "rate", "sent",
    "tent", "mine", "mend", "main", "rest", "test", "press", "action", "national", "state", "part",
    "come", "back", "work", "house", "water", "after", "inter", "super", "trans",
  ]
}
