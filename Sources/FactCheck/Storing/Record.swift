import JSON

/// A part of the domain that is a list of fields: the details of an article, a claim, evidence.
///
/// Only this list names the fields. The stored form of a record, its edits, what a redaction removes and the
/// names of its edits follow from it.
package protocol Record: Storable {
  /// An empty record, which reading fills.
  static var blank: Self { get }
  /// The fields, in the order in which people read them.
  static var fields: FieldList<Self> { get }
}

/// All fields of a record, in the two orders that are used.
package struct FieldList<Owner: Sendable>: ExpressibleByArrayLiteral, Sendable {
  /// In the order in which people read them.
  let all: [RecordField<Owner>]
  /// In the order of their keys, in which they are stored.
  let byKey: [RecordField<Owner>]

  /// Makes a list of fields in the order in which people read them.
  package init(arrayLiteral fields: RecordField<Owner>...) { self.init(fields) }

  /// Whether a redaction leaves the field of a name as it is; `nil` if there is no such field.
  package func keeps(_ key: String) -> Bool? {
    all.first { "\($0.key)" == key }.map { $0.redact == nil }
  }

  /// Makes a list of fields in the order in which people read them.
  init(_ fields: [RecordField<Owner>]) {
    all = fields
    byKey = fields.sorted { "\($0.key)" < "\($1.key)" }
  }
}

/// One field of a record. A class, so that iterating over a list of fields copies one reference for each field.
///
/// The initializers get the key path unevaluated, so that it is made when its field first occurs: making all of
/// them would cost more than reading a short log.
package final class RecordField<Owner: Sendable>: Sendable {
  /// The effect of a redaction on a field.
  package enum Redaction: Sendable {
    /// The field stays: it says nothing about the source.
    case keep
    /// The field is removed.
    case strike
    /// The field stays without what its value says about the source.
    case strikeWithin
  }

  /// The name, in the log and in messages.
  package let key: StaticString
  /// Reads the field's value; `nil` if it is missing.
  let read: @Sendable (inout Owner, JSONView?) throws(JSONView.Fault) -> Void
  /// Writes the field's value as a member of an object, under a key, unless it is missing.
  let write: @Sendable (_ key: StaticString, Owner, inout CompactJSON) -> Void
  /// Copies the field's value from one record to another.
  let copy: @Sendable (_ from: Owner, _ to: inout Owner) -> Void
  /// Whether two records have the same value in it, scalar by scalar.
  let isSame: @Sendable (Owner, Owner) -> Bool
  /// Removes what the field says about a source; `nil` if it says nothing.
  let redact: (@Sendable (inout Owner) -> Void)?

  /// Makes a field that always has a value.
  /// - Parameter redacted: the value after a redaction; `nil` if it stays.
  package init<Value: Storable>(
    _ key: StaticString,
    _ path: @autoclosure @escaping @Sendable () -> WritableKeyPath<Owner, Value>,
    redacted: Value? = nil
  ) {
    self.key = key
    read = { (owner, value) throws(JSONView.Fault) in
      guard let value else { throw JSONView.Fault(detail: "\"\(key)\" is missing") }
      owner[keyPath: path()] = try Value(value)
    }
    write = { key, owner, json in
      json.key(key)
      owner[keyPath: path()].write(to: &json)
    }
    copy = { $1[keyPath: path()] = $0[keyPath: path()] }
    isSame = { areSame($0[keyPath: path()], $1[keyPath: path()]) }
    redact = redacted.map { word in
      { @Sendable (owner: inout Owner) in owner[keyPath: path()] = word }
    }
  }

  /// Makes a field that can be missing.
  /// - Parameters:
  ///   - redaction: the effect of a redaction on it.
  ///   - redacted: what then replaces a value.
  package init<Value: Storable>(
    _ key: StaticString,
    _ path: @autoclosure @escaping @Sendable () -> WritableKeyPath<Owner, Value?>,
    _ redaction: Redaction = .keep, redacted: Value? = nil
  ) {
    self.key = key
    read = { (owner, value) throws(JSONView.Fault) in
      guard let value else { return }
      owner[keyPath: path()] = try Value(value)
    }
    write = { key, owner, json in
      guard let value = owner[keyPath: path()] else { return }
      json.key(key)
      value.write(to: &json)
    }
    copy = { $1[keyPath: path()] = $0[keyPath: path()] }
    isSame = { areSame($0[keyPath: path()], $1[keyPath: path()]) }
    switch (redaction, redacted) {
    case (.keep, nil): redact = nil
    case (.strikeWithin, _): redact = { $0[keyPath: path()] = $0[keyPath: path()].redacted }
    case (_, let word): redact = { if $0[keyPath: path()] != nil { $0[keyPath: path()] = word } }
    }
  }

  /// Makes a list that is not written if it is empty, because the first logs did not have it.
  /// - Parameter redaction: the effect of a redaction on it.
  package init<Value: Storable>(
    _ key: StaticString,
    absentWhenEmpty path: @autoclosure @escaping @Sendable () -> WritableKeyPath<Owner, [Value]>,
    _ redaction: Redaction = .keep
  ) {
    self.key = key
    read = { (owner, value) throws(JSONView.Fault) in
      guard let value else { return }
      owner[keyPath: path()] = try [Value](value)
    }
    write = { key, owner, json in
      guard !owner[keyPath: path()].isEmpty else { return }
      json.key(key)
      owner[keyPath: path()].write(to: &json)
    }
    copy = { $1[keyPath: path()] = $0[keyPath: path()] }
    isSame = { $0[keyPath: path()] == $1[keyPath: path()] }
    switch redaction {
    case .keep: redact = nil
    case .strike: redact = { $0[keyPath: path()] = [] }
    case .strikeWithin: redact = { $0[keyPath: path()] = $0[keyPath: path()].redacted }
    }
  }
}

/// Whether two values are the same, texts scalar by scalar: é and e + U+0301 differ.
private func areSame<Value: Equatable>(_ one: Value, _ other: Value) -> Bool {
  guard one == other else { return false }
  guard let one = one as? String, let other = other as? String else { return true }
  return !one.isSpelledDifferently(from: other)
}

extension Record {
  package init(_ value: JSONView) throws(JSONView.Fault) {
    self = .blank
    for field in Self.fields.byKey { try field.read(&self, try value.present(field.key)) }
  }

  package func write(to json: inout CompactJSON) {
    json.object { json in
      for field in Self.fields.byKey { field.write(field.key, self, &json) }
    }
  }

  /// The record without what it says about a source.
  package var redacted: Self {
    var record = self
    for field in Self.fields.all { field.redact?(&record) }
    return record
  }
}
