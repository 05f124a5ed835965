import FactCheck
import Presentation

/// Reads the values of options; an empty value clears the field.
enum OptionValues {
  /// A text; `nil` when empty.
  static func text(_ words: OptionText) -> String? { words.text.isEmpty ? nil : words.text }

  /// A day, a month, a year or an instant.
  static func date(_ words: OptionText, _ option: String) throws -> PartialDate? {
    guard !words.text.isEmpty else { return nil }
    guard let date = PartialDate(words.text) else {
      throw DeskError.badValue(
        option: option, value: words.text,
        wanted: "a date such as 2026, 2026-01, 2026-01-30 or 2026-01-30T09:00:00Z")
    }
    return date
  }

  /// A day or an instant that cannot be cleared, and of which a month or a year is not enough.
  static func day(_ words: OptionText, _ option: String) throws -> PartialDate {
    guard let date = PartialDate(words.text), date.knownDay != nil else {
      throw DeskError.badValue(
        option: option, value: words.text, wanted: "a day such as 2026-02-03")
    }
    return date
  }

  /// An instant; a bare day means its first second in UTC.
  static func time(_ words: OptionText, _ option: String) throws -> Timestamp? {
    guard !words.text.isEmpty else { return nil }
    if let time = Timestamp(words.text) { return time }
    if case .day(let day) = PartialDate(words.text), let time = Timestamp("\(day)T00:00:00Z") {
      return time
    }
    throw DeskError.badValue(
      option: option, value: words.text, wanted: "a time such as 2026-01-30T09:00:00Z or 2026-01-30"
    )
  }

  /// A web address.
  static func address(_ words: OptionText, _ option: String) throws -> WebAddress? {
    guard !words.text.isEmpty else { return nil }
    do throws(WebAddress.Fault) {
      return try WebAddress(words.text)
    } catch {
      throw DeskError.badAddress(option: option, value: words.text, fault: error)
    }
  }

  /// A web address that cannot be cleared.
  static func required(_ words: OptionText, _ option: String) throws -> WebAddress {
    guard let address = try address(words, option) else {
      throw DeskError.badValue(option: option, value: "", wanted: "a web address")
    }
    return address
  }

  /// Person or organization.
  static func kind(_ words: OptionText, _ option: String) throws -> Agent.Kind? {
    switch words.text.lowercased() {
    case "": nil
    case "person": .person
    case "org", "organization", "organisation": .organization
    default:
      throw DeskError.badValue(option: option, value: words.text, wanted: "person or org")
    }
  }

  /// One of a few words, in any letter case.
  static func word<Choice: RawRepresentable<String> & CaseIterable>(
    _ words: OptionText, _ option: String, _ choices: Choice.Type
  ) throws -> Choice? {
    guard !words.text.isEmpty else { return nil }
    let names = choices.allCases.map(\.rawValue)
    guard let choice = Choice(rawValue: words.text.lowercased()) else {
      throw DeskError.badValue(
        option: option, value: words.text,
        wanted: Counted.choice(names))
    }
    return choice
  }

  /// Topics, with or without their plus sign.
  static func topic(_ word: String) -> String {
    // By scalars: a combining mark after the sign must not hide it.
    word.unicodeScalars.first == "+" ? String(word.unicodeScalars.dropFirst()) : word
  }
}
