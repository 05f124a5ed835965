import FactCheck
import JSON

/// A value of a report being read, and the collector of faults.
struct JSONPlace {
  let value: JSONValue
  let pointer: JSONPointer
  let faults: ReportFaults
  /// The version whose keys are read.
  var version = ReportVersion.current

  func fault(_ reason: ReportFault.Reason) { faults.add(pointer, reason) }
}

/// The members of an object, read by key; a key that is never read is an unknown key.
///
/// A reading that fails returns `nil` and records why, so that one pass finds all faults.
struct JSONFields {
  let place: JSONPlace
  private let members: [JSONValue.Member]
  private var wasAsked: [Bool]
  /// The index after the member found last: keys are mostly in the order in which they are read.
  private var next = 0

  init?(_ place: JSONPlace) {
    guard case .object(let members) = place.value else {
      place.fault(.expected(.object))
      return nil
    }
    self.place = place
    self.members = members
    wasAsked = Array(repeating: false, count: members.count)
  }

  /// The value of a key, if it exists.
  mutating func find(_ key: String) -> JSONPlace? {
    for offset in members.indices {
      let index = (next + offset) % members.count
      guard members[index].key.utf8.elementsEqual(key.utf8) else { continue }
      let pointer = place.pointer.key(key)
      // A key of a later version is unknown.
      guard place.version.has(pointer) else { return nil }
      wasAsked[index] = true
      next = index + 1
      return JSONPlace(
        value: members[index].value, pointer: pointer, faults: place.faults,
        version: place.version)
    }
    return nil
  }

  /// Reads the value of an optional key.
  mutating func read<Value>(_ key: String, _ read: (JSONPlace) -> Value?) -> Value? {
    find(key).flatMap(read)
  }

  /// Reads the value of a required key.
  mutating func need<Value>(_ key: String, _ read: (JSONPlace) -> Value?) -> Value? {
    guard let found = find(key) else {
      place.fault(.missing(key: key))
      return nil
    }
    return read(found)
  }

  /// Records the keys that were never read.
  func finish() {
    for (member, wasAsked) in zip(members, wasAsked) where !wasAsked {
      place.faults.add(place.pointer.key(member.key), .unknownKey)
    }
  }
}

// The types of values.
extension JSONPlace {
  /// The value as a text, even an empty one; records a fault for any other value.
  var anyText: String? {
    guard case .string(let text) = value else {
      fault(.expected(.text))
      return nil
    }
    return text
  }

  /// A text that is not empty.
  var text: String? {
    guard let text = anyText else { return nil }
    guard !text.isEmpty else {
      fault(.empty)
      return nil
    }
    return text
  }

  /// The value `true`, the only one of members that are left out otherwise.
  var onlyTrue: Bool? {
    guard case .bool(true) = value else {
      fault(.noneOf(["true"]))
      return nil
    }
    return true
  }

  /// A whole number within bounds, in any notation: `2`, `2.0`.
  func number(in bounds: ClosedRange<Int>) -> Int? {
    let number: Int? =
      switch value {
      case .integer(let number): number
      // A text can have more digits than an integer; bounds are within the exact range of a double.
      case .number(let number): Int(exactly: number) ?? (number.rounded() == number ? .max : nil)
      default: nil
      }
    guard let number else {
      fault(.expected(.wholeNumber))
      return nil
    }
    guard bounds.contains(number) else {
      fault(.outside(bounds))
      return nil
    }
    return number
  }

  /// One of a few words.
  func word<Word: SchemaWord>(_: Word.Type) -> Word? {
    guard let text = anyText else { return nil }
    guard let word = Word.allCases.first(where: { $0.schemaWord == text }) else {
      fault(.noneOf(Word.allCases.map(\.schemaWord)))
      return nil
    }
    return word
  }

  /// A list, without the elements that cannot be read.
  func list<Element>(_ read: (JSONPlace) -> Element?) -> [Element]? {
    guard case .array(let elements) = value else {
      fault(.expected(.list))
      return nil
    }
    return elements.enumerated().compactMap { index, element in
      read(
        JSONPlace(
          value: element, pointer: pointer.index(index), faults: faults, version: version))
    }
  }

  /// A text of a form, converted to its value.
  func form<Value>(_ form: ReportFault.Form, _ read: (String) -> Value?) -> Value? {
    guard let text = anyText else { return nil }
    guard let value = read(text) else {
      fault(.malformed(form))
      return nil
    }
    return value
  }

  /// Records elements that occur earlier in the list.
  func refuseRepeats<Element>(_ elements: [Element]?, _ key: (Element) -> String) {
    var seen: [[UInt8]: Int] = [:]
    for (index, element) in (elements ?? []).enumerated() {
      if let earlier = seen.updateValue(index, forKey: Array(key(element).utf8)) {
        faults.add(pointer.index(index), .repeats(pointer.index(earlier)))
      }
    }
  }
}
