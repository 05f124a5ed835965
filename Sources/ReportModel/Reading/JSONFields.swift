import FactCheck
import JSON

/// One value on the way through a report, and where faults go.
struct JSONPlace {
  let value: JSONValue
  let pointer: JSONPointer
  let faults: ReportFaults
  /// Whose keys are read.
  var version = ReportVersion.current

  func fault(_ reason: ReportFault.Reason) { faults.add(pointer, reason) }
}

/// The members of an object as they are asked for; what nobody asked for is an unknown key.
///
/// A reading that fails gives `nil` and notes why, so that one pass tells all that is wrong.
struct JSONFields {
  let place: JSONPlace
  private let members: [JSONValue.Member]
  private var wasAsked: [Bool]
  /// Behind the member found last: keys mostly come in the order in which they are asked for.
  private var next = 0

  init?(_ place: JSONPlace) {
    guard case .object(let members) = place.value else {
      place.fault(.wanted(.object))
      return nil
    }
    self.place = place
    self.members = members
    wasAsked = Array(repeating: false, count: members.count)
  }

  /// The value of a key, if it is there.
  mutating func find(_ key: String) -> JSONPlace? {
    for offset in members.indices {
      let index = (next + offset) % members.count
      guard members[index].key.utf8.elementsEqual(key.utf8) else { continue }
      wasAsked[index] = true
      next = index + 1
      return JSONPlace(
        value: members[index].value, pointer: place.pointer.key(key), faults: place.faults,
        version: place.version)
    }
    return nil
  }

  /// Reads the value of a key that may be missing.
  mutating func read<Value>(_ key: String, _ read: (JSONPlace) -> Value?) -> Value? {
    find(key).flatMap(read)
  }

  /// Reads the value of a key that must be there.
  mutating func need<Value>(_ key: String, _ read: (JSONPlace) -> Value?) -> Value? {
    guard let found = find(key) else {
      place.fault(.missing(key: key))
      return nil
    }
    return read(found)
  }

  /// Notes the keys that nobody asked for.
  func finish() {
    for (member, wasAsked) in zip(members, wasAsked) where !wasAsked {
      place.faults.add(place.pointer.key(member.key), .unknownKey)
    }
  }
}

// What values may be.
extension JSONPlace {
  /// Any text.
  var anyText: String? {
    guard case .string(let text) = value else {
      fault(.wanted(.text))
      return nil
    }
    return text
  }

  /// A text that holds something.
  var text: String? {
    guard let text = anyText else { return nil }
    guard !text.isEmpty else {
      fault(.empty)
      return nil
    }
    return text
  }

  /// A whole number within bounds, however it is written: `2`, `2.0`.
  func number(in bounds: ClosedRange<Int>) -> Int? {
    let number: Int? =
      switch value {
      case .integer(let number): number
      // A text may write more digits than an integer holds; bounds are within what a double counts.
      case .number(let number): Int(exactly: number) ?? (number.rounded() == number ? .max : nil)
      default: nil
      }
    guard let number else {
      fault(.wanted(.wholeNumber))
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

  /// A list, of which what cannot be read is left out.
  func list<Element>(_ read: (JSONPlace) -> Element?) -> [Element]? {
    guard case .array(let elements) = value else {
      fault(.wanted(.list))
      return nil
    }
    return elements.enumerated().compactMap { index, element in
      read(
        JSONPlace(
          value: element, pointer: pointer.index(index), faults: faults, version: version))
    }
  }

  /// A text of a form, made into what it stands for.
  func form<Value>(_ form: ReportFault.Form, _ read: (String) -> Value?) -> Value? {
    guard let text = anyText else { return nil }
    guard let value = read(text) else {
      fault(.malformed(form))
      return nil
    }
    return value
  }

  /// Notes the elements that stand in the list before.
  func refuseRepeats<Element>(_ elements: [Element]?, _ key: (Element) -> String) {
    var seen: [[UInt8]: Int] = [:]
    for (index, element) in (elements ?? []).enumerated() {
      if let earlier = seen.updateValue(index, forKey: Array(key(element).utf8)) {
        faults.add(pointer.index(index), .repeats(pointer.index(earlier)))
      }
    }
  }
}
