/// A JSON value that keeps the order of its keys.
public enum JSONValue: Sendable {
  /// One key of an object with its value.
  public struct Member: Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number, written out in full in the pretty form.
  case integer(Int)
  /// A finite number.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Keys with their values, in the order given; no key may stand twice.
  case object([Member])
}

/// Gathers the members of an object, leaving out what is absent.
package struct JSONObject {
  package private(set) var members: [JSONValue.Member] = []

  package init() {}

  package var value: JSONValue { .object(members) }

  package mutating func add(_ key: String, _ value: JSONValue?) {
    if let value { members.append(JSONValue.Member(key, value)) }
  }
  package mutating func add(_ key: String, _ text: String?) {
    if let text { add(key, .string(text)) }
  }
  package mutating func add(_ key: String, _ number: Int?) {
    if let number { add(key, .integer(number)) }
  }
  /// A value by its written form.
  package mutating func add(_ key: String, _ written: (some CustomStringConvertible)?) {
    if let written { add(key, .string(written.description)) }
  }
  /// A list; nothing where it is absent.
  package mutating func add<Element>(
    _ key: String, _ list: [Element]?, _ json: (Element) -> JSONValue
  ) {
    if let list { add(key, .array(list.map(json))) }
  }
}
