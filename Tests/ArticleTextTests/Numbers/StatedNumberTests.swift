import ArticleText
import Testing

struct StatedNumberTests {
  private func missing(_ claim: String, _ sources: String...) -> [String] {
    StatedNumber.missing(of: claim, in: sources).map(\.words)
  }

  /// The same number in other words, figures and languages.
  @Test(arguments: [
    ("12 million people", "12,000,000 people"), ("12 million", "12.000.000"),
    ("12 million", "12 000 000"), ("12 million", "12\u{A0}Mio."), ("12 million", "12m"),
    ("12 million", "1200万"), ("12 m people", "12 million people"), ("$12 m", "$12 million"),
    ("€ 5 m", "5 million euros"), ("12%", "百分之十二"), ("12.5%", "百分之十二点五"),
    ("百分之七", "7 percent"), ("百分之12", "12 percent"), ("三分之二", "two thirds"),
    ("百分之一百零三", "103%"), ("百分之百", "100%"), ("12 million", "12 млн"), ("12 million", "12'000'000"),
    ("twelve million", "12,000,000"), ("1.2 million", "1,2 Millionen"),
    ("1.2 million", "1 200 000"), ("2.4 billion", "2,4 Milliarden"), ("£2.4bn", "£2,400m"),
    ("5 per cent", "5%"), ("5 percent", "5 %"), ("5 Prozent", "5 pour cent"),
    ("٥٪", "5 per cent"), ("３０億", "3 billion"), ("a half of all homes", "50 per cent"),
    ("half of all homes", "50%"), ("die Hälfte", "50 Prozent"), ("two thirds", "2/3: two-thirds"),
    ("three quarters", "75 per cent"), ("½ of it", "a half"), ("twenty-five", "25"),
    ("25 people", "twenty-five people"), ("12,300 homes", "12.300 Wohnungen"),
    ("12,00,000 rupees", "1,200,000"), ("3 lakh", "300,000"), ("five thousand", "5k"),
    ("five hundred thousand", "500,000"), ("$5", "5 dollars"), ("€5", "5 Euro"),
    ("5 km", "5 kilometres"), ("in 2023", "since 2023"), ("two people", "zwei Menschen"),
  ])
  func theSameNumberIsMentioned(_ claim: String, _ source: String) {
    #expect(missing(claim, source) == [], "\(StatedNumber.all(in: claim))")
    #expect(!StatedNumber.all(in: claim).isEmpty)
  }

  /// Numbers of several words, as they are read.
  @Test(arguments: [
    ("two and a half million", [2.5e6]), ("2 and a half million", [2.5e6]),
    ("2½ million", [2.5e6]), ("half a million people", [5e5]), ("a half million", [5e5]),
    ("a quarter of a million", [2.5e5]), ("three quarters of a billion", [7.5e8]),
    ("half a dozen boats", [6]), ("a million and a half", [1.5e6]), ("two and a half hours", [2.5]),
    ("three and a quarter per cent", [3.25]), ("half a percent", [0.5]),
    ("half of one percent", [0.5]), ("half a mile", [0.5]), ("half of all homes", [50]),
    ("one hundred and fifty", [150]), ("a hundred and one boats", [101]),
    ("three hundred and twenty thousand", [320_000]), ("two hundred and one thousand", [201_000]),
    ("two thousand five hundred", [2500]), ("nineteen hundred", [1900]),
    ("nineteen hundred and eighty-four", [1984]), ("five hundred thousand", [5e5]),
    ("one million two hundred and fifty thousand three hundred", [1_250_300]),
    ("two hundred and three hundred", [200, 300]), ("five and six", [5, 6]),
    ("one million and two million", [1e6, 2e6]), ("two million, and half of them", [2e6, 50]),
    ("a dozen and five", [12, 5]), ("twenty and thirty", [20, 30]), ("one of them", []),
    ("zweieinhalb Millionen", [2.5e6]), ("anderthalb Stunden", [1.5]),
    ("eine halbe Million", [5e5]), ("fünfundzwanzig", [25]), ("einundzwanzig Boote", [21]),
    ("zweihundertfünfzig", [250]), ("zweihundertfünfzigtausend", [250_000]),
    ("dreitausend", [3000]), ("hundertundeins", []), ("zwei Millionen dreihunderttausend", [2.3e6]),
    ("eine halbe Stunde", []), ("deux millions et demi", [2.5e6]), ("un demi-million", [5e5]),
    ("quatre-vingt-dix", [90]), ("quatre-vingts", [80]), ("soixante-quinze", [75]),
    ("vingt et un", [21]), ("trois cent vingt", [320]), ("dos millones y medio", [2.5e6]),
    ("medio millón", [5e5]), ("treinta y cinco", [35]), ("dos mil quinientos", [2500]),
    ("dos mil millones", [2e9]),
  ])
  func severalWords(_ text: String, _ values: [Double]) {
    let read = StatedNumber.all(in: text).map { number in
      number.values[0]
    }
    #expect(read == values)
  }

