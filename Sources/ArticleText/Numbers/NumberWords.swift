/// The words for numbers, scales, fractions and units, in lower case.
enum NumberWords {
  /// Words that multiply the number before them.
  static let scales: [String: Double] = table([
    (12, "dozen dutzend douzaine docena"),
    (1e2, "hundred hundreds hundert cent cents ciento centos"),
    (
      1e3,
      "k thousand thousands tausend tsd mille milliers mil mila mille duizend tusen тыс тысяч тысячи tysięcy"
    ),
    (1e4, "万 萬 만"),
    (1e5, "lakh lakhs"),
    (
      1e6,
      "m mn million millions mio millionen millón millones milione milioni milhão milhões miljoen miljoner millioner млн миллион миллиона миллионов mln milionów milion مليون ملايين"
    ),
    (1e7, "crore crores"),
    (1e8, "亿 億 억"),
    // A billion is a thousand million in English only; elsewhere the word for that begins with "milliard".
    (
      1e9,
      "bn billion billions milliarde milliarden mrd milliard milliards miliardo miliardi miljard miljarder milliarder млрд миллиард миллиарда миллиардов mld miliardów مليار"
    ),
    (1e12, "tn trillion trillions 兆 조"),
  ])

  static let numbers: [String: Double] = {
    var words: [String: Double] = [:]
    for list in lists {
      for (value, names) in list.split(separator: "|").enumerated() {
        for name in names.split(separator: " ") where name != "-" {
          words[String(name)] = Double(value)
        }
      }
    }
    for (value, names) in [
      (20, "twenty zwanzig vingt veinte"), (30, "thirty dreißig trente treinta"),
      (40, "forty vierzig quarante cuarenta"), (50, "fifty fünfzig cinquante cincuenta"),
      (60, "sixty sechzig soixante sesenta"), (70, "seventy siebzig setenta"),
      (80, "eighty achtzig ochenta"), (90, "ninety neunzig noventa"),
    ] {
      for name in names.split(separator: " ") { words[String(name)] = Double(value) }
    }
    for (value, names) in [
      (200, "doscientos doscientas"), (300, "trescientos trescientas"),
      (400, "cuatrocientos cuatrocientas"), (500, "quinientos quinientas"),
      (600, "seiscientos seiscientas"), (700, "setecientos setecientas"),
      (800, "ochocientos ochocientas"), (900, "novecientos novecientas"),
    ] {
      for name in names.split(separator: " ") { words[String(name)] = Double(value) }
    }
    // German says the ones first: einundzwanzig, and halves in one word: zweieinhalb.
    for (ones, name) in germanOnes.enumerated().dropFirst() {
      for (ten, tens) in germanTens { words[name + "und" + ten] = tens + Double(ones) }
      words[name + "einhalb"] = Double(ones) + 0.5
    }
    words["anderthalb"] = 1.5
    return words
  }()

