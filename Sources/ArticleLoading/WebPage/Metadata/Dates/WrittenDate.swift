import ArticleText
import FactCheck

/// A text that is only a date in words: `5 March 2024`, `March 5, 2024`, `Di., 5. März 2024, 10:00`, `5 de
/// marzo de 2024`, `2024年3月5日`, `March 2024`.
///
/// The parser does not guess: it rejects a text with other words, further numbers or an impossible time.
package struct WrittenDate {
  /// The result of parsing.
  package enum Reading: Equatable {
    case date(PartialDate)
    /// Ambiguous: a year of two digits.
    case ambiguous
  }

  /// Parses a text; `nil` if it is not a date in words.
  package static func read(_ text: String) -> Reading? {
    guard text.utf8.count <= 200 else { return nil }
    let tokens = DateTokens.tokens(of: westernDigits(text))
    if let date = eastAsian(tokens) { return date }
    return WrittenDate(tokens)?.reading
  }

  /// Whether a text is a time of day, with or without a zone, or only a zone: what follows a day.
  package static func isClock(_ text: String) -> Bool {
    let tokens = DateTokens.tokens(of: westernDigits(text))
    return WrittenClock.length(of: tokens[...]) == tokens.count
  }

  private var months: [Int] = []
  private var numbers: [(value: Int, digits: Int)] = []

  /// Parses the tokens; `nil` if one cannot belong to a date.
  private init?(_ tokens: [DateToken]) {
    var tokens = tokens[...]
    if let clock = Self.clock(in: tokens) {
      // The year may follow the time, as programs write it.
      guard let length = WrittenClock.length(of: tokens[clock...]) else { return nil }
      tokens = tokens[..<clock] + tokens[(clock + length)...]
    }
    for token in tokens {
      switch token {
      case .number(let value, let digits): numbers.append((value, digits))
      case .mark(let mark): guard ",.-/()،".unicodeScalars.contains(mark) else { return nil }
      case .word(let word):
        if let month = MonthNames.numbers[word] {
          months.append(month)
        } else {
          guard Self.links.contains(word) || DateLineWords.timeWords.contains(word) else {
            return nil
          }
        }
      }
    }
  }

  private var reading: Reading? {
    guard months.count == 1 else { return nil }
    let years = numbers.filter { $0.digits == 4 }.map(\.value)
    let days = numbers.filter { $0.digits <= 2 }.map(\.value)
    guard years.count + days.count == numbers.count else { return nil }
    switch (years.count, days.count) {
    case (1, 0) where years[0] > 0: return .date(.month(year: years[0], month: months[0]))
    case (1, 1):
      return CalendarDay(year: years[0], month: months[0], day: days[0]).map { .date(.day($0)) }
    case (0, 2): return .ambiguous
    default: return nil
    }
  }

  /// The beginning of a time of day: a number before a colon, or before a word that only times have.
  private static func clock(in tokens: ArraySlice<DateToken>) -> Int? {
    tokens.indices.dropLast().first { at in
      guard case .number = tokens[at] else { return false }
      return tokens[at + 1] == .mark(":")
        || ["am", "pm", "h", "uhr", "uur"].contains(tokens[at + 1].word)
    }
  }

  /// `2024年3月5日`, `2024年3月`, `2024년 3월 5일`
  private static func eastAsian(_ tokens: [DateToken]) -> Reading? {
    guard tokens.count >= 4, case .number(let year, digits: 4) = tokens[0],
      ["年", "년"].contains(tokens[1].word), case .number(let month, _) = tokens[2],
      let first = CalendarDay(year: year, month: month, day: 1)
    else { return nil }
    if tokens.count == 4, ["月", "월"].contains(tokens[3].word) {
      return .date(.month(year: first.year, month: first.month))
    }
    guard tokens.count >= 6, ["月", "월"].contains(tokens[3].word),
      case .number(let number, _) = tokens[4], let unit = tokens[5].word?.first,
      "日일号".contains(unit), let day = CalendarDay(year: year, month: month, day: number),
      WrittenClock.length(of: tokens[6...]) == tokens.count - 6
    else { return nil }
    return .date(.day(day))
  }

  /// Converts digits of other scripts to ASCII.
  private static func westernDigits(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map(DateTokens.western)))
  }

  /// Words between the parts of a date, and weekdays.
  private static let links = Set(
    """
    st nd rd th er º ª o de del of the la le el il den der dem am on at um à om alle kl dnia roku г года
    год р թ ж жылғы жылы του di mi poniedziałek wtorek środa czwartek piątek sobota niedziela pondelok
    utorok streda štvrtok piatok nedeľa δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή الاثنين
    الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد понеделник сряда четвъртък петък събота неделя
    дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի
    ուրբաթ շաբաթ կիրակի
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension DateToken {
  fileprivate var word: String? {
    if case .word(let word) = self { word } else { nil }
  }
}
