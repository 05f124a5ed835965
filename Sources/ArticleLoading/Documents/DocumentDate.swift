import ArticleText
import FactCheck

/// A date from a document's date field: a day, or only a month or a year.
enum DocumentDate {
  /// The date; `nil` when the text is not a date or is ambiguous.
  ///
  /// - Parameter language: decides what 03.02.2026 and 3/2/2026 mean.
  static func read(_ text: String, language: String?) -> PartialDate? {
    if let date = PageDate(text, language: language)?.date { return date }
    let tokens = DateTokens.tokens(of: text).filter { token in
      ![.mark("."), .mark(","), .word("de"), .word("del"), .word("of")].contains(token)
    }
    switch tokens.count {
    case 1: return year(tokens[0]).map { .year($0) }
    case 2:
      // `May 2024`, `2024 May`
      return month(named(tokens[0]), year(tokens[1])) ?? month(named(tokens[1]), year(tokens[0]))
        // `05.2024`, without its point
        ?? month(number(tokens[0]), year(tokens[1]))
    case 3:
      // `2024-05`, `05/2024`
      guard [.mark("-"), .mark("/")].contains(tokens[1]) else { return nil }
      return month(number(tokens[2]) ?? named(tokens[2]), year(tokens[0]))
        ?? month(number(tokens[0]) ?? named(tokens[0]), year(tokens[2]))
    case 4:
      // `2024年5月`
      guard [.word("年"), .word("년")].contains(tokens[1]),
        [.word("月"), .word("월")].contains(tokens[3])
      else { return nil }
      return month(number(tokens[2]), year(tokens[0]))
    default: return nil
    }
  }

  /// A plausible year of an article.
  private static func year(_ token: DateToken) -> Int? {
    guard case .number(let year, digits: 4) = token, (1605...2100).contains(year) else {
      return nil
    }
    return year
  }

  private static func number(_ token: DateToken) -> Int? {
    guard case .number(let number, let digits) = token, digits <= 2 else { return nil }
    return number
  }

  private static func named(_ token: DateToken) -> Int? {
    guard case .word(let name) = token else { return nil }
    return MonthNames.numbers[name]
  }

  private static func month(_ month: Int?, _ year: Int?) -> PartialDate? {
    guard let month, let year, (1...12).contains(month) else { return nil }
    return .month(year: year, month: month)
  }
}
