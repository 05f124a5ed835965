/// How far the work on a claim is.
public enum ClaimStatus: String, Hashable, Sendable, CaseIterable {
  /// Without a verdict yet.
  case open
  /// With a verdict.
  case checked
  /// Not to be checked.
  case skipped
}

/// A claim's status, with the reason if it was skipped.
public struct ClaimProgress: Hashable, Sendable {
  /// How far the work is, apart from its reason.
  public var status: ClaimStatus
  /// Why it was skipped; `nil` with any other status.
  public var reason: String?

  /// Makes the progress of a claim.
  public init(_ status: ClaimStatus, reason: String? = nil) {
    self.status = status
    self.reason = reason
  }

  /// Without a verdict yet.
  public static let open = ClaimProgress(.open)
  /// With a verdict.
  public static let checked = ClaimProgress(.checked)
}

extension ClaimProgress: Record {
  package static var blank: Self { .open }

  package static let fields: FieldList<Self> = [
    RecordField("status", \.status),
    RecordField("reason", \.reason),
  ]
}
