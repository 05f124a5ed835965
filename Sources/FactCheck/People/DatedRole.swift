/// A role that a person or an organization has had from a date on.
public struct DatedRole: Hashable, Sendable {
  /// The role; `nil` if they had none from then on.
  public var role: String?
  /// The date from which they had it; `nil` for the role before all dates.
  public var from: PartialDate?

  /// Dates a role; without `from`, it is the first that is known.
  public init(_ role: String?, from: PartialDate? = nil) {
    self.role = role
    self.from = from
  }
}

extension DatedRole: Record {
  package static var blank: Self { Self(nil) }

  package static let fields: FieldList<Self> = [
    RecordField("role", \.role),
    RecordField("from", \.from),
  ]
}

extension Agent {
  /// The role at a date, among roles with dates; the last one if the date is unknown.
  public func role(on date: PartialDate?) -> String? {
    guard let roles, !roles.isEmpty else { return role }
    let held = roles.last { dated in
      guard let date, let from = dated.from else { return true }
      return !date.isSurelyBefore(from)
    }
    return held.map(\.role) ?? role
  }

  /// The roles with one more, which replaces the one from the same date, in the order of their dates.
  func roles(adding role: DatedRole) -> [DatedRole] {
    let known = roles ?? self.role.map { [DatedRole($0)] } ?? []
    return (known.filter { $0.from != role.from } + [role]).inOrderOfDates
  }
}

extension [DatedRole] {
  /// The role before all dates first, then by date.
  var inOrderOfDates: Self {
    sorted { one, other in
      guard let later = other.from else { return false }
      guard let earlier = one.from else { return true }
      return earlier.isSurelyBefore(later)
    }
  }
}
