/// Who is to check a claim, and by when: how a desk divides its work. Reports do not have it.
public struct Assignment: Hashable, Sendable {
  /// The maximum length of a name, in UTF-8 bytes.
  public static let longestName = 4_000

  /// The analyst's name; `nil` if it is nobody's.
  public var assignee: String?
  /// The last day on which it is on time, by the calendar of the desk.
  public var due: CalendarDay?

  /// Makes an assignment; both may be missing.
  public init(to assignee: String? = nil, due: CalendarDay? = nil) {
    self.assignee = assignee
    self.due = due
  }

  /// Whether it is an analyst's, in any spelling of the name.
  public func isTo(_ analyst: String) -> Bool {
    assignee.map { AnalystName.areSame($0, analyst) } ?? false
  }
}

extension Assignment: Record {
  package static var blank: Self { Self() }

  package static let fields: FieldList<Self> = [
    RecordField("assignee", \.assignee),
    RecordField("due", \.due),
  ]
}
