import ArticleText
import JSON

extension JSONObject {
  /// A user's text for programs that show it unchanged: control characters replaced, bidirectional controls
  /// closed; `nil` if nothing is left.
  static func words(_ text: String) -> String? {
    let words = Neutralizer.replaced(text)
    let isBlank = words.unicodeScalars.allSatisfy {
      (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
    }
    return isBlank ? nil : words
  }

  /// Adds a user's text, unless nothing is left of it.
  mutating func add(words key: String, _ text: String?) {
    if let words = text.flatMap(Self.words) { add(key, .string(words)) }
  }

  /// Adds a required text: U+FFFD if nothing is left of it.
  mutating func add(required key: String, _ text: String) {
    add(key, .string(Self.words(text) ?? "\u{FFFD}"))
  }

  /// Adds one value directly and several as a list, unless there is none.
  mutating func add(oneOrMany key: String, _ values: [JSONValue]) {
    switch values.count {
    case 0: break
    case 1: add(key, values[0])
    default: add(key, .array(values))
    }
  }
}
