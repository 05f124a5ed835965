/// A value of a report that the session cannot store: a topic of two words, a quote with less context. It stays when a
/// redaction deletes the report's file; versions before 2026-11-29 kept only such values.
public struct KeptWording: Hashable, Sendable {
  /// The item; `nil` for the report itself.
  public var item: ItemID?
  /// The key in the report's JSON.
  public var field: String
  /// The report's value, as JSON; `nil` if it has none.
  public var said: String?
  /// The session's value, as JSON; `nil` if it has none.
  public var holds: String?

  /// Makes a kept value.
  public init(item: ItemID?, field: String, said: String?, holds: String?) {
    self.item = item
    self.field = field
    self.said = said
    self.holds = holds
  }
}

extension KeptWording {
  /// Whether a redaction of its item removes it, as it removes what the log says of the same. Of evidence also what the
  /// log cannot say.
  var namesSource: Bool {
    switch item {
    case .evidence: EvidenceDetails.fields.keeps(field) != true
    case .claim:
      // Reports have other names than the log for two of them.
      ["reportingSource", "contact", "contacts"].contains(field)
        || ClaimDetails.fields.keeps(field) == false
    default: true
    }
  }
}

extension KeptWording: Record {
  package static var blank: Self { Self(item: nil, field: "", said: nil, holds: nil) }

  package static let fields: FieldList<Self> = [
    RecordField("item", \.item),
    RecordField("field", \.field),
    RecordField("said", \.said),
    RecordField("holds", \.holds),
  ]
}
