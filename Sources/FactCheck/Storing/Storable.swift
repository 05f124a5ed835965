import JSON

/// A value in the log, with its JSON form.
package protocol Storable: ChangePart {
  /// Reads the value.
  init(_ value: JSONView) throws(JSONView.Fault)
  /// Writes the value, the same bytes for the same value.
  func write(to json: inout CompactJSON)
}

extension String: Storable {
  package init(_ value: JSONView) throws(JSONView.Fault) { self = try value.string }
  package func write(to json: inout CompactJSON) { json.write(self) }
}

extension Int: Storable {
  package init(_ value: JSONView) throws(JSONView.Fault) { self = try value.integer }
  package func write(to json: inout CompactJSON) { json.write(self) }
}

extension Double: Storable {
  package init(_ value: JSONView) throws(JSONView.Fault) { self = try value.double }
  package func write(to json: inout CompactJSON) { json.write(self) }
}

extension Bool: Storable {
  package init(_ value: JSONView) throws(JSONView.Fault) { self = try value.boolean }
  package func write(to json: inout CompactJSON) { json.write(self) }
}

extension Array: Storable, ChangePart where Element: Storable {
  package init(_ value: JSONView) throws(JSONView.Fault) {
    self = []
    for element in try value.elements { append(try Element(element)) }
  }

  package func write(to json: inout CompactJSON) {
    json.array { json in
      for element in self {
        json.element()
        element.write(to: &json)
      }
    }
  }

  package var redacted: Self { map(\.redacted) }
}

/// A value with a few cases, each with one word.
package protocol StoredWord: Storable, RawRepresentable<String> {}

extension StoredWord {
  package init(_ value: JSONView) throws(JSONView.Fault) {
    let word = try value.string
    guard let known = Self(rawValue: word) else {
      throw JSONView.Fault(detail: "\"\(word)\" is not a \(Self.self)")
    }
    self = known
  }

  package func write(to json: inout CompactJSON) { json.write(rawValue) }
}

extension Agent.Kind: StoredWord {}
extension ClaimStatus: StoredWord {}
extension FoundDetail.Field: StoredWord {}
extension Media.Category: StoredWord {}
extension Media.Kind: StoredWord {}
extension Stance: StoredWord {}
extension SourceLevel: StoredWord {}
extension TextMarkup: StoredWord {}
extension QuoteCheck.Outcome: StoredWord {}
extension QuestionAnswer.Kind: StoredWord {}

/// A value with a short form of its own: an identifier, a digest, a date.
package protocol StoredForm: Storable {
  /// The name of the form, for the error if it is missing.
  static var formName: StaticString { get }
  /// Reads the form, in UTF-8; `nil` if it is not valid.
  init?(form: UnsafeBufferPointer<UInt8>)
  /// The form to store, without quotes.
  var form: String { get }
}

extension StoredForm {
  package init(_ value: JSONView) throws(JSONView.Fault) {
    guard let read = Self(form: try value.plainBytes) else {
      throw JSONView.Fault(detail: "\(Self.formName) is garbled")
    }
    self = read
  }

  package func write(to json: inout CompactJSON) { json.write(form) }
}

extension Identifier: Storable, StoredForm {
  package static var formName: StaticString { "an identifier" }
  package init?(form: UnsafeBufferPointer<UInt8>) { self.init(utf8: form) }
  package var form: String { description }
}

extension Digest: StoredForm {
  package static var formName: StaticString { "a digest" }
  package init?(form: UnsafeBufferPointer<UInt8>) {
    self.init(hex: String(decoding: form, as: UTF8.self))
  }
  package var form: String { hex }
}

extension Timestamp: StoredForm {
  package static var formName: StaticString { "a time" }
  package init?(form: UnsafeBufferPointer<UInt8>) { self.init(utf8: Array(form)) }
  package var form: String { description }
}

extension CalendarDay: StoredForm {
  package static var formName: StaticString { "a day" }
  package init?(form: UnsafeBufferPointer<UInt8>) { self.init(digits: Array(form)[...]) }
  package var form: String { description }
}

extension PartialDate: StoredForm {
  package static var formName: StaticString { "a date" }
  package init?(form: UnsafeBufferPointer<UInt8>) {
    self.init(String(decoding: form, as: UTF8.self))
  }
  package var form: String { description }
}

extension WebAddress: Storable {
  package init(_ value: JSONView) throws(JSONView.Fault) { self.init(stored: try value.string) }
  package func write(to json: inout CompactJSON) { json.write(text) }
}

extension Storable {
  /// The bytes under which the value is stored, the same for the same value.
  package var stored: [UInt8] {
    var json = CompactJSON()
    write(to: &json)
    return json.bytes
  }

  /// Reads stored bytes.
  package init(stored bytes: some Collection<UInt8>) throws(JSONView.Fault) {
    var scanner = JSONView.scanner
    self = try Array(bytes).withUnsafeBufferPointer { text throws(JSONView.Fault) in
      try JSONView.scan(text, with: &scanner) { value throws(JSONView.Fault) in try Self(value) }
    }
  }
}
