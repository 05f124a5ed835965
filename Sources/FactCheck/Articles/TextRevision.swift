/// What a publisher changed in a text from one version to the next, as a report says.
public struct TextRevision: Hashable, Sendable {
  /// When the earlier version was read.
  public var after: Timestamp?
  /// When the text was changed, as its publisher says.
  public var on: PartialDate?
  /// The changed sentences, in the order of the text; at least one.
  public var changes: [Change]

  /// A sentence that was changed, removed or added.
  public struct Change: Hashable, Sendable {
    /// The words before; `nil` if they were added.
    public var removed: String?
    /// The words now; `nil` if they were removed.
    public var added: String?

    /// Describes a changed sentence by its words before and now.
    public init(removed: String?, added: String?) {
      self.removed = removed
      self.added = added
    }
  }

  /// Describes the changes from one version to the next.
  public init(after: Timestamp?, on: PartialDate?, changes: [Change]) {
    self.after = after
    self.on = on
    self.changes = changes
  }
}

extension TextRevision: Record {
  package static var blank: Self { Self(after: nil, on: nil, changes: []) }

  package static let fields: FieldList<Self> = [
    RecordField("after", \.after),
    RecordField("on", \.on),
    RecordField("changes", \.changes),
  ]
}

extension TextRevision.Change: Record {
  package static var blank: Self { Self(removed: nil, added: nil) }

  package static let fields: FieldList<Self> = [
    RecordField("removed", \.removed),
    RecordField("added", \.added),
  ]
}
