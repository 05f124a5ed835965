import FactCheck

/// A type that is read from the log.
///
/// A body is what `Codable` synthesizes for `[Change]`, and `EntryCoding` writes it so. It is read by
/// the initializers of this protocol instead, because a decoder of the standard library's kind asks
/// the runtime for several generic types at each object: reading 100,000 entries took 0.5 s that way
/// and takes 0.1 s this way. Each initializer says no more than which keys there are; that all of
/// them agree with `Codable` is tested on every kind of change, on random logs and on damage.
protocol StoredReadable {
  /// Reads a value.
  init(_ value: StoredValue) throws(StoredValue.Fault)
}

extension StoredValue {
  /// The value of a key that must be there.
  func read<Value: StoredReadable>(_ key: StaticString) throws(Fault) -> Value {
    try Value(required(key))
  }

  /// The value of a key; `nil` when there is none or it is null.
  func readIfPresent<Value: StoredReadable>(_ key: StaticString) throws(Fault) -> Value? {
    guard let value = try present(key) else { return nil }
    return try Value(value)
  }
}

extension String: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) { self = try value.string }
}

extension Int: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) { self = try value.integer }
}

extension Double: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) { self = try value.double }
}

extension Bool: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) { self = try value.boolean }
}

extension Array: StoredReadable where Element: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self = []
    for element in try value.elements { append(try Element(element)) }
  }
}

/// A type whose values are words, each with one spelling.
protocol StoredWord: StoredReadable, RawRepresentable<String> {}

extension StoredWord {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    let word = try value.string
    guard let known = Self(rawValue: word) else {
      throw StoredValue.Fault(detail: "\"\(word)\" is no \(Self.self)")
    }
    self = known
  }
}

extension Agent.Kind: StoredWord {}
extension ClaimStatus: StoredWord {}
extension FoundDetail.Field: StoredWord {}
extension Media.Category: StoredWord {}
extension Media.Kind: StoredWord {}
extension Stance: StoredWord {}
extension SourceLevel: StoredWord {}

/// A type that is written in a short form of its own: an identifier, a digest, a date.
protocol StoredForm: StoredReadable {
  /// What the form is called where it is missing.
  static var formName: StaticString { get }
  /// Reads the form.
  init?(form: UnsafeBufferPointer<UInt8>)
}

extension StoredForm {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    guard let read = Self(form: try value.plainBytes) else {
      throw StoredValue.Fault(detail: "\(Self.formName) is garbled")
    }
    self = read
  }
}

extension Identifier: StoredReadable, StoredForm {
  static var formName: StaticString { "an identifier" }
  init?(form: UnsafeBufferPointer<UInt8>) { self.init(utf8: form) }
}

extension Digest: StoredForm {
  static var formName: StaticString { "a digest" }
  init?(form: UnsafeBufferPointer<UInt8>) { self.init(hex: String(decoding: form, as: UTF8.self)) }
}

extension Timestamp: StoredForm {
  static var formName: StaticString { "a time" }
  init?(form: UnsafeBufferPointer<UInt8>) { self.init(utf8: Array(form)) }
}

extension PartialDate: StoredForm {
  static var formName: StaticString { "a date" }
  init?(form: UnsafeBufferPointer<UInt8>) { self.init(String(decoding: form, as: UTF8.self)) }
}

extension ItemID: StoredForm {
  static var formName: StaticString { "an address" }
  init?(form: UnsafeBufferPointer<UInt8>) { self.init(utf8: form) }
}

extension WebAddress: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) { self.init(stored: try value.string) }
}
