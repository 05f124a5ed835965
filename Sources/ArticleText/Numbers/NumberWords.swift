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
    (1e4, "万 萬"),
    (1e5, "lakh lakhs"),
    (
      1e6,
      "m mn million millions mio millionen millón millones milione milioni milhão milhões miljoen miljoner millioner млн миллион миллиона миллионов mln milionów milion مليون ملايين"
    ),
    (1e7, "crore crores"),
    (1e8, "亿 億"),
    // A billion is a thousand million in English only; elsewhere the word for that begins with "milliard".
    (
      1e9,
      "bn billion billions milliarde milliarden mrd milliard milliards miliardo miliardi miljard miljarder milliarder млрд миллиард миллиарда миллиардов mld miliardów مليار"
    ),
    (1e12, "tn trillion trillions 兆"),
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
    return words
  }()

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

  /// Parts of a whole. The first list needs a number or an article before it: "third" alone is an order.
  static let parts: [String: Double] = table([
    (1 / 3, "third thirds drittel tiers tercio tercios"),
    (1 / 4, "quarter quarters viertel quart quarts cuarto cuartos"),
    (1 / 5, "fifth fifths fünftel"), (1 / 10, "tenth tenths zehntel"),
  ])
  static let halves: Set<String> = [
    "half", "halves", "hälfte", "moitié", "mitad", "metà", "половина",
  ]

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

  /// Units by their symbol.
  static let units: [String: String] = {
    var units: [String: String] = [:]
    for (symbol, names) in [
      ("€", "euro euros eur евро"), ("$", "dollar dollars usd долларов"),
      ("£", "pound pounds gbp sterling"), ("¥", "yen yuan renminbi cny jpy"),
      ("km", "kilometre kilometres kilometer kilometers kilomètres kilometern"),
      ("mi", "mile miles meilen"),
      ("kg", "kilogram kilograms kilo kilos kilogramm"),
      ("t", "tonne tonnes tonnen ton tons"),
      ("ha", "hectare hectares hektar"), ("acre", "acres"),
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