  @Test(arguments: [
    ("12 million people", "12 people", "12 million"), ("12 million", "120,000,000", "12 million"),
    ("5 per cent", "5 percentage points", "5 per cent"), ("5 km", "5 miles", "5 km"),
    ("$5", "€5", "5"), ("a third of homes", "the third home", "a third"),
    ("3.5 per cent", "35 per cent", "3.5 per cent"),
    ("4,212 crossings", "4,221 crossings", "4,212"),
    ("half of all homes", "5 homes", "half"), ("in 2023", "in 2022", "2023"),
    ("12,345,678,901 marks", "12,345,678,902 marks", "12,345,678,901"),
    ("12 m high", "12 million", "12"), ("12 m trees", "12 million trees", "12"),
    ("百分之十二", "13%", "百分之十二"), ("百分之十二点五", "12%", "百分之十二点五"),
    ("1.5 million", "15 million", "1.5 million"), ("twelve boats", "two boats", "twelve"),
  ])
  func anotherNumberIsNot(_ claim: String, _ source: String, _ words: String) {
    #expect(missing(claim, source) == [words])
  }

  /// What is said in two units is one number in the smaller one; one of a unit for each of which something is, is none.
  @Test(arguments: [
    ("an hour and 35 minutes", [95.0]), ("1 hour 35 minutes", [95]), ("6 feet 2 inches", [74]),
    ("two hours and thirty minutes", [150]), ("a year and three months", [15]),
    ("eine Stunde und 35 Minuten", [95]), ("2 hours and 90 minutes", [2, 90]),
    ("10 km and 500 metres", [10, 500]), ("twice a day and 30 minutes before", [30]),
    ("30 minutes and 2 hours", [30, 2]), ("two hours and five boats", [2, 5]),
    ("1 day 2 hours 3 minutes", [1563]),
  ])
  func unitsTogether(_ text: String, _ values: [Double]) {
    let found = StatedNumber.all(in: text).map { $0.values[0].rounded() }
    #expect(found == values, "\(text)")
  }

  @Test func aMonthInSmallLettersThatIsAnotherWordNeedsAYear() {
    #expect(missing("Children under 12 may travel free", "") == ["12"])
    #expect(missing("Of 20 march only 5", "") == ["20", "5"])
    #expect(missing("15 des 40 bateaux", "") == ["15", "40"])
    #expect(missing("on 12 May, on may 2020, on 12 march 2020", "") == [])
  }

  @Test func daysAndWordsThatOnlyLookLikeNumbersAreNone() {
    #expect(missing("On 3 March 2024 the mayor said no one left") == [])
    #expect(missing("On March 3, 2024, a man left once") == [])
    #expect(missing("Im Mai 2024 hat eine Frau auf sich acht gegeben") == [])
    #expect(missing("the third year in a row") == [])
    #expect(missing("") == [])
  }

  @Test func eachIsNamedOnceAndInOrder() {
    #expect(missing("7 of 9, and 7 again, and 8", "8 of them") == ["7", "9"])
    #expect(missing("7 of 9", "7 here", "9 there") == [])
  }

  @Test(.timeLimit(.minutes(5)))
  func hostileTextsTakeLinearTime() {
    for piece in [
      "1", "1,", "1 ", "½", "a ", "1 000 ", "twenty", "two hundred ", "% ", "half a ", "and ",
      "million two ", "1 hour ", "an hour and ", "a year and 1 day ", "hundert", "zweihundert ",
    ] {
      let text = String(repeating: piece, count: 20_000)
      _ = StatedNumber.all(in: text)
    }
  }

  /// Decimals without a zero, fractions in figures, and scales alone.
  @Test(arguments: [
    (".5 percent", 0.5), ("rose by .500 points", 0.5), ("$.75", 0.75), ("3 1/2 percent", 3.5),
    ("1/2 percent", 0.5), ("3/4 mile", 0.75), ("1/4 million", 250_000), ("Tausend Menschen", 1000),
    ("hundert Euro", 100), ("mille euros", 1000), ("3만 명", 30_000), ("3억 명", 3e8),
    ("5 ‰", 5), ("-5 percent", 5),
  ])
  func whatFiguresAndScalesMean(_ text: String, _ value: Double) {
    #expect(StatedNumber.all(in: text).map(\.values) == [[value]], "\(text)")
  }

  /// Signs, and words for them; a hyphen between words or figures is none.
  @Test(arguments: [
    ("-2 percent", true), ("by −2 percent", true), ("(-5)", true), ("minus 5", true),
    ("moins 5 degrés", true), ("-$5", true), ("2 percent", false), ("5-2", false),
    ("a post-2008 world", false), ("10–20 boats", false), ("covid-19", false), ("- 5", false),
  ])
  func whatIsLessThanNothing(_ text: String, _ isNegative: Bool) {
    #expect(StatedNumber.all(in: text).contains { $0.isNegative } == isNegative)
  }

  /// Days and pages are no fractions, and a stop in a sentence begins no decimals.
  @Test(arguments: ["on 1/2 it rained", "1/2", "the 24/7 shop", "He left.5 came.", "e.g.5"])
  func whatIsNoFraction(_ text: String) {
    #expect(StatedNumber.all(in: text).allSatisfy { $0.values.allSatisfy { $0 >= 1 } })
  }
}
