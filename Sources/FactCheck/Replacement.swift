/// A field's value before and after an edit; `nil` where the field was, or becomes, empty.
///
/// Both are kept so that an edit can be undone, shown and compared without asking anybody.
public struct Replacement<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  /// The value before.
  public let from: Value?
  /// The value after.
  public let to: Value?

  /// A replacement where the two differ, be it in spelling alone; `nil` where nothing changes.
  init?(_ from: Value?, _ to: Value?) {
    guard from != to || Self.areSpelledDifferently(from, to) else { return nil }
    self.from = from
    self.to = to
  }

  /// Whether two equal texts are written in different scalars, as é and e + U+0301 are.
  private static func areSpelledDifferently(_ from: Value?, _ to: Value?) -> Bool {
    guard let from = from as? String, let to = to as? String else { return false }
    return from.isSpelledDifferently(from: to)
  }

  /// A replacement as a log holds it.
  package init(unchecked from: Value?, _ to: Value?) {
    self.from = from
    self.to = to
  }

  /// The replacement with other values where it has any.
  func mapped(_ change: (Value) -> Value) -> Self {
    Self(unchecked: from.map(change), to.map(change))
  }

  /// The edit that takes this one back.
  var inverse: Self { Self(unchecked: to, from) }
}

/// Edits of a record's fields, at most one a field.
public protocol FieldEdits: Hashable, Sendable, Codable {
  /// The record that the edits are made to.
  associatedtype Record

  /// The edits that turn one record into another.
  init(from old: Record, to new: Record)

  /// Makes the edits.
  func apply(to record: inout Record)

  /// The edits that take these back.
  var inverse: Self { get }

  /// The names of the fields that change, in a fixed order; empty when nothing does.
  var fields: [String] { get }
}

/// The name of a field if it changes.
func changed(_ name: String, _ replacement: (some Any)?) -> String? {
  replacement == nil ? nil : name
}
