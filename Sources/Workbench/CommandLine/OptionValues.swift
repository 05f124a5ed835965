import FactCheck
import Presentation

/// Reads the values of options; an empty value clears the field.
enum OptionValues {
  /// A text; `nil` when empty.
  static func text(_ words: OptionText) -> String? { words.text.isEmpty ? nil : words.text }

  static func address(_ words: OptionText, _ option: String) throws -> WebAddress? {
    try address(words.text, option)
  }

  /// A web address; `nil` when empty.
  static func address(_ text: String, _ option: String) throws(DeskError) -> WebAddress? {
    guard !text.isEmpty else { return nil }
    do throws(WebAddress.Fault) {
      return try WebAddress(text)
    } catch {
      throw .badAddress(option: option, value: text, fault: error)
    }
  }

  /// A web address that cannot be cleared.
  static func required(_ words: OptionText, _ option: String) throws -> WebAddress {
    guard let address = try address(words, option) else {
      throw DeskError.badValue(option: option, value: "", expected: "a web address")
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
      throw DeskError.badValue(option: option, value: words.text, expected: "person or org")
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
        expected: Counted.choice(names))
    }
    return choice
  }

  /// Topics, with or without their plus sign.
  static func topic(_ word: String) -> String {
    // By scalars: a combining mark after the sign must not hide it.
    word.unicodeScalars.first == "+" ? String(word.unicodeScalars.dropFirst()) : word
  }
}
