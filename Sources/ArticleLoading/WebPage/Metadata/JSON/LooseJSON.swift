/// JSON as web pages hold it, with its slips, as a flat list of values in the order they stand.
///
/// A strict reader, as Foundation's is, refuses the whole for one comma too many, and descends as deep as
/// the page likes; the one for session files trusts bytes that were checked. So this one is by itself. It
/// reads whatever it can and never fails; its walks are loops.
package struct LooseJSON {
  /// What a value is.
  package enum Kind: UInt8 {
    case object, array, string
    /// A number, a truth value, null, or anything else without quotes.
    case word
  }

  /// A value. What an object or array holds follows it directly; in an object keys and values
  /// alternate.
  package struct Value {
    package let kind: Kind
    /// Where it lies in `bytes`; within the quotes for a string.
    let start: Int32
    var end: Int32
    /// The first value behind it and all it holds.
    var next: Int32
  }

  /// The text that was read.
  let bytes: [UInt8]
  /// All values.
  package let values: [Value]

  /// Reads a text, as far as `maxValues` go.
  package init(_ bytes: [UInt8], maxValues: Int = 200_000) {
    self.bytes = bytes
    var reader = LooseJSONReader(bytes, maxValues: maxValues)
    values = reader.read()
  }

  /// The values that lie in no other.
  package var roots: [Int] { children(from: 0, to: values.count) }

  /// What an array holds; of any other value itself, as many pages leave out the brackets of a list
  /// of one.
  package func items(of value: Int) -> [Int] {
    guard values[value].kind == .array else { return [value] }
    return children(from: value + 1, to: Int(values[value].next))
  }

  /// The keys of an object, each with its value.
  package func members(of object: Int) -> [(key: String, value: Int)] {
    guard values[object].kind == .object else { return [] }
    var members: [(key: String, value: Int)] = []
    let end = Int(values[object].next)
    var at = object + 1
    while at < end {
      let value = Int(values[at].next)
      guard value < end else { break }
      members.append((text(of: at) ?? "", value))
      at = Int(values[value].next)
    }
    return members
  }

  /// The value that an object has for a key, the first where the key stands twice.
  func field(_ key: StaticString, of object: Int) -> Int? {
    guard values[object].kind == .object else { return nil }
    let end = Int(values[object].next)
    var at = object + 1
    while at < end {
      let value = Int(values[at].next)
      guard value < end else { return nil }
      if spells(values[at], key) { return value }
      at = Int(values[value].next)
    }
    return nil
  }

  /// The text of a string or a number; `nil` for anything else.
  package func text(of value: Int) -> String? {
    let item = values[value]
    let raw = bytes[Int(item.start)..<Int(item.end)]
    switch item.kind {
    case .object, .array: return nil
    case .string: return LooseJSONString.text(of: raw)
    case .word:
      guard let first = raw.first, (0x30...0x39).contains(first) else { return nil }
      return String(decoding: raw, as: UTF8.self)
    }
  }

  /// The text that an object has for a key.
  func text(_ key: StaticString, of object: Int) -> String? {
    field(key, of: object).flatMap { text(of: $0) }
  }

  private func spells(_ value: Value, _ key: StaticString) -> Bool {
    key.withUTF8Buffer { bytes[Int(value.start)..<Int(value.end)].elementsEqual($0) }
  }

  private func children(from start: Int, to end: Int) -> [Int] {
    var children: [Int] = []
    var at = start
    while at < end {
      children.append(at)
      at = Int(values[at].next)
    }
    return children
  }
}