  private static let germanOnes = [
    "", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
  ]
  private static let germanTens: [(String, Double)] = [
    ("zwanzig", 20), ("dreißig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60),
    ("siebzig", 70), ("achtzig", 80), ("neunzig", 90),
  ]

  /// The value of a number in one word; German writes all below a million so: zweihundertfünfzigtausend.
  static func value(of word: String) -> Double? {
    numbers[word]
      ?? (word.utf8.count > 7 ? compound(word[...], among: ["tausend", "hundert"]) : nil)
  }

  private static func compound(_ word: Substring, among scales: [String]) -> Double? {
    guard word.utf8.count <= longestCompound else { return nil }
    guard let scale = scales.first, let value = self.scales[scale] else {
      return numbers[String(word)]
    }
    let smaller = Array(scales.dropFirst())
    guard let range = word.firstRange(of: scale) else { return compound(word, among: smaller) }
    var rest = word[range.upperBound...]
    if rest.hasPrefix("und"), rest.count > 3 { rest = rest.dropFirst(3) }
    let before = word[..<range.lowerBound]
    guard let count = before.isEmpty ? 1 : compound(before, among: smaller),
      let added = rest.isEmpty ? 0 : compound(rest, among: smaller),
      // Alone they are scales.
      !(before.isEmpty && rest.isEmpty)
    else { return nil }
    return count * value + added
  }

  /// Of a compound, in bytes; a longer word is none.
  private static let longestCompound = 80

  private static let lists = [
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen",
    "null|ein eine einer einem einen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn",
    "-|un une|deux|trois|quatre|cinq|-|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize",
    "-|uno una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince",
  ]

  /// Words that are a number only with a scale or a fraction behind them.
  static let articles: Set<String> = [
    "a", "an", "one", "ein", "eine", "einer", "einem", "einen", "un", "une", "uno", "una", "once",
    "null", "acht",
  ]

  /// Scales that are a number without another before them.
  static let bareScales: Set<String> = ["hundert", "tausend", "mille", "mil", "cien"]

  /// Words that say how often, before what it is for each of: twice a day.
  static let frequencies: Set<String> = [
    "once", "twice", "times", "einmal", "zweimal", "mal", "fois", "vez", "veces",
  ]

  /// Words before a number that is less than nothing.
  static let minus: Set<String> = ["minus", "moins", "menos", "meno", "negative"]

  /// Parts of a whole. The first list needs a number or an article before it: "third" alone is an order.
  static let parts: [String: Double] = table([
    (1 / 3, "third thirds drittel tiers tercio tercios"),
    (1 / 4, "quarter quarters viertel quart quarts cuarto cuartos"),
    (1 / 5, "fifth fifths fünftel"), (1 / 10, "tenth tenths zehntel"),
  ])
  static let halves: Set<String> = [
    "half", "halves", "hälfte", "moitié", "mitad", "metà", "половина",
  ]
  /// Words that halve what is behind them, and alone are no number: eine halbe Million.
  static let halving: Set<String> = [
    "halbe", "halben", "halber", "halbes", "demi", "demie", "medio", "media", "mezzo", "mezza",
  ]
  /// What is counted in millions and never measured in metres, before which "m" is a million: 12 m people.
  static let counted: Set<String> = [
    "people", "persons", "inhabitants", "residents", "citizens", "voters", "households", "homes",
    "families", "women", "men", "children", "adults", "pupils", "students", "workers", "jobs",
    "patients", "refugees", "tourists", "visitors", "passengers", "users", "customers", "viewers",
    "doses", "copies", "votes", "euro", "euros", "dollars", "pounds",
  ]
  /// Words between a number and what is added to it.
  static let and: Set<String> = ["and", "und", "et", "y", "e"]

  /// Words for hundredths.
  static let percents: Set<String> = [
    "percent", "pct", "prozent", "procent", "procenta", "percento", "procento", "процент",
    "процента", "процентов", "بالمئة", "بالمائة",
  ]
  static let percentPairs: [String: Set<String>] = [
    "per": ["cent", "cento"], "pour": ["cent"], "por": ["ciento", "cento"],
    "percentage": ["point", "points"],
  ]
  static let points: Set<String> = ["pp", "prozentpunkt", "prozentpunkte", "prozentpunkten"]

  /// Currencies and units of measure by what they are called.
  static let units: [String: String] = {
    var units = Measure.symbols
    for (symbol, names) in [
      ("€", "euro euros eur евро"), ("$", "dollar dollars usd долларов"),
      ("£", "pound pounds gbp sterling"), ("¥", "yen yuan renminbi cny jpy"), ("‰", "promille"),
    ] {
      units[symbol] = symbol
      for name in names.split(separator: " ") { units[String(name)] = symbol }
    }
    return units
  }()

  private static func table(_ rows: [(Double, String)]) -> [String: Double] {
    var table: [String: Double] = [:]
    for (value, names) in rows {
      for name in names.split(separator: " ") { table[String(name)] = value }
    }
    return table
  }
}
