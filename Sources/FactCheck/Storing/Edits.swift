import JSON

/// Edits of a record: the fields that change, with their values before and after, so that an edit can be
/// undone, shown and compared.
public struct Edits<Owner>: Hashable, Sendable where Owner: Hashable & Sendable {
  private struct Parts: Hashable, Sendable {
    var changed: Set<Int>
    var from: Owner
    var to: Owner
  }

  // Two whole records behind a reference, so that changes stay small.
  private var parts: CopyOnWrite<Parts>

  /// The record before, with values only in the fields that change.
  public var from: Owner { parts.value.from }
  /// The record after, with values only in the fields that change.
  public var to: Owner { parts.value.to }
  /// Whether nothing changes.
  public var isEmpty: Bool { parts.value.changed.isEmpty }

  private init(_ changed: Set<Int>, from: Owner, to: Owner) {
    parts = CopyOnWrite(Parts(changed: changed, from: from, to: to))
  }

  /// The edits that reverse these.
  public var inverse: Self { Self(parts.value.changed, from: to, to: from) }
}

extension Edits where Owner: Record {
  /// The edits that turn one record into another.
  package init(from old: Owner, to new: Owner) {
    var (from, to) = (Owner.blank, Owner.blank)
    var changed: Set<Int> = []
    for (index, field) in Owner.fields.all.enumerated() where !field.isSame(old, new) {
      changed.insert(index)
      field.copy(old, &from)
      field.copy(new, &to)
    }
    self.init(changed, from: from, to: to)
  }

  private var changedFields: [RecordField<Owner>] {
    Owner.fields.all.indices.filter(parts.value.changed.contains).map { Owner.fields.all[$0] }
  }

  /// Applies the edits to a record.
  func apply(to record: inout Owner) {
    for field in changedFields { field.copy(to, &record) }
  }

  /// The names of the fields that change, in a fixed order.
  package var fields: [String] { changedFields.map { "\($0.key)" } }

  package func changes(_ key: String) -> Bool { fields.contains(key) }

  /// The edits without what they say about a source; fields without anything else are dropped.
  package var redacted: Self { mapped(\.redacted) }

  /// The edits between what two records become; fields that are then the same are dropped.
  func mapped(_ transform: (Owner) -> Owner) -> Self {
    Self(from: transform(from), to: transform(to))
  }
}

/// Edits are stored as an object with a member for each field that changes: `{"place": {"from": …, "to": …}}`.
extension Edits: Storable, ChangePart where Owner: Record {
  package init(_ value: JSONView) throws(JSONView.Fault) {
    var (from, to) = (Owner.blank, Owner.blank)
    var changed: Set<Int> = []
    for (index, field) in Owner.fields.all.enumerated() {
      guard let edit = try value.present(field.key) else { continue }
      changed.insert(index)
      try field.read(&from, try edit.present("from"))
      try field.read(&to, try edit.present("to"))
    }
    self.init(changed, from: from, to: to)
  }

  package func write(to json: inout CompactJSON) {
    json.object { json in
      let changed = Set(fields)
      for field in Owner.fields.byKey where changed.contains("\(field.key)") {
        json.key(field.key)
        json.object { json in
          field.write("from", from, &json)
          field.write("to", to, &json)
        }
      }
    }
  }
}
