/// A JSON value that keeps the order of its keys.
public enum JSONValue: Sendable {
  /// One key of an object with its value.
  public struct Member: Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Pairs a key with its value; keys may repeat in an object.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number, printed with all its digits in the pretty form.
  case integer(Int)
  /// A finite number.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Keys with their values, in the given order; no key can occur twice.
  case object([Member])
}

/// A type whose values are written as one JSON value.
public protocol JSONWritable {
  /// The value in JSON.
  var json: JSONValue { get }
}

extension JSONValue {
  /// The value with other texts; keys stay.
  /// - Parameters:
  ///   - place: where the value is in a larger one.
  ///   - replacement: the text in place of the one at a pointer; `nil` to keep it.
  package func replacingTexts(
    at place: JSONPointer = JSONPointer(), _ replacement: (JSONPointer, String) -> String?
  ) -> JSONValue {
    switch self {
    case .string(let text): replacement(place, text).map(JSONValue.string) ?? self
    case .array(let list):
      .array(
        list.enumerated().map { $1.replacingTexts(at: place.index($0), replacement) })
    case .object(let members):
      .object(
        members.map { member in
          Member(member.key, member.value.replacingTexts(at: place.key(member.key), replacement))
        })
    default: self
    }
  }
}

extension JSONValue: JSONWritable {
  /// The value itself.
  public var json: JSONValue { self }
}

extension String: JSONWritable {
  /// The text as a string, scalar by scalar.
  public var json: JSONValue { .string(self) }
}

extension Int: JSONWritable {
  /// The number as an integer.
  public var json: JSONValue { .integer(self) }
}

extension Double: JSONWritable {
  /// The number; `null` if it is not finite.
  public var json: JSONValue { .number(self) }
}

extension Bool: JSONWritable {
  /// `true` or `false`.
  public var json: JSONValue { .bool(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// The elements as an array, in their order.
  public var json: JSONValue { .array(map(\.json)) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Makes an object with its members in the given order; `nil` values are omitted.
  public init(dictionaryLiteral members: (String, (any JSONWritable)?)...) {
    self = .object(members.compactMap { key, value in value.map { Member(key, $0.json) } })
  }

  /// The object with more members after its own; a member with an existing key replaces the existing one.
  public func adding(_ more: JSONValue) -> JSONValue {
    guard case .object(var members) = self, case .object(let further) = more else { return self }
    for member in further {
      if let known = members.firstIndex(where: { $0.key == member.key }) {
        members[known] = member
      } else {
        members.append(member)
      }
    }
    return .object(members)
  }
}

/// Collects the members of an object and omits missing ones.
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
  /// Adds a value in its written form.
  package mutating func add(_ key: String, _ written: (some CustomStringConvertible)?) {
    if let written { add(key, .string(written.description)) }
  }
  /// Adds a list, unless it is missing.
  package mutating func add<Element>(
    _ key: String, _ list: [Element]?, _ json: (Element) -> JSONValue
  ) {
    if let list { add(key, .array(list.map(json))) }
  }
}
