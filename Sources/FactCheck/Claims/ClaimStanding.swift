/// Where a claim is in its life.
public enum ClaimStatus: String, Hashable, Sendable, CaseIterable {
  /// Waits for a verdict.
  case open
  /// Has a verdict.
  case checked
  /// Will not be checked.
  case skipped
}

/// A claim's status, with the reason why it was skipped.
public struct ClaimStanding: Hashable, Sendable {
  /// The status.
  public var status: ClaimStatus
  /// Why it was skipped; only with that status.
  public var reason: String?

  /// Makes a standing.
  public init(_ status: ClaimStatus, reason: String? = nil) {
    self.status = status
    self.reason = reason
  }

  /// Waits for a verdict.
  public static let open = ClaimStanding(.open)
  /// Has a verdict.
  public static let checked = ClaimStanding(.checked)
}

extension ClaimStanding: Record {
  package static var blank: Self { .open }

  package static let fields: FieldList<Self> = [
    RecordField("status", \.status),
    RecordField("reason", \.reason),
  ]
}
