/// What a report says of one thing in a way that the session cannot hold, as versions before 2026-11-29 kept it
/// instead of the report's file: a topic of two words, a quote with fewer words around it.
public struct KeptWording: Hashable, Sendable {
  /// The item; `nil` for the report itself.
  public var item: ItemID?
  /// The key in the report's JSON.
  public var field: String
  /// The report's value, as JSON; `nil` where it has none.
  public var said: String?
  /// What the session makes of it, as JSON; `nil` where it makes nothing.
  public var holds: String?

  /// Keeps a wording.
  public init(item: ItemID?, field: String, said: String?, holds: String?) {
    self.item = item
    self.field = field
    self.said = said
    self.holds = holds
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
