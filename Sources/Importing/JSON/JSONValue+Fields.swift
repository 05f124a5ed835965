import JSON

extension JSONValue {
  /// The value of a key of an object.
  package subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a key of an object.
  func text(_ key: String) -> String? {
    if case .string(let text)? = self[key] { text } else { nil }
  }
}
